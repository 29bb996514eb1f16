/// Walks through the records of a run of customers and puts every amount where it belongs.
struct ProfitWalk: Sendable {
    let base: CustomerBase
    let settings: ProfitabilityAnalysis
    let period: ProfitPeriod
    let lineCosts: LineCosts
    let expenses: CampaignExpenses
    let activities: [ActivityCosting]
    let months: CalendarMonths
    /// The occasions where refunds are netted by order, by rank; empty where by day.
    let occasionsByOrder: [OrderOccasions]
    let perLead: Int64
    /// Whether what the records tell of acquisition counts.
    let recordsAcquisition: Bool
    /// Whether refunds are netted in the built-in way, by day.
    let nettedWithinDay: Bool

    var asOf: CalendarDay { period.asOf }

    /// What a run of customers came to.
    struct Part: Sendable {
        var columns = ProfitColumns()
        var tally: CostTally
        var cohorts: CohortTallies
        var years = YearTally()
        var linesWithoutCost = 0
        var revenueWithoutCost: Int128 = 0
        var lines = 0

        mutating func merge(_ other: Part) {
            columns.append(other.columns)
            tally.merge(other.tally)
            cohorts.merge(other.cohorts)
            years.merge(other.years)
            linesWithoutCost += other.linesWithoutCost
            revenueWithoutCost += other.revenueWithoutCost
            lines += other.lines
        }
    }

    func part(_ range: Range<Int>) throws -> Part {
        var part = Part(tally: CostTally(activities: activities.count), cohorts: CohortTallies(months: settings.paybackMonths))
        for customer in range {
            var account = Account()
            // When somebody first bought, and in which years, does not depend on the period.
            let rows = base.purchases.rows(of: customer, through: asOf)
            if !rows.isEmpty { account.addOccasions(of: customer, rows, self) }
            let counted = period.rows(of: customer, in: base.purchases)
            account.isBuyer = !counted.isEmpty
            addLines(rows, counted: counted, to: &account, &part)
            addContacts(of: customer, to: &account, &part)
            addResponses(of: customer, to: &account, &part)
            addLeads(of: customer, to: &account, &part)
            addActivities(of: customer, to: &account, &part)
            if account.occasions > 0 { addCohort(rows, account, to: &part) }
            addYears(account, to: &part)
            try part.columns.append(account) { "customer '\(base.purchases.customers[customer])'" }
        }
        return part
    }

    private func addLines(_ rows: Range<Int>, counted: Range<Int>, to account: inout Account, _ part: inout Part) {
        let yearAgo = Int(asOf.daysSince1970) - 365
        for row in rows {
            let amount = Int128(base.purchases.amounts[row])
            let margin = amount - Int128(lineCosts.cost(row))
            let day = Int(base.purchases.days[row])
            if day > yearAgo { account.recentMargin += margin } else if day > yearAgo - 365 { account.earlierMargin += margin }
            if day < Int(account.firstDay) + 365 { account.firstYearMargin += margin }
            guard row >= counted.lowerBound else { continue }
            if amount >= 0 { account.sales += amount } else { account.returns += amount }
            account.costs += amount - margin
            if let discount = lineCosts.discount(row) { account.discounts += discount }
            if !lineCosts.isRecorded(row) {
                part.linesWithoutCost += 1
                part.revenueWithoutCost += amount
            }
        }
        part.lines += counted.count
    }

    private func addContacts(of customer: Int, to account: inout Account, _ part: inout Part) {
        guard let rule = settings.contactCosts else { return }
        let table = base.records.contacts
        guard !table.starts.isEmpty else { return }
        // Field by field, as copying a whole contact takes longer than all the rest.
        for index in table.starts[customer]..<table.starts[customer + 1] {
            let day = table.rows[index].contactDay.daysSince1970
            guard day <= asOf.daysSince1970 else { break }
            guard period.contains(day) else { continue }
            guard let cost = table.rows[index].contactCost?.minorUnits else { continue }
            let isBuyer = day >= account.firstDay
            let kind =
                rule.isBuiltIn
                ? ContactCostRule.kind(of: table.rows[index].contactDirection, isBuyer: isBuyer)
                : rule.kind(of: table.rows[index], isBuyer: isBuyer)
            add(cost, of: .contacts, kind: kind, day: day, to: &account, &part)
        }
    }

    private func addResponses(of customer: Int, to account: inout Account, _ part: inout Part) {
        let table = base.records.campaignResponses
        guard !table.starts.isEmpty else { return }
        for index in table.starts[customer]..<table.starts[customer + 1] {
            let row = table.rows[index]
            let day = expenses.day(of: row)
            guard period.mayContain(day) else { continue }
            let kind: CustomerCostKind = (day.map { $0 >= account.firstDay } ?? account.isBuyer) ? .retention : .acquisition
            if let cost = row.responseCost?.minorUnits { add(cost, of: .campaignContacts, kind: kind, day: day, to: &account, &part) }
            if !expenses.shares.isEmpty { add(expenses.shares[index], of: .campaignExpenses, kind: kind, day: day, to: &account, &part) }
        }
    }

    private func addLeads(of customer: Int, to account: inout Account, _ part: inout Part) {
        guard perLead > 0 else { return }
        for lead in base.records.leads[customer: customer] {
            guard lead.leadCreatedDay <= asOf else { break }
            guard period.contains(lead.leadCreatedDay) else { continue }
            let day = lead.leadCreatedDay.daysSince1970
            // A lead of the day of the first purchase is what led to it.
            add(perLead, of: .leads, kind: day <= account.firstDay ? .acquisition : .retention, day: day, to: &account, &part)
        }
    }

    private func addActivities(of customer: Int, to account: inout Account, _ part: inout Part) {
        for (index, costing) in activities.enumerated() where costing.costs[customer] != 0 {
            let cost = Int128(costing.costs[customer])
            let place = CostSource.allCases.count + index
            if account.isBuyer { part.tally.buyers[place] += cost } else { part.tally.others[place] += cost }
            switch costing.activity.kind {
            case .acquisition: account.acquisition += cost
            case .service: account.service += cost
            case .retention: account.retention += cost
            }
        }
    }

    /// Books a cost on a customer, and what was spent on somebody who has not bought on the quarter as well.
    private func add(
        _ units: Int64, of source: CostSource, kind: CustomerCostKind, day: Int32?, to account: inout Account, _ part: inout Part
    ) {
        let cost = Int128(units)
        let isLastYear = day.map { Int($0) > Int(asOf.daysSince1970) - 365 } ?? false
        if kind == .acquisition, !recordsAcquisition {
            part.tally.notAssigned[source.rawValue] += cost
            return
        }
        if account.isBuyer { part.tally.buyers[source.rawValue] += cost } else { part.tally.others[source.rawValue] += cost }
        switch kind {
        case .acquisition:
            account.acquisition += cost
            if isLastYear { part.years.acquisition += cost }
            if !account.isBuyer, let day { part.cohorts.addCost(cost, ofOthersIn: months.quarter(of: day)) }
        case .service: account.service += cost
        case .retention:
            account.retention += cost
            if isLastYear { account.recentRetention += cost }
        }
    }

    private func addCohort(_ rows: Range<Int>, _ account: Account, to part: inout Part) {
        let start = months.month(of: account.firstDay)
        let place = part.cohorts.place(of: months.quarter(of: account.firstDay))
        part.cohorts.cohorts[place].customers += 1
        part.cohorts.cohorts[place].cost += account.acquisition
        for row in rows where base.purchases.days[row] >= account.firstDay {
            let month = CalendarMonths.complete(from: start, to: months.month(of: base.purchases.days[row]))
            guard month < settings.paybackMonths else { break }
            part.cohorts.cohorts[place].margins[month] += Int128(base.purchases.amounts[row]) - Int128(lineCosts.cost(row))
        }
    }

    private func addYears(_ account: Account, to part: inout Part) {
        let yearAgo = Int(asOf.daysSince1970) - 365
        if account.occasions > 0, Int(account.firstDay) > yearAgo { part.years.newCustomers += 1 }
        if account.occasions > 0, Int(account.firstDay) <= yearAgo, Int(account.firstDay) > yearAgo - 365 {
            part.years.firstYearCustomers += 1
            part.years.firstYearMargin += account.firstYearMargin
        }
        guard account.years.contains(.before) else { return }
        part.years.activeBefore += 1
        part.years.retention += account.recentRetention
        if account.years.contains(.last) { part.years.kept += 1 } else { part.years.lostMargin += account.earlierMargin }
    }
}
