/// What was spent to win new customers in some time.
///
/// ```swift
/// let budget = try AcquisitionBudget(
///     from: CalendarDay("2024-01-01"), through: CalendarDay("2024-03-31"), amount: Money("12000", in: .eur))
/// print(budget.amount)  // 12000.00 EUR
/// ```
public struct AcquisitionBudget: Sendable, Hashable {
    /// The first day.
    public let firstDay: CalendarDay
    /// The last day.
    public let lastDay: CalendarDay
    /// What was spent.
    public let amount: Money

    /// Makes a budget.
    ///
    /// - Parameters:
    ///   - firstDay: The first day.
    ///   - lastDay: The last day, not before the first.
    ///   - amount: What was spent, not negative.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for days that run backwards or a negative amount.
    public init(from firstDay: CalendarDay, through lastDay: CalendarDay, amount: Money) throws {
        guard firstDay <= lastDay, amount.minorUnits >= 0 else {
            throw ClienteleError(
                .invalidArgument, "a budget of \(amount) from \(firstDay) through \(lastDay)",
                remedy: "give a last day that is not before the first, and an amount that is not negative")
        }
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.amount = amount
    }
}
