/// What the records say of every customer in the days that count, by rank, in minor units.
struct ProfitColumns: Sendable {
    /// What stands for the first day of somebody without a row in those days.
    static let never = Int32.max

    /// The day of the first occasion at all, without one that of the first row; ``never`` without rows in the days that count.
    var firstDays: [Int32] = []
    /// How many occasions there are.
    var occasions: [Int32] = []
    /// In which of the last two years the customer bought.
    var years: [BuyingYears] = []
    var sales: [Int64] = []
    /// Amounts below zero.
    var returns: [Int64] = []
    var costs: [Int64] = []
    var discounts: [Int64] = []
    /// Revenue less the cost of goods in the last year.
    var recentMargins: [Int64] = []
    var acquisition: [Int64] = []
    var service: [Int64] = []
    var retention: [Int64] = []

    var count: Int { firstDays.count }

    func isBuyer(_ customer: Int) -> Bool { firstDays[customer] != ProfitColumns.never }

    func netRevenue(_ customer: Int) -> Int128 { Int128(sales[customer]) + Int128(returns[customer]) }

    func profit(_ level: ProfitLevel, _ customer: Int) -> Int128 {
        let marginal = netRevenue(customer) - Int128(costs[customer])
        if level == .marginal { return marginal }
        let gross = marginal - Int128(service[customer])
        return level == .gross ? gross : gross - Int128(acquisition[customer]) - Int128(retention[customer])
    }

    mutating func append(_ other: ProfitColumns) {
        firstDays += other.firstDays
        occasions += other.occasions
        years += other.years
        sales += other.sales
        returns += other.returns
        costs += other.costs
        discounts += other.discounts
        recentMargins += other.recentMargins
        acquisition += other.acquisition
        service += other.service
        retention += other.retention
    }
}

/// In which years before the day of the analysis a customer bought.
struct BuyingYears: OptionSet, Sendable {
    let rawValue: UInt8

    /// In the last 365 days.
    static let last = BuyingYears(rawValue: 1)
    /// In the 365 days before.
    static let before = BuyingYears(rawValue: 2)
}
