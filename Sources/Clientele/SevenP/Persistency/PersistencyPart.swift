/// The parts of the persistency of a base, by their keys in the result.
enum PersistencyPart: String, CaseIterable {
    case repeatRate
    case retention
    case churn
    case secondPurchase
    case overdue
    case loyalty
    case contracts
    case changes
    case alive

    var needs: [String] {
        switch self {
        case .contracts: ["contract"]
        case .loyalty: ["purchase.product", "purchase.category"]
        default: ["purchase"]
        }
    }
}
