/// The days that count in profits: up to the day of the analysis, from the beginning or from a first day on.
struct ProfitPeriod: Sendable {
    /// The day of the analysis.
    let asOf: CalendarDay
    /// The first day that counts; `nil` where all do.
    let from: CalendarDay?
    private let days: ClosedRange<Int32>

    init(from: CalendarDay?, asOf: CalendarDay) throws {
        guard from ?? .min <= asOf else {
            throw ClienteleError(
                .invalidArgument, "profits from \(from ?? .min) on were asked for, the day of the analysis is \(asOf)",
                remedy: "give a first day that is not after the day of the analysis")
        }
        self.asOf = asOf
        self.from = from
        days = min((from ?? .min).daysSince1970, asOf.daysSince1970)...asOf.daysSince1970
    }

    /// Whether a day counts.
    @inline(__always)
    func contains(_ day: Int32) -> Bool { days.contains(day) }

    /// Whether a day counts.
    func contains(_ day: CalendarDay) -> Bool { days.contains(day.daysSince1970) }

    /// Whether something counts of which the day may not be known: without one only where everything does.
    func mayContain(_ day: Int32?) -> Bool { day.map(contains) ?? (from == nil) }

    /// Whether a budget counts: where there is a first day, by the day on which the budget begins.
    func contains(_ budget: AcquisitionBudget) -> Bool { from == nil || contains(budget.firstDay) }

    /// The rows of a customer that count.
    func rows(of customer: Int, in table: PurchaseTable) -> Range<Int> {
        let rows = table.rows(of: customer, through: asOf)
        var start = rows.lowerBound
        while start < rows.upperBound, !contains(table.days[start]) { start += 1 }
        return start..<rows.upperBound
    }
}
