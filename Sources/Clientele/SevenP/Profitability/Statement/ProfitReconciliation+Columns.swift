extension ProfitReconciliation {
    /// Sets the statements beside the totals.
    ///
    /// - Parameters:
    ///   - columns: The figures of all customers.
    ///   - tally: What of each source of cost went where.
    ///   - totals: The totals of the ledger.
    ///   - activities: The names of the activities.
    ///   - currency: The currency of all amounts.
    init(_ columns: ProfitColumns, tally: CostTally, totals: LedgerTotals, activities: [String], currency: Currency) {
        var (buyers, others) = (StatementSums(), StatementSums())
        for customer in 0..<columns.count {
            if columns.isBuyer(customer) { buyers.add(customer, of: columns) } else { others.add(customer, of: columns) }
        }
        var items: [ReconciledItem] = []
        func add(_ item: String, _ ledger: Int128, _ buyers: Int128, _ others: Int128, _ notAssigned: Int128) {
            func amount(_ units: Int128) -> DecimalAmount { DecimalAmount(minorUnits: units, in: currency) }
            items.append(
                ReconciledItem(
                    item: item, ledger: amount(ledger), buyers: amount(buyers), others: amount(others), notAssigned: amount(notAssigned),
                    difference: amount(ledger - buyers - others - notAssigned)))
        }
        add("sales", totals.sales, buyers.sales, others.sales, 0)
        add("returns", totals.returns, buyers.returns, others.returns, 0)
        add("costOfGoods", totals.costs, buyers.costs, others.costs, 0)
        let names = CostSource.allCases.map(\.name) + activities.map { "activity: \($0)" }
        for (index, name) in names.enumerated() {
            let isUsed = totals.sources[index] != 0 || tally.buyers[index] != 0 || tally.others[index] != 0 || index == 0
            guard isUsed || index >= CostSource.allCases.count else { continue }
            add(name, totals.sources[index], tally.buyers[index], tally.others[index], tally.notAssigned[index])
        }
        // The costs of the statements themselves, against the sources they came from.
        let costs = totals.sources.reduce(0, +)
        let notAssigned = tally.notAssigned.reduce(0, +)
        func spent(_ sums: StatementSums) -> Int128 { sums.acquisition + sums.service + sums.retention }
        let unsold = tally.othersWithoutCustomer
        add("costs", costs, spent(buyers), spent(others) + unsold, notAssigned)
        add("netProfit", totals.sales + totals.returns - totals.costs - costs, buyers.net, others.net - unsold, -notAssigned)
        self.init(items: items, isBalanced: items.allSatisfy { $0.difference.minorUnits == 0 })
    }
}
