import Clientele
import Testing

@Suite("Campaigns are planned, watched and aimed")
struct PlanningTests {
    @Test("the example's number of customers has the power asked for")
    func plan() throws {
        let plan = CampaignPlan(controlShare: try Share(percent: 30))
        let customers = try #require(plan.customersNeeded(controlRate: 0.08, treatedRate: 0.11))
        let power = try #require(plan.power(customers: customers, controlRate: 0.08, treatedRate: 0.11))
        let less = try #require(plan.power(customers: customers - 3, controlRate: 0.08, treatedRate: 0.11))
        #expect(power >= 0.8 && less < 0.8 && customers == 3_645, "\(customers) \(power) \(less)")
        let uplift = try #require(plan.detectableUplift(customers: customers, controlRate: 0.08))
        #expect(abs(uplift - 0.03) < 1e-4)
        // statsmodels 0.15: 175.38466947 a group for 0.3 standard deviations.
        let half = CampaignPlan(controlShare: try Share(percent: 50))
        #expect(half.customersNeeded(difference: 3, standardDeviation: 10) == 351)
        #expect(try #require(half.power(customers: 351, difference: 3, standardDeviation: 10)) >= 0.8)
        #expect(half.customersNeeded(controlRate: 0.1, treatedRate: 0.1) == nil)
        #expect(half.customersNeeded(difference: 1, standardDeviation: 0) == nil)
        for percent in [0, 100] as [Int32] {
            let none = CampaignPlan(controlShare: try Share(percent: percent))
            #expect(none.customersNeeded(controlRate: 0.1, treatedRate: 0.2) == nil)
            #expect(none.power(customers: 10, controlRate: 0.1, treatedRate: 0.2) == nil)
        }
    }

    @Test("a watched experiment keeps the least p-value")
    func watch() {
        var watch = SequentialUplift(expectedUplift: 0.02)
        watch.look(treated: (conversions: 62, size: 500), control: (conversions: 41, size: 500))
        let first = watch.pValue
        watch.look(treated: (conversions: 151, size: 1_000), control: (conversions: 83, size: 1_000))
        let second = watch.pValue
        watch.look(treated: (conversions: 151, size: 2_000), control: (conversions: 151, size: 2_000))
        #expect(second < 0.001 && second < first && watch.pValue == second)
        watch.look(treated: (conversions: 9, size: 3), control: (conversions: 0, size: 0))
        #expect(watch.pValue == second && watch.interval(treated: (0, 0), control: (1, 2)) == nil)
    }

    @Test("under a budget the dearest are chosen, as by trying every choice")
    func selection() throws {
        let chosen = try ContactSelection(unitCost: Money("0.50", in: .eur), budget: Money("1.20", in: .eur))
            .choose(expectedProfits: [0.3, -0.1, 2.0, 0.9])
        #expect(chosen == [2, 3])
        let seed: UInt64 = 9
        var random = SeededGenerator(seed: seed)
        for _ in 0..<30 {
            let profits = (0..<8).map { _ in Double(random.next(below: 9) - 3) }
            let most = random.next(below: 6)
            let choice = try ContactSelection(
                unitCost: Money(minorUnits: 7, currency: .eur), budget: Money(minorUnits: Int64(most * 7 + 3), currency: .eur)
            ).choose(expectedProfits: profits)
            let best = (0..<256).filter { $0.nonzeroBitCount <= most }.map { set in
                (0..<8).reduce(0.0) { $0 + (set >> $1 & 1 == 1 ? profits[$1] : 0) }
            }.max()
            #expect(choice.reduce(0.0) { $0 + profits[$1] } == best && choice.count <= most, "seed \(seed)")
        }
        let free = ContactSelection(unitCost: .zero(.eur), budget: .zero(.eur))
        #expect(try free.choose(expectedProfits: [1, 0, 2]) == [2, 0])
        #expect(throws: ClienteleError.self) { try ContactSelection(unitCost: .zero(.eur), budget: .zero(.usd)).affordable() }
        #expect(throws: ClienteleError.self) { try ContactSelection(unitCost: Money("-1", in: .eur)).affordable() }
    }
}
