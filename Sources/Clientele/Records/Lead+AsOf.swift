extension Lead {
    /// Whether the lead was not closed by a day; one with an outcome but no day of closing counts as closed.
    package func isOpen(asOf day: CalendarDay) -> Bool {
        leadOutcome == nil || leadClosedDay.map { $0 > day } ?? false
    }
}
