/// Turns the parts of a persistency result into findings.
struct PersistencyFindings {
    let histories: PurchaseHistories
    /// Whether a model tells who is alive.
    let hasProbabilities: Bool

    func add(to result: inout PersistencyResult) {
        result.tests = result.changes.compactMap { change in
            change.pValue.map {
                FindingTest(PersistencyFindings.kind(of: change), subject: PersistencyFindings.subject(of: change), pValue: $0)
            }
        }
        let candidates =
            result.changes.compactMap(finding)
            + [
                overdue(result), secondPurchaseGap(result), lapses(result), switching(result),
            ].compactMap { $0 }
        result.findings = FindingSelection.told(candidates, tests: result.tests)
    }

    // MARK: Changes

    private static func kind(of change: PersistencyChange) -> FindingKind {
        switch change.measure {
        case .newCustomerRepeat: .repeatRateChange
        case .newCustomerRetention, .annualRetention: .retentionChange
        case .contractPersistency: .contractPersistencyChange
        }
    }

    private static func subject(of change: PersistencyChange) -> String? { change.month.map { "month \($0)" } }

    private func finding(of change: PersistencyChange) -> Finding? {
        guard let pValue = change.pValue, let difference = change.difference, let now = change.current.rate,
            let before = change.previous.rate
        else { return nil }
        let (old, new) = (PlainFigure.percent(before.value), PlainFigure.percent(now.value))
        let statement =
            switch change.measure {
            case .newCustomerRepeat:
                "Of the customers who came up to \(change.current.through), \(new) bought again within 90 days; "
                    + "of those of a year before it was \(old)."
            case .newCustomerRetention, .annualRetention:
                "Of the customers who came up to \(change.current.through), \(new) bought in their fourth to sixth month; "
                    + "of those of a year before it was \(old)."
            case .contractPersistency:
                "Of the contracts that reached month \(change.month ?? 0) in the last year, \(new) persisted; the year before it was \(old)."
            }
        return Finding(
            .persistency, PersistencyFindings.kind(of: change), subject: PersistencyFindings.subject(of: change), statement: statement,
            evidence: [
                FindingFigure("difference", difference), FindingFigure("currentRate", now), FindingFigure("previousRate", before),
                FindingFigure("currentSize", Double(change.current.size)), FindingFigure("previousSize", Double(change.previous.size)),
            ], pValue: pValue)
    }

    // MARK: What is counted

    private func overdue(_ result: PersistencyResult) -> Finding? {
        guard let overdue = result.overdue, overdue.valuable.overdue > 0, let least = overdue.valuable.leastYearlyValue else { return nil }
        let valuable = overdue.valuable
        let stake = valuable.atStake ?? valuable.yearlyValue
        let people = PlainFigure.count(valuable.overdue, "valuable customer is", "valuable customers are")
        let basis =
            valuable.atStake == nil
            ? "brought \(amount(valuable.yearlyValue)) in a year"
            : "brought \(amount(valuable.yearlyValue)) in a year, of which \(amount(stake)) is at stake by the chance that each is lost"
        return Finding(
            .persistency, .overdueValuableCustomers,
            statement:
                "\(people) silent for at least \(PlainFigure.number(overdue.overdueFrom)) times the usual interval; together they \(basis).",
            evidence: [
                FindingFigure("customers", Double(valuable.overdue)), FindingFigure("yearlyValue", valuable.yearlyValue),
                FindingFigure("leastYearlyValue", least), FindingFigure("overdueFrom", overdue.overdueFrom),
            ], effect: negative(stake))
    }

    /// New customers of the year who are silent for longer than most of those who came back had been.
    private func secondPurchaseGap(_ result: PersistencyResult) -> Finding? {
        guard result.secondPurchase?.returned ?? 0 > 0 else { return nil }
        let days = usualReturn()
        let asOf = Int(histories.asOf.daysSince1970)
        var (new, missing) = (0, 0)
        var (seconds, sum) = (0, ExactSum())
        for customer in 0..<histories.count where histories.isNew(customer) {
            if histories.occasions(customer) > 1 {
                seconds += 1
                sum.add(histories.secondNets[customer])
            }
            let age = asOf - Int(histories.firstDay(customer))
            guard age > days, age <= 365 else { continue }
            new += 1
            if histories.occasions(customer) == 1 { missing += 1 }
        }
        guard missing > 0, seconds > 0 else { return nil }
        let mean = DecimalAmount(minorUnits: sum.value / Int128(seconds), in: histories.currency)
        return Finding(
            .persistency, .secondPurchaseGap,
            statement:
                "Of \(new) customers who came in the last year more than \(days) days ago, \(missing) have not bought again, though three in "
                + "four of those who do come back do so by then; a second purchase is worth \(amount(mean)) on average.",
            evidence: [
                FindingFigure("customers", Double(missing)), FindingFigure("newCustomers", Double(new)),
                FindingFigure("days", Double(days)),
                FindingFigure("meanSecondPurchase", mean),
            ],
            effect: mean.minorUnits > 0
                ? DecimalAmount(minorUnits: -mean.minorUnits * Int128(missing), in: histories.currency) : nil)
    }

    /// The days by which three in four of those who came back had done so, from 30 to 180.
    private func usualReturn() -> Int {
        var counts: [Int: Int] = [:]
        for customer in 0..<histories.count where histories.isNew(customer) && histories.occasions(customer) > 1 {
            counts[Int(histories.days[histories.starts[customer] + 1]) - Int(histories.firstDay(customer)), default: 0] += 1
        }
        let total = counts.values.reduce(0, +)
        var seen = 0
        for (days, count) in counts.sorted(by: { $0.key < $1.key }) {
            seen += count
            if seen * 4 >= total * 3 { return min(max(days, 30), 180) }
        }
        return 180
    }

    private func lapses(_ result: PersistencyResult) -> Finding? {
        guard let contracts = result.contracts, contracts.lapsedContracts > 0 else { return nil }
        var evidence = [
            FindingFigure("contracts", Double(contracts.lapsedContracts)), FindingFigure("annualAmount", contracts.lapsedAnnualAmount),
        ]
        let first = contracts.ratios.first { $0.month == 13 }?.rate
        if let first { evidence.append(FindingFigure("month13", first)) }
        let persisted = first.map { "; \(PlainFigure.percent($0.value)) of all reach month 13" } ?? ""
        return Finding(
            .persistency, .contractLapses,
            statement:
                "\(PlainFigure.count(contracts.lapsedContracts, "contract", "contracts")) of \(amount(contracts.lapsedAnnualAmount)) a year "
                + "lapsed or were cancelled in the last year\(persisted).",
            evidence: evidence, effect: negative(contracts.lapsedAnnualAmount))
    }

    /// Of categories where lines name them, else of products.
    private func switching(_ result: PersistencyResult) -> Finding? {
        guard let level = result.loyalty?.levels.last(where: { $0.switching != nil }), let switching = level.switching,
            let repeats = switching.repeatRate, let company = level.companyRetention, let same = level.sameRetention
        else { return nil }
        let name = level.level.rawValue
        return Finding(
            .persistency, .productSwitching, subject: name,
            statement:
                "\(PlainFigure.percent(1 - repeats.value)) of next purchases go to another \(name) than the one before; "
                + "\(PlainFigure.percent(company.value)) of the customers of a year bought again the year after, "
                + "\(PlainFigure.percent(same.value)) a \(name) they had bought.",
            evidence: [
                FindingFigure("transitions", Double(switching.transitions)), FindingFigure("repeatRate", repeats),
                FindingFigure("companyRetention", company), FindingFigure("sameRetention", same),
            ])
    }

    private func amount(_ amount: DecimalAmount) -> String { PlainFigure.money(amount, histories.currency) }

    private func negative(_ amount: DecimalAmount) -> DecimalAmount? {
        amount.minorUnits > 0 ? DecimalAmount(minorUnits: -amount.minorUnits, in: histories.currency) : nil
    }
}
