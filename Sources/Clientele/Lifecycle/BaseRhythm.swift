/// The rhythm of a whole base: the mean interval by which customers are judged who have none of their own.
///
/// It is the median, over all customers with at least two occasions by the day of the analysis, of the customer's mean interval, the days
/// from the first occasion to the last over the number of intervals between them. With an even number of such customers it is half the
/// sum of the middle two. All of it is computed in fractions, so it depends neither on the order of the input nor on rounding.
public struct BaseRhythm: Sendable, Hashable, Codable {
    /// The interval.
    public let interval: OccasionInterval
    /// How many customers with at least two occasions it stands on.
    public let repeatCustomers: Int
    /// Whether there is no such customer, so that the interval is the one that the policy states.
    public let isAssumed: Bool

    /// The rhythm of customers' mean intervals.
    ///
    /// ```swift
    /// let intervals = try [40, 10, 25].map { try OccasionInterval(totalDays: $0) }
    /// print(try BaseRhythm(of: intervals, otherwise: OccasionInterval(totalDays: 90)).interval.days)  // 25.0
    /// ```
    ///
    /// - Parameters:
    ///   - intervals: The mean interval of each customer with at least two occasions, in any order.
    ///   - assumed: The interval to use when there is none.
    /// - Throws: ``ClienteleError/Code/overflow`` when half the sum of the middle two needs a fraction beyond 64 bits.
    /// - Complexity: O(*n* log *n*).
    public init(of intervals: [OccasionInterval], otherwise assumed: OccasionInterval) throws {
        repeatCustomers = intervals.count
        isAssumed = intervals.isEmpty
        let sorted = intervals.sorted()
        guard let upper = sorted.isEmpty ? nil : sorted[sorted.count / 2] else {
            interval = assumed
            return
        }
        let lower = sorted[(sorted.count - 1) / 2]
        interval = try sorted.count % 2 == 1 ? upper : BaseRhythm.middle(lower, upper)
    }

    private static func middle(_ lower: OccasionInterval, _ upper: OccasionInterval) throws -> OccasionInterval {
        let overflow = ClienteleError(
            .overflow, "the median interval of the base does not fit 64 bits", remedy: "check the days of the purchases")
        let cross = Int128(lower.totalDays) * Int128(upper.intervals)
        let (numerator, isTooLarge) = cross.addingReportingOverflow(Int128(upper.totalDays) * Int128(lower.intervals))
        let (divisor, isTooFine) = (Int128(lower.intervals) * Int128(upper.intervals)).multipliedReportingOverflow(by: 2)
        guard !isTooLarge, !isTooFine else { throw overflow }
        let common = OccasionInterval.greatestCommonDivisor(numerator, divisor)
        guard let days = Int64(exactly: numerator / common), let intervals = Int64(exactly: divisor / common) else { throw overflow }
        return OccasionInterval(validDays: days, over: intervals)
    }
}
