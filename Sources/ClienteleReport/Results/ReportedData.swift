public import Clientele

/// What a report was made from: how many records of each kind, over which days, and how many rows could not be taken.
public struct ReportedData: Sendable, Hashable, Codable {
    /// How many customers there are, with records of any kind.
    public var customers: Int
    /// The records by kind.
    public var records: RecordCounts
    /// The first day with a row; `null` without rows.
    @ExplicitNull public var firstDay: CalendarDay?
    /// The last day with a row, which may lie after the day of the analysis; `null` without rows.
    @ExplicitNull public var lastDay: CalendarDay?
    /// How many rows could not be taken, which may be more than are listed.
    public var rowsRejected: Int

    /// Says what a report was made from.
    ///
    /// - Parameters:
    ///   - customers: How many customers there are.
    ///   - records: The records by kind.
    ///   - days: The first and the last day with a row.
    ///   - rowsRejected: How many rows could not be taken.
    public init(
        customers: Int = 0, records: RecordCounts = RecordCounts(), days: ClosedRange<CalendarDay>? = nil, rowsRejected: Int = 0
    ) {
        self.customers = customers
        self.records = records
        _firstDay = ExplicitNull(wrappedValue: days?.lowerBound)
        _lastDay = ExplicitNull(wrappedValue: days?.upperBound)
        self.rowsRejected = rowsRejected
    }
}
