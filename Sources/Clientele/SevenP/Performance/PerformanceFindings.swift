/// Says in words what the parts of a ``PerformanceResult`` show.
struct PerformanceFindings {
    let result: PerformanceResult

    private var currency: Currency { result.currency }

    /// All findings, told or not.
    var candidates: [Finding] {
        let trends = result.trends.map { SalesTrendFindings(trends: $0, currency: currency).candidates } ?? []
        return trends + [concentration, slowPayers, growthDriver, idleAccounts, silentManagers].compactMap { $0 } + breaches + missedTargets
    }

    private var concentration: Finding? {
        guard let customers = result.concentration?.customers, let largest = customers.top.first(where: { $0.part == nil }),
            let tenth = customers.top.first(where: { $0.part == 0.1 }), customers.count >= 10, tenth.share >= 0.5 || largest.share >= 0.1
        else { return nil }
        return Finding(
            .performance, .concentration,
            statement: "The largest tenth of the customers brings \(PlainFigure.percent(tenth.share)) of revenue, the largest one "
                + "\(PlainFigure.percent(largest.share)).",
            evidence: [
                FindingFigure("customers", Double(customers.count)), FindingFigure("shareOfLargestTenth", tenth.share),
                FindingFigure("shareOfLargest", largest.share), FindingFigure("effectiveCustomers", customers.effectiveCount),
                FindingFigure("revenueOfLargestTenth", tenth.revenue),
            ])
    }

    private var slowPayers: Finding? {
        guard let payments = result.payments, payments.customersOverdue > 0, payments.overdue.minorUnits > 0 else { return nil }
        let oldest = payments.ageing.last?.amount ?? DecimalAmount(minorUnits: 0, in: currency)
        var evidence = [
            FindingFigure("customers", Double(payments.customersOverdue)), FindingFigure("overdue", payments.overdue),
            FindingFigure("overMoreThan90Days", oldest),
        ]
        if let days = payments.daysSalesOutstanding { evidence.append(FindingFigure("daysSalesOutstanding", days)) }
        let owe = payments.customersOverdue == 1 ? "owes" : "owe"
        return Finding(
            .performance, .slowPayers,
            statement: "\(PlainFigure.count(payments.customersOverdue, "customer", "customers")) \(owe) "
                + "\(PlainFigure.size(payments.overdue, currency)) that is overdue, "
                + "\(PlainFigure.size(oldest, currency)) of it for more than 90 days.",
            evidence: evidence, effect: DecimalAmount(minorUnits: 0 - payments.overdue.minorUnits, in: currency))
    }

    private var growthDriver: Finding? {
        guard let growth = result.growth, let factors = growth.factors, growth.change.minorUnits != 0,
            let driver = factors.max(by: { $0.contribution.minorUnits.magnitude < $1.contribution.minorUnits.magnitude })
        else { return nil }
        let isUp = growth.change.minorUnits > 0
        let names: [GrowthFactor.Kind: String] = [
            .customers: "the number of customers", .frequency: "orders per customer",
            .basket: factors.count == 4 ? "pieces per order" : "revenue per order", .price: "revenue per piece",
        ]
        let verb = driver.contribution.minorUnits < 0 ? "took away" : "added"
        return Finding(
            .performance, .growthDriver, subject: driver.kind.rawValue,
            statement: "Revenue \(isUp ? "rose" : "fell") by \(PlainFigure.size(growth.change, currency)) against the period before; "
                + "\(names[driver.kind] ?? driver.kind.rawValue) \(verb) the most, \(PlainFigure.size(driver.contribution, currency)).",
            evidence: factors.map { FindingFigure($0.kind.rawValue, $0.contribution) }
                + [FindingFigure("previousRevenue", growth.previous.revenue)],
            effect: growth.change)
    }

    private var idleAccounts: Finding? {
        guard let cards = result.scorecards, cards.idleAccounts > 0 else { return nil }
        let idle = cards.idleAccounts == 1 ? "account has" : "accounts have"
        return Finding(
            .performance, .idleAccounts,
            statement: "\(PlainFigure.count(cards.idleAccounts)) of \(PlainFigure.count(cards.accounts)) \(idle) not been touched for "
                + "more than \(cards.idleAfterDays) days; they brought \(PlainFigure.size(cards.idleRevenue, currency)) in the period.",
            evidence: [
                FindingFigure("idleAccounts", Double(cards.idleAccounts)), FindingFigure("accounts", Double(cards.accounts)),
                FindingFigure("idleAfterDays", Double(cards.idleAfterDays)),
            ], effect: DecimalAmount(minorUnits: 0 - cards.idleRevenue.minorUnits, in: currency))
    }

    private var silentManagers: Finding? {
        guard let cards = result.scorecards else { return nil }
        let managers = cards.people.filter { $0.accounts > 0 }
        let silent = managers.count { $0.isSilent }
        guard silent > 0 else { return nil }
        let have = silent == 1 ? "account manager has" : "account managers have"
        return Finding(
            .performance, .silentManagers,
            statement: "\(silent) of \(managers.count) \(have) not touched a record for more than \(cards.silentAfterDays) days.",
            evidence: [
                FindingFigure("silent", Double(silent)), FindingFigure("managers", Double(managers.count)),
                FindingFigure("silentAfterDays", Double(cards.silentAfterDays)),
            ])
    }

    private var breaches: [Finding] {
        (result.service?.levels ?? []).compactMap { level in
            let decided = level.kept + level.breached
            guard let share = level.keptShare, level.breached * 20 > decided else { return nil }
            let event = level.level.event == .response ? "answered" : "settled"
            let be = level.breached == 1 ? "was" : "were"
            return Finding(
                .performance, .serviceLevelBreach, subject: "\(level.level.kind.rawValue) \(level.level.event.rawValue)",
                statement: "\(level.breached) of \(decided) cases of kind \(level.level.kind.rawValue) \(be) not \(event) within "
                    + "\(level.level.minutes) minutes, \(PlainFigure.percent(1 - share.value)).",
                evidence: [
                    FindingFigure("breached", Double(level.breached)), FindingFigure("cases", Double(decided)),
                    FindingFigure("keptShare", share), FindingFigure("limitMinutes", Double(level.level.minutes)),
                ])
        }
    }

    private var missedTargets: [Finding] {
        result.targets.compactMap { target in
            guard target.isOver, target.gap.minorUnits < 0 else { return nil }
            let aim = DecimalAmount(minorUnits: Int128(target.target.amount.minorUnits), in: currency)
            let subject = target.target.name ?? target.target.accountManager
            var evidence = [FindingFigure("target", aim), FindingFigure("achieved", target.achieved)]
            if let achievement = target.achievement { evidence.append(FindingFigure("achievement", achievement)) }
            return Finding(
                .performance, .missedTarget, subject: subject,
                statement:
                    "The target of \(subject ?? "all sales") from \(target.target.firstDay) to \(target.target.lastDay) was missed by "
                    + "\(PlainFigure.size(target.gap, currency)).",
                evidence: evidence, effect: target.gap)
        }
    }
}
