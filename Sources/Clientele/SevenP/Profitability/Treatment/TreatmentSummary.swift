/// Who is to be grown, kept, fixed or let go, and by what rule.
public struct TreatmentSummary: Codable, Sendable, Hashable {
    /// The policy's name.
    public var policy: String
    /// The policy's thresholds by name.
    public var thresholds: [String: Double]
    /// What potential was taken from.
    public var potentialBasis: PotentialBasis
    /// The median of the potential over all buyers.
    public var medianPotential: DecimalAmount
    /// The four groups, in the order of ``CustomerTreatment``.
    public var groups: [Group]

    /// The customers of one treatment.
    public struct Group: Codable, Sendable, Hashable {
        /// What is to be done.
        public var treatment: CustomerTreatment
        /// How many customers there are.
        public var customers: Int
        /// Their net profit together.
        public var netProfit: DecimalAmount
        /// What they may still bring together.
        public var potential: DecimalAmount
        /// What it cost to serve them together.
        public var costToServe: DecimalAmount
        /// The customers with the most at stake: of the highest potential to grow, of the highest profit to keep, of the greatest loss to
        /// fix or let go.
        public var top: [Case]
    }

    /// A customer with much at stake.
    public struct Case: Codable, Sendable, Hashable {
        /// Which customer.
        public var customerID: CustomerID
        /// The net profit to date.
        public var netProfit: DecimalAmount
        /// What the customer may still bring.
        public var potential: DecimalAmount
        /// What it cost to serve the customer.
        public var costToServe: DecimalAmount
    }
}
