/// What makes the cost of an activity grow, counted from the records up to the day of the analysis.
///
/// In activity-based costing a driver is the quantity by which customers use an activity (Cooper & Kaplan 1991, "Profit Priorities from
/// Activity-Based Costing", Harvard Business Review 69).
public enum ServiceDriver: Sendable, Hashable {
    /// Contacts, of one channel and of one purpose where given.
    case contacts(channel: String? = nil, purpose: String? = nil)
    /// Minutes of contacts, of one channel and of one purpose where given.
    case contactMinutes(channel: String? = nil, purpose: String? = nil)
    /// Orders with a purchase line; a line without an order counts with the others of its day as one.
    case orders
    /// Purchase lines.
    case orderLines
    /// Refund lines.
    case returns
    /// Pieces bought, those given back not taken away; a line without a quantity counts as one.
    case pieces
    /// Pieces given back on refund lines; a line without a quantity counts as one.
    case piecesReturned
    /// Service cases, of one kind where given.
    case cases(kind: ServiceCaseKind? = nil)
    /// Minutes from the opening of service cases to their settlement, of one kind where given.
    case caseMinutes(kind: ServiceCaseKind? = nil)
}

extension ServiceDriver: CustomStringConvertible {
    /// The driver as results state it, for example `contacts(channel: visit)`.
    public var description: String {
        func text(_ name: String, _ filters: [(String, String?)]) -> String {
            let given = filters.compactMap { filter in filter.1.map { "\(filter.0): \($0)" } }
            return given.isEmpty ? name : "\(name)(\(given.joined(separator: ", ")))"
        }
        switch self {
        case .contacts(let channel, let purpose): return text("contacts", [("channel", channel), ("purpose", purpose)])
        case .contactMinutes(let channel, let purpose): return text("contactMinutes", [("channel", channel), ("purpose", purpose)])
        case .orders: return "orders"
        case .orderLines: return "orderLines"
        case .returns: return "returns"
        case .pieces: return "pieces"
        case .piecesReturned: return "piecesReturned"
        case .cases(let kind): return text("cases", [("kind", kind?.rawValue)])
        case .caseMinutes(let kind): return text("caseMinutes", [("kind", kind?.rawValue)])
        }
    }
}
