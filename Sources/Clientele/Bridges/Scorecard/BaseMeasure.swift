/// A measure that can be computed from a customer base, period by period; see ``BaseMeasures``.
///
/// A customer *buys* in a period with a purchase line of at least 0 in it; a refund alone is no buying.
public enum BaseMeasure: String, Sendable, Hashable, Codable, CaseIterable {
    /// The net amount of all purchase and refund lines.
    case revenue
    /// The change of revenue over the period before, as a share of it; none where that was not above 0.
    case revenueGrowth
    /// The net profit of all customers after the cost of goods, of serving, of winning and of keeping them; none where no cost of goods is
    /// known. See ``ProfitabilityAnalysis``.
    case netProfit
    /// What serving, winning and keeping cost, for each customer who bought.
    case costPerCustomer
    /// How many customers bought.
    case customers
    /// Of the customers who bought in the period before, the share who bought again.
    case retentionRate
    /// Of the customers who bought, the share who never had before.
    case acquisitionRate
    /// Of the answers about satisfaction, on scales of four steps or more, the share in the two best.
    case satisfaction
    /// The median minutes to the first response, of cases opened in the period that had one.
    case responseTime
    /// The median minutes to settle a complaint, of those opened in the period that were settled.
    case complaintSettlementTime
    /// The share of revenue from products first sold at most twelve months before the end of the period; none until the base has twelve months
    /// before the period's start, as until then all seem new, and none where revenue is not above 0.
    case newProductShare

    /// What it is called.
    var name: String {
        switch self {
        case .revenue: "Revenue"
        case .revenueGrowth: "Revenue growth"
        case .netProfit: "Net profit"
        case .costPerCustomer: "Cost per customer"
        case .customers: "Customers who bought"
        case .retentionRate: "Retention rate"
        case .acquisitionRate: "Acquisition rate"
        case .satisfaction: "Customer satisfaction"
        case .responseTime: "Response time"
        case .complaintSettlementTime: "Complaint settlement time"
        case .newProductShare: "Share of new products"
        }
    }

    /// Whether less of it is better.
    var direction: MeasureDirection {
        switch self {
        case .costPerCustomer, .responseTime, .complaintSettlementTime: .lowerIsBetter
        default: .higherIsBetter
        }
    }

    /// Whether it moves before or after the result.
    var timing: MeasureTiming {
        switch self {
        case .satisfaction, .responseTime, .complaintSettlementTime, .newProductShare: .leading
        default: .lagging
        }
    }

    /// Whether it tells how the work is done or what comes of it.
    var focus: MeasureFocus {
        switch self {
        case .responseTime, .complaintSettlementTime, .costPerCustomer: .process
        default: .effect
        }
    }

    /// Whether it is an absolute figure or a relative one.
    var scale: MeasureScale {
        switch self {
        case .revenue, .netProfit, .customers, .responseTime, .complaintSettlementTime: .absolute
        default: .relative
        }
    }

    /// The unit of its values.
    func unit(_ currency: Currency) -> String {
        switch self {
        case .revenue, .netProfit, .costPerCustomer: "\(currency)"
        case .customers: "customers"
        case .responseTime, .complaintSettlementTime: "minutes"
        default: "share"
        }
    }
}
