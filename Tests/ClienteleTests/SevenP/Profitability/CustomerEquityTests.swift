@testable import Clientele
import Testing

@Suite struct CustomerEquityTests {
    @Test func `The values of a repeat-buying model become expected equity, off by no more than their rounding`() throws {
        let purchases = (0..<40 as Range<Int32>).flatMap { number in
            (0...(number % 4)).map { ProfitFixture.purchase(CustomerID("c\(number)"), 19_000 + number * 7 + $0 * 31, 2_000, cost: 800) }
        }
        let base = try ProfitFixture.base(purchases: purchases)
        let asOf = ProfitFixture.day(19_500)
        let summaries = try base.repeatPurchases(calibrationEnd: asOf, timeUnit: .week)
        let plan = try LifetimeValuePlan(horizon: LifetimeHorizon(years: 1), discounting: AnnualDiscounting(rate: 0.1), margin: 0.6)
        let values = try LifetimeValuation(
            model: BetaGeometricNBD(r: 0.243, alpha: 4.414, a: 0.793, b: 2.426), timeUnit: .week, spend: SpendExpectation(flatMean: 20),
            plan: plan
        ).values(of: summaries)
        let detail = try ProfitabilityAnalysis(expectedValues: CustomerEquityInput(values)).detail(
            of: base, in: AnalysisContext(asOf: asOf))
        let expected = try #require(detail.result.equity.expected)
        #expect(expected.customers == 40 && expected.customersWithout == 0)
        #expect(expected.value.minorUnits == values.reduce(0) { $0 + $1.value.value.minorUnits })
        #expect(expected.statedTotal == values.summary.equity.value)
        #expect(abs(Double(expected.difference?.minorUnits ?? 1_000)) <= 20)
        #expect(detail.result.value?.potentialBasis == .expectedValue)
        for row in values {
            let id = try #require(row.customer)
            #expect(detail.customers.row(of: id)?.potential == row.value.value)
        }
    }

    @Test func `A segmentation made before gives the same result`() throws {
        let random = RandomProfitBase(seed: 6)
        let context = AnalysisContext(asOf: ProfitFixture.day(random.asOf))
        let base = try random.base()
        let segmentation = try CustomerSegmentation().analyze(base, in: context)
        let result = try ProfitabilityAnalysis().analyze(base, in: context)
        #expect(try ProfitabilityAnalysis().analyze(base, segmentation: segmentation, in: context) == result)
    }

    @Test func `The examples of the documentation print what they say`() throws {
        let curve = WhaleCurve(profitsInMinorUnits: [6_000, 4_000, 0, -2_500], currency: .eur)
        #expect("\(curve.peakProfit) \(curve.totalProfit) \(curve.peakProfitShare ?? 0)" == "100.00 75.00 1.3333333333333333")
        #expect("\(curve.lossMakingShare?.value ?? 0) \(curve.destroyedProfit)" == "0.25 -25.00")
        let orders = try ServiceActivity("order taking", driver: .orders, rate: Money("100", in: .usd))
        let centre = try ServiceActivity("service centre", driver: .caseMinutes(), pool: Money("250000", in: .usd))
        #expect("\(orders.driver) \(centre.kind.rawValue)" == "orders service")
        let rule = ContactCostRule(name: "by purpose") { contact, isBuyer in
            !isBuyer ? .acquisition : contact.contactPurpose == "care" ? .retention : .service
        }
        let visit = Contact(customerID: "C-7", day: try CalendarDay("2024-03-05"), purpose: "care")
        #expect(rule.kind(of: visit, isBuyer: true).rawValue == "retention")
        let budget = try AcquisitionBudget(
            from: CalendarDay("2024-01-01"), through: CalendarDay("2024-03-31"), amount: Money("12000", in: .eur))
        #expect("\(budget.amount)" == "12000.00 EUR")
        #expect("\(ServiceDriver.contacts(channel: "visit"))" == "contacts(channel: visit)")
        #expect(try CustomerValueWeights(current: 2, potential: 1, influence: 1, learning: 0)[.current] == 0.5)
    }
}
