import Clientele
import Foundation
import Testing

@Suite("Promotion analysis takes what data there are")
struct PromotionEdgeTests {
    private let asOf = CalendarDay(daysSince1970: 20_000)

    private func day(_ before: Int) -> CalendarDay { asOf.advanced(by: -before) }

    private func analyze(_ fill: (inout CustomerBase.Builder) throws -> Void, _ analysis: PromotionAnalysis = PromotionAnalysis()) throws
        -> PromotionResult
    {
        var builder = CustomerBase.Builder(currency: .eur)
        try fill(&builder)
        return try analysis.analyze(builder.build(), in: AnalysisContext(asOf: asOf))
    }

    @Test("the example of the documentation prints what it says")
    func example() throws {
        let day = try CalendarDay("2024-03-01")
        var builder = CustomerBase.Builder()
        try builder.add(
            campaignResponses: (0..<200).map { number in
                CampaignResponse(
                    customerID: CustomerID("C-\(number)"), campaignID: "spring", group: number < 100 ? .treated : .control,
                    hasResponded: number % 100 < (number < 100 ? 30 : 12), contactDay: day)
            })
        let result = try PromotionAnalysis().analyze(builder.build(), in: AnalysisContext(asOf: CalendarDay("2024-06-30")))
        #expect(
            result.findings.map(\.statement)
                == ["The campaign spring raised the response from 12.0 % to 30.0 %: 18 more responses than without it."])
    }

    @Test("an empty base and one of purchases alone say what they lack")
    func empty() throws {
        for purchases in [[], [Purchase(customerID: "a", day: day(3), amount: try Money("5", in: .eur))]] {
            let result = try analyze { try $0.add(purchases: purchases) }
            #expect(result.campaigns.isEmpty && result.comparison == nil && result.fatigue == nil && result.tests.isEmpty)
            #expect(result.unavailable.map(\.part) == ["campaigns"])
            #expect(try JSONDecoder().decode(PromotionResult.self, from: encodedForm(result)) == result)
        }
    }

    @Test("later campaigns, contacts and responses do not exist")
    func later() throws {
        let result = try analyze { builder in
            try builder.add(campaigns: [Campaign(id: "later", firstDay: day(-1)), Campaign(id: "now", firstDay: day(9))])
            try builder.add(campaignResponses: [
                CampaignResponse(customerID: "a", campaignID: "later", group: .treated, hasResponded: true),
                CampaignResponse(customerID: "a", campaignID: "now", group: .treated, hasResponded: true, contactDay: day(-2)),
                CampaignResponse(
                    customerID: "b", campaignID: "now", group: .treated, hasResponded: true, contactDay: day(5), day: day(-3),
                    revenue: try Money("9", in: .eur)),
                CampaignResponse(
                    customerID: "c", campaignID: "now", group: .treated, hasResponded: true, day: day(1), revenue: try Money("4", in: .eur)),
            ])
            try builder.add(invoices: [
                Invoice(customerID: "c", issuedDay: day(1), amount: try Money("4", in: .eur), paidDay: day(-1), campaignID: "now"),
                Invoice(
                    customerID: "c", issuedDay: day(2), amount: try Money("6", in: .eur), paidDay: day(0),
                    paidAmount: try Money("5", in: .eur),
                    campaignID: "now"),
            ])
        }
        #expect(result.campaigns.map(\.campaignID) == ["now"])
        let campaign = try #require(result.campaigns.first)
        #expect(campaign.uplift.treated.n == 2 && campaign.uplift.treated.conversions == 1)
        #expect(campaign.uplift.treated.revenue?.description == "4.00" && campaign.uplift.p == nil)
        #expect(campaign.cash.billed.description == "10.00" && campaign.cash.collected.description == "5.00")
    }

    @Test("a customer counts once, and not at all in both groups")
    func duplicates() throws {
        let result = try analyze { builder in
            try builder.add(campaignResponses: [
                CampaignResponse(customerID: "a", campaignID: "x", group: .treated, hasResponded: false, contactDay: day(5)),
                CampaignResponse(
                    customerID: "a", campaignID: "x", group: .treated, hasResponded: true, contactDay: day(3),
                    revenue: try Money("2", in: .eur)),
                CampaignResponse(customerID: "b", campaignID: "x", group: .treated, hasResponded: true, contactDay: day(5)),
                CampaignResponse(customerID: "b", campaignID: "x", group: .control, hasResponded: false, contactDay: day(5)),
                CampaignResponse(customerID: "c", campaignID: "x", group: .control, hasResponded: false, contactDay: day(5)),
            ])
        }
        let campaign = try #require(result.campaigns.first)
        #expect(campaign.uplift.treated.n == 1 && campaign.uplift.treated.conversions == 1 && campaign.uplift.control.n == 1)
        #expect(campaign.experiment.customersInBothGroups == 1)
    }

    @Test("without a control group there is a response, and all else says why it is not there")
    func withoutControl() throws {
        let result = try analyze { builder in
            try builder.add(
                campaignResponses: (0..<20).map {
                    CampaignResponse(
                        customerID: CustomerID("\($0)"), campaignID: "x", group: .treated, hasResponded: $0 < 5, contactDay: day(9))
                })
        }
        let campaign = try #require(result.campaigns.first)
        #expect(campaign.uplift.treated.rate == 0.25 && campaign.uplift.uplift == nil && campaign.profit == nil && campaign.qini == nil)
        #expect(Set(result.unavailable.map(\.part)).isSuperset(of: ["uplift", "revenue", "profit", "roi", "cash", "segments", "targets"]))
    }

    @Test("profit, return and break-even of a campaign counted by hand")
    func money() throws {
        var analysis = PromotionAnalysis(marginShare: try Share(percent: 40))
        analysis.comparison.permutations = 19
        let result = try analyze(
            { builder in
                try builder.add(campaigns: [Campaign(id: "x", firstDay: day(30), lastDay: day(9), cost: try Money("10", in: .eur))])
                try builder.add(
                    campaignResponses: (0..<40).map { number in
                        let isTreated = number < 30
                        let responds = isTreated ? number < 12 : number < 32
                        return CampaignResponse(
                            customerID: CustomerID("c\(number)"), campaignID: "x", group: isTreated ? .treated : .control,
                            hasResponded: responds,
                            contactDay: day(30), revenue: Money(minorUnits: responds ? 1_500 : 0, currency: .eur),
                            cost: isTreated ? Money(minorUnits: 50, currency: .eur) : nil)
                    })
                try builder.add(contacts: [
                    Contact(customerID: "c1", day: day(29), cost: try Money("2.50", in: .eur), campaignID: "x"),
                    Contact(customerID: "c1", day: day(-1), cost: try Money("99", in: .eur), campaignID: "x"),
                ])
            }, analysis)
        let campaign = try #require(result.campaigns.first)
        // 12 · 15.00 − 2 · 15.00 · 3 = 90.00 of revenue, 36.00 of margin; 10.00 + 2.50 + 15.00 of expenses.
        #expect(campaign.uplift.incrementalRevenue?.description == "90.00")
        #expect(campaign.profit?.incrementalMargin.description == "36.00" && campaign.profit?.expenses.description == "27.50")
        #expect(campaign.profit?.profit.description == "8.50" && campaign.uplift.incrementalProfit?.description == "8.50")
        #expect(abs((campaign.profit?.roi?.value ?? 0) - 8.5 / 27.5) < 1e-12 && campaign.profit?.p == nil)
        let even = try #require(campaign.breakEven)
        // A response brings 6.00 of margin, a contact costs 27.50 / 30.
        #expect(even.marginPerResponse == 6 && abs(even.uplift - 27.5 / 180) < 1e-12 && even.isReached)
        #expect(abs(even.responseRate - 0.2 - 27.5 / 180) < 1e-12 && (even.treatedNeeded ?? 0) > 30)
        #expect(campaign.cash.net.description == "-27.50" && campaign.cash.returnRatio == -1)
    }

    @Test("revenue may be counted from the purchases of the days after the contact")
    func purchasesAsRevenue() throws {
        let result = try analyze(
            { builder in
                try builder.add(
                    campaignResponses: ["a", "b", "c", "d"].map {
                        CampaignResponse(
                            customerID: CustomerID($0), campaignID: "x", group: $0 < "c" ? .treated : .control, hasResponded: false,
                            contactDay: day(40))
                    })
                for (id, before, amount) in [
                    ("a", 41, "100"), ("a", 40, "7"), ("a", 39, "5"), ("b", 10, "3"), ("b", 9, "8"), ("c", 20, "2"),
                ] {
                    try builder.add(purchases: [
                        Purchase(customerID: CustomerID(id), day: day(before), amount: try Money(amount, in: .eur))
                    ])
                }
            }, PromotionAnalysis(revenue: .purchases(days: 30)))
        let uplift = try #require(result.campaigns.first?.uplift)
        #expect(uplift.treated.revenue?.description == "8.00" && uplift.control.revenue?.description == "2.00")
        #expect(throws: ClienteleError.self) { try analyze({ _ in }, PromotionAnalysis(revenue: .purchases(days: 0))) }
    }

    @Test("customers held back who have no day of contact are counted from the campaign's, whether they respond or not")
    func withoutContactDay() throws {
        let result = try analyze(
            { builder in
                try builder.add(
                    campaignResponses: ["a", "b", "c", "d"].map {
                        let isTreated = $0 < "c"
                        return CampaignResponse(
                            customerID: CustomerID($0), campaignID: "x", group: isTreated ? .treated : .control, hasResponded: $0 != "d",
                            contactDay: isTreated ? day(40) : nil, day: $0 == "c" ? day(35) : nil)
                    })
                for (id, before, amount) in [
                    ("a", 38, "5"), ("b", 60, "3"), ("c", 35, "20"), ("c", 9, "1"), ("d", 20, "2"), ("d", 50, "4"),
                ] {
                    try builder.add(purchases: [
                        Purchase(customerID: CustomerID(id), day: day(before), amount: try Money(amount, in: .eur))
                    ])
                }
            }, PromotionAnalysis(revenue: .purchases(days: 30)))
        let uplift = try #require(result.campaigns.first?.uplift)
        #expect(uplift.treated.revenue?.description == "5.00" && uplift.control.revenue?.description == "22.00")
        #expect(result.fatigue?.levels.reduce(0) { $0 + $1.control } == 0 && result.fatigue?.levels.reduce(0) { $0 + $1.treated } == 2)
    }

    @Test("fatigue: earlier contacts are counted as they should, and a falling uplift is found")
    func fatigue() throws {
        let seed: UInt64 = 30
        var random = SeededGenerator(seed: seed)
        let result = try analyze { builder in
            for number in 0..<6_000 {
                let id = CustomerID("c\(number)")
                let dose = number % 4
                let isTreated = random.next(below: 2) == 0
                let chance = 0.1 + (isTreated ? 0.3 - 0.1 * Double(dose) : 0)
                try builder.add(campaignResponses: [
                    CampaignResponse(
                        customerID: id, campaignID: "x", group: isTreated ? .treated : .control, hasResponded: random.nextUnit() < chance,
                        contactDay: day(50))
                ])
                // Neither the campaign's own contact, nor inbound, later or much earlier ones count.
                try builder.add(contacts: (0..<dose).map { Contact(customerID: id, day: day(60 + $0), direction: .outbound) })
                try builder.add(contacts: [
                    Contact(customerID: id, day: day(70), direction: .inbound), Contact(customerID: id, day: day(50), direction: .outbound),
                    Contact(customerID: id, day: day(141), direction: .outbound),
                ])
            }
        }
        let fatigue = try #require(result.fatigue)
        #expect(fatigue.levels.map { $0.treated + $0.control } == [1_500, 1_500, 1_500, 1_500, 0])
        let trend = try #require(fatigue.upliftTrend)
        #expect(trend.slope.lower < -0.1 && -0.1 < trend.slope.upper && trend.p < 1e-6, "seed \(seed)")
        #expect((fatigue.treatedTrend?.z ?? 0) < -5 && abs(fatigue.controlTrend?.z ?? 9) < 3.5)
        #expect(result.findings.contains { $0.kind == .contactFatigue })
    }

    @Test("campaigns are compared with correction, pair by pair")
    func comparison() throws {
        let result = try analyze { builder in
            for (campaign, rate) in [("a", 300), ("b", 200), ("c", 210)] {
                try builder.add(
                    campaignResponses: (0..<2_000).map { number in
                        CampaignResponse(
                            customerID: CustomerID("c\(number)"), campaignID: campaign, group: number < 1_000 ? .treated : .control,
                            hasResponded: number % 1_000 < (number < 1_000 ? rate : 200), contactDay: day(9))
                    })
            }
        }
        let comparison = try #require(result.comparison)
        #expect(comparison.campaigns.map(\.campaignID) == ["a", "c", "b"] && comparison.pairs.count == 3)
        let raw = comparison.campaigns.map(\.p)
        #expect(comparison.campaigns.map(\.adjustedP) == MultipleComparisons.holm(raw))
        let first = try #require(comparison.pairs.first)
        #expect(first.first == "a" && first.second == "c" && abs(first.difference.value - 0.09) < 1e-12 && first.adjustedP < 0.01)
        #expect(comparison.pairs.last?.adjustedP ?? 0 > 0.3)
        #expect(result.findings.filter { $0.kind == .campaignUplift }.map(\.subject) == ["a"])
    }

    @Test("options out of range and other currencies are refused; a stopped analysis stops")
    func badOptions() throws {
        for analysis in [
            PromotionAnalysis(pastDays: 0), PromotionAnalysis(fatigueDays: .max), PromotionAnalysis(revenue: .purchases(days: .max)),
            PromotionAnalysis(mostCampaigns: 0), PromotionAnalysis(topCount: -1),
            PromotionAnalysis(budget: try Money("1", in: .usd)),
        ] {
            #expect(throws: ClienteleError.self) { try analyze({ _ in }, analysis) }
        }
        let context = AnalysisContext(asOf: asOf)
        context.cancellation.cancel()
        let base = try CustomerBase.Builder().build()
        #expect(throws: CancellationError.self) { try PromotionAnalysis().analyze(base, in: context) }
    }
}
