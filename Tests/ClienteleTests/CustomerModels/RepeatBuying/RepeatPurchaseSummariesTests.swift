import Clientele
import Foundation
import Testing

@Suite("Repeat-purchase summaries")
struct RepeatPurchaseSummariesTests {
    private func day(_ text: String) throws -> CalendarDay { try CalendarDay(text) }

    private func summaries(_ days: [String: [String]]) throws -> PurchaseSummaries {
        try PurchaseSummaries(
            of: days.flatMap { id, days in try days.map { PlainRow(id, try day($0).daysSince1970, 10_00) } })
    }

    @Test("CDNOW has the published counts")
    func cdnow() throws {
        let summaries = try CDNOWSummaries.weeks()
        #expect(summaries.customers == 2357 && summaries.repeatPurchases == 2457 && summaries.repeaters == 946)
        #expect(summaries.leftTruncation?.verdict == .undetermined)
    }

    @Test("Every customer of CDNOW is what a dictionary of days says")
    func oracle() throws {
        var cents: [String: [Int32: Int64]] = [:]
        let end = CDNOWSample.day("1997-09-30")
        for row in CDNOWSample.rows where row.day <= end { cents[row.customerID, default: [:]][row.day, default: 0] += row.units }
        let summaries = try CDNOWSummaries.weeks()
        #expect(summaries.count == cents.count)
        for (index, history) in summaries.enumerated() {
            let id = try #require(summaries.customerID(at: index)?.text)
            let days = try #require(cents[id]).sorted { $0.key < $1.key }
            let spends = days.dropFirst().map(\.value).filter { $0 > 0 }
            #expect(history.repeatPurchases == days.count - 1)
            #expect(history.ageAtLastPurchase == Double(days[days.count - 1].key - days[0].key) / 7)
            #expect(history.age == Double(end - days[0].key) / 7)
            #expect(history.spendingOccasions == spends.count)
            let mean = spends.isEmpty ? nil : Double(spends.reduce(0, +)) / Double(spends.count) / 100
            #expect(history.meanRepeatSpend == mean)
        }
    }

    @Test("Months count as opportunities: after that of entry, complete ones only")
    func opportunities() throws {
        let purchases = try summaries([
            "a": ["2024-01-31", "2024-02-01", "2024-02-20", "2024-04-30", "2024-05-10"], "b": ["2024-05-02"], "c": ["2024-04-02"],
        ])
        let months = try purchases.repeatPurchases(calibrationEnd: day("2024-05-30"), timeUnit: .month)
        #expect(months.count == 2 && months.leftOut.enteredInIncompletePeriod == 1)
        #expect(
            months[0]
                == (try RepeatPurchaseSummary(
                    repeatPurchases: 2, ageAtLastPurchase: 3, age: 3, meanRepeatSpend: 15, spendingOccasions: 2)))
        #expect(months[1].age == 0)
        let complete = try purchases.repeatPurchases(calibrationEnd: day("2024-05-31"), timeUnit: .month)
        #expect(complete.count == 3 && complete[0].repeatPurchases == 3 && complete[0].age == 4)
        let blocks = try purchases.repeatPurchases(
            calibrationEnd: day("2024-05-31"), timeUnit: RepeatPurchaseTimeUnit(opportunityEvery: 10))
        // Periods end on 31 May, 21 May …; 31 January lies in that of 22 to 31 January, 12 periods before 21 to 30 May.
        #expect(blocks[0].age == 12)
    }

    @Test("Given days of entry count from there; who entered before the data is left out and counted")
    func entry() throws {
        let purchases = try summaries(["a": ["2024-02-01", "2024-02-15"], "b": ["2024-02-01"], "c": ["2024-02-01"]])
        let given = CohortEntry.given(["a": try day("2024-01-18"), "b": try day("2023-05-01")], observedFrom: try day("2024-01-01"))
        let result = try purchases.repeatPurchases(calibrationEnd: day("2024-02-29"), timeUnit: .week, entry: given)
        #expect(result.count == 1 && result.leftOut.enteredBeforeObservation == 1 && result.leftOut.withoutEntryDay == 1)
        #expect(result[0].repeatPurchases == 2 && result[0].ageAtLastPurchase == 4 && result[0].age == 6)
        let late = CohortEntry.given(["a": try day("2024-02-02")])
        #expect(throws: ClienteleError.self) {
            try purchases.repeatPurchases(calibrationEnd: day("2024-02-29"), timeUnit: .week, entry: late)
        }
        #expect(throws: ClienteleError.self) {
            try purchases.repeatPurchases(calibrationEnd: day("2024-02-29"), timeUnit: .week, entry: .customerSince())
        }
    }

    @Test("A base's customers enter on the day since when they are customers, as if those days were given")
    func customerSince() throws {
        let since = ["a": try day("2024-01-18"), "b": try day("2023-05-01"), "c": try day("2024-02-01"), "e": try day("2024-01-20")]
        var builder = CustomerBase.Builder()
        let bought = [("a", "2024-02-01"), ("a", "2024-02-15"), ("b", "2024-02-01"), ("c", "2024-02-01"), ("d", "2024-02-08")]
        try builder.add(purchases: bought.map { PlainRow($0.0, try day($0.1).daysSince1970, 10_00) })
        // Nobody knows since when d is a customer, and e bought nothing.
        try builder.add(
            customers: ["a", "b", "c", "d", "e"].map { Customer(customerID: CustomerID($0), since: since[$0]) })
        let base = try builder.build()
        let end = try day("2024-02-29")
        let result = try base.repeatPurchases(
            calibrationEnd: end, timeUnit: .week, entry: .customerSince(observedFrom: day("2024-01-01")))
        #expect(result.count == 2 && result.leftOut.enteredBeforeObservation == 1 && result.leftOut.withoutEntryDay == 1)
        #expect(try result.history(of: "a") == history(2, 4, 6, spends: 2))
        #expect(try result.history(of: "c") == history(0, 0, 4, spends: 0))
        let whole = try base.repeatPurchases(calibrationEnd: end, timeUnit: .week, entry: .customerSince())
        #expect(whole.count == 3 && whole.history(of: "b")?.repeatPurchases == 1)
        let days = Dictionary(uniqueKeysWithValues: since.map { (CustomerID($0.key), $0.value) })
        #expect(try whole == base.repeatPurchases(calibrationEnd: end, timeUnit: .week, entry: .given(days)))
        var late = CustomerBase.Builder()
        try late.add(purchases: [PlainRow("a", try day("2024-02-01").daysSince1970, 1)])
        try late.add(customers: [Customer(customerID: "a", since: try day("2024-02-02"))])
        let latecomers = try late.build()
        #expect { try latecomers.repeatPurchases(calibrationEnd: end, timeUnit: .week, entry: .customerSince()) } throws: {
            ($0 as? ClienteleError)?.code == .invalidRecord
        }
    }

    private func history(_ repeats: Int, _ last: Double, _ age: Double, spends: Int) throws -> RepeatPurchaseSummary {
        try RepeatPurchaseSummary(
            repeatPurchases: repeats, ageAtLastPurchase: last, age: age, meanRepeatSpend: spends > 0 ? 10 : nil, spendingOccasions: spends)
    }

    @Test("Data that begin in mid-life look it, and customers who come evenly do not")
    func leftTruncation() throws {
        var random = SeededGenerator(seed: 3)
        var even: [PlainRow] = []
        for customer in 0..<900 {
            var day = Int32(random.next(below: 700))
            while day < 700 {
                even.append(PlainRow("c\(customer)", day, 5))
                day += Int32(10 + random.next(below: 40))
            }
        }
        let end = CalendarDay(daysSince1970: 699)
        let whole = try PurchaseSummaries(of: even).repeatPurchases(calibrationEnd: end, timeUnit: .week)
        #expect(whole.leftTruncation?.verdict == .plausible)
        let cut = even.filter { $0.day >= 350 }
        let late = try PurchaseSummaries(of: cut).repeatPurchases(calibrationEnd: end, timeUnit: .week)
        #expect(late.leftTruncation?.verdict == .suspicious)
    }

    @Test("Parts of the customers merge in any order to the whole, and a customer in two parts is refused")
    func merge() throws {
        for seed in UInt64(1)...20 {
            var random = SeededGenerator(seed: seed)
            let rows = try (0..<30).map { _ in
                let x = random.next(below: 3)
                let weight = [1.0, 2.0, 0.1, 0.7][random.next(below: 4)]
                return try RepeatPurchaseSummary(repeatPurchases: x, ageAtLastPurchase: x == 0 ? 0 : 2, age: 5, weight: weight)
            }
            let whole = try RepeatPurchaseSummaries(rows, timeUnit: .day)
            let cut = random.next(below: 31)
            let left = try RepeatPurchaseSummaries(Array(rows[..<cut]), timeUnit: .day)
            let right = try RepeatPurchaseSummaries(Array(rows[cut...]), timeUnit: .day)
            #expect(try left.merged(with: right) == whole && right.merged(with: left) == whole, "seed \(seed)")
        }
        let weeks = try CDNOWSummaries.weeks()
        let customers = weeks.indices.map { (id: weeks.customerID(at: $0) ?? "", history: weeks[$0]) }
        let odd = try RepeatPurchaseSummaries(
            customers: customers.enumerated().filter { $0.offset % 2 == 1 }.map(\.element), timeUnit: .week,
            calibrationEnd: CDNOWSummaries.calibrationEnd, currency: .eur)
        let even = try RepeatPurchaseSummaries(
            customers: customers.enumerated().filter { $0.offset % 2 == 0 }.map(\.element), timeUnit: .week,
            calibrationEnd: CDNOWSummaries.calibrationEnd, currency: .eur)
        let merged = try odd.merged(with: even)
        #expect(Array(merged) == Array(weeks) && merged.customerID(at: 5) == weeks.customerID(at: 5))
        #expect(throws: ClienteleError.self) { try merged.merged(with: odd) }
    }

    @Test("The encoded form reads back equal, and damage is refused")
    func codable() throws {
        let weeks = try CDNOWSummaries.weeks()
        let data = try JSONEncoder().encode(weeks)
        #expect(try JSONDecoder().decode(RepeatPurchaseSummaries.self, from: data) == weeks)
        let text = String(decoding: data, as: UTF8.self).replacingOccurrences(of: "\"version\":1", with: "\"version\":2")
        #expect(throws: ClienteleError.self) { try JSONDecoder().decode(RepeatPurchaseSummaries.self, from: Data(text.utf8)) }
        let bad = #"{"repeatPurchases":1,"ageAtLastPurchase":9,"age":5,"meanRepeatSpend":null,"spendingOccasions":0,"weight":1}"#
        #expect(throws: ClienteleError.self) { try JSONDecoder().decode(RepeatPurchaseSummary.self, from: Data(bad.utf8)) }
        for unit in [RepeatPurchaseTimeUnit.day, .week, .month, .quarter, .year, try .init(days: 10), try .init(opportunityEvery: 28)] {
            #expect(try RepeatPurchaseTimeUnit(unit.description) == unit)
        }
    }

    @Test("A table is read with ids or without, and bad rows are rejected with their place")
    func table() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("repeat-\(UInt64.random(in: 0...UInt64.max))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("table.csv").path
        try "frequency,recency,periods,weights\n0,0,6,3464\n6,6,6,1203\n7,6,6,1\nnan,1,6,1\n1,1.5,6,1\n"
            .write(toFile: path, atomically: true, encoding: .utf8)
        var options = CSVReadingOptions()
        options.columns = ["x": "frequency", "t_x": "recency", "t": "periods", "weight": "weights"]
        let (donors, outcome) = try RepeatPurchaseSummaries.reading(csv: path, timeUnit: .year, options: options)
        #expect(donors.customers == 4667 && donors.count == 2 && outcome.rowsRejected == 3)
        #expect(outcome.rejectedRows.map(\.line) == [4, 5, 6])
        try "customer_id,x,t_x,T,mean_spend\nb,2,30.43,38.86,12.5\na,0,0,38.86,\nb,0,0,1,\n"
            .write(toFile: path, atomically: true, encoding: .utf8)
        let (people, second) = try RepeatPurchaseSummaries.reading(csv: path, timeUnit: .week)
        #expect(people.customerID(at: 0) == "a" && people.history(of: "b")?.meanRepeatSpend == 12.5 && second.rowsRejected == 1)
    }

    @Test("Counts, ages and weights beyond what can be computed with are refused, and the largest go through fits and sums")
    func largestCounts() throws {
        func table(_ x: Int, _ last: Double, _ age: Double, weight: Double = 1) throws -> RepeatPurchaseSummaries {
            let row = try RepeatPurchaseSummary(repeatPurchases: x, ageAtLastPurchase: last, age: age, weight: weight)
            _ = try RepeatPurchaseSummaries(customers: [("a", row)], timeUnit: .week)
            return try RepeatPurchaseSummaries([row], timeUnit: .week)
        }
        for count in [Int.max, (1 << 53) + 1] { #expect(throws: ClienteleError.self) { try table(count, 3, 3) } }
        for age in [0x1p480.nextUp, 1e300, 1e-300] { #expect(throws: ClienteleError.self) { try table(0, 0, age) } }
        for weight in [0x1p80, 1e300] { #expect(throws: ClienteleError.self) { try table(0, 0, 1, weight: weight) } }
        #expect(try table(1 << 53, 0x1p480, 0x1p480, weight: 0x1p80.nextDown).count == 1)
        let rows = try [(1 << 53, 39.0), (2, 30), (0, 0), (1, 4)].map {
            try RepeatPurchaseSummary(repeatPurchases: $0.0, ageAtLastPurchase: $0.1, age: 39, weight: 10)
        }
        let summaries = try RepeatPurchaseSummaries(rows, timeUnit: .week)
        let fit = try BetaGeometricNBD.fit(summaries)
        #expect(try fit.model == nil || fit.total(summaries, in: 1).expectedPurchases.value.isFinite)
        for scale in [0x1p-480, 0x1p480] {
            let far = try [(3, 0.5), (0, 0), (1, 0.1), (2, 0.9), (1, 0.3)].map {
                try RepeatPurchaseSummary(repeatPurchases: $0.0, ageAtLastPurchase: $0.1 * scale, age: scale, weight: 0x1p79)
            }
            let fit = try ParetoNBD.fit(RepeatPurchaseSummaries(far, timeUnit: .week))
            #expect(throws: Never.self) { try JSONEncoder().encode(fit) }
        }
    }
}
