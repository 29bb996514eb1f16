/// A customer as a store keeps it, with the version by which changes are told apart.
public struct VersionedCustomer: Sendable, Hashable, Codable {
    /// What is known of the customer.
    public var customer: Customer
    /// How often the customer was written, from 1.
    public var version: UInt64

    /// Makes a versioned customer.
    ///
    /// - Parameters:
    ///   - customer: What is known of the customer.
    ///   - version: How often the customer was written, from 1.
    public init(customer: Customer, version: UInt64) {
        self.customer = customer
        self.version = version
    }
}
