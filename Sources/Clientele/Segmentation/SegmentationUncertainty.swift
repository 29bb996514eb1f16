/// How sure a segmentation is, judged by drawing the customers anew with replacement (Efron 1979) and taking percentiles of the draws.
public struct SegmentationUncertainty: Codable, Sendable, Hashable {
    /// A value class's border and how far it moves.
    public struct Cut: Codable, Sendable, Hashable {
        /// The class above the border.
        public var name: String
        /// The lowest value of the class in the data; `null` where it has none.
        @ExplicitNull public var lowestValue: DecimalAmount?
        /// The lower end of the interval of the border.
        public var lower: DecimalAmount
        /// The upper end of the interval of the border.
        public var upper: DecimalAmount
    }

    /// A customer whose class is not sure.
    public struct Borderline: Codable, Sendable, Hashable {
        /// Which customer.
        public var customerID: CustomerID
        /// The class in the data.
        public var valueClass: String
        /// The share of draws that put the customer in that class.
        public var classStability: Double
    }

    /// How many resamples were drawn.
    public var resamples: Int
    /// The seed of the draws.
    public var seed: UInt64
    /// The confidence level of the intervals.
    public var level: Double
    /// The Gini coefficient.
    public var gini: Estimate
    /// The share of value that the most valuable fifth of the customers brings.
    public var topFifthShare: Estimate
    /// The smallest share of customers that brings 80 % of the value.
    public var customerShareForEightyPercent: Estimate
    /// The borders between the value classes; a class that ends at nothing has none.
    public var cuts: [Cut]
    /// How many customers keep their class in less than 95 % of the draws.
    public var borderlineCustomers: Int
    /// The least sure of them, at most 100: by stability, then id.
    public var borderline: [Borderline]
}
