import Clientele
import ClienteleTestKit
import Foundation
import Testing

@Suite("Persistency, whole")
struct PersistencyAnalysisTests {
    private let context = AnalysisContext(asOf: CalendarDay(daysSince1970: 20_060))

    private func contracts(seed: UInt64) throws -> [Contract] {
        var random = SeededGenerator(seed: seed)
        return (0..<60).map { number in
            let start = CalendarDay(daysSince1970: Int32(18_000 + random.next(below: 1_900)))
            let ends = random.next(below: 3) == 0
            return Contract(
                customerID: CustomerID("c\(number)"), startDay: start,
                endDay: ends ? start.advanced(by: 365 * (1 + random.next(below: 3))) : nil,
                endReason: ends ? ContractEndReason.allCases[random.next(below: 5)] : nil,
                product: ["life", "fire"][random.next(below: 2)],
                annualAmount: Money(minorUnits: Int64(random.next(below: 90_000) + 1), currency: .eur))
        }
    }

    @Test("The result has the same bytes in any order of the input, and comes back from them", arguments: [UInt64(1), 2])
    func order(seed: UInt64) throws {
        let (rows, contracts) = (PersistencySample.random(seed: seed), try contracts(seed: seed))
        var random = SeededGenerator(seed: seed)
        let first = try PersistencyAnalysis().analyze(PersistencySample.base(rows, contracts: contracts), in: context)
        let second = try PersistencyAnalysis().analyze(
            PersistencySample.base(rows.shuffled(using: &random), contracts: contracts.shuffled(using: &random)), in: context)
        let bytes = try encodedForm(first)
        #expect(try encodedForm(second) == bytes)
        #expect(try JSONDecoder().decode(PersistencyResult.self, from: bytes) == first)
        let keys = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any]).keys.sorted()
        #expect(
            keys == [
                "alive", "asOf", "changes", "churn", "confidence", "contracts", "currency", "customers", "findings", "loyalty",
                "observedFrom",
                "overdue", "repeatRate", "retention", "secondPurchase", "tests", "unavailable",
            ])
    }

    @Test("Ten times the money changes nothing but the money", arguments: [UInt64(3)])
    func scale(seed: UInt64) throws {
        let rows = PersistencySample.random(seed: seed)
        let one = try PersistencyAnalysis().analyze(PersistencySample.base(rows), in: context)
        let ten = try PersistencyAnalysis().analyze(
            PersistencySample.base(
                rows.map { .init(customer: $0.customer, day: $0.day, units: $0.units * 10, product: $0.product, category: $0.category) }),
            in: context)
        #expect(one.repeatRate == ten.repeatRate && one.churn == ten.churn && one.loyalty == ten.loyalty && one.retention == ten.retention)
        #expect(one.secondPurchase == ten.secondPurchase && one.changes == ten.changes && one.overdue?.overdue == ten.overdue?.overdue)
        #expect(one.overdue.map { $0.overdueYearlyValue.minorUnits * 10 } == ten.overdue?.overdueYearlyValue.minorUnits)
    }

    @Test("Rows after the day do not exist")
    func asOf() throws {
        let rows = PersistencySample.random(seed: 4)
        let cut = AnalysisContext(asOf: CalendarDay(daysSince1970: 19_700))
        let all = try PersistencyAnalysis().analyze(PersistencySample.base(rows), in: cut)
        let before = try PersistencyAnalysis().analyze(PersistencySample.base(rows.filter { $0.day <= 19_700 }), in: cut)
        #expect(all.repeatRate == before.repeatRate && all.churn == before.churn && all.overdue == before.overdue)
        #expect(all.secondPurchase == before.secondPurchase && all.loyalty == before.loyalty && all.changes == before.changes)
    }

    @Test("An empty base, refunds alone and one customer give a result that says what is missing")
    func edges() throws {
        for rows in [[], [PersistencySample.Row(customer: "a", day: 20_000, units: -500)]] {
            let result = try PersistencyAnalysis().analyze(PersistencySample.base(rows), in: context)
            #expect(result.customers == 0 && result.findings.isEmpty && result.tests.isEmpty && result.changes.isEmpty)
            #expect(
                Set(result.unavailable.map(\.part)) == [
                    "repeatRate", "retention", "churn", "secondPurchase", "overdue", "loyalty", "contracts", "changes", "alive",
                ])
        }
        let one = try PersistencyAnalysis().analyze(
            PersistencySample.base([.init(customer: "a", day: 20_000, units: 500)]), in: context)
        #expect(one.repeatRate?.rate?.value == 0 && one.secondPurchase?.returned == 0 && one.overdue?.customers == 0)
        #expect(one.unavailable.map(\.part) == ["contracts", "loyalty.levels", "alive", "changes"])
        var analysis = PersistencyAnalysis()
        analysis.relevantDifference = -1
        let bad = analysis
        #expect(throws: ClienteleError.self) { try bad.analyze(PersistencySample.base([]), in: context) }
    }

    @Test("A cancelled run stops")
    func cancelled() throws {
        let flag = CancellationFlag()
        flag.cancel()
        let stopped = AnalysisContext(asOf: context.asOf, cancellation: flag)
        #expect(throws: CancellationError.self) { try PersistencyAnalysis().analyze(PersistencySample.base([]), in: stopped) }
    }

    @Test("On CDNOW up to 30 September 1997 the model of who is alive is the published one")
    func alive() throws {
        var builder = CustomerBase.Builder()
        try builder.add(purchases: CDNOWSample.rows)
        let context = AnalysisContext(asOf: try CalendarDay("1997-09-30"))
        let result = try AliveCustomers().analyze(builder.build(), in: context)
        // Fader, Hardie & Lee (2005), table 2: r .243, α 4.414, a .793, b 2.426.
        let published = ["r": 0.243, "alpha": 4.414, "a": 0.793, "b": 2.426]
        #expect(result.customers == 2_357 && result.fittedCustomers == 2_357 && result.parameters.count == 4)
        for parameter in result.parameters {
            let value = try #require(published[parameter.name])
            #expect(abs((parameter.value ?? 0) - value) < 5e-4)
        }
        #expect(result.distribution.reduce(0, +) == 2_357 && result.segments.reduce(0) { $0 + $1.customers } == 2_357)
        #expect(abs(result.segments.reduce(0) { $0 + $1.expectedActive } - result.active.value) < 1e-6)
        #expect(result.active.lower < result.active.value && result.active.value < result.active.upper)
        // BG/NBD lets nobody leave before the second purchase.
        #expect(result.segments.filter { $0.occasionsTo == 1 }.allSatisfy { $0.meanProbability == 1 })
    }

    @Test("Where the likelihood is flat the model is unavailable, and the rest is there")
    func flat() throws {
        let rows = (0..<120).flatMap { customer in
            (0..<12).map { PersistencySample.Row(customer: "c\(customer)", day: 19_700 + Int32($0 * 30), units: 100) }
        }
        let result = try PersistencyAnalysis().analyze(PersistencySample.base(rows), in: context)
        #expect(result.alive == nil && result.unavailable.contains { $0.part == "alive" && $0.reason.contains("do not tell") })
        #expect(result.overdue?.customers == 120)
    }

    @Test("On a synthetic base nothing that is not there is told, and every part is there")
    func synthetic() throws {
        let synthetic = try SyntheticBase(customers: 1_500, seed: 1)
        var builder = CustomerBase.Builder()
        try builder.add(purchases: synthetic.purchases)
        try builder.add(customers: synthetic.customers)
        try builder.add(contracts: synthetic.contracts)
        var analysis = PersistencyAnalysis()
        analysis.alive.mostFitted = 300
        let result = try analysis.analyze(builder.build(), in: AnalysisContext(asOf: synthetic.lastDay))
        #expect(result.unavailable.isEmpty && result.tests.count >= 2)
        #expect(!result.findings.contains { $0.pValue != nil })
        #expect(
            Set(result.findings.map(\.kind)) == [.overdueValuableCustomers, .secondPurchaseGap, .contractLapses, .productSwitching])
        // Contracts lapse at 15 % or are cancelled at 5 % at the end of the first year, whatever else happens.
        let month13 = try #require(result.contracts?.ratios.first?.rate)
        #expect(month13.lower <= 0.8 / 0.995 && month13.upper >= 0.8 / 0.995)
    }

    @Test("A fall of the repeat rate that is planted is found, one within the relevant difference is not")
    func plantedFall() throws {
        func findings(second: Int, first: Int) throws -> [FindingKind] {
            var rows: [PersistencySample.Row] = []
            for customer in 0..<800 {
                // One a day for about two years, behind a year of run-in; every tenth group comes back as told.
                let day = 19_000 + 365 + Int32(customer)
                let share = day > 19_795 ? second : first
                rows.append(.init(customer: "c\(customer)", day: day, units: 100))
                if customer % 10 < share { rows.append(.init(customer: "c\(customer)", day: day + 40, units: 100)) }
            }
            for customer in 0..<365 { rows.append(.init(customer: "o\(customer)", day: 19_000 + Int32(customer), units: 100)) }
            let asOf = AnalysisContext(asOf: CalendarDay(daysSince1970: 19_795 + 366 + 90))
            return try PersistencyAnalysis().analyze(PersistencySample.base(rows.filter { $0.day <= asOf.asOf.daysSince1970 }), in: asOf)
                .findings.filter { $0.pValue != nil }.map(\.kind)
        }
        #expect(try findings(second: 3, first: 6) == [.repeatRateChange])
        #expect(try findings(second: 6, first: 6).isEmpty)
    }
}
