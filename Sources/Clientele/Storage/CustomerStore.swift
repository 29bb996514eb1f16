/// A place that customer data can be read from and written to.
public protocol CustomerStore: CustomerReader, CustomerWriter {}
