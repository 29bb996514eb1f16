@testable import Clientele
import Foundation
import Testing

@Suite struct ProfitabilityAnalysisTests {
    private let asOf = AnalysisContext(asOf: ProfitFixture.day(19_000))

    @Test func `The worked example prints what it says`() throws {
        func day(_ text: String) throws -> CalendarDay { try CalendarDay(text) }
        func euro(_ text: String) throws -> Money { try Money(text, in: .eur) }
        var builder = CustomerBase.Builder()
        try builder.add(purchases: [
            Purchase(customerID: "ann", day: day("2024-01-05"), amount: euro("80"), cost: euro("50")),
            Purchase(customerID: "bob", day: day("2024-02-01"), amount: euro("15"), cost: euro("10")),
        ])
        try builder.add(contacts: [
            Contact(customerID: "bob", day: day("2024-02-09"), direction: .inbound, cost: euro("12")),
            Contact(customerID: "cid", day: day("2024-02-20"), direction: .outbound, cost: euro("4")),
        ])
        let result = try ProfitabilityAnalysis().analyze(builder.build(), in: AnalysisContext(asOf: day("2024-12-31")))
        let printed = "\(result.statement.marginalProfit) \(result.statement.netProfit) \(result.spentOnOthers)"
        #expect(printed == "35.00 23.00 4.00")
        #expect(result.greatestLosses.map { "\($0.customerID.text) \($0.statement.netProfit)" } == ["bob -7.00"])
    }

    @Test func `An empty base, and one of which nothing had happened yet, give an empty result`() throws {
        let late = try ProfitFixture.base(
            purchases: [ProfitFixture.purchase("a", 19_001, 500, cost: 1)], contacts: [ProfitFixture.contact("a", 19_001, nil, cost: 5)])
        for base in try [ProfitFixture.base(), late] {
            let result = try ProfitabilityAnalysis().analyze(base, in: asOf)
            #expect(result.buyers == 0 && result.others == 0 && result.whale == nil && result.findings.isEmpty)
            #expect(result.statement.netProfit.minorUnits == 0 && result.reconciliation.isBalanced)
            #expect(result.unavailable.map(\.part) == ["statement"])
            #expect(try JSONDecoder().decode(ProfitabilityResult.self, from: encodedForm(result)) == result)
        }
    }

    @Test(arguments: 0..<8 as Range<UInt64>)
    func `A result survives its encoding, and every optional key is there`(seed: UInt64) throws {
        let random = RandomProfitBase(seed: seed)
        let result = try random.analysis().analyze(random.base(), in: AnalysisContext(asOf: ProfitFixture.day(random.asOf)))
        let data = try encodedForm(result)
        #expect(try JSONDecoder().decode(ProfitabilityResult.self, from: data) == result)
        let object = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
        for key in ["firstDay", "whale", "tiers", "categories", "products", "value", "acquisition", "treatment", "netProfitPerBuyer"] {
            #expect(object[key] != nil)
        }
        #expect((object["equity"] as? [String: Any])?["expected"] is NSNull)
    }

    @Test func `Everything given back leaves statements, but nobody to segment`() throws {
        let base = try ProfitFixture.base(purchases: [
            ProfitFixture.purchase("a", 18_000, 500, cost: 100), ProfitFixture.purchase("a", 18_000, -500, cost: -100),
            ProfitFixture.purchase("b", 18_000, -20),
        ])
        let result = try ProfitabilityAnalysis().analyze(base, in: asOf)
        #expect(result.buyers == 2 && result.tiers == nil && result.statement.netRevenue.description == "-0.20")
        #expect(result.unavailable.map(\.part).contains("tiers"))
        #expect(result.basis == .partlyRecordedCosts && result.linesWithoutCost == 1)
    }

    @Test func `How well the cost of goods is known decides what is told`() throws {
        let none = try ProfitFixture.base(
            purchases: [ProfitFixture.purchase("a", 18_000, 500)], contacts: [ProfitFixture.contact("a", 18_100, .inbound, cost: 600)])
        let blind = try ProfitabilityAnalysis().analyze(none, in: asOf)
        #expect(blind.basis == .revenueOnly && blind.whale?.lossMakingCustomers == 1)
        #expect(blind.findings.isEmpty)
        let assumed = try ProfitabilityAnalysis(assumedCostShare: Share(percent: 60)).analyze(none, in: asOf)
        #expect(assumed.basis == .assumedCosts && assumed.statement.costOfGoods.minorUnits == 300)
        #expect(assumed.findings.map(\.kind).contains(.lossMakingCustomers))
        #expect(assumed.findings.first { $0.kind == .lossMakingCustomers }?.effect?.minorUnits == perYear(-400))
    }

    /// 1,001 days are in the ledger of the test above.
    private func perYear(_ units: Int128) -> Int128 {
        Int128((Double(units) * 365.25 / 1_001).rounded(.toNearestOrEven))
    }

    @Test func `Costs are for winning before the first purchase, for keeping or serving from its day on`() throws {
        let base = try ProfitFixture.base(
            purchases: [ProfitFixture.purchase("a", 18_000, 5_000, cost: 1_000)],
            contacts: [
                ProfitFixture.contact("a", 17_999, .inbound, cost: 1), ProfitFixture.contact("a", 17_999, .outbound, cost: 2),
                ProfitFixture.contact("a", 18_000, .inbound, cost: 4), ProfitFixture.contact("a", 18_001, nil, cost: 8),
                ProfitFixture.contact("a", 18_001, .outbound, cost: 16), ProfitFixture.contact("a", 18_002, .inbound, cost: nil),
            ],
            campaigns: [Campaign(id: "k", firstDay: ProfitFixture.day(18_100), cost: ProfitFixture.money(101))],
            responses: [
                CampaignResponse(
                    customerID: "a", campaignID: "k", group: .treated, hasResponded: false, cost: ProfitFixture.money(32)),
                CampaignResponse(
                    customerID: "b", campaignID: "k", group: .treated, hasResponded: false, cost: ProfitFixture.money(64)),
                CampaignResponse(customerID: "c", campaignID: "k", group: .control, hasResponded: false),
            ],
            leads: [
                Lead(id: "1", createdDay: ProfitFixture.day(18_000), customerID: "a"),
                Lead(id: "2", createdDay: ProfitFixture.day(18_001), customerID: "a"), Lead(id: "3", createdDay: ProfitFixture.day(18_001)),
            ])
        let detail = try ProfitabilityAnalysis(acquisition: .recorded(perLead: ProfitFixture.money(1_000))).detail(of: base, in: asOf)
        let statement = try #require(detail.customers.row(of: "a")).statement
        #expect(statement.acquisitionCost.minorUnits == 1 + 2 + 1_000)
        #expect(statement.costToServe.minorUnits == 4 + 8)
        // The odd cent of the campaign goes to the first.
        #expect(statement.retentionCost.minorUnits == 16 + 32 + 51 + 1_000)
        #expect(detail.customers.row(of: "b")?.statement.acquisitionCost.description == "1.14")
        #expect(detail.result.spentOnOthers.minorUnits == 64 + 50 + 1_000)
        #expect(detail.result.reconciliation.isBalanced)
        let own = ContactCostRule(name: "all is service") { _, _ in .service }
        let other = try ProfitabilityAnalysis(contactCosts: own).detail(of: base, in: asOf)
        #expect(other.customers.row(of: "a")?.statement.costToServe.minorUnits == 31)
        let silent = try ProfitabilityAnalysis(contactCosts: nil).analyze(base, in: asOf)
        #expect(silent.statement.costToServe.minorUnits == 0 && silent.reconciliation.isBalanced)
    }

    @Test func `A pool is divided to the last cent by what each takes`() throws {
        let contacts = [("a", 1), ("b", 1), ("c", 1), ("d", 4)].map { id, minutes in
            ProfitFixture.contact(CustomerID(id), 18_000, .inbound, cost: nil, minutes: Int64(minutes))
        }
        let base = try ProfitFixture.base(purchases: [ProfitFixture.purchase("a", 18_000, 1)], contacts: contacts)
        let activity = try ServiceActivity("desk", driver: .contactMinutes(), pool: ProfitFixture.money(100))
        let detail = try ProfitabilityAnalysis(activities: [activity]).detail(of: base, in: asOf)
        let parts = try ProfitFixture.money(100).allocated(by: [1, 1, 1, 4]).map { Int128($0.minorUnits) }
        #expect(detail.customers.map(\.statement.costToServe.minorUnits) == parts)
        let summary = try #require(detail.result.activities.first)
        #expect(summary.volume == 7 && summary.customers == 4 && summary.driver == "contactMinutes" && summary.cost.minorUnits == 100)
    }

    @Test func `Money of another currency and options out of range are refused`() throws {
        let base = try ProfitFixture.base(purchases: [ProfitFixture.purchase("a", 18_000, 1)])
        let dollar = Money(minorUnits: 100, currency: .usd)
        let bad: [ProfitabilityAnalysis] = try [
            ProfitabilityAnalysis(activities: [ServiceActivity("x", driver: .orders, rate: dollar)]),
            ProfitabilityAnalysis(acquisition: .recorded(perLead: dollar)),
            ProfitabilityAnalysis(expectedValues: CustomerEquityInput(method: "m", currency: .usd) { _ in dollar }),
            ProfitabilityAnalysis(expectedValues: CustomerEquityInput(method: "m", currency: .eur) { _ in dollar }),
        ]
        for analysis in bad {
            let error = #expect(throws: ClienteleError.self) { try analysis.analyze(base, in: asOf) }
            #expect(error?.code == .mixedCurrencies)
        }
        for analysis in [
            ProfitabilityAnalysis(paybackMonths: 0), ProfitabilityAnalysis(loyalOccasions: 1), ProfitabilityAnalysis(topCount: -1),
        ] {
            let error = #expect(throws: ClienteleError.self) { try analysis.analyze(base, in: asOf) }
            #expect(error?.code == .invalidArgument)
        }
        #expect(throws: ClienteleError.self) { try ServiceActivity("x", driver: .orders, rate: ProfitFixture.money(-1)) }
        #expect(throws: ClienteleError.self) { try ServiceActivity("x", driver: .orders, rate: ProfitFixture.money(1), per: 0) }
        #expect(throws: ClienteleError.self) { try ServiceActivity("", driver: .orders, pool: ProfitFixture.money(1)) }
    }

    @Test func `Days at the ends of the calendar, and records that lie ahead, do no harm`() throws {
        let base = try ProfitFixture.base(
            purchases: [ProfitFixture.purchase("a", .min, 100, cost: 1), ProfitFixture.purchase("b", .max, 100, cost: 1, product: "p")],
            contacts: [ProfitFixture.contact("c", .min, .outbound, cost: 5), ProfitFixture.contact("b", .max, .outbound, cost: 7)],
            surveys: [Survey(customerID: "a", day: .max, kind: .effort, scale: .oneToFive, score: 1)])
        let all = try ProfitabilityAnalysis().analyze(base, in: AnalysisContext(asOf: .max))
        #expect(all.buyers == 2 && all.acquisition?.cohorts.count == 2 && all.reconciliation.isBalanced)
        #expect(all.acquisition?.cohorts.last?.lastDay == .max && all.acquisition?.cohorts.first?.firstDay == .min)
        let early = try ProfitabilityAnalysis().analyze(base, in: AnalysisContext(asOf: ProfitFixture.day(0)))
        #expect(early.buyers == 1 && early.products == nil && early.spentOnOthers.description == "0.05")
        #expect(early.value?.parts.first { $0.part == .learning }?.isMissing == true)
    }

    @Test func `Amounts that leave 64 bits are an error, not a crash`() throws {
        let base = try ProfitFixture.base(purchases: [
            ProfitFixture.purchase("a", 18_000, .max, cost: 0), ProfitFixture.purchase("a", 18_001, .max, cost: 0),
        ])
        let error = #expect(throws: ClienteleError.self) { try ProfitabilityAnalysis().analyze(base, in: asOf) }
        #expect(error?.code == .overflow)
        let dear = try ProfitFixture.base(purchases: [ProfitFixture.purchase("a", 18_000, 1, quantity: .max)])
        let activity = try ServiceActivity("x", driver: .pieces, rate: ProfitFixture.money(.max))
        let second = #expect(throws: ClienteleError.self) {
            try ProfitabilityAnalysis(activities: [activity]).analyze(dear, in: asOf)
        }
        #expect(second?.code == .overflow)
    }

    @Test func `Two by two decides who is to be grown, kept, fixed or let go`() throws {
        func facts(_ profit: Int128, _ potential: Int128) -> CustomerTreatmentFacts {
            func amount(_ units: Int128) -> DecimalAmount { DecimalAmount(minorUnits: units, minorUnitDigits: 2) }
            return CustomerTreatmentFacts(
                netRevenue: amount(0), marginalProfit: amount(0), costToServe: amount(0), netProfit: amount(profit),
                potential: amount(potential), medianPotential: amount(50), occasions: 1)
        }
        let policy = ProfitAndPotentialPolicy()
        #expect(policy.treatment(of: facts(0, 51)) == .grow && policy.treatment(of: facts(0, 50)) == .keep)
        #expect(policy.treatment(of: facts(-1, 51)) == .fix && policy.treatment(of: facts(-1, 50)) == .letGo)
        let strict = ProfitAndPotentialPolicy(profitFrom: 1, medians: 2)
        #expect(strict.treatment(of: facts(99, 101)) == .fix && strict.treatment(of: facts(100, 100)) == .keep)
        let random = RandomProfitBase(seed: 5)
        let closure = ClosureTreatmentPolicy(name: "served dearly", thresholds: ["half": 0.5]) { facts in
            facts.costToServe.minorUnits * 2 > facts.marginalProfit.minorUnits ? .fix : .keep
        }
        let detail = try ProfitabilityAnalysis(treatments: closure).detail(
            of: random.base(), in: AnalysisContext(asOf: ProfitFixture.day(random.asOf)))
        let summary = try #require(detail.result.treatment)
        #expect(summary.policy == "served dearly" && summary.thresholds == ["half": 0.5])
        for group in summary.groups {
            let members = detail.customers.filter { $0.treatment == group.treatment }
            #expect(group.customers == members.count)
            #expect(group.netProfit.minorUnits == members.reduce(0) { $0 + $1.statement.netProfit.minorUnits })
            #expect(group.potential.minorUnits == members.reduce(0) { $0 + ($1.potential?.minorUnits ?? 0) })
        }
    }

    @Test func `Expected values become potential and equity, reconciled with the stated total`() throws {
        let base = try ProfitFixture.base(
            purchases: ["a", "b", "c"].map { ProfitFixture.purchase(CustomerID($0), 18_000, 1_000, cost: 0) })
        let values: [CustomerID: Money] = ["a": ProfitFixture.money(500), "b": ProfitFixture.money(-20)]
        let input = CustomerEquityInput(
            method: "plan", currency: .eur, total: DecimalAmount(minorUnits: 481, minorUnitDigits: 2)
        ) { values[$0] }
        let result = try ProfitabilityAnalysis(expectedValues: input).analyze(base, in: asOf)
        let expected = try #require(result.equity.expected)
        #expect(expected.value.description == "4.80" && expected.difference?.description == "0.01" && expected.customersWithout == 1)
        #expect(result.equity.earned.description == "30.00")
        #expect(result.treatment?.potentialBasis == .expectedValue)
        #expect(result.tiers?.reduce(0) { $0 + ($1.expectedValue?.minorUnits ?? 0) } == 480)
    }

    @Test func `Products and categories that lose money are named, the worst first`() throws {
        let lines: [(String, Int64, Int64)] = [("good", 1_000, 100), ("bad", 500, 700), ("worse", 500, 900), ("even", 10, 10)]
        let base = try ProfitFixture.base(
            purchases: lines.map { ProfitFixture.purchase("a", 18_000, $0.1, cost: $0.2, product: $0.0, category: "k") }
                + [ProfitFixture.purchase("a", 18_005, -100, cost: -10, product: "good", category: "k")])
        let result = try ProfitabilityAnalysis(topCount: 2).analyze(base, in: asOf)
        let products = try #require(result.products)
        #expect(products.best.map(\.name) == ["good", "even"] && products.worst.map(\.name) == ["worse", "bad"])
        #expect(products.lossMaking == 2 && products.destroyedProfit.minorUnits == -600 && products.count == 4)
        #expect(products.best.first?.returnShare == 0.1)
        #expect(result.categories?.best.first?.marginalProfit.description == "2.10")
        let findings = result.findings.filter { $0.kind == .lossMakingProduct }
        #expect(findings.map(\.subject) == ["worse", "bad"])
        #expect(result.tests.isEmpty)
    }

    @Test(arguments: 0..<15 as Range<UInt64>)
    func `Occasions by order are those of the summaries`(seed: UInt64) throws {
        let random = RandomProfitBase(seed: seed)
        let context = AnalysisContext(asOf: ProfitFixture.day(random.asOf))
        let base = try random.base()
        let detail = try ProfitabilityAnalysis(refunds: .netWithinOrder).detail(of: base, in: context)
        let summaries = try base.summaries(netting: .order)
        let statistics = try summaries.statistics(asOf: context.asOf, refunds: NetWithin(.order))
        for (index, id) in summaries.customerIDs.enumerated() {
            #expect(detail.customers.row(of: id)?.occasions == Int(statistics.frequency[index]))
        }
    }

    @Test func `A run can be stopped, and tells of its progress`() throws {
        let base = try RandomProfitBase(seed: 1).base()
        let stopped = AnalysisContext(asOf: ProfitFixture.day(19_500))
        stopped.cancellation.cancel()
        #expect(throws: CancellationError.self) { try ProfitabilityAnalysis().analyze(base, in: stopped) }
        let phases = Guarded<[String]>([])
        let told = AnalysisContext(asOf: ProfitFixture.day(19_500), progress: { progress in phases.withLock { $0.append(progress.phase) } })
        _ = try ProfitabilityAnalysis(segmentation: nil).analyze(base, in: told)
        #expect(phases.withLock { $0 } == ["costs", "statements", "value", "groups", "products", "acquisition", "acquisition"])
    }
}
