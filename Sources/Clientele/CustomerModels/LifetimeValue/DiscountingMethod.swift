/// What money on a later day is worth on an earlier one.
///
/// The contract, which valuations check as they go: a factor is 1 from a day to itself, above zero and finite, and depends on the two days
/// alone. Time is counted in calendar days; there is no month of thirty days anywhere.
///
/// The built-in methods are ``AnnualDiscounting``, ``ContinuousDiscounting`` and ``NoDiscounting``. A rule of one line needs no type of its
/// own:
///
/// ```swift
/// let method = ClosureDiscounting(name: "one per mille a day") { start, end in 1 / (1 + 0.001 * Double(start.distance(to: end))) }
/// print(try method.discountFactor(from: CalendarDay("2026-01-01"), to: CalendarDay("2026-01-11")) < 1)  // true
/// ```
public protocol DiscountingMethod: Sendable {
    /// The method's name, as results state it.
    var name: String { get }
    /// The method's parameters by name, as results state them.
    var parameters: [String: Double] { get }
    /// The continuous rate of one day where it is the same on all days, or `nil`; an unlimited horizon needs one above zero.
    var dailyRate: Double? { get }

    /// What one unit of money on a later day is worth on an earlier one.
    ///
    /// - Parameters:
    ///   - start: The day of the valuation.
    ///   - end: The day of the money, not before `start`.
    /// - Returns: The factor, above zero.
    func discountFactor(from start: CalendarDay, to end: CalendarDay) -> Double
}

extension DiscountingMethod {
    /// No parameters unless the type says otherwise.
    public var parameters: [String: Double] { [:] }

    /// Not the same on all days unless the type says otherwise.
    public var dailyRate: Double? { nil }
}
