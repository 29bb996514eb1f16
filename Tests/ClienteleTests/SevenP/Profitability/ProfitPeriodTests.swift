@testable import Clientele
import Testing

@Suite struct ProfitPeriodTests {
    private func detail(
        of base: CustomerBase, from: Int32? = nil, asOf: Int32, _ change: (inout ProfitabilityAnalysis) throws -> Void = { _ in }
    ) throws -> ProfitabilityDetail {
        var analysis = ProfitabilityAnalysis(from: from.map(ProfitFixture.day))
        try change(&analysis)
        return try analysis.detail(of: base, in: AnalysisContext(asOf: ProfitFixture.day(asOf)))
    }

    @Test func `Only what lies in the period counts, by hand`() throws {
        let day = ProfitFixture.day
        let base = try ProfitFixture.base(
            purchases: [
                ProfitFixture.purchase("ann", 18_100, 8_000, cost: 5_000, product: "old"),
                ProfitFixture.purchase("ann", 18_200, 4_000, cost: 3_000, product: "new"),
                ProfitFixture.purchase("ann", 18_210, -1_000, cost: -500, product: "new"),
                ProfitFixture.purchase("bob", 18_100, 700, cost: 500, product: "old"),
                ProfitFixture.purchase("ann", 18_301, 9_999, cost: 1, product: "new"),
            ],
            contacts: [
                ProfitFixture.contact("ann", 18_199, .inbound, cost: 77), ProfitFixture.contact("ann", 18_200, .inbound, cost: 3),
                ProfitFixture.contact("bob", 18_205, .inbound, cost: 1_200), ProfitFixture.contact("cid", 18_090, .outbound, cost: 400),
                ProfitFixture.contact("cid", 18_220, .outbound, cost: 300),
            ],
            campaigns: [
                Campaign(id: "early", firstDay: day(18_150), cost: ProfitFixture.money(10_000)),
                Campaign(id: "late", firstDay: day(18_201), cost: ProfitFixture.money(2_000)),
            ],
            responses: [
                CampaignResponse(
                    customerID: "ann", campaignID: "early", group: .treated, hasResponded: false, contactDay: day(18_202),
                    cost: ProfitFixture.money(5)),
                CampaignResponse(
                    customerID: "ann", campaignID: "late", group: .treated, hasResponded: false, contactDay: day(18_202),
                    cost: ProfitFixture.money(100)),
                CampaignResponse(
                    customerID: "bob", campaignID: "none", group: .treated, hasResponded: false, cost: ProfitFixture.money(55)),
            ])
        let detail = try detail(of: base, from: 18_200, asOf: 18_300)
        let result = detail.result
        #expect(result.from == day(18_200) && result.firstDay == day(18_200) && result.asOf == day(18_300))
        #expect(result.buyers == 1 && result.others == 2 && result.lines == 2)
        let statement = result.statement
        #expect(statement.sales.minorUnits == 4_000 && statement.returns.minorUnits == -1_000 && statement.costOfGoods.minorUnits == 2_500)
        // Ann had bought before the period, so that everything spent on her is service or serves to keep her.
        #expect(statement.costToServe.minorUnits == 3 && statement.acquisitionCost.minorUnits == 0)
        #expect(statement.retentionCost.minorUnits == 2_000 + 100 + 5)
        #expect(statement.netProfit.minorUnits == 500 - 3 - 2_105)
        #expect(result.spentOnOthers.minorUnits == 1_200 + 300)
        #expect(detail.customers.map(\.isBuyer) == [true, false, false] && detail.customers.map(\.occasions) == [1, 0, 0])
        #expect(result.products?.best.map(\.name) == ["new"] && result.whale?.customers == 1)
        #expect(result.reconciliation.isBalanced && result.item("campaignExpenses")?.ledger.minorUnits == 2_000)
        #expect(result.acquisition == nil && result.acquisitionAgainstRetention == nil)
        #expect(Set(result.unavailable.map(\.part)).isSuperset(of: ["acquisition", "acquisitionAgainstRetention"]))
        // The tiers are those of the whole ledger, filled with the buyers of the period.
        #expect(result.tiers?.reduce(0) { $0 + $1.customers } == 1)
        // 30.00 and 10.00 of margin less 5.00 given back, as the last 365 days reach back before the period.
        let potential = try #require(detail.customers.row(of: "ann")?.potential)
        #expect(potential.description == "35.00")
        let whole = try self.detail(of: base, asOf: 18_300).result
        #expect(whole.from == nil && whole.buyers == 2 && whole.item("campaignExpenses")?.ledger.minorUnits == 12_000)
    }

    @Test(arguments: 0..<25 as Range<UInt64>)
    func `Two periods next to each other add up to the whole`(seed: UInt64) throws {
        let random = RandomProfitBase(seed: seed)
        let base = try random.base()
        var generator = SeededGenerator(seed: seed, stream: 93)
        let middle = 19_000 + Int32(generator.next(below: 1_000))
        func detail(from: Int32?, asOf: Int32) throws -> ProfitabilityDetail {
            try self.detail(of: base, from: from, asOf: asOf) {
                $0.assumedCostShare = try Share(percent: 55)
                $0.acquisition = .recorded(perLead: ProfitFixture.money(11))
                $0.activities = try [
                    ServiceActivity("lines", driver: .orderLines, rate: ProfitFixture.money(35)),
                    ServiceActivity("minutes", driver: .contactMinutes(), rate: ProfitFixture.money(7)),
                    ServiceActivity("cases", driver: .cases(), rate: ProfitFixture.money(90)),
                ]
            }
        }
        let whole = try detail(from: nil, asOf: random.asOf)
        let parts = try [detail(from: nil, asOf: middle), detail(from: middle + 1, asOf: random.asOf)]
        for item in whole.result.reconciliation.items {
            #expect(parts.reduce(0) { $0 + ($1.result.item(item.item)?.ledger.minorUnits ?? 0) } == item.ledger.minorUnits, "\(item.item)")
        }
        let balanced = parts.filter { $0.result.reconciliation.isBalanced }
        #expect(balanced.count == 2)
        #expect(parts.reduce(0) { $0 + $1.result.lines } == whole.result.lines)
        #expect(parts.reduce(0) { $0 + $1.result.linesWithoutCost } == whole.result.linesWithoutCost)
        for figure in [\ProfitStatement.sales, \.returns, \.costOfGoods, \.marginalProfit] {
            let total = parts.reduce(Int128(0)) { $0 + $1.result.statement[keyPath: figure].minorUnits }
            #expect(total == whole.result.statement[keyPath: figure].minorUnits)
            for (index, row) in whole.customers.enumerated() {
                let sum = parts.reduce(Int128(0)) { $0 + $1.customers[index].statement[keyPath: figure].minorUnits }
                #expect(sum == row.statement[keyPath: figure].minorUnits)
            }
        }
        for (index, row) in whole.customers.enumerated() {
            #expect(parts.reduce(Int32(0)) { $0 + Int32($1.customers[index].occasions) } == Int32(row.occasions))
        }
        let products = parts.reduce(Int128(0)) { sum, part in
            (part.result.products.map { $0.best + $0.worst } ?? []).reduce(sum) { $0 + $1.marginalProfit.minorUnits }
        }
        #expect(products == whole.result.statement.marginalProfit.minorUnits)
    }

    @Test(arguments: 0..<10 as Range<UInt64>)
    func `A period that begins before everything is the whole, but for acquisition`(seed: UInt64) throws {
        let random = RandomProfitBase(seed: seed)
        let context = AnalysisContext(asOf: ProfitFixture.day(random.asOf))
        var analysis = try random.analysis()
        for refunds in [NetWithin(.day), NetWithin(.order)] {
            analysis.refunds = refunds
            analysis.from = nil
            var whole = try analysis.analyze(random.base(), in: context)
            for first in [CalendarDay.min, ProfitFixture.day(18_000)] {
                analysis.from = first
                let period = try analysis.analyze(random.base(), in: context)
                whole.from = first
                whole.acquisition = nil
                whole.acquisitionAgainstRetention = nil
                whole.unavailable = period.unavailable
                whole.findings = period.findings
                #expect(period == whole)
            }
        }
    }

    private func budget(_ from: Int32, _ through: Int32, _ units: Int64) throws -> AcquisitionBudget {
        try AcquisitionBudget(from: ProfitFixture.day(from), through: ProfitFixture.day(through), amount: ProfitFixture.money(units))
    }

    @Test func `Budgets count by the day on which they begin`() throws {
        let base = try ProfitFixture.base(purchases: [
            ProfitFixture.purchase("a", 18_000, 1_000, cost: 0), ProfitFixture.purchase("b", 18_100, 1_000, cost: 0),
        ])
        let result = try detail(of: base, from: 18_050, asOf: 18_200) {
            $0.acquisition = .given([
                try budget(18_000, 18_100, 100), try budget(18_090, 18_110, 40),
            ])
        }.result
        #expect(result.statement.acquisitionCost.minorUnits == 40 && result.item("acquisitionBudgets")?.ledger.minorUnits == 40)
        #expect(result.reconciliation.isBalanced)
    }

    @Test func `A period may be empty, but not begin after the day of the analysis`() throws {
        let base = try ProfitFixture.base(purchases: [ProfitFixture.purchase("a", 18_000, 1_000, cost: 0)])
        let result = try detail(of: base, from: 18_001, asOf: 18_100).result
        #expect(result.buyers == 0 && result.others == 1 && result.firstDay == nil && result.whale == nil)
        #expect(result.unavailable.map(\.reason) == ["nobody has bought anything from 2019-04-15 through 2019-07-23"])
        let error = #expect(throws: ClienteleError.self) { try detail(of: base, from: 18_101, asOf: 18_100) }
        #expect(error?.code == .invalidArgument)
    }
}
