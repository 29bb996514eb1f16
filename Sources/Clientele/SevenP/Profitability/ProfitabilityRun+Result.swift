extension ProfitabilityRun {
    /// Makes the result of the figures.
    func result() throws -> ProfitabilityResult {
        let sums = buyers.reduce(into: StatementSums()) { $0.add(Int($1), of: columns) }
        let spent = totalsOfOthers()
        let hasBuyers = !buyers.isEmpty
        let whale = hasBuyers ? whale() : nil
        try context.report("groups", completed: 3, total: ProfitabilityRun.phases)
        let groups = try groups(sums)
        try context.report("products", completed: 4, total: ProfitabilityRun.phases)
        let categories = try productProfits(base.purchases.categories)
        let products = try productProfits(base.purchases.products)
        try context.report("acquisition", completed: 5, total: ProfitabilityRun.phases)
        let (greatest, least) = extremes()
        var result = ProfitabilityResult(
            asOf: asOf, from: settings.from, currency: currency, firstDay: firstDay.map { CalendarDay(daysSince1970: $0) },
            buyers: buyers.count, others: knownOthers(), basis: basis, lines: part.lines, linesWithoutCost: part.linesWithoutCost,
            statement: sums.statement(in: currency, hasDiscounts: lineCosts.hasListPrices), spentOnOthers: amount(spent),
            netProfitPerBuyer: hasBuyers ? amount(sums.net.dividedHalfToEven(by: Int128(buyers.count))) : nil,
            activities: activities.map(activitySummary),
            reconciliation: ProfitReconciliation(
                columns, tally: part.tally, totals: totals, activities: settings.activities.map(\.name), currency: currency),
            whaleLevel: settings.whaleLevel, whale: whale, greatestLosses: least, greatestProfits: greatest, tiers: groups?.tiers,
            segments: groups?.segments, valueClasses: groups?.classes, categories: categories, products: products,
            value: hasBuyers ? valueSummary() : nil,
            equity: CustomerEquity(earned: amount(sums.net), spentOnOthers: amount(spent), expected: expectations?.result(in: currency)),
            acquisition: hasAcquisition && period.from == nil
                ? AcquisitionPayback(part.cohorts, settings: settings, firstDay: firstDay, asOf: asOf, currency: currency) : nil,
            acquisitionAgainstRetention: hasBuyers && period.from == nil
                ? AcquisitionAgainstRetention(
                    part.years, columns: columns, loyalOccasions: settings.loyalOccasions, hasAcquisition: hasAcquisition,
                    hasRetention: sums.retention != 0, asOf: asOf, currency: currency) : nil,
            treatment: hasBuyers ? treatmentSummary() : nil, findings: [], tests: [], unavailable: [])
        result.unavailable = unavailableParts(result, sums)
        result.findings = FindingSelection.told(ProfitabilityFindings(result).findings, tests: [])
        try context.report("acquisition", completed: ProfitabilityRun.phases, total: ProfitabilityRun.phases)
        return result
    }

    func amount(_ units: Int128) -> DecimalAmount { DecimalAmount(minorUnits: units, in: currency) }

    /// The first day with a row that counts.
    private var firstDay: Int32? {
        // Within a customer rows are in order, so the first row is enough.
        var first: Int32?
        for buyer in buyers {
            let day = base.purchases.days[period.rows(of: Int(buyer), in: base.purchases).lowerBound]
            first = min(first ?? day, day)
        }
        return first
    }

    private var basis: ProfitBasis {
        if part.linesWithoutCost == 0 { return .recordedCosts }
        if settings.assumedCostShare != nil { return .assumedCosts }
        return part.linesWithoutCost == part.lines ? .revenueOnly : .partlyRecordedCosts
    }

    /// Whether any cost of acquisition is known.
    private var hasAcquisition: Bool {
        if case .given(let budgets) = settings.acquisition { return !budgets.isEmpty }
        return part.tally.othersWithoutCustomer != 0 || columns.acquisition.contains { $0 != 0 }
    }

    private func knownOthers() -> Int {
        (0..<columns.count).count { customer in
            guard !columns.isBuyer(customer) else { return false }
            // Who bought before the period is known by that.
            let hasBought = period.from != nil && !base.purchases.rows(of: customer, through: asOf).isEmpty
            return hasBought || base.isKnownBesidePurchases(customer: customer, asOf: asOf)
        }
    }

    private func totalsOfOthers() -> Int128 {
        (0..<columns.count).reduce(part.tally.othersWithoutCustomer) { sum, customer in
            columns.isBuyer(customer) ? sum : sum - columns.profit(.net, customer)
        }
    }

    private func whale() -> WhaleCurve {
        WhaleCurve(
            profitsInMinorUnits: buyers.map { Int64(clamping: columns.profit(settings.whaleLevel, Int($0))) }, currency: currency,
            breakEvenBand: settings.breakEvenBand)
    }

    private func productProfits(_ column: CodedTexts) throws -> ProductProfits? {
        guard !column.codes.isEmpty, !buyers.isEmpty else { return nil }
        return try ProductProfitTable(column, of: base.purchases, costs: lineCosts, period: period, in: context).result(
            top: settings.topCount, in: currency)
    }

    private func activitySummary(_ costing: ActivityCosting) -> ActivitySummary {
        let volume = ExactSum(of: costing.volumes).value
        return ActivitySummary(
            activity: costing.activity.name, driver: costing.activity.driver.description, kind: costing.activity.kind,
            volume: Double(volume), customers: costing.volumes.count { $0 > 0 }, cost: amount(costing.total),
            notAssigned: amount(costing.notAssigned),
            costPerUnit: volume > 0 ? amount(costing.total).approximateValue / Double(volume) : nil)
    }

    /// The buyers of the highest net profit, and of the greatest loss.
    private func extremes() -> (greatest: [CustomerProfit], least: [CustomerProfit]) {
        let profits = buyers.map { Int64(clamping: columns.profit(.net, Int($0))) }
        let customers = customers()
        func rows(_ places: [Int]) -> [CustomerProfit] { places.map { customers[Int(buyers[$0])] } }
        let greatest = TopSelection.places(ofHighest: settings.topCount, in: profits).filter { profits[$0] > 0 }
        // The complement turns the order round without the overflow that a sign can have.
        let least = TopSelection.places(ofHighest: settings.topCount, in: profits.map { ~$0 }).filter { profits[$0] < 0 }
        return (rows(greatest), rows(least))
    }

    private func valueSummary() -> CustomerValueSummary {
        CustomerValueSummary(
            customers: buyers.count, parts: scoring.partSummaries(weights: settings.valueWeights), potentialBasis: potentialBasis,
            referredCustomers: influence.referredCustomers, referredProfit: amount(influence.referredProfit),
            unknownReferrers: influence.unknownReferrers,
            top: TopSelection.places(ofHighest: settings.topCount, in: scoring.scores).map { scoring.score($0, in: base) })
    }

    private func treatmentSummary() -> TreatmentSummary {
        let groups = CustomerTreatment.allCases.enumerated().map { place, treatment in
            let members = treatments.indices.filter { Int(treatments[$0]) == place }
            let profits = members.map { Int64(clamping: columns.profit(.net, Int(buyers[$0]))) }
            let stakes: [Int64]
            switch treatment {
            case .grow: stakes = members.map { potentials[$0] }
            case .keep: stakes = profits
            case .fix, .letGo: stakes = profits.map { ~$0 }
            }
            return TreatmentSummary.Group(
                treatment: treatment, customers: members.count, netProfit: amount(ExactSum(of: profits).value),
                potential: amount(ExactSum(of: members.map { potentials[$0] }).value),
                costToServe: amount(ExactSum(of: members.map { columns.service[Int(buyers[$0])] }).value),
                top: TopSelection.places(ofHighest: settings.topCount, in: stakes).map { treatmentCase(members[$0]) })
        }
        return TreatmentSummary(
            policy: settings.treatments.name, thresholds: settings.treatments.thresholds, potentialBasis: potentialBasis,
            medianPotential: amount(Int128(ProfitabilityRun.median(potentials))), groups: groups)
    }

    private func treatmentCase(_ index: Int) -> TreatmentSummary.Case {
        let customer = Int(buyers[index])
        return TreatmentSummary.Case(
            customerID: CustomerID(base.purchases.customers[customer]), netProfit: amount(columns.profit(.net, customer)),
            potential: amount(Int128(potentials[index])), costToServe: amount(Int128(columns.service[customer])))
    }
}
