/// Money is worth the same on every day.
public struct NoDiscounting: DiscountingMethod, Hashable, Codable {
    /// Makes the method.
    public init() {}

    /// `none`.
    public var name: String { "none" }

    /// Zero.
    public var dailyRate: Double? { 0 }

    /// Always 1.
    ///
    /// - Parameters:
    ///   - start: The day of the valuation.
    ///   - end: The day of the money.
    /// - Returns: 1.
    public func discountFactor(from start: CalendarDay, to end: CalendarDay) -> Double { 1 }
}
