import Testing

@testable import Clientele

@Suite struct LookAlikeTests {
    @Test func `The area agrees with the published example`() throws {
        // Hanley & McNeil 1982, table I: 58 normal and 51 abnormal images in five classes; area 0.893, standard error 0.032.
        let normal = [33, 6, 6, 11, 2]
        let abnormal = [3, 2, 2, 11, 33]
        var (scores, positives) = ([Double](), [Bool]())
        for rating in 0..<5 {
            scores += [Double](repeating: Double(rating), count: normal[rating] + abnormal[rating])
            positives += [Bool](repeating: false, count: normal[rating]) + [Bool](repeating: true, count: abnormal[rating])
        }
        let area = try #require(RankingQuality.area(scores: scores, isPositive: positives))
        #expect((area.value * 1_000).rounded() == 893)
        #expect((((area.value - area.lower) / ForecastSpread.deviate) * 1_000).rounded() == 32)
    }

    @Test func `The area is the share of pairs in order`() throws {
        var generator = SeededGenerator(seed: 8)
        for _ in 0..<30 {
            let scores = (0..<40).map { _ in Double(generator.next(below: 12)) }
            let positives = scores.map { _ in generator.next(below: 3) == 0 }
            var (wins, pairs) = (0.0, 0.0)
            for (one, isPositive) in zip(scores, positives) where isPositive {
                for (other, isOther) in zip(scores, positives) where !isOther {
                    pairs += 1
                    wins += one > other ? 1 : one == other ? 0.5 : 0
                }
            }
            let area = RankingQuality.area(scores: scores, isPositive: positives)
            if pairs == 0 { #expect(area == nil) } else { #expect(abs(try #require(area).value - wins / pairs) < 1e-12) }
        }
    }

    private func result(isPlanted: Bool, seed: UInt64) throws -> LeadLookAlikes? {
        var generator = SeededGenerator(seed: seed)
        let day = CalendarDay(daysSince1970: 19_900)
        var (purchases, customers, leads) = ([Purchase](), [Customer](), [Lead]())
        for index in 0..<400 {
            let isIndustry = generator.next(below: 2) == 0
            let amount = Int64(1_000 + generator.next(below: 9_000)) * (isPlanted && isIndustry ? 3 : 1)
            let id = CustomerID("c\(index)")
            purchases.append(
                Purchase(customerID: id, day: day.advanced(by: -generator.next(below: 300)), amount: ProspectingFixture.money(amount)))
            customers.append(
                Customer(
                    customerID: id,
                    attributes: ["trade": .text(isIndustry ? "industry" : "retail"), "staff": .number(Double(generator.next(below: 200)))]))
        }
        for index in 0..<10 {
            leads.append(
                Lead(
                    id: "l\(index)", createdDay: day,
                    attributes: ["trade": .text(index < 3 ? "industry" : "retail"), "staff": .number(50), "hobby": .text("golf")]))
        }
        var builder = CustomerBase.Builder(currency: .eur)
        try builder.add(purchases: purchases)
        try builder.add(customers: customers)
        try builder.add(leads: leads)
        return try ProspectingAnalysis().analyze(builder.build(), in: AnalysisContext(asOf: day)).lookAlikes
    }

    @Test func `A planted attribute is found and ranks the leads`() throws {
        let found = try #require(try result(isPlanted: true, seed: 2))
        #expect(found.isUseful && found.auc.lower > 0.6)
        #expect(found.attributes.first?.attribute == "trade")
        #expect(found.attributes.first?.values.map(\.value) == ["industry", "retail"])
        #expect(Set(found.listed.prefix(3).map(\.leadID)) == ["l0", "l1", "l2"])
        for lead in found.listed { #expect(abs(lead.contributions.reduce(0) { $0 + $1.logOdds } - lead.score) < 1e-12) }
        #expect(found.bestCustomers >= 80 && found.customers == 400)
        // ln((best with + 10 · share)/(best + 10)) − ln((others with + 10 · share)/(others + 10))
        let industry = try #require(found.attributes.first?.values.first)
        let (best, all) = (Double(found.bestCustomers), Double(found.customers))
        let (with, among) = (Double(industry.customers), Double(industry.bestCustomers))
        let slow = Libm.log((among + 10 * with / all) / (best + 10)) - Libm.log((with - among + 10 * with / all) / (all - best + 10))
        #expect(abs(industry.logOdds - slow) < 1e-12)
    }

    @Test func `A score that tells nothing is said to be useless and lists nobody`() throws {
        var useful = 0
        for seed in 1...12 as ClosedRange<UInt64> {
            let found = try #require(try result(isPlanted: false, seed: seed))
            if found.isUseful { useful += 1 } else { #expect(found.listed.isEmpty && found.scoredLeads == 10) }
        }
        // One in forty by chance; three of twelve come with a chance of three in a thousand.
        #expect(useful <= 2)
    }

    @Test func `Numbers are divided into fifths, and names are no attribute`() throws {
        let coder = try #require(AttributeCoder("staff", values: (1...100).map { .number(Double($0)) }))
        #expect(coder.values == ["up to 20", "above 20 to 40", "above 40 to 60", "above 60 to 80", "above 80"])
        #expect(coder.code(.number(20)) == 0 && coder.code(.number(20.5)) == 1 && coder.code(.number(1_000)) == 4)
        #expect(coder.code(.text("many")) == nil)
        #expect(AttributeCoder("name", values: (1...100).map { .text("n\($0)") }) == nil)
        #expect(AttributeCoder("one", values: [.flag(true), .flag(true)]) == nil)
        #expect(AttributeCoder("flag", values: [.flag(true), .flag(false)])?.values == ["no", "yes"])
        #expect(AttributeCoder("day", values: [.day(CalendarDay(daysSince1970: 3)), .day(CalendarDay(daysSince1970: 4))]) == nil)
    }
}
