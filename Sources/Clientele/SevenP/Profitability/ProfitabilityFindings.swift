/// Puts into words what of a result is worth acting on.
struct ProfitabilityFindings {
    let result: ProfitabilityResult
    /// How many products or categories are told of at the most.
    private static let most = 5

    init(_ result: ProfitabilityResult) {
        self.result = result
    }

    var findings: [Finding] {
        var findings: [Finding] = []
        // Without any cost of goods there is no profit to speak of.
        if result.basis != .revenueOnly {
            findings += [lossMakers, concentration].compactMap { $0 }
            findings += losing(result.categories, .lossMakingCategory, "category")
            findings += losing(result.products, .lossMakingProduct, "product")
            findings += [notPaidBack].compactMap { $0 }
        }
        findings += [retention].compactMap { $0 }
        return findings
    }

    private var lossMakers: Finding? {
        guard let whale = result.whale, whale.lossMakingCustomers > 0, let share = whale.lossMakingShare else { return nil }
        var evidence = [
            FindingFigure("share", share), FindingFigure("customers", Double(whale.lossMakingCustomers)),
            FindingFigure("destroyedProfit", whale.destroyedProfit),
        ]
        var tail = ""
        if let destroyed = whale.destroyedShare {
            evidence.append(FindingFigure("destroyedShare", destroyed))
            tail = ", \(PlainFigure.percent(destroyed)) of all profit"
        }
        return Finding(
            .profitability, .lossMakingCustomers,
            statement:
                "\(PlainFigure.percent(share.value)) of the buyers (\(PlainFigure.count(whale.lossMakingCustomers))) cost more "
                + "than they bring: they destroy \(money(-whale.destroyedProfit.minorUnits))\(tail).",
            evidence: evidence, effect: perYear(whale.destroyedProfit.minorUnits))
    }

    private var concentration: Finding? {
        guard let whale = result.whale, whale.customers >= 10, let peak = whale.peakProfitShare, let place = whale.peakCustomerShare,
            let fifth = whale.tops.first(where: { $0.customerShare >= 0.2 || $0.customers == whale.customers }),
            let top = fifth.profitShare,
            top >= 0.8
        else { return nil }
        return Finding(
            .profitability, .profitConcentration,
            statement:
                "The most profitable fifth of the buyers bring \(PlainFigure.percent(top)) of the profit; "
                + "the curve peaks at \(PlainFigure.percent(peak)) after \(PlainFigure.percent(place)) of them.",
            evidence: [
                FindingFigure("topFifthShare", top), FindingFigure("peakCustomerShare", place), FindingFigure("peakShare", peak),
                FindingFigure("peakProfit", whale.peakProfit),
            ])
    }

    private func losing(_ profits: ProductProfits?, _ kind: FindingKind, _ noun: String) -> [Finding] {
        guard let profits else { return [] }
        // Where there are few, the losing ones stand at the end of the best.
        let rows = (profits.worst + profits.best.reversed()).filter { $0.marginalProfit.minorUnits < 0 && $0.name != nil }
        return rows.prefix(ProfitabilityFindings.most).map { row in
            Finding(
                .profitability, kind, subject: row.name,
                statement:
                    "The \(noun) \(row.name ?? "") was sold for \(money(row.netRevenue.minorUnits)) and cost "
                    + "\(money(row.costOfGoods.minorUnits)): it loses \(money(-row.marginalProfit.minorUnits)).",
                evidence: [
                    FindingFigure("netRevenue", row.netRevenue), FindingFigure("costOfGoods", row.costOfGoods),
                    FindingFigure("marginalProfit", row.marginalProfit),
                ], effect: perYear(row.marginalProfit.minorUnits))
        }
    }

    private var notPaidBack: Finding? {
        guard let acquisition = result.acquisition else { return nil }
        let cohorts = acquisition.cohorts.filter { !$0.isImmature && $0.paybackMonths == nil && $0.customers > 0 }
        guard !cohorts.isEmpty else { return nil }
        let customers = cohorts.reduce(0) { $0 + $1.customers }
        let cost = cohorts.reduce(Int128(0)) { $0 + $1.cost }
        let outstanding = cohorts.reduce(Int128(0)) { $0 + $1.outstanding.minorUnits }
        return Finding(
            .profitability, .acquisitionNotPaidBack,
            statement:
                "\(PlainFigure.count(customers)) customers of \(cohorts.count) \(cohorts.count == 1 ? "quarter" : "quarters") "
                + "have not brought back what it cost to win them: \(money(outstanding)) of \(money(cost)) are outstanding.",
            evidence: [
                FindingFigure("customers", Double(customers)), FindingFigure("cohorts", Double(cohorts.count)),
                FindingFigure("cost", amount(cost)), FindingFigure("outstanding", amount(outstanding)),
            ], effect: amount(-outstanding))
    }

    private var retention: Finding? {
        guard let figures = result.acquisitionAgainstRetention, let new = figures.costPerNewCustomer,
            let kept = figures.costPerKeptCustomer,
            let times = figures.rules.first(where: { $0.name == .acquisitionToRetentionCost })?.own, times > 1
        else { return nil }
        var evidence = [
            FindingFigure("times", times), FindingFigure("costPerNewCustomer", new), FindingFigure("costPerKeptCustomer", kept),
        ]
        if let share = figures.keptShare { evidence.append(FindingFigure("keptShare", share)) }
        return Finding(
            .profitability, .retentionCheaperThanAcquisition,
            statement:
                "Winning a customer costs \(money(new.minorUnits)), keeping one \(money(kept.minorUnits)): "
                + "\(PlainFigure.decimal(times)) times as much (the rule of thumb says 5 to 6 times).",
            evidence: evidence)
    }

    private func amount(_ units: Int128) -> DecimalAmount { DecimalAmount(minorUnits: units, in: result.currency) }

    private func money(_ units: Int128) -> String { PlainFigure.money(amount(units), result.currency) }

    /// What an amount over the whole ledger comes to in a year; the amount itself where the ledger is shorter.
    private func perYear(_ units: Int128) -> DecimalAmount {
        guard let first = result.firstDay else { return amount(units) }
        let days = first.distance(to: result.asOf) + 1
        guard days > 365 else { return amount(units) }
        // A year is 1,461 / 4 days.
        return amount((units * 1_461).dividedHalfToEven(by: Int128(days) * 4))
    }
}
