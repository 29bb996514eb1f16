import Clientele
import Foundation
import Testing

@Suite("Cohort retention of purchases")
struct CohortRetentionTests {
    private func analyze(_ rows: [PlainRow], _ period: CohortPeriod, asOf: Int32) throws -> CohortRetentionResult {
        try CohortRetention(period: period).analyze(
            CustomerBase(purchases: rows), in: AnalysisContext(asOf: CalendarDay(daysSince1970: asOf)))
    }

    /// By text: the month of a date is its first seven characters.
    private func oracle(_ lines: [(customer: String, date: String)], period: CohortPeriod, through asOf: String) -> [String: [Int]] {
        func number(_ date: String) -> Int {
            let parts = date.split(separator: "-").compactMap { Int($0) }
            switch period {
            case .month: return parts[0] * 12 + parts[1] - 1
            case .quarter: return parts[0] * 4 + (parts[1] - 1) / 3
            case .year: return parts[0]
            }
        }
        func name(_ number: Int) -> String {
            switch period {
            case .month: return "\(number / 12)-" + (number % 12 < 9 ? "0" : "") + "\(number % 12 + 1)"
            case .quarter: return "\(number / 4)-Q\(number % 4 + 1)"
            case .year: return "\(number)"
            }
        }
        var active: [String: Set<Int>] = [:]
        for line in lines where line.date <= asOf { active[line.customer, default: []].insert(number(line.date)) }
        var table: [String: [Int]] = [:]
        for numbers in active.values {
            let first = numbers.reduce(Int.max, min)
            for place in 0...(number(asOf) - first) {
                var row = table[name(first)] ?? [Int](repeating: 0, count: number(asOf) - first + 1)
                if numbers.contains(first + place) { row[place] += 1 }
                table[name(first)] = row
            }
        }
        return table
    }

    @Test("The CDNOW sample's cohorts agree with counting by the text of the dates", arguments: CohortPeriod.allCases)
    func cdnow(_ period: CohortPeriod) throws {
        let lines = CDNOWSample.lines.map { ($0.customer, $0.date) }
        #expect(lines.count == 6_919)
        for asOf in ["1998-06-30", "1997-09-30", "1998-05-12"] {
            let result = try analyze(CDNOWSample.rows, period, asOf: CDNOWSample.day(asOf))
            // Every line of the sample is a purchase, of a price or none; a day counts once.
            let table = oracle(lines, period: period, through: asOf)
            #expect(Dictionary(uniqueKeysWithValues: result.cohorts.map { ($0.cohort, $0.retained) }) == table)
            #expect(result.cohorts.map(\.cohort) == table.keys.sorted() && result.customers == 2_357)
            let isOver = asOf != "1998-05-12" && (period != .year)
            #expect(result.isLastPeriodIncomplete == !isOver)
        }
    }

    @Test("The sample entered in the first quarter of 1997: 2,357 customers in three monthly cohorts")
    func cdnowCohorts() throws {
        let result = try analyze(CDNOWSample.rows, .month, asOf: CDNOWSample.day("1998-06-30"))
        #expect(result.cohorts.map(\.cohort) == ["1997-01", "1997-02", "1997-03"])
        #expect(result.cohorts.map(\.retained.count) == [18, 17, 16] && result.cohorts.reduce(0) { $0 + $1.size } == 2_357)
    }

    @Test("Wilson's interval, and what is incomplete, to the letter")
    func rates() throws {
        // Four enter in January 1970; one, two and none come back; as of 15 April.
        let rows = [("a", 0), ("b", 3), ("c", 30), ("d", 30), ("a", 31), ("b", 59), ("c", 89)].map { PlainRow($0.0, Int32($0.1), 100) }
        let result = try analyze(rows, .month, asOf: 104)
        let cohort = try #require(result.cohorts.first)
        #expect(cohort.retained == [4, 1, 2, 0] && cohort.rates == [1, 0.25, 0.5, 0] && cohort.isLastIncomplete)
        // Wilson (1927) for 1 of 4 at 95 %, by hand: centre (1/4 + z²/8) / (1 + z²/4), z = 1.959964.
        #expect(abs(cohort.lower[1] - 0.04558726) < 1e-7 && abs(cohort.upper[1] - 0.69935816) < 1e-7)
        #expect(cohort.lower[0] == 1 && cohort.upper[0] == 1 && cohort.lower[3] == 0)
        #expect(result.overall.map(\.customers) == [4, 4, 4, 0] && result.overall.map { $0.rate?.value } == [1, 0.25, 0.5, nil])
        #expect(try !analyze(rows, .month, asOf: 119).isLastPeriodIncomplete)
        #expect(try analyze(rows, .month, asOf: 118).isLastPeriodIncomplete)
    }

    @Test("Days given back are no occasions, later days do not exist, and an empty base has no cohorts")
    func refunds() throws {
        let rows = [PlainRow("a", 0, 100), PlainRow("a", 40, 50), PlainRow("a", 40, -50), PlainRow("b", 0, 10), PlainRow("b", 0, -10)]
        let result = try analyze(rows, .month, asOf: 58)
        #expect(result.cohorts.map(\.retained) == [[1, 0]] && result.withoutPurchases == 1 && result.customers == 1)
        #expect(try analyze(rows, .month, asOf: -1).cohorts.isEmpty)
        #expect(try analyze([], .year, asOf: 0).cohorts.isEmpty)
        #expect(try analyze([], .year, asOf: 0).overall.isEmpty)
    }

    @Test("The order of rows does not matter, and random rows agree with the slow count")
    func random() throws {
        var generator = SeededGenerator(seed: 17)
        for round in 0..<30 {
            var rows = (0..<120).map { _ in
                PlainRow("c\(generator.next(below: 25))", Int32(9_000 + generator.next(below: 1_200)), 100)
            }
            let period = CohortPeriod.allCases[round % 3]
            let asOf = CalendarDay(daysSince1970: Int32(9_900 + generator.next(below: 400)))
            let result = try analyze(rows, period, asOf: asOf.daysSince1970)
            let lines = rows.map { ($0.customerID, $0.purchaseDay.description) }
            let table = oracle(lines, period: period, through: asOf.description)
            #expect(Dictionary(uniqueKeysWithValues: result.cohorts.map { ($0.cohort, $0.retained) }) == table, "seed 17, round \(round)")
            rows.shuffle(using: &generator)
            #expect(try encodedForm(analyze(rows, period, asOf: asOf.daysSince1970)) == encodedForm(result), "seed 17, round \(round)")
        }
    }

    @Test("Periods follow each other across the years and before year 0")
    func periods() throws {
        for (period, day, name) in [
            (CohortPeriod.month, "1999-12-31", "1999-12"), (.quarter, "2000-01-01", "2000-Q1"), (.quarter, "2000-12-31", "2000-Q4"),
            (.year, "2000-06-01", "2000"), (.quarter, "-000001-10-01", "-000001-Q4"),
        ] {
            #expect(period.name(of: try CalendarDay(day)) == name)
        }
    }

    @Test("A senseless confidence, orders that are not kept, and endless series are refused")
    func badInput() throws {
        let context = AnalysisContext(asOf: CalendarDay(daysSince1970: 100))
        let summaries = try PurchaseSummaries(of: [PlainRow("a", 0, 100)])
        #expect(throws: ClienteleError.self) { try CohortRetention(confidence: 1).analyze(summaries, in: context) }
        #expect(throws: ClienteleError.self) {
            try CohortRetention(refunds: ClosureRefundPolicy(netting: .order) { _ in true }).analyze(summaries, in: context)
        }
        let old = try PurchaseSummaries(of: [PlainRow("a", -800_000, 100)])
        #expect(throws: ClienteleError.self) { try CohortRetention().analyze(old, in: context) }
        #expect(try CohortRetention(period: .year).analyze(old, in: context).cohorts.count == 1)
        let stopped = AnalysisContext(asOf: context.asOf)
        stopped.cancellation.cancel()
        #expect(throws: CancellationError.self) { try CohortRetention().analyze(summaries, in: stopped) }
    }
}
