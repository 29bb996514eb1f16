internal import Clientele

extension ProfitabilitySection {
    // MARK: Whom to treat how

    func treatments(_ context: ReportContext) -> [ReportBlock] {
        guard let treatment = profitability.treatment else { return [] }
        let rows = treatment.groups.map { group in
            [
                context.word(group.treatment.term), context.count(group.customers), context.amount(group.netProfit),
                context.amount(group.potential), context.amount(group.costToServe),
            ]
        }
        return context.tables(
            .treatmentsByProfit, words: [.treatment], figures: [.customers, .netProfit, .potential, .costToServe], rows: rows)
            + [context.remark(.treatmentMeaning(median: context.money(treatment.medianPotential)))]
    }

    // MARK: Winning and keeping

    func acquisition(_ context: ReportContext) -> [ReportBlock] {
        guard let acquisition = profitability.acquisition else { return [] }
        let rows = acquisition.cohorts.map { cohort in
            [
                cohort.firstDay.description, context.count(cohort.customers), context.amount(cohort.costPerCustomer),
                context.count(cohort.paybackMonths), context.amount(cohort.outstanding),
            ]
        }
        let tables = context.tables(
            .acquisition, words: [.cohort], figures: [.customers, .costPerCustomer, .paybackMonths, .outstanding], rows: rows)
        return tables.isEmpty ? [] : tables + [context.remark(.paybackMeaning)]
    }

    func rules(_ context: ReportContext) -> [ReportBlock] {
        let rows = (profitability.acquisitionAgainstRetention?.rules ?? []).filter { $0.own != nil }.map { rule in
            [context.word(rule.name.term)]
                + [rule.own, rule.lower, rule.upper].map { context.hundredths($0) }
                + [rule.ruleFrom, rule.ruleTo].map { context.short($0) }
        }
        return context.tables(
            .rulesOfThumb, words: [.name], figures: [.ownFigure, .lowerEnd, .upperEnd, .ruleFrom, .ruleTo], rows: rows)
    }

    // MARK: Value

    func value(_ context: ReportContext) -> [ReportBlock] {
        guard let value = profitability.value else { return [] }
        let rows = value.parts.map { part in
            [context.word(part.part.term), context.share(part.usedWeight), context.count(part.customersAboveZero)]
        }
        let expected = profitability.equity.expected.map {
            SevenPSentence.equityExpected(amount: context.money($0.value), customers: $0.customers)
        }
        return context.tables(.valueParts, words: [.name], figures: [.weight, .aboveZero], rows: rows)
            + context.say([expected].compactMap(\.self))
    }
}

extension CustomerTreatment {
    var term: SevenPTerm {
        switch self {
        case .grow: .grow
        case .keep: .keep
        case .fix: .fix
        case .letGo: .letGo
        }
    }
}

extension RuleOfThumb.Name {
    var term: SevenPTerm {
        switch self {
        case .acquisitionToRetentionCost: .acquisitionToRetentionCost
        case .newCustomersPerLost: .newCustomersPerLost
        case .loyalToOneTimeRevenue: .loyalToOneTimeRevenue
        }
    }
}

extension CustomerValuePart {
    var term: SevenPTerm {
        switch self {
        case .current: .current
        case .potential: .potentialValue
        case .influence: .influence
        case .learning: .learning
        }
    }
}
