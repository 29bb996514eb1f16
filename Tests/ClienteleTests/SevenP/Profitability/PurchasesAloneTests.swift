import Clientele
import Testing

/// The CDNOW sample: purchases and nothing else.
@Suite struct PurchasesAloneTests {
    @Test func `Purchases alone give revenue by customer, say what is missing, and speak of no profit`() throws {
        let base = try CustomerBase(purchases: CDNOWSample.rows)
        let result = try ProfitabilityAnalysis().analyze(base, in: AnalysisContext(asOf: CalendarDay("1998-06-30")))
        let total = Int128(CDNOWSample.rows.reduce(0) { $0 + $1.units })
        #expect(result.buyers == 2_357)
        #expect(result.basis == .revenueOnly && result.linesWithoutCost == CDNOWSample.rows.count)
        #expect(result.statement.netRevenue.minorUnits == total && result.statement.netProfit.minorUnits == total)
        #expect(result.whale?.totalProfit.minorUnits == total && result.whale?.lossMakingCustomers == 0)
        #expect(result.tiers?.reduce(0) { $0 + $1.statement.netRevenue.minorUnits } == total)
        #expect(result.findings.isEmpty && result.tests.isEmpty && result.acquisition == nil)
        #expect(
            result.unavailable.map(\.part) == [
                "statement.costOfGoods", "statement.discounts", "statement.costToServe", "statement.retentionCost", "acquisition",
                "categories", "products", "value.influence", "value.learning", "equity.expected",
            ])
        let once = Dictionary(grouping: CDNOWSample.rows, by: \.customerID).filter { Set($0.value.map(\.day)).count == 1 }
        #expect(result.acquisitionAgainstRetention?.oneTimeBuyers == once.count)
        #expect(result.reconciliation.isBalanced)
    }
}
