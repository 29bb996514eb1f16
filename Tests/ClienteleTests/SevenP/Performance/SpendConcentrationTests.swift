import Testing

@testable import Clientele

@Suite("How much hangs on few")
struct SpendConcentrationTests {
    @Test func `Shares by hand`() throws {
        // Shares .5, .25, .25: Σs² = .375, entropy 1.5 bits.
        let value = try #require(RevenueConcentration([200, 100, -7, 100, 0], leftOut: 2, in: .eur))
        #expect(value.count == 3 && value.leftOut == 4 && value.revenue.description == "4.00")
        #expect(abs(value.herfindahl - 0.375) < 1e-15 && abs(value.effectiveCount - 8 / 3) < 1e-14)
        #expect(abs(value.entropy - 1.5 * 0.6931471805599453) < 1e-15)
        #expect(value.top.map(\.count) == [1, 3, 1, 1, 1, 1, 2])
        #expect(value.top.map(\.share) == [0.5, 1, 0.5, 0.5, 0.5, 0.5, 0.75])
        #expect(RevenueConcentration([7], leftOut: 0, in: .eur)?.evenness == nil)
        #expect(RevenueConcentration([0, -1], leftOut: 0, in: .eur) == nil && RevenueConcentration([], leftOut: 9, in: .eur) == nil)
        let equal = try #require(RevenueConcentration([Int128](repeating: Int128(Int64.max), count: 40), leftOut: 0, in: .eur))
        #expect(abs(equal.effectiveCount - 40) < 1e-9 && abs((equal.evenness ?? 0) - 1) < 1e-12)
        #expect(equal.top.map(\.count) == [1, 10, 1, 2, 4, 8, 20])
    }

    @Test func `Random ledgers: every figure equals one worked out from the lines`() throws {
        for seed in UInt64(1)...50 {
            let lines = SalesLine.random(seed)
            let asOf = try CalendarDay("2024-06-30")
            let start = try asOf.adding(months: -12).daysSince1970
            let counted = lines.filter { $0.day <= asOf.daysSince1970 && $0.day > start }
            let base = try CustomerBase(purchases: lines)
            let spent = Dictionary(grouping: counted, by: \.customerID).mapValues { $0.reduce(0) { $0 + $1.units } }
            guard spent.values.contains(where: { $0 > 0 }) else {
                #expect(throws: ClienteleError.self) { try SpendConcentrationAnalysis().analyze(base, in: AnalysisContext(asOf: asOf)) }
                continue
            }
            let result = try SpendConcentrationAnalysis().analyze(base, in: AnalysisContext(asOf: asOf))
            let positive = spent.values.filter { $0 > 0 }
            let total = Double(positive.reduce(0, +))
            #expect(result.customers.count == positive.count && result.customers.leftOut == spent.count - positive.count)
            #expect(abs(result.customers.herfindahl - positive.reduce(0) { $0 + Double($1 * $1) } / total / total) < 1e-12)
            #expect(result.customers.top[0].revenue.minorUnits == Int128(positive.max() ?? 0))
            guard !base.purchases.categories.codes.isEmpty else { continue }
            // Nets of customer and category; "\u{E9}" and "e\u{301}" are two categories.
            var cells: [String: [[UInt8]: Int64]] = [:]
            for line in counted { cells[line.customerID, default: [:]][Array((line.category ?? "-none-").utf8), default: 0] += line.units }
            for loyalty in result.categoryLoyalty {
                let key = Array((loyalty.category.name ?? "-none-").utf8)
                let buyers = cells.values.filter { ($0[key] ?? 0) > 0 }
                let own = buyers.reduce(0) { $0 + ($1[key] ?? 0) }
                let all = buyers.map { $0.values.reduce(0) { $0 + max($1, 0) } }
                #expect(loyalty.buyers == buyers.count && loyalty.revenue.minorUnits == Int128(own), "seed \(seed)")
                #expect(loyalty.buyersRevenue.minorUnits == Int128(all.reduce(0, +)), "seed \(seed)")
                let shares = zip(buyers, all).reduce(0) { $0 + Double($1.0[key] ?? 0) / Double($1.1) }
                #expect(abs(loyalty.meanShare - shares / Double(buyers.count)) < 1e-12, "seed \(seed)")
            }
            let spenders = cells.values.filter { $0.values.contains { $0 > 0 } }
            let categories = spenders.reduce(0) { $0 + $1.values.count { $0 > 0 } }
            #expect(abs((result.meanCategories ?? -1) - Double(categories) / Double(spenders.count)) < 1e-12)
        }
    }

    @Test func `The wallet stands in an attribute of a year, or is the share that a survey tells`() throws {
        var builder = CustomerBase.Builder()
        let day = try CalendarDay("2024-03-01")
        try builder.add(
            purchases: [("a", 3_000), ("b", 5_000), ("c", 1_000), ("d", 10)].map {
                SalesLine(customerID: $0.0, day: day.daysSince1970, units: $0.1)
            })
        try builder.add(
            customers: [("a", AttributeValue.number(120)), ("b", .number(40)), ("c", .text("100")), ("d", .number(0))].map {
                Customer(customerID: CustomerID($0.0), attributes: ["budget": $0.1])
            })
        let percent = try SurveyScale(from: 0, to: 100)
        try builder.add(
            surveys: [("a", "2024-01-01", 25), ("a", "2024-02-01", 30), ("a", "2024-12-01", 99), ("b", "2024-01-01", 0)].map {
                Survey(
                    customerID: CustomerID($0.0), day: try CalendarDay($0.1), kind: .other, scale: percent, question: "share", score: $0.2)
            })
        let base = try builder.build()
        let context = AnalysisContext(asOf: try CalendarDay("2024-06-30"))
        // Half a year of 120 is 60, of which 30 are spent here; of 20 more than all.
        let told = try SpendConcentrationAnalysis(months: 6, wallet: .attribute("budget")).analyze(base, in: context)
        let wallet = try #require(told.wallet)
        #expect(wallet.customers == 2 && wallet.wallet == 80 && wallet.share == 1 && wallet.meanShare == 0.75)
        #expect(wallet.customersByShare == [0, 1, 0, 0, 1])
        let asked = try SpendConcentrationAnalysis(wallet: .survey(question: "share")).analyze(base, in: context)
        #expect(asked.wallet?.customers == 1 && abs((asked.wallet?.share ?? 0) - 0.3) < 1e-12)
        #expect(try SpendConcentrationAnalysis(wallet: .attribute("nothing")).analyze(base, in: context).wallet == nil)
    }
}
