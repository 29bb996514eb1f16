/// The four parts of customer value, what they weigh, and who is worth most.
public struct CustomerValueSummary: Codable, Sendable, Hashable {
    /// How many customers were scored: those with a purchase or refund.
    public var customers: Int
    /// The four parts.
    public var parts: [Part]
    /// What potential was taken from.
    public var potentialBasis: PotentialBasis
    /// How many customers came on a recommendation that was won.
    public var referredCustomers: Int
    /// The marginal profit of those customers.
    public var referredProfit: DecimalAmount
    /// How many recommendations name somebody who is not in the base.
    public var unknownReferrers: Int
    /// The customers of the highest score; equal ones by the bytes of their ids.
    public var top: [CustomerValueScore]

    /// A part of customer value over all customers.
    public struct Part: Codable, Sendable, Hashable {
        /// Which part.
        public var part: CustomerValuePart
        /// The weight asked for.
        public var weight: Double
        /// The weight used: of the parts there are data for, brought to a sum of 1; 0 for a part without.
        public var usedWeight: Double
        /// Whether there are no data for the part.
        public var isMissing: Bool
        /// How many customers have more than nothing of it.
        public var customersAboveZero: Int
    }
}
