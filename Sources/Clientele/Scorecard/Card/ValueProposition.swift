/// What customers are to choose a unit for; each proposition has processes in which the unit must lead.
///
/// After Treacy & Wiersema (1995), "The Discipline of Market Leaders", in the reading of Kaplan & Norton for customer management.
///
/// ```swift
/// print(ValueProposition.productLeadership.leadingProcesses.map(\.rawValue))  // ["acquisition", "selection"]
/// ```
public enum ValueProposition: String, Sendable, Hashable, Codable, CaseIterable {
    /// The best product.
    case productLeadership
    /// The best solution for the customer.
    case customerIntimacy
    /// The best total cost.
    case operationalExcellence

    /// The processes in which the unit must lead, the foremost first.
    public var leadingProcesses: [CustomerProcess] {
        switch self {
        case .productLeadership: [.acquisition, .selection]
        case .customerIntimacy: [.acquisition, .retention, .development]
        case .operationalExcellence: [.acquisition, .retention]
        }
    }
}
