import Clientele
import Foundation
import Testing

@Suite("The money of campaigns with groups of unlike size")
struct PromotionMoneyTests {
    private let asOf = CalendarDay(daysSince1970: 20_000)

    private func campaign(
        treated: (size: Int, responding: Int), control: (size: Int, responding: Int), cost: String,
        revenue: (_ number: Int, _ responds: Bool) -> Int64
    ) throws -> CampaignResult {
        var builder = CustomerBase.Builder(currency: .eur)
        let day = asOf.advanced(by: -30)
        try builder.add(campaigns: [Campaign(id: "x", firstDay: day, lastDay: day, cost: try Money(cost, in: .eur))])
        try builder.add(
            campaignResponses: (0..<treated.size + control.size).map { number in
                let isTreated = number < treated.size
                let responds = isTreated ? number < treated.responding : number - treated.size < control.responding
                return CampaignResponse(
                    customerID: CustomerID("c\(number)"), campaignID: "x", group: isTreated ? .treated : .control, hasResponded: responds,
                    contactDay: day, revenue: Money(minorUnits: revenue(number, responds), currency: .eur))
            })
        var analysis = PromotionAnalysis(marginShare: try Share(percent: 40))
        analysis.comparison.revenueTest = .welch
        let result = try analysis.analyze(builder.build(), in: AnalysisContext(asOf: asOf))
        return try #require(result.campaigns.first)
    }

    @Test("A response rate that beats the cost alone, and not the cost beside the control group, does not break even")
    func breakEven() throws {
        let campaign = try campaign(treated: (30, 12), control: (10, 2), cost: "45") { _, responds in responds ? 1_500 : 100 }
        let even = try #require(campaign.breakEven)
        // A response brings 15.00 · 40 %, whatever others bring; a contact costs 1.50; 40 % respond where 20 % + 25 % would have to.
        #expect(even.marginPerResponse == 6 && even.costPerContact == 1.5 && even.uplift == 0.25)
        #expect(even.responseRate == 0.45 && !even.isReached)
    }

    @Test("The interval of the profit is that of the revenue per customer over the treated, its p-value of both sides")
    func profit() throws {
        let campaign = try campaign(treated: (400, 200), control: (800, 200), cost: "1000") { number, responds in
            responds ? (number.isMultiple(of: 2) ? 1_000 : 2_000) : 0
        }
        // 200 · 15.00 − 200 · 15.00 / 2 of revenue, 600.00 of margin, 1,000.00 of cost.
        #expect(campaign.uplift.incrementalConversions == 100 && campaign.uplift.incrementalRevenue?.description == "1500.00")
        let profit = try #require(campaign.profit)
        let difference = try #require(campaign.uplift.revenue?.difference)
        #expect(profit.profit.description == "-400.00" && abs(difference.value - 3.75) < 1e-12)
        let half = (difference.upper - difference.lower) / 2 * 400 * 0.4
        #expect(abs(profit.estimate.upper - profit.estimate.lower - 2 * half) < 1e-9)
        // Φ(1.959963984540054) = 0.975.
        let deviate = 400 / (half / 1.959963984540054)
        #expect(abs((profit.p ?? 9) - erfc(deviate / 2.0.squareRoot())) < 1e-12)
    }
}
