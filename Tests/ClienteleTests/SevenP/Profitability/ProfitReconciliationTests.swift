@testable import Clientele
import Testing

/// Random bases with records of every kind that costs come from.
struct RandomProfitBase {
    var purchases: [Purchase] = []
    var contacts: [Contact] = []
    var cases: [ServiceCase] = []
    var campaigns: [Campaign] = []
    var responses: [CampaignResponse] = []
    var leads: [Lead] = []
    var surveys: [Survey] = []
    let asOf: Int32 = 20_000

    init(seed: UInt64) {
        var random = SeededGenerator(seed: seed, stream: 91)
        let customers = 1 + random.next(below: 30)
        func id(_ number: Int) -> CustomerID { CustomerID("c\(number)") }
        func day() -> Int32 { 19_000 + Int32(random.next(below: 1_100)) }
        for number in 0..<2 {
            campaigns.append(
                Campaign(
                    id: "k\(number)", firstDay: ProfitFixture.day(19_300 + Int32(number) * 1_000),
                    cost: ProfitFixture.money(Int64(random.next(below: 1_000)))))
        }
        campaigns.append(Campaign(id: "unheard", firstDay: ProfitFixture.day(19_500), cost: ProfitFixture.money(777)))
        for number in 0..<customers {
            for _ in 0..<random.next(below: 9) {
                let units = Int64(random.next(below: 10_000)) - 2_000
                purchases.append(
                    ProfitFixture.purchase(
                        id(number), day(), units, cost: random.next(below: 5) > 0 ? units * 6 / 10 : nil,
                        order: random.next(below: 3) > 0 ? "o\(random.next(below: 4))" : nil, quantity: units < 0 ? -1 : 2,
                        product: ["p", "q", "r"][random.next(below: 3)], category: random.next(below: 4) > 0 ? "k" : nil))
            }
            for _ in 0..<random.next(below: 6) {
                contacts.append(
                    ProfitFixture.contact(
                        id(number), day(), [.inbound, .outbound, nil][random.next(below: 3)],
                        cost: random.next(below: 4) > 0 ? Int64(random.next(below: 900)) : nil, channel: ["t", "v"][random.next(below: 2)],
                        minutes: Int64(random.next(below: 30))))
            }
            for _ in 0..<random.next(below: 3) {
                cases.append(
                    ServiceCase(
                        customerID: id(number), kind: [.complaint, .enquiry][random.next(below: 2)], openedDay: ProfitFixture.day(day()),
                        settlementMinutes: Int64(random.next(below: 50))))
            }
            for campaign in 0..<2 where random.next(below: 2) == 0 {
                responses.append(
                    CampaignResponse(
                        customerID: id(number), campaignID: "k\(campaign)", group: random.next(below: 3) > 0 ? .treated : .control,
                        hasResponded: false, contactDay: random.next(below: 3) > 0 ? ProfitFixture.day(day()) : nil,
                        cost: ProfitFixture.money(Int64(random.next(below: 60)))))
            }
            for lead in 0..<random.next(below: 2) {
                leads.append(
                    Lead(
                        id: "l\(number)-\(lead)", createdDay: ProfitFixture.day(day()),
                        customerID: random.next(below: 4) > 0 ? id(number) : nil,
                        referrerID: random.next(below: 2) > 0 ? id(random.next(below: customers + 2)) : nil,
                        outcome: [.won, .lost, nil][random.next(below: 3)]))
            }
        }
    }

    func base(shuffledBy seed: UInt64? = nil) throws -> CustomerBase {
        var copy = self
        if let seed {
            var random = SeededGenerator(seed: seed, stream: 92)
            copy.purchases.shuffle(using: &random)
            copy.contacts.shuffle(using: &random)
            copy.cases.shuffle(using: &random)
            copy.responses.shuffle(using: &random)
            copy.leads.shuffle(using: &random)
        }
        return try ProfitFixture.base(
            purchases: copy.purchases, contacts: copy.contacts, cases: copy.cases, campaigns: copy.campaigns, responses: copy.responses,
            leads: copy.leads, surveys: copy.surveys)
    }

    func analysis() throws -> ProfitabilityAnalysis {
        try ProfitabilityAnalysis(
            activities: [
                ServiceActivity("orders", driver: .orders, rate: ProfitFixture.money(35)),
                ServiceActivity("minutes", driver: .contactMinutes(), rate: ProfitFixture.money(7), per: 3),
                ServiceActivity("centre", driver: .cases(), pool: ProfitFixture.money(10_001)),
                ServiceActivity("care", driver: .contacts(channel: "v"), pool: ProfitFixture.money(503), kind: .retention),
                ServiceActivity("nobody", driver: .contacts(channel: "none"), pool: ProfitFixture.money(99)),
            ], acquisition: .recorded(perLead: ProfitFixture.money(11)), assumedCostShare: Share(percent: 55))
    }
}

@Suite struct ProfitReconciliationTests {
    @Test(arguments: 0..<25 as Range<UInt64>)
    func `Every statement equals a plain count over all records, and all add up to the ledger`(seed: UInt64) throws {
        let random = RandomProfitBase(seed: seed)
        let detail = try random.analysis().detail(of: random.base(), in: AnalysisContext(asOf: ProfitFixture.day(random.asOf)))
        let result = detail.result
        #expect(result.reconciliation.isBalanced)
        #expect(result.reconciliation.items.allSatisfy { $0.difference.minorUnits == 0 })
        #expect(result.item("activity: nobody").map { $0.notAssigned.minorUnits } == 99)
        #expect(result.item("campaignExpenses")?.notAssigned.minorUnits ?? 777 >= 777)
        for customer in detail.customers {
            let lines = random.purchases.filter { $0.customerID == customer.customerID && $0.purchaseDay.daysSince1970 <= random.asOf }
            let amounts = lines.map(\.purchaseAmount.minorUnits)
            let goods = lines.reduce(Int64(0)) { $0 + ($1.purchaseCost?.minorUnits ?? $1.purchaseAmount.minorUnits * 55 / 100) }
            #expect(customer.statement.sales.minorUnits == Int128(amounts.filter { $0 >= 0 }.reduce(0, +)))
            #expect(customer.statement.returns.minorUnits == Int128(amounts.filter { $0 < 0 }.reduce(0, +)))
            #expect(customer.statement.costOfGoods.minorUnits == Int128(goods))
        }
        let statements = detail.customers.filter(\.isBuyer).map(\.statement)
        #expect(result.statement.netProfit.minorUnits == statements.reduce(0) { $0 + $1.netProfit.minorUnits })
        #expect(result.statement.costToServe.minorUnits == statements.reduce(0) { $0 + $1.costToServe.minorUnits })
        #expect(result.whale?.totalProfit ?? result.statement.netProfit == result.statement.netProfit)
        let groups = (result.tiers ?? []).map(\.statement.netProfit.minorUnits)
        if !groups.isEmpty { #expect(groups.reduce(0, +) == result.statement.netProfit.minorUnits) }
        let products = (result.products.map { $0.best + $0.worst } ?? []).reduce(Int128(0)) { $0 + $1.marginalProfit.minorUnits }
        #expect(products == result.statement.marginalProfit.minorUnits)
    }

    @Test(arguments: 0..<15 as Range<UInt64>)
    func `The order of the records changes not a byte`(seed: UInt64) throws {
        let random = RandomProfitBase(seed: seed)
        let context = AnalysisContext(asOf: ProfitFixture.day(random.asOf))
        let result = try random.analysis().analyze(random.base(), in: context)
        let other = try random.analysis().analyze(random.base(shuffledBy: seed), in: context)
        #expect(try encodedForm(result) == encodedForm(other))
    }

    @Test(arguments: 0..<10 as Range<UInt64>)
    func `What comes after the day does not exist`(seed: UInt64) throws {
        var random = RandomProfitBase(seed: seed)
        let context = AnalysisContext(asOf: ProfitFixture.day(random.asOf))
        let whole = try random.analysis().analyze(random.base(), in: context)
        random.purchases.removeAll { $0.purchaseDay > context.asOf }
        random.contacts.removeAll { $0.contactDay > context.asOf }
        random.cases.removeAll { $0.serviceCaseOpenedDay > context.asOf }
        random.leads.removeAll { $0.leadCreatedDay > context.asOf }
        random.responses.removeAll { response in
            let campaign = random.campaigns.first { $0.campaignID == response.responseCampaignID }
            return (response.responseContactDay ?? campaign?.campaignFirstDay).map { $0 > context.asOf } ?? false
        }
        random.campaigns.removeAll { $0.campaignFirstDay > context.asOf }
        let cut = try random.analysis().analyze(random.base(), in: context)
        #expect(try encodedForm(whole) == encodedForm(cut))
    }

    @Test func `A statement that lost a cent, or a source that went astray, shows as a difference`() throws {
        let random = RandomProfitBase(seed: 3)
        let run = try ProfitabilityRun(random.analysis(), random.base(), AnalysisContext(asOf: ProfitFixture.day(random.asOf)))
        let names = run.settings.activities.map(\.name)
        func reconciled(_ columns: ProfitColumns, _ tally: CostTally) -> ProfitReconciliation {
            ProfitReconciliation(columns, tally: tally, totals: run.totals, activities: names, currency: .eur)
        }
        #expect(reconciled(run.columns, run.part.tally).isBalanced)
        let paths: [(WritableKeyPath<ProfitColumns, [Int64]>, String)] = [
            (\.sales, "sales"), (\.returns, "returns"), (\.costs, "costOfGoods"), (\.service, "costs"), (\.acquisition, "costs"),
            (\.retention, "costs"),
        ]
        for (path, item) in paths {
            var columns = run.columns
            columns[keyPath: path][0] += 1
            let result = reconciled(columns, run.part.tally)
            #expect(!result.isBalanced)
            #expect(result.items.first { $0.item == item }?.difference.minorUnits == -1)
        }
        var tally = run.part.tally
        tally.buyers[CostSource.contacts.rawValue] -= 1
        #expect(reconciled(run.columns, tally).items.first { $0.item == "contactCosts" }?.difference.minorUnits == 1)
    }
}
