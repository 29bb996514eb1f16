/// The spread of a figure over customers.
///
/// Quantiles are of type 7 of Hyndman & Fan (1996, "Sample Quantiles in Statistical Packages"), as spreadsheets and R have them: linear
/// between the two nearest of the sorted numbers. All are `nil` without a number.
///
/// ```swift
/// let spread = QuantileSummary(of: [10, 20, 40])
/// print(spread.median ?? 0, spread.percentile25 ?? 0)  // 20.0 15.0
/// ```
public struct QuantileSummary: Sendable, Hashable, Codable {
    /// How many numbers there are.
    public var count: Int
    /// The smallest.
    @ExplicitNull public var minimum: Double?
    /// A tenth lies below.
    @ExplicitNull public var percentile10: Double?
    /// A quarter lies below.
    @ExplicitNull public var percentile25: Double?
    /// Half lies below.
    @ExplicitNull public var median: Double?
    /// Three quarters lie below.
    @ExplicitNull public var percentile75: Double?
    /// Nine tenths lie below.
    @ExplicitNull public var percentile90: Double?
    /// The largest.
    @ExplicitNull public var maximum: Double?

    /// Summarises numbers.
    ///
    /// - Parameter numbers: Finite numbers in any order; others are left out.
    /// - Complexity: O(*n* log *n*).
    public init(of numbers: [Double]) {
        self.init(sorted: numbers.filter(\.isFinite).sorted())
    }

    /// Summarises numbers that are in ascending order.
    init(sorted: [Double]) {
        count = sorted.count
        minimum = sorted.first
        percentile10 = QuantileSummary.quantile(1, of: 10, in: sorted)
        percentile25 = QuantileSummary.quantile(1, of: 4, in: sorted)
        median = QuantileSummary.quantile(1, of: 2, in: sorted)
        percentile75 = QuantileSummary.quantile(3, of: 4, in: sorted)
        percentile90 = QuantileSummary.quantile(9, of: 10, in: sorted)
        maximum = sorted.last
    }

    /// The quantile of a share, given as a fraction so that its place is exact, of sorted numbers.
    static func quantile(_ part: Int, of whole: Int, in sorted: [Double]) -> Double? {
        guard let last = sorted.indices.last else { return nil }
        let place = last * part / whole
        let remainder = last * part % whole
        guard remainder > 0, place < last else { return sorted[place] }
        return sorted[place] + (sorted[place + 1] - sorted[place]) * (Double(remainder) / Double(whole))
    }
}
