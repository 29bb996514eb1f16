/// What has become of a contract by a month.
enum ContractFate: Sendable {
    case immature
    case exempt
    case lapsed
    case persisted

    /// Judges a contract by its end, and by the day on which the grace period of the month ends: `nil` beyond the calendar.
    init(end: CalendarDay?, reason: ContractEndReason?, check: CalendarDay?, asOf: CalendarDay) {
        guard let check, check <= asOf else {
            self = .immature
            return
        }
        guard let end, end <= check else {
            self = .persisted
            return
        }
        self = reason == .death || reason == .maturity ? .exempt : .lapsed
    }
}
