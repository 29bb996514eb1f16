import Clientele
import ClienteleTestKit
import Foundation
import Testing

@Suite("The seven analyses together")
struct SevenPAnalysisTests {
    private let analysis = TogetherFixture.analysis()

    /// What was told of progress, in order.
    private final class Told: Sendable {
        private let steps = Guarded([AnalysisProgress]())

        var all: [AnalysisProgress] { steps.withLock { $0 } }

        func note(_ step: AnalysisProgress) { steps.withLock { $0.append(step) } }
    }

    @Test("Each result is what the analysis gives alone, progress goes up to the end, and what is told withstands Holm over all")
    func whole() throws {
        let synthetic = try TogetherFixture.synthetic()
        let base = try TogetherFixture.base(synthetic)
        let told = Told()
        let context = AnalysisContext(asOf: synthetic.lastDay, seed: 5)
        var watched = context
        watched.progress = { told.note($0) }
        let report = try analysis.analyze(base, in: watched)

        #expect(report.asOf == synthetic.lastDay && report.currency == synthetic.currency && report.unavailable.isEmpty)
        #expect(try report.profiling == analysis.profiling?.analyze(base, in: context))
        #expect(try report.persistency == analysis.persistency?.analyze(base, in: context))
        #expect(try report.profitability == analysis.profitability?.analyze(base, in: context))
        #expect(try report.performance == analysis.performance?.analyze(base, in: context))
        #expect(try report.prospecting == analysis.prospecting?.analyze(base, in: context))
        #expect(try report.product == analysis.product?.analyze(base, in: context))
        #expect(try report.promotion == analysis.promotion?.analyze(base, in: context))
        #expect(try report.carePlan == analysis.carePlan?.analyze(base, in: context))

        expectProgress(told.all)
        expectFindings(report)

        let bytes = try encodedForm(report)
        #expect(try JSONDecoder().decode(SevenPReport.self, from: bytes) == report)
        let keys = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any]).keys.sorted()
        #expect(
            keys == [
                "asOf", "carePlan", "currency", "findings", "hypotheses", "performance", "persistency", "product", "profiling",
                "profitability", "promotion", "prospecting", "unavailable",
            ])
        let shuffled = try TogetherFixture.base(synthetic, shuffled: 11)
        #expect(try encodedForm(analysis.analyze(shuffled, in: context)) == bytes)
    }

    /// The whole counts from 0 to all in steps of one; within each analysis and phase the numbers never fall.
    private func expectProgress(_ steps: [AnalysisProgress]) {
        let whole = steps.filter { $0.phase == "seven analyses" }
        #expect(whole.map(\.completed) == Array(0...8) && whole.allSatisfy { $0.total == 8 })
        #expect(steps.last == whole.last && steps.first == whole.first)
        let names = ["carePlan", "performance", "persistency", "product", "profiling", "profitability", "promotion", "prospecting"]
        let parts = steps.filter { $0.phase != "seven analyses" }
        #expect(Set(parts.compactMap { $0.phase.split(separator: ":").first.map(String.init) }) == Set(names))
        for (phase, own) in Dictionary(grouping: parts, by: \.phase) {
            #expect(zip(own, own.dropFirst()).allSatisfy { $0.completed <= $1.completed }, "\(phase)")
            #expect(own.allSatisfy { $0.completed <= $0.total }, "\(phase)")
        }
    }

    /// What is told, by a plain reading: what is counted, and what the step-down procedure of Holm (1979) rejects among all that was tested.
    private func expectFindings(_ report: SevenPReport) {
        let found: [[Finding]?] = [
            report.profiling?.findings, report.persistency?.findings, report.profitability?.findings, report.performance?.findings,
            report.prospecting?.findings, report.product?.findings, report.promotion?.findings,
        ]
        let tests: [[FindingTest]?] = [
            report.profiling?.tests, report.persistency?.tests, report.profitability?.tests, report.performance?.tests,
            report.prospecting?.tests, report.product?.tests, report.promotion?.tests,
        ]
        let all = found.compactMap { $0 }.joined()
        let pValues = tests.compactMap { $0 }.joined().map(\.pValue).sorted()
        let rejected = pValues.enumerated().prefix { $0.element * Double(pValues.count - $0.offset) <= 0.05 }.count
        let limit = rejected > 0 ? pValues[rejected - 1] : -1
        let expected = all.filter { ($0.pValue ?? -1) <= limit || $0.pValue == nil }
        #expect(report.hypotheses == pValues.count)
        #expect(report.findings.count == expected.count && Set(report.findings) == Set(expected))
        let sizes = report.findings.map { finding in finding.effect.map { abs($0.approximateValue) } ?? -1 }
        #expect(sizes == sizes.sorted(by: >) && sizes.count > 3)
        #expect(Set(report.findings.map(\.analysis)).count >= 2)
    }

    @Test("A finding that stands beside the tests of its own analysis falls beside those of all")
    func holmOverAll() throws {
        var builder = CustomerBase.Builder(currency: .eur)
        try builder.add(campaignResponses: TogetherFixture.campaign())
        try builder.add(contracts: TogetherFixture.contracts())
        let base = try builder.build()
        let context = AnalysisContext(asOf: CalendarDay(daysSince1970: 20_000))
        let report = try analysis.analyze(base, in: context)
        let uplift = try #require(report.promotion?.findings.first { $0.kind == .campaignUplift })
        let pValue = try #require(uplift.pValue)
        #expect(pValue > 0.025 && pValue < 0.05 && report.hypotheses == 2)
        #expect(report.persistency?.tests.map(\.kind) == [.contractPersistencyChange])
        #expect(!report.findings.contains { $0.pValue != nil } && report.findings.contains { $0.kind == .contractLapses })
        var alone = analysis
        alone.persistency = nil
        let without = try alone.analyze(base, in: context)
        #expect(without.persistency == nil && without.hypotheses == 1 && without.findings.contains(uplift))
    }

    @Test("An analysis that is cancelled before or while it runs throws the error of cancellation")
    func cancelled() throws {
        let synthetic = try TogetherFixture.synthetic()
        let base = try TogetherFixture.base(synthetic)
        let before = CancellationFlag()
        before.cancel()
        #expect(throws: CancellationError.self) {
            try analysis.analyze(base, in: AnalysisContext(asOf: synthetic.lastDay, cancellation: before))
        }
        for phase in ["product: ", "seven analyses"] {
            let flag = CancellationFlag()
            let told = Told()
            let context = AnalysisContext(
                asOf: synthetic.lastDay,
                progress: { step in
                    told.note(step)
                    if step.phase.hasPrefix(phase) { flag.cancel() }
                }, cancellation: flag)
            #expect(throws: CancellationError.self) { try analysis.analyze(base, in: context) }
            #expect(!told.all.contains { $0.phase == "seven analyses" && $0.completed == $0.total })
        }
    }

    @Test("Purchases alone give what they can, and every part says what it lacks")
    func purchasesAlone() throws {
        let synthetic = try TogetherFixture.synthetic()
        var builder = CustomerBase.Builder(currency: synthetic.currency)
        try builder.add(
            purchases: synthetic.purchases.map { Purchase(customerID: $0.customerID, day: $0.purchaseDay, amount: $0.purchaseAmount) })
        let report = try analysis.analyze(builder.build(), in: AnalysisContext(asOf: synthetic.lastDay))
        #expect(report.persistency?.repeatRate != nil && report.profiling?.habits != nil && report.profitability != nil)
        #expect(report.performance?.growth != nil && report.prospecting?.forecast != nil && report.carePlan != nil)
        #expect(report.promotion?.campaigns.isEmpty == true && report.promotion?.unavailable.map(\.part) == ["campaigns"])
        #expect(report.persistency?.unavailable.contains { $0.part == "contracts" && $0.needs == ["contract"] } == true)
        #expect(report.performance?.unavailable.contains { $0.part == "payments" } == true)
        #expect(report.profiling?.unavailable.contains { $0.part == "risk" } == true)
        #expect(try JSONDecoder().decode(SevenPReport.self, from: encodedForm(report)) == report)
    }

    @Test("An empty base gives empty results, or says which analysis it does not allow, in order")
    func empty() throws {
        let report = try analysis.analyze(CustomerBase(purchases: [Purchase]()), in: AnalysisContext(asOf: CalendarDay("2024-12-31")))
        #expect(report.findings.isEmpty && report.hypotheses == 0)
        let results: [(String, Bool)] = [
            ("carePlan", report.carePlan == nil), ("performance", report.performance == nil), ("persistency", report.persistency == nil),
            ("product", report.product == nil), ("profiling", report.profiling == nil), ("profitability", report.profitability == nil),
            ("promotion", report.promotion == nil), ("prospecting", report.prospecting == nil),
        ]
        #expect(report.unavailable.map(\.part) == results.filter(\.1).map(\.0))
        #expect(report.unavailable.allSatisfy { $0.needs == ["purchase"] && !$0.reason.isEmpty })
        #expect(try JSONDecoder().decode(SevenPReport.self, from: encodedForm(report)) == report)
    }

    @Test("An analysis that is left out is not there, and one whose options contradict themselves stops the whole with its error")
    func options() throws {
        var few = SevenPAnalysis()
        (few.profiling, few.persistency, few.profitability, few.prospecting) = (nil, nil, nil, nil)
        (few.product, few.promotion, few.carePlan) = (nil, nil, nil)
        let base = try CustomerBase(purchases: [Purchase(customerID: "a", day: CalendarDay("2024-05-01"), amount: Money("5", in: .eur))])
        let context = AnalysisContext(asOf: try CalendarDay("2024-12-31"))
        let told = Told()
        var watched = context
        watched.progress = { told.note($0) }
        let report = try few.analyze(base, in: watched)
        #expect(report.performance != nil && report.profiling == nil && report.carePlan == nil && report.unavailable.isEmpty)
        #expect(told.all.filter { $0.phase == "seven analyses" }.map(\.total) == [1, 1])
        few.performance = nil
        let none = try few.analyze(base, in: context)
        #expect(none.findings.isEmpty && none.unavailable.isEmpty)
        few.persistency = PersistencyAnalysis(confidence: 2)
        let bad = few
        #expect(throws: ClienteleError.self) { try bad.analyze(base, in: context) }
    }
}
