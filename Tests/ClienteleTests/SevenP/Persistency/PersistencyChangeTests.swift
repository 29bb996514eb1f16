import Foundation
import Testing

@testable import Clientele

@Suite("Changes of persistency against the year before")
struct PersistencyChangeTests {
    /// The score of a difference with its rates under the hypothesis found by searching for the largest likelihood (Miettinen & Nurminen 1985,
    /// equations 8 and 9), and the two-sided p-value of the nearer end of what is no relevant difference.
    private func oracle(_ first: (Int, Int), _ second: (Int, Int), relevant: Double) -> Double {
        let (x1, n1, x2, n2) = (Double(first.0), Double(first.1), Double(second.0), Double(second.1))
        let observed = x1 / n1 - x2 / n2
        guard abs(observed) > relevant else { return 1 }
        let delta = observed > 0 ? relevant : -relevant
        func likelihood(_ rate: Double) -> Double {
            func part(_ x: Double, _ n: Double, _ p: Double) -> Double {
                (x > 0 ? x * log(p) : 0) + (n > x ? (n - x) * log(1 - p) : 0)
            }
            return part(x1, n1, rate + delta) + part(x2, n2, rate)
        }
        var (low, high) = (max(0, -delta), min(1, 1 - delta))
        for _ in 0..<200 {
            let (left, right) = (low + (high - low) / 3, high - (high - low) / 3)
            if likelihood(left) < likelihood(right) { low = left } else { high = right }
        }
        let (p2, p1) = ((low + high) / 2, (low + high) / 2 + delta)
        let variance = (p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2) * (n1 + n2) / (n1 + n2 - 1)
        return min(1, erfc(abs(observed - delta) / (2 * variance).squareRoot()))
    }

    @Test("The p-value is that of the score against the relevant difference, of both sides", arguments: [UInt64(1), 2])
    func pValues(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let (n1, n2) = (50 + random.next(below: 400), 50 + random.next(below: 400))
            let (x1, x2) = (random.next(below: n1), random.next(below: n2))
            let found = PersistencyComparison.pValue((x1, n1), (x2, n2), relevant: 0.03)
            #expect(abs(found - oracle((x1, n1), (x2, n2), relevant: 0.03)) < 1e-6, "\(x1) of \(n1), \(x2) of \(n2), seed \(seed)")
        }
        #expect(PersistencyComparison.pValue((52, 100), (50, 100), relevant: 0.03) == 1)
    }

    private func changes(_ rows: [(String, [String])], since: [String: String] = [:], asOf: String) throws -> [PersistencyChange] {
        let purchases = try PersistencySample.rows(rows.flatMap { row in row.1.map { (row.0, $0) } })
        let customers = try rows.map { row in
            Customer(customerID: CustomerID(row.0), since: try CalendarDay(since[row.0] ?? row.1[0]))
        }
        return try PersistencyAnalysis().analyze(
            PersistencySample.base(purchases, customers: customers), in: AnalysisContext(asOf: CalendarDay(asOf))
        ).changes
    }

    private func window(_ window: PersistencyWindow) -> [String] {
        [window.from.description, window.through.description, "\(window.count)/\(window.size)"]
    }

    @Test("Who counts as new, as back within 90 days, as back after, and as bought the year after is counted by hand at the edges")
    func edges() throws {
        let rows = [
            ("z", ["2021-12-30", "2024-02-01"]), ("a", ["2023-09-30", "2023-12-29"]), ("b", ["2023-10-01", "2023-12-31"]),
            ("c", ["2024-09-30", "2024-12-29"]), ("d", ["2024-10-01", "2024-10-02"]), ("e", ["2022-09-30"]), ("f", ["2022-10-01"]),
            ("g", ["2022-12-01", "2023-05-30"]), ("h", ["2022-12-01", "2023-05-31"]), ("old", ["2024-01-10", "2024-01-20"]),
        ]
        let changes = try changes(rows, since: ["old": "2020-01-01"], asOf: "2024-12-29")
        try #require(changes.map(\.measure) == [.newCustomerRepeat, .newCustomerRetention, .annualRetention])
        #expect(window(changes[0].current) == ["2023-10-01", "2024-09-30", "1/2"])  // c of b, c
        #expect(window(changes[0].previous) == ["2022-10-01", "2023-09-30", "1/4"])  // a of a, f, g, h
        #expect(window(changes[1].current) == ["2023-07-03", "2024-07-02", "1/2"])  // b of a, b
        #expect(window(changes[1].previous) == ["2022-07-03", "2023-07-02", "1/4"])  // g of e, f, g, h
        #expect(window(changes[2].current) == ["2022-12-30", "2023-12-29", "1/4"])  // b of a, b, g, h
        #expect(window(changes[2].previous) == ["2021-12-30", "2022-12-29", "2/5"])  // g, h of z, e, f, g, h
        #expect(changes.allSatisfy { $0.pValue == nil })
    }

    @Test("Where the data are too short for whole years, half years of the same season are compared")
    func halfYears() throws {
        let rows = [
            ("z", ["2023-01-01"]), ("a", ["2023-03-30"]), ("b", ["2023-03-31"]), ("c", ["2023-09-30", "2023-10-05"]), ("d", ["2023-10-01"]),
            ("e", ["2024-03-30", "2024-07-01"]), ("f", ["2024-03-31"]),
        ]
        let changes = try changes(rows, asOf: "2024-12-29")
        try #require(changes.map(\.measure) == [.newCustomerRepeat, .newCustomerRetention])
        #expect(window(changes[0].current) == ["2024-03-31", "2024-09-30", "0/1"])
        #expect(window(changes[0].previous) == ["2023-03-31", "2023-09-30", "1/2"])
        #expect(window(changes[1].current) == ["2024-01-03", "2024-07-02", "1/2"])
        #expect(window(changes[1].previous) == ["2023-01-03", "2023-07-02", "0/2"])
    }

    private func contract(_ name: String, _ start: String, _ end: String? = nil) throws -> Contract {
        Contract(
            customerID: CustomerID(name), startDay: try CalendarDay(start), endDay: try end.map { try CalendarDay($0) },
            endReason: end == nil ? nil : .lapse, annualAmount: Money(minorUnits: 100_00, currency: .eur))
    }

    @Test("A contract belongs to the year in which its month falls due, and what lapsed a year ago or before is no longer told")
    func contractEdges() throws {
        let contracts = try [
            contract("a", "2020-12-31"), contract("b", "2021-01-01"), contract("c", "2021-12-31", "2022-12-31"),
            contract("d", "2022-01-01", "2023-01-01"), contract("e", "2022-12-31"), contract("f", "2023-01-01"),
        ]
        var analysis = PersistencyAnalysis()
        analysis.contracts.graceDays = 0
        let result = try analysis.analyze(
            PersistencySample.base([], contracts: contracts), in: AnalysisContext(asOf: CalendarDay("2023-12-31")))
        let change = try #require(result.changes.first { $0.month == 13 })
        #expect(window(change.current) == ["2023-01-01", "2023-12-31", "1/2"])
        #expect(window(change.previous) == ["2022-01-01", "2022-12-31", "1/2"])
        #expect(result.contracts?.lapsedContracts == 1)
        #expect(result.findings.first { $0.kind == .contractLapses }?.effect?.description == "-100.00")
    }

    @Test("Nothing is tested where either year has fewer than 50")
    func fewest() throws {
        for (size, isTested) in [(49, false), (50, true)] {
            let previous = try (0..<size).map { try contract("p\($0)", "2021-08-01") }
            let contracts = try previous + (0..<60).map { try contract("n\($0)", "2022-08-01") }
            let result = try PersistencyAnalysis().analyze(
                PersistencySample.base([], contracts: contracts), in: AnalysisContext(asOf: CalendarDay("2023-12-31")))
            // Not significant, yet tested.
            #expect(result.tests.map(\.pValue) == (isTested ? [1] : []))
        }
    }
}
