/// The whole years before the day of the analysis that trends and seasons are told from.
struct SalesWindow: Sendable {
    /// The first month, counted from the first with a row.
    let start: Int
    let years: Int
    /// The calendar month of the first one, 0 for January.
    let firstCalendarMonth: Int
    private let firstMonth: Int32

    var monthCount: Int { years * RelativeSales.seasons }

    /// The window, or `nil` without two whole years.
    init?(_ rows: SalesRows, asOf: CalendarDay, mostYears: Int) {
        guard !rows.isEmpty else { return nil }
        // The month before the one that the day after the last one lies in is over.
        let last = Int(CalendarMonths.number(of: asOf.advanced(by: 1).daysSince1970)) - 1
        let count = last - Int(rows.firstMonth) + 1
        let years = min(count / RelativeSales.seasons, mostYears)
        guard years >= 2 else { return nil }
        self.years = years
        start = count - years * RelativeSales.seasons
        firstMonth = rows.firstMonth
        firstCalendarMonth = ((Int(rows.firstMonth) + start) % 12 + 12) % 12
    }

    var names: [String] {
        (0..<monthCount).map { CalendarMonths.name(of: firstMonth + Int32(truncatingIfNeeded: start + $0)) }
    }
}
