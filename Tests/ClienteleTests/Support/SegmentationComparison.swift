import Clientele

/// All that differs between a segmentation and the oracle's answer, in words; nothing when they agree.
struct SegmentationComparison {
    private(set) var differences: [String] = []

    init(_ result: Segmentation, _ oracle: SegmentationOracle, _ answer: SegmentationOracle.Answer) {
        compareCustomers(result.customers, answer.people)
        guard differences.isEmpty else { return }
        compareCounts(result.overview, answer)
        compareGroups(result.overview, oracle, answer.people)
        compareConcentration(result.overview, ConcentrationOracle(answer.people.map(\.classValue)))
        compareCuts(result.overview.cuts, oracle, answer.people)
    }

    private mutating func same<Value: Equatable>(_ what: String, _ found: Value, _ expected: Value) {
        if found != expected { differences.append("\(what) is \(found), not \(expected)") }
    }

    private mutating func close(_ what: String, _ found: Double, _ expected: Double) {
        // Both sides are quotients of exact whole numbers, so only the last few bits may differ.
        if !(abs(found - expected) <= 1e-12) { differences.append("\(what) is \(found), not \(expected)") }
    }

    private mutating func compareCustomers(_ customers: SegmentedCustomers, _ people: [SegmentationOracle.Person]) {
        same("the number of customers", customers.count, people.count)
        for (customer, person) in zip(customers, people) {
            let name = "'\(customer.customerID)'"
            same("an id", Array(customer.customerID.text.utf8), person.id)
            same("the recency of \(name)", Int64(customer.recencyDays), person.recency)
            same("the frequency of \(name)", Int64(customer.frequency), person.frequency)
            same("the value of \(name)", customer.monetary.minorUnits, Int128(person.monetary))
            same("the recency score of \(name)", customer.scores.recency, person.scores[.recency] ?? 0)
            same("the frequency score of \(name)", customer.scores.frequency, person.scores[.frequency] ?? 0)
            same("the monetary score of \(name)", customer.scores.monetary, person.scores[.monetary] ?? 0)
            same("the segment of \(name)", customer.segment, person.segment)
            same("the class of \(name)", customer.valueClass, person.valueClass)
            same("the tier of \(name)", customer.tier, person.tier)
        }
    }

    private mutating func compareCounts(_ overview: SegmentationOverview, _ answer: SegmentationOracle.Answer) {
        same("customers", overview.customers, answer.people.count)
        same("purchases", overview.purchases, answer.purchases)
        same("refunds", overview.refunds, answer.refunds)
        same("withoutPurchases", overview.withoutPurchases, answer.withoutPurchases)
        let positive = LedgerOracle.sum(answer.people.map(\.monetary).filter { $0 > 0 })
        let negative = LedgerOracle.sum(answer.people.map(\.monetary).filter { $0 < 0 })
        let ledger = overview.reconciliation
        same("the positive part", ledger.positive.minorUnits, positive)
        same("the negative part", ledger.negative.minorUnits, negative)
        same("the part without purchases", ledger.withoutPurchases.minorUnits, answer.valueWithoutPurchases)
        same("the net", ledger.net.minorUnits, positive + negative + answer.valueWithoutPurchases)
    }

    private mutating func compareGroups(
        _ overview: SegmentationOverview, _ oracle: SegmentationOracle, _ people: [SegmentationOracle.Person]
    ) {
        let total = LedgerOracle.sum(people.map(\.classValue).filter { $0 > 0 })
        let tierTotal = LedgerOracle.sum(people.map(\.tierValue).filter { $0 > 0 })
        same("totalValue", overview.totalValue.minorUnits, total)
        same("the classes' names", overview.classes.map(\.name), oracle.classCuts.map(\.name))
        for group in overview.classes {
            let members = people.filter { $0.valueClass == group.name }
            compareGroup("class \(group.name)", group.customers, group.value, members.map(\.classValue))
            close("customer share of \(group.name)", group.customerShare, Double(members.count) / Double(people.count))
            close("value share of \(group.name)", group.valueShare, Double(group.value.minorUnits) / Double(total))
        }
        same("the tiers' names", overview.tiers.map(\.tier), oracle.tierCuts.map(\.name))
        for group in overview.tiers {
            let members = people.filter { $0.tier == group.tier }
            compareGroup("tier \(group.tier)", group.customers, group.value, members.map(\.tierValue))
            close("customer share of \(group.tier)", group.customerShare, Double(members.count) / Double(people.count))
            let share = tierTotal > 0 ? Double(group.value.minorUnits) / Double(tierTotal) : 0
            close("value share of \(group.tier)", group.valueShare, share)
        }
        for group in overview.segments {
            let members = people.filter { $0.segment == group.segment }
            compareGroup("segment \(group.segment)", group.customers, group.value, members.map(\.classValue))
            close("customer share of \(group.segment)", group.customerShare, Double(members.count) / Double(people.count))
            close("value share of \(group.segment)", group.valueShare, Double(group.value.minorUnits) / Double(total))
        }
        same("the number of RF cells", overview.cells.count, 25)
        for cell in overview.cells {
            let members = people.filter { $0.scores[.recency] == cell.recency && $0.scores[.frequency] == cell.frequency }
            compareGroup("cell \(cell.recency)-\(cell.frequency)", cell.customers, cell.value, members.map(\.classValue))
        }
        for axis in overview.scoreAxes {
            let counts = (1...5).map { score in people.filter { $0.scores[axis.axis] == score }.count }
            same("the scores of \(axis.axis)", axis.customers, counts)
            same("the distinct scores of \(axis.axis)", axis.distinctScores, counts.filter { $0 > 0 }.count)
            same("the coarseness of \(axis.axis)", axis.isCoarse, counts.contains(0))
        }
        same("the axes", overview.scoreAxes.map(\.axis), [.recency, .frequency, .monetary])
    }

    private mutating func compareGroup(_ what: String, _ customers: Int, _ value: DecimalAmount, _ members: [Int64]) {
        same("the customers of \(what)", customers, members.count)
        same("the value of \(what)", value.minorUnits, LedgerOracle.sum(members.filter { $0 > 0 }))
    }

    private mutating func compareConcentration(_ overview: SegmentationOverview, _ oracle: ConcentrationOracle) {
        close("gini", overview.gini, oracle.gini)
        same("the top shares", overview.topShares.map(\.customerShare), [0.01, 0.05, 0.1, 0.2, 0.5])
        for (share, percent) in zip(overview.topShares, [1, 5, 10, 20, 50]) {
            close("the top \(percent) %", share.valueShare, oracle.topShare(percent: percent))
        }
        same("the value shares", overview.valueShares.map(\.valueShare), [0.5, 0.8, 0.9, 0.95])
        for (share, percent) in zip(overview.valueShares, [50, 80, 90, 95]) {
            close("customers for \(percent) %", share.customerShare, oracle.customerShare(Int128(percent), of: 100))
        }
        let lorenz = oracle.lorenz
        same("the points of the Lorenz curve", overview.lorenz.count, lorenz.count)
        for (point, expected) in zip(overview.lorenz, lorenz) {
            close("a Lorenz point's customers", point.customerShare, expected.customers)
            close("a Lorenz point's value", point.valueShare, expected.value)
        }
    }

    private mutating func compareCuts(_ cuts: SegmentationCuts, _ oracle: SegmentationOracle, _ people: [SegmentationOracle.Person]) {
        for (place, cut) in oracle.classCuts.enumerated() {
            let names = Set(oracle.classCuts[...place].map(\.name))
            let lowest = people.filter { names.contains($0.valueClass) && $0.classValue > 0 }.map(\.classValue).min()
            same("the cut of \(cut.name)", cuts.valueClasses[place].lowestValue?.minorUnits, lowest.map { Int128($0) })
        }
        for (place, cut) in oracle.tierCuts.enumerated() {
            let names = Set(oracle.tierCuts[...place].map(\.name))
            let lowest = people.filter { names.contains($0.tier) && $0.tierValue > 0 }.map(\.tierValue).min()
            same("the cut of \(cut.name)", cuts.tiers[place].lowestValue?.minorUnits, lowest.map { Int128($0) })
        }
        same("the scores with a cut", cuts.recency.map(\.score), [2, 3, 4, 5])
        for score in 2...5 where oracle.thresholds.isEmpty {
            let recency = people.filter { ($0.scores[.recency] ?? 0) >= score }.map(\.recency).max()
            same("the recency cut \(score)", cuts.recency[score - 2].from, recency.map { Int($0) })
            let frequency = people.filter { ($0.scores[.frequency] ?? 0) >= score }.map(\.frequency).min()
            same("the frequency cut \(score)", cuts.frequency[score - 2].from, frequency.map { Int($0) })
            let monetary = people.filter { ($0.scores[.monetary] ?? 0) >= score }.map(\.monetary).min()
            same("the monetary cut \(score)", cuts.monetary[score - 2].from?.minorUnits, monetary.map { Int128($0) })
        }
    }
}
