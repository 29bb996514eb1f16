import Testing

@testable import Clientele

@Suite("Measures of a scorecard from a customer base")
struct BaseMeasuresTests {
    private static func values(_ measure: BaseMeasure, _ measures: [ScorecardMeasure]) -> [Double?] {
        measures.first { $0.id == measure.rawValue }?.series.map(\.value) ?? []
    }

    private static func day(_ text: String) throws -> CalendarDay { try CalendarDay(text) }

    @Test("a small base gives what can be counted on fingers")
    func byHand() throws {
        let sales: [(String, String, String, String)] = [
            ("ann", "2023-01-15", "10", "old"), ("ann", "2024-01-10", "60", "old"), ("bob", "2024-01-20", "40", "new"),
            ("ann", "2024-02-05", "50", "old"), ("eve", "2024-02-29", "30", "new"), ("eve", "2024-02-29", "-5", "new"),
            ("bob", "2024-03-01", "99", "new"),
        ]
        var builder = CustomerBase.Builder()
        try builder.add(
            purchases: sales.map {
                Purchase(
                    customerID: CustomerID($0.0), day: try Self.day($0.1), amount: try Money($0.2, in: .eur), product: $0.3,
                    cost: try Money("1", in: .eur))
            })
        try builder.add(
            surveys: [5, 4, 3, 1].map {
                Survey(customerID: "ann", day: try Self.day("2024-01-31"), kind: .satisfaction, scale: .oneToFive, score: $0)
            })
        try builder.add(serviceCases: [
            ServiceCase(customerID: "ann", kind: .enquiry, openedDay: try Self.day("2024-01-02"), firstResponseMinutes: 10),
            ServiceCase(
                customerID: "bob", kind: .complaint, openedDay: try Self.day("2024-01-03"), firstResponseMinutes: 30, settlementMinutes: 600
            ),
            // Settled after the last day that counts.
            ServiceCase(
                customerID: "bob", kind: .complaint, openedDay: try Self.day("2024-02-20"), firstResponseMinutes: 5,
                settlementMinutes: 1_440 * 30),
        ])
        let base = try builder.build()
        let adapter = BaseMeasures(period: .month, from: try Self.day("2024-01-01"), asOf: try Self.day("2024-02-29"))
        let measures = try adapter.measures(of: base, objective: "o")
        #expect(measures.map(\.id) == BaseMeasure.allCases.map(\.rawValue))
        #expect(Self.values(.revenue, measures) == [100, 75])
        #expect(Self.values(.revenueGrowth, measures) == [nil, -0.25])
        #expect(Self.values(.customers, measures) == [2, 2])
        #expect(Self.values(.retentionRate, measures) == [nil, 0.5])
        #expect(Self.values(.acquisitionRate, measures) == [0.5, 0.5])
        #expect(Self.values(.satisfaction, measures) == [0.5, nil])
        #expect(Self.values(.responseTime, measures) == [20, 5])
        #expect(Self.values(.complaintSettlementTime, measures) == [600, nil])
        #expect(Self.values(.newProductShare, measures) == [nil, 25.0 / 75])
        #expect(measures[0].series.map(\.date) == [try Self.day("2024-01-31"), try Self.day("2024-02-29")])
        #expect(measures.allSatisfy { $0.objective == "o" && $0.source != nil && $0.unit != nil })
    }

    @Test("only whole periods count, and a span without one gives none")
    func wholePeriods() throws {
        let base = try CustomerBase(purchases: [
            Purchase(customerID: "a", day: try Self.day("2024-05-05"), amount: try Money("1", in: .eur))
        ])
        func count(_ period: ScorecardPeriod, _ from: String, _ asOf: String) throws -> Int {
            try BaseMeasures(period: period, from: Self.day(from), asOf: Self.day(asOf)).measures([.revenue], of: base, objective: "o")[0]
                .series.count
        }
        #expect(try count(.month, "2024-01-02", "2024-03-30") == 1)
        #expect(try count(.quarter, "2024-01-01", "2024-12-31") == 4)
        #expect(try count(.year, "2024-01-02", "2024-12-31") == 0)
        #expect(try count(.week, "2024-01-01", "2024-01-14") == 2)
        #expect(try count(.month, "2024-03-01", "2024-01-01") == 0)
        #expect(throws: ClienteleError.self) { try count(.week, "1900-01-01", "2024-01-01") }
    }

    /// The obvious way: for every period, look at all rows again.
    @Test("measures equal an oracle over random bases", arguments: UInt64(1)...20)
    func oracle(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let start = try Self.day("2020-01-01")
        let rows = (0..<200).map { _ in
            Purchase(
                customerID: CustomerID("c\(generator.next(below: 12))"), day: start.advanced(by: generator.next(below: 1_000)),
                amount: Money(minorUnits: Int64(generator.next(below: 1_000)) - 150, currency: .eur),
                product: "p\(generator.next(below: 9))")
        }
        let base = try CustomerBase(purchases: rows)
        let asOf = start.advanced(by: 900)
        let measures = try BaseMeasures(period: .quarter, from: start, asOf: asOf).measures(
            [.revenue, .retentionRate, .acquisitionRate, .newProductShare, .customers], of: base, objective: "o")
        let known = rows.filter { $0.purchaseDay <= asOf }
        func quarter(_ row: Purchase) -> Int { ScorecardPeriod.quarter.index(of: row.purchaseDay) }
        let first = ScorecardPeriod.quarter.index(of: start)
        let count = measures[0].series.count
        #expect(count == 9)
        let firstDay = try #require(known.map(\.purchaseDay).min())
        for place in 0..<count {
            let own = known.filter { quarter($0) == first + place }
            let buyers = Set(own.filter { $0.purchaseAmount.minorUnits >= 0 }.map(\.customerID))
            let earlier = Set(known.filter { quarter($0) == first + place - 1 && $0.purchaseAmount.minorUnits >= 0 }.map(\.customerID))
            let older = Set(known.filter { quarter($0) < first + place && $0.purchaseAmount.minorUnits >= 0 }.map(\.customerID))
            let revenue = own.reduce(0) { $0 + $1.purchaseAmount.minorUnits }
            #expect(Self.values(.revenue, measures)[place] == Double(revenue) / 100, "seed \(seed)")
            #expect(Self.values(.customers, measures)[place] == Double(buyers.count))
            let kept = earlier.isEmpty || place == 0 ? nil : Double(earlier.intersection(buyers).count) / Double(earlier.count)
            #expect(Self.values(.retentionRate, measures)[place] == kept, "seed \(seed)")
            let new = buyers.isEmpty ? nil : Double(buyers.subtracting(older).count) / Double(buyers.count)
            #expect(Self.values(.acquisitionRate, measures)[place] == new, "seed \(seed)")
            let end = try #require(ScorecardPeriod.quarter.lastDay(of: first + place))
            let begin = try #require(ScorecardPeriod.quarter.firstDay(of: first + place))
            let limit = try end.adding(months: -12)
            let fresh = own.filter { row in
                let sold = known.filter { $0.purchaseProduct == row.purchaseProduct && $0.purchaseAmount.minorUnits >= 0 }.map(
                    \.purchaseDay)
                return sold.min().map { $0 > limit } ?? false
            }
            let share: Double? =
                try firstDay <= begin.adding(months: -12) && revenue > 0
                ? Double(fresh.reduce(0) { $0 + $1.purchaseAmount.minorUnits }) / Double(revenue) : nil
            #expect(Self.values(.newProductShare, measures)[place] == share, "seed \(seed)")
        }
    }

    @Test("profits and costs of the periods add up to those of the whole time")
    func profits() throws {
        var builder = CustomerBase.Builder()
        let start = try Self.day("2023-01-05")
        try builder.add(
            purchases: (0..<24).map {
                Purchase(
                    customerID: CustomerID("c\($0 % 5)"), day: start.advanced(by: 15 * $0), amount: try Money("20", in: .eur),
                    cost: try Money("12", in: .eur))
            })
        try builder.add(
            contacts: (0..<10).map {
                Contact(
                    customerID: CustomerID("c\($0 % 7)"), day: start.advanced(by: 30 * $0), channel: "phone", direction: .outbound,
                    cost: try Money("1.50", in: .eur))
            })
        let base = try builder.build()
        let asOf = try Self.day("2023-12-31")
        let measures = try BaseMeasures(period: .month, from: Self.day("2023-01-01"), asOf: asOf).measures(
            [.netProfit, .costPerCustomer, .customers], of: base, objective: "o")
        let whole = try ProfitabilityAnalysis().analyze(base, in: AnalysisContext(asOf: asOf))
        let net = Self.values(.netProfit, measures).reduce(0) { $0 + ($1 ?? 0) }
        let expected = whole.statement.netProfit.approximateValue - whole.spentOnOthers.approximateValue
        #expect(abs(net - expected) < 1e-9)
        let cost = zip(Self.values(.costPerCustomer, measures), Self.values(.customers, measures)).reduce(0) {
            $0 + ($1.0 ?? 0) * ($1.1 ?? 0)
        }
        #expect(abs(cost - 15) < 1e-9)
    }
}
