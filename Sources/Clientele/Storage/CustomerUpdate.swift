/// A customer to be written, with what the writer believes to be stored.
public struct CustomerUpdate: Sendable, Hashable, Codable {
    /// What the writer believes to be stored.
    public enum Expectation: Sendable, Hashable, Codable {
        /// Nothing: the customer is new.
        case absent
        /// Exactly this version.
        case version(UInt64)
        /// Whatever there is: the last writer wins.
        case anything
    }

    /// What the customer is to be from now on.
    public var customer: Customer
    /// What the writer believes to be stored.
    public var expecting: Expectation

    /// Makes an update.
    ///
    /// - Parameters:
    ///   - customer: What the customer is to be from now on.
    ///   - expecting: What the writer believes to be stored.
    public init(_ customer: Customer, expecting: Expectation) {
        self.customer = customer
        self.expecting = expecting
    }
}
