/// An act of writing that waits for its turn.
enum JournalRequest: Sendable {
    case append(PreparedAppend)
    case update([CustomerUpdate])
    case erase(CustomerID)
    case removeFacts(before: CalendarDay)

    /// Whether the act can be written together with others: it needs nothing that is not in memory.
    var isGroupable: Bool {
        switch self {
        case .append, .update: true
        case .erase, .removeFacts: false
        }
    }
}
