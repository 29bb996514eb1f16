extension ProfitWalk {
    /// Books the cost of leads of whom no customer is known.
    func addLeadsWithoutCustomer(to part: inout Part) {
        guard perLead > 0, let first = base.records.leads.starts.last else { return }
        let cost = Int128(perLead)
        for lead in base.records.leads.rows[first...] where period.contains(lead.leadCreatedDay) {
            let day = lead.leadCreatedDay.daysSince1970
            part.tally.others[CostSource.leads.rawValue] += cost
            part.tally.othersWithoutCustomer += cost
            part.cohorts.addCost(cost, ofOthersIn: months.quarter(of: day))
            if Int(day) > Int(asOf.daysSince1970) - 365 { part.years.acquisition += cost }
        }
    }

    /// Divides budgets among those whose first purchase lies in their time.
    func add(_ budgets: [AcquisitionBudget], to part: inout Part) throws {
        let source = CostSource.acquisitionBudgets.rawValue
        for budget in budgets where period.contains(budget) {
            let days = budget.firstDay.daysSince1970...budget.lastDay.daysSince1970
            let won = (0..<part.columns.count).filter { part.columns.occasions[$0] > 0 && days.contains(part.columns.firstDays[$0]) }
            guard !won.isEmpty else {
                part.tally.notAssigned[source] += Int128(budget.amount.minorUnits)
                continue
            }
            let (share, rest) = budget.amount.minorUnits.quotientAndRemainder(dividingBy: Int64(won.count))
            for (place, customer) in won.enumerated() {
                // All weigh the same, so the units left over go to the first ones.
                let cost = share + (place < Int(rest) ? 1 : 0)
                try part.columns.addAcquisition(cost, customer) { "customer '\(base.purchases.customers[customer])'" }
                part.tally.buyers[source] += Int128(cost)
                let day = part.columns.firstDays[customer]
                part.cohorts.addCost(Int128(cost), ofCustomersIn: months.quarter(of: day))
                if Int(day) > Int(asOf.daysSince1970) - 365 { part.years.acquisition += Int128(cost) }
            }
        }
    }
}

extension ProfitColumns {
    /// Adds to what it cost to win a customer.
    mutating func addAcquisition(_ cost: Int64, _ customer: Int, name: () -> String) throws {
        let (sum, overflow) = acquisition[customer].addingReportingOverflow(cost)
        acquisition[customer] = sum
        guard !overflow, Int64(exactly: profit(.net, customer)) != nil else {
            throw ClienteleError(
                .overflow, "what it cost to win \(name()) does not fit 64 bits of minor units", remedy: "check the budgets for a wrong unit"
            )
        }
    }
}
