import Clientele
import ClienteleTestKit
import Foundation
import Testing

@Suite("What is planted in the synthetic base is found")
struct SyntheticPromotionTests {
    static func base(_ synthetic: SyntheticBase, shuffled seed: UInt64? = nil) throws -> CustomerBase {
        var builder = CustomerBase.Builder(currency: synthetic.currency)
        var responses = Array(synthetic.campaignResponses)
        var purchases = Array(synthetic.purchases)
        if let seed {
            var random = SeededGenerator(seed: seed)
            responses.shuffle(using: &random)
            purchases.shuffle(using: &random)
        }
        try builder.add(purchases: purchases)
        try builder.add(campaigns: synthetic.campaigns)
        try builder.add(campaignResponses: responses)
        try builder.add(contacts: synthetic.contacts)
        try builder.add(invoices: synthetic.invoices)
        return try builder.build()
    }

    static func analysis() throws -> PromotionAnalysis {
        let share = try Share(decimal: "0.3")
        return PromotionAnalysis(
            plannedControlShares: [SyntheticEffects.campaignWithUplift: share, SyntheticEffects.campaignWithoutUplift: share],
            comparison: UpliftAnalysis(permutations: 99), qini: QiniAnalysis(draws: 30), budget: try Money("50", in: .eur))
    }

    @Test("the intervals hold the planted uplifts, the campaign without one is not told, every part is there")
    func planted() throws {
        let synthetic = try SyntheticBase(customers: 2_500, seed: 1)
        let base = try SyntheticPromotionTests.base(synthetic)
        let context = AnalysisContext(asOf: synthetic.lastDay, seed: 1)
        let result = try SyntheticPromotionTests.analysis().analyze(base, in: context)
        #expect(!result.findings.contains { $0.kind == .campaignUplift && $0.subject == SyntheticEffects.campaignWithoutUplift })
        let spring = try #require(result.campaigns.first { $0.campaignID == SyntheticEffects.campaignWithUplift })
        let autumn = try #require(result.campaigns.first { $0.campaignID == SyntheticEffects.campaignWithoutUplift })
        let uplift = try #require(spring.uplift.estimate)
        #expect(uplift.lower <= SyntheticEffects.uplift && SyntheticEffects.uplift <= uplift.upper)
        let none = try #require(autumn.uplift.estimate)
        #expect(none.lower <= 0 && 0 <= none.upper)
        #expect(
            result.campaigns.allSatisfy {
                $0.experiment.isMismatched == false && $0.profit != nil && $0.qini != nil && !$0.segments.isEmpty
            })
        #expect(result.unavailable.isEmpty, "\(result.unavailable)")
        #expect(result.targets?.campaignID == SyntheticEffects.campaignWithUplift)
        #expect(result.tests.count { $0.kind == .campaignUplift || $0.kind == .sampleRatioMismatch } == 4)
        // Every figure in money is exactly what the records add up to.
        let rows = base.campaignResponses.filter { $0.responseCampaignID == spring.campaignID }
        #expect(spring.uplift.treated.n == rows.count { $0.responseGroup == .treated })
        #expect(spring.uplift.control.conversions == rows.count { $0.responseGroup == .control && $0.hasResponded })
        let revenue = rows.filter { $0.responseGroup == .treated }.reduce(0) { $0 + ($1.responseRevenue?.minorUnits ?? 0) }
        #expect(spring.uplift.treated.revenue?.minorUnits == Int128(revenue))
        let paid = base.invoices.filter { $0.invoiceCampaignID == spring.campaignID && $0.invoicePaidDay != nil }
        #expect(spring.cash.collected.minorUnits == Int128(paid.reduce(0) { $0 + ($1.invoicePaidAmount ?? $1.invoiceAmount).minorUnits }))
        #expect(spring.cash.responseCost.minorUnits == Int128(rows.reduce(0) { $0 + ($1.responseCost?.minorUnits ?? 0) }))
        #expect(spring.segments.reduce(0) { $0 + $1.treated.n + $1.control.n } == rows.count)
    }

    @Test("a wrong plan is a mismatch, and the chosen customers fit the budget")
    func guardAndTargets() throws {
        let synthetic = try SyntheticBase(customers: 1_000, seed: 3)
        let base = try SyntheticPromotionTests.base(synthetic)
        var analysis = try SyntheticPromotionTests.analysis()
        analysis.plannedControlShares = [SyntheticEffects.campaignWithUplift: try Share(percent: 50)]
        analysis.budget = try Money("5.15", in: .eur)
        analysis.contactCost = try Money("0.20", in: .eur)
        let detail = try analysis.detail(of: base, in: AnalysisContext(asOf: synthetic.lastDay))
        let spring = try #require(detail.result.campaigns.first { $0.campaignID == SyntheticEffects.campaignWithUplift })
        #expect(spring.experiment.isMismatched == true)
        #expect(detail.result.findings.contains { $0.kind == .sampleRatioMismatch })
        let targets = try #require(detail.result.targets)
        #expect(
            targets.chosen <= 25 && detail.chosenCustomers.count == targets.chosen && Set(detail.chosenCustomers).count == targets.chosen)
        #expect(
            targets.first == Array(detail.chosenCustomers.prefix(20)) && targets.segments.reduce(0) { $0 + $1.chosen } == targets.chosen)
        #expect(targets.cost.minorUnits == Int128(targets.chosen) * 20)
    }

    @Test("the order of the records does not matter, to the byte")
    func order() throws {
        let synthetic = try SyntheticBase(customers: 300, seed: 8)
        let context = AnalysisContext(asOf: synthetic.lastDay, seed: 1)
        let analysis = try SyntheticPromotionTests.analysis()
        let first = try analysis.analyze(SyntheticPromotionTests.base(synthetic), in: context)
        for seed: UInt64 in [5, 6] {
            let again = try analysis.analyze(SyntheticPromotionTests.base(synthetic, shuffled: seed), in: context)
            #expect(try encodedForm(again) == encodedForm(first), "seed \(seed)")
        }
        #expect(try JSONDecoder().decode(PromotionResult.self, from: encodedForm(first)) == first)
    }
}
