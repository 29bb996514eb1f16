/// A customer as a store keeps it, with the version by which changes are told apart.
public struct VersionedCustomer: Sendable, Hashable, Codable {
    /// What is known of the customer.
    public var customer: Customer
    /// The state of the store that the customer was last written in: that of the ``WriteReceipt``.
    ///
    /// A store's revision instead of a count, so that a customer who was erased and written anew never has a version that it had before.
    public var version: StoreRevision

    /// Makes a versioned customer.
    ///
    /// - Parameters:
    ///   - customer: What is known of the customer.
    ///   - version: The state of the store that the customer was last written in.
    public init(customer: Customer, version: StoreRevision) {
        self.customer = customer
        self.version = version
    }
}
