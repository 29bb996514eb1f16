/// Where a cost came from.
enum CostSource: Int, CaseIterable, Sendable {
    case contacts
    case campaignContacts
    case campaignExpenses
    case leads
    case acquisitionBudgets

    /// The name in results.
    var name: String {
        switch self {
        case .contacts: return "contactCosts"
        case .campaignContacts: return "campaignResponseCosts"
        case .campaignExpenses: return "campaignExpenses"
        case .leads: return "leadCosts"
        case .acquisitionBudgets: return "acquisitionBudgets"
        }
    }
}

/// What of each source of cost went to those who bought, to others, and to nobody.
struct CostTally: Sendable {
    var buyers: [Int128]
    var others: [Int128]
    var notAssigned: [Int128]
    /// What of the others' share belongs to leads of whom no customer is known.
    var othersWithoutCustomer: Int128 = 0

    /// A tally of the sources and of a number of activities behind them.
    init(activities: Int) {
        let zeros = [Int128](repeating: 0, count: CostSource.allCases.count + activities)
        (buyers, others, notAssigned) = (zeros, zeros, zeros)
    }

    mutating func merge(_ other: CostTally) {
        for index in buyers.indices {
            buyers[index] += other.buyers[index]
            others[index] += other.others[index]
            notAssigned[index] += other.notAssigned[index]
        }
        othersWithoutCustomer += other.othersWithoutCustomer
    }
}
