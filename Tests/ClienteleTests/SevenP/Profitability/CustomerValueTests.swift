@testable import Clientele
import Testing

@Suite struct CustomerValueTests {
    private func lead(_ id: String, _ customer: CustomerID?, by referrer: CustomerID?, day: Int32 = 17_990, _ outcome: LeadOutcome? = .won)
        -> Lead
    {
        Lead(id: id, createdDay: ProfitFixture.day(day), customerID: customer, referrerID: referrer, outcome: outcome)
    }

    private func influence(_ base: CustomerBase, _ rule: ReferralRule = .customary) throws -> [Int128] {
        let run = try ProfitabilityRun(
            ProfitabilityAnalysis(referrals: rule), base, AnalysisContext(asOf: ProfitFixture.day(18_500)))
        return run.influence.credits
    }

    private func buyers(_ ids: [CustomerID]) -> [Purchase] { ids.map { ProfitFixture.purchase($0, 18_000, 1_000, cost: 200) } }

    @Test func `A recommendation passes half of the worth on at each step`() throws {
        let base = try ProfitFixture.base(
            purchases: buyers(["a", "b", "c", "d"]), leads: [lead("1", "b", by: "a"), lead("2", "c", by: "b"), lead("3", "d", by: "c")])
        // d is worth 8.00 to c, 4.00 to b, 2.00 to a.
        #expect(try influence(base) == [800 + 400 + 200, 800 + 400, 800, 0])
        #expect(try influence(base, ReferralRule(passedOn: Share(percent: 0), steps: 5)) == [800, 800, 800, 0])
        #expect(try influence(base, ReferralRule(passedOn: Share(percent: 50), steps: 1)) == [800, 800, 800, 0])
    }

    @Test func `A circle of recommendations ends, and nobody is credited with themselves`() throws {
        let base = try ProfitFixture.base(
            purchases: buyers(["a", "b", "c"]),
            leads: [lead("1", "b", by: "a"), lead("2", "c", by: "b"), lead("3", "a", by: "c"), lead("4", "a", by: "a", day: 17_000)])
        #expect(try influence(base) == [1_200, 1_200, 1_200])
    }

    @Test func `Only what was won by the day from somebody who bought counts, and the first to recommend`() throws {
        let base = try ProfitFixture.base(
            purchases: buyers(["a", "b", "c", "d"]),
            leads: [
                lead("1", "b", by: "a", .lost), lead("2", "c", by: "a", day: 17_000), lead("3", "c", by: "b", day: 17_001),
                lead("4", "d", by: "stranger"), lead("5", "nobody", by: "b"), lead("6", "d", by: "b", day: 19_000), lead("7", nil, by: "b"),
            ])
        #expect(try influence(base) == [800, 0, 0, 0, 0])
        let result = try ProfitabilityAnalysis().analyze(base, in: AnalysisContext(asOf: ProfitFixture.day(18_500)))
        #expect(result.value?.unknownReferrers == 1 && result.value?.referredCustomers == 1)
        #expect(result.value?.referredProfit.minorUnits == 800)
    }

    /// A part in minor units or points.
    private func units(_ part: CustomerValueScore.Part) -> Int128 { part.amount?.minorUnits ?? part.points.map { Int128($0) } ?? -1 }

    @Test(arguments: 0..<25 as Range<UInt64>)
    func `Scores are mid-ranks, weighted, and the contributions add up`(seed: UInt64) throws {
        var random = RandomProfitBase(seed: seed)
        for number in 0..<10 {
            random.surveys.append(
                Survey(
                    customerID: CustomerID("c\(number / 2)"), day: ProfitFixture.day(19_900 + Int32(number) * 20), kind: .satisfaction,
                    scale: .oneToFive, score: number == 3 ? nil : 4))
        }
        let asOf = ProfitFixture.day(random.asOf)
        let detail = try ProfitabilityAnalysis().detail(of: random.base(), in: AnalysisContext(asOf: asOf))
        let buyers = detail.customers.filter(\.isBuyer)
        guard let summary = detail.result.value else { return }
        #expect(abs(summary.parts.reduce(0) { $0 + $1.usedWeight } - 1) < 1e-12)
        for buyer in buyers {
            let value = try #require(buyer.value)
            #expect(abs(value.parts.reduce(0) { $0 + $1.contribution } - value.score) < 1e-9)
            for part in value.parts {
                let all = buyers.compactMap { $0.value?.parts.first { $0.part == part.part }.map(units) }
                let below = all.count { $0 < units(part) }
                let equal = all.count { $0 == units(part) }
                #expect(abs(part.score - 100 * (Double(below) + Double(equal) / 2) / Double(all.count)) < 1e-9)
            }
            let current = value.parts.first { $0.part == .current }?.amount
            #expect(current == buyer.statement.netProfit)
            let answers = random.surveys.count {
                $0.customerID == buyer.customerID && $0.surveyDay <= asOf && $0.surveyScore != nil
            }
            let cases = random.cases.filter { $0.customerID == buyer.customerID && $0.serviceCaseOpenedDay <= asOf }
            let points = answers + cases.reduce(0) { $0 + ($1.serviceCaseKind == .complaint ? 2 : 1) }
            #expect(value.parts.first { $0.part == .learning }?.points == Int64(points))
        }
        let best = buyers.compactMap(\.value).sorted { $0.score != $1.score ? $0.score > $1.score : $0.customerID < $1.customerID }
        #expect(summary.top == Array(best.prefix(20)))
    }

    @Test func `Parts without data are stated, and the others take over their weight`() throws {
        let base = try ProfitFixture.base(purchases: buyers(["a", "b"]))
        let result = try ProfitabilityAnalysis().analyze(base, in: AnalysisContext(asOf: ProfitFixture.day(18_500)))
        let parts = try #require(result.value).parts
        #expect(parts.map(\.part) == CustomerValuePart.allCases)
        #expect(parts.map(\.isMissing) == [false, false, true, true])
        #expect(abs(parts[0].usedWeight - 4.0 / 7) < 1e-12 && abs(parts[1].usedWeight - 3.0 / 7) < 1e-12)
        #expect(result.unavailable.map(\.part).contains("value.influence"))
        #expect(result.unavailable.map(\.part).contains("value.learning"))
    }

    @Test func `Weights are brought to a sum of 1, and those that are none refused`() throws {
        let weights = try CustomerValueWeights(current: 2, potential: 1, influence: 1, learning: 0)
        #expect(CustomerValuePart.allCases.map { weights[$0] } == [0.5, 0.25, 0.25, 0])
        for bad in [-1, .nan, .infinity] as [Double] {
            #expect(throws: ClienteleError.self) {
                try CustomerValueWeights(current: bad, potential: 1, influence: 1, learning: 1)
            }
        }
        #expect(throws: ClienteleError.self) { try CustomerValueWeights(current: 0, potential: 0, influence: 0, learning: 0) }
    }

    @Test func `The highest are found as by sorting all`() {
        for seed in 0..<30 as Range<UInt64> {
            var generator = SeededGenerator(seed: seed, stream: 3)
            let values = (0..<generator.next(below: 300)).map { _ in generator.next(below: 40) }
            let sorted = values.indices.sorted { values[$0] != values[$1] ? values[$0] > values[$1] : $0 < $1 }
            for count in [0, 1, 7, 2_000] {
                #expect(TopSelection.places(ofHighest: count, in: values) == Array(sorted.prefix(count)))
            }
        }
    }
}
