import Clientele
import ClienteleTestKit
import Testing

/// The synthetic base has a tenth of buyers whose contacts cost more than 1.2 times their margin.
@Suite struct SyntheticProfitabilityTests {
    private func base(_ synthetic: SyntheticBase, campaigns: Bool = true) throws -> CustomerBase {
        var builder = CustomerBase.Builder()
        try builder.add(purchases: synthetic.purchases)
        try builder.add(customers: synthetic.customers)
        try builder.add(contacts: synthetic.contacts)
        try builder.add(serviceCases: synthetic.serviceCases)
        if campaigns {
            try builder.add(campaigns: synthetic.campaigns)
            try builder.add(campaignResponses: synthetic.campaignResponses)
        }
        try builder.add(leads: synthetic.leads)
        try builder.add(surveys: synthetic.surveys)
        return try builder.build()
    }

    /// The buyers whose contacts cost more than their margin, counted from the records alone.
    private func planted(_ synthetic: SyntheticBase) -> (lossy: Set<CustomerID>, buyers: Int) {
        var margins: [CustomerID: Int64] = [:]
        for purchase in synthetic.purchases {
            margins[purchase.customerID, default: 0] += purchase.purchaseAmount.minorUnits - (purchase.purchaseCost?.minorUnits ?? 0)
        }
        var costs: [CustomerID: Int64] = [:]
        for contact in synthetic.contacts { costs[contact.customerID, default: 0] += contact.contactCost?.minorUnits ?? 0 }
        let lossy = margins.filter { Double(costs[$0.key] ?? 0) > 1.2 * Double($0.value) }
        return (Set(lossy.keys), margins.count)
    }

    @Test(arguments: [1, 2] as [UInt64])
    func `The lossy tenth is found and named`(seed: UInt64) throws {
        let synthetic = try SyntheticBase(customers: 500, seed: seed)
        let detail = try ProfitabilityAnalysis().detail(of: base(synthetic), in: AnalysisContext(asOf: synthetic.lastDay))
        let (lossy, buyers) = planted(synthetic)
        let found = Set(detail.customers.filter { $0.isBuyer && $0.statement.netProfit.minorUnits < 0 }.map(\.customerID))
        #expect(detail.result.buyers == buyers)
        #expect(lossy.isSubset(of: found))
        // Those found beside the planted have so little margin that their share of the campaigns ate it: without campaigns nobody is.
        #expect(Double(found.subtracting(lossy).count) < 0.03 * Double(buyers))
        let calm = try ProfitabilityAnalysis(segmentation: nil).detail(
            of: base(synthetic, campaigns: false), in: AnalysisContext(asOf: synthetic.lastDay))
        #expect(Set(calm.customers.filter { $0.isBuyer && $0.statement.netProfit.minorUnits < 0 }.map(\.customerID)) == lossy)
        let whale = try #require(detail.result.whale)
        #expect(whale.lossMakingCustomers == found.count)
        #expect(abs(Double(found.count) / Double(buyers) - SyntheticEffects.lossyShare) < 4 * (0.09 / Double(buyers)).squareRoot() + 0.03)
        let finding = try #require(detail.result.findings.first { $0.kind == .lossMakingCustomers })
        #expect(finding.evidence.first { $0.name == "customers" }?.value == Double(found.count))
        #expect((finding.effect?.minorUnits ?? 0) < 0)
        #expect(finding.pValue == nil)
        #expect(Set(detail.result.greatestLosses.map(\.customerID)).isSubset(of: found))
        #expect(detail.result.greatestLosses.count == 20)
        #expect(detail.result.reconciliation.isBalanced)
        #expect(detail.result.basis == .recordedCosts)
        let treated = try #require(detail.result.treatment).groups
        #expect(treated.filter { [.fix, .letGo].contains($0.treatment) }.reduce(0) { $0 + $1.customers } == found.count)
    }

    @Test func `Without contacts there is nothing that loses money but what was given back`() throws {
        let synthetic = try SyntheticBase(customers: 200, seed: 4)
        let result = try ProfitabilityAnalysis().analyze(
            CustomerBase(purchases: synthetic.purchases), in: AnalysisContext(asOf: synthetic.lastDay))
        #expect(result.findings.allSatisfy { $0.kind != .lossMakingCustomers })
        #expect(result.unavailable.map(\.part).contains("statement.costToServe"))
        #expect(result.acquisition == nil)
        #expect(result.whale?.lossMakingCustomers == 0)
    }
}
