/// A customer's value as a score from 0 to 100, with what each part adds.
public struct CustomerValueScore: Codable, Sendable, Hashable {
    /// Which customer.
    public var customerID: CustomerID
    /// The weighted mean of the parts' scores, 0 to 100.
    public var score: Double
    /// The parts, in the order of ``CustomerValuePart``; missing ones are left out.
    public var parts: [Part]

    /// One part of a customer's value.
    public struct Part: Codable, Sendable, Hashable {
        /// Which part.
        public var part: CustomerValuePart
        /// What the customer has brought, may bring, or is credited with; `null` for learning.
        @ExplicitNull public var amount: DecimalAmount?
        /// The points of learning; `null` for the other parts.
        @ExplicitNull public var points: Int64?
        /// Where the value stands among all buyers, 0 to 100: the share below, and half of those that are equal.
        public var score: Double
        /// What the part adds to the customer's score: its own score times its weight.
        public var contribution: Double
    }
}
