import Clientele
import Foundation
import Testing

@Suite("Sales told apart")
struct SalesPivotTests {
    private static let lastDay: Int32 = 19_900

    private func pivot(_ lines: [SalesLine], _ dimensions: [SalesDimension], topN: Int? = nil) throws -> SalesPivotResult {
        let context = AnalysisContext(asOf: CalendarDay(daysSince1970: SalesPivotTests.lastDay))
        return try SalesPivot(by: dimensions, topN: topN).analyze(CustomerBase(purchases: lines), in: context)
    }

    /// A value by Foundation's calendar and the record's own texts, as bytes, so that texts which look alike stay apart.
    private func value(_ line: SalesLine, _ dimension: SalesDimension) -> [UInt8]? {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let parts = calendar.dateComponents([.year, .month], from: Date(timeIntervalSince1970: Double(line.day) * 86_400))
        let (year, month) = (parts.year ?? 0, parts.month ?? 0)
        let text: String? =
            switch dimension {
            case .category: line.category
            case .product: line.product
            case .channel: line.channel
            case .region: line.region
            case .month: String(format: "%04d-%02d", year, month)
            case .quarter: "\(year)-Q\((month + 2) / 3)"
            case .year: "\(year)"
            }
        return text.map { Array($0.utf8) }
    }

    @Test func `Random ledgers: every cell of every crossing equals one worked out from the lines`() throws {
        let crossings: [[SalesDimension]] = [
            [], [.category], [.region], [.month], [.quarter, .channel], [.category, .channel, .year], [.product, .category, .month],
            SalesDimension.allCases,
        ]
        for seed in UInt64(1)...40 {
            let lines = SalesLine.random(seed)
            let counted = lines.filter { $0.day <= SalesPivotTests.lastDay }
            let dimensions = crossings[Int(seed) % crossings.count]
            let result = try pivot(lines, dimensions)
            var cells: [[[UInt8]?]: [SalesLine]] = [:]
            for line in counted { cells[dimensions.map { value(line, $0) }, default: []].append(line) }
            #expect(result.rows.count == cells.count, "seed \(seed)")
            for row in result.rows {
                let own = cells[row.members.map { $0.name.map { Array($0.utf8) } }] ?? []
                #expect(check(row.figures, own), "seed \(seed), \(row.members)")
                #expect(row.members.allSatisfy { !$0.isRest })
            }
            #expect(check(result.total, counted), "seed \(seed)")
            let revenue = counted.reduce(0) { $0 + $1.units }
            for row in result.rows where revenue > 0 {
                #expect(abs((row.revenueShare ?? -9) - Double(row.figures.revenue.minorUnits) / Double(revenue)) < 1e-15)
            }
        }
    }

    private func check(_ figures: SalesFigures, _ lines: [SalesLine]) -> Bool {
        let bought = lines.filter { $0.units >= 0 }
        let costed = lines.filter { $0.cost != nil }
        let cost = costed.reduce(0) { $0 + ($1.cost ?? 0) }
        let pieces = lines.compactMap(\.quantity)
        return figures.revenue.minorUnits == Int128(lines.reduce(0) { $0 + $1.units })
            && figures.cost?.minorUnits == (costed.isEmpty ? nil : Int128(cost))
            && figures.margin?.minorUnits == (costed.isEmpty ? nil : Int128(costed.reduce(0) { $0 + $1.units } - cost))
            && figures.quantity == (pieces.isEmpty ? nil : pieces.reduce(0, +)) && figures.lines == bought.count
            && figures.refundLines == lines.count - bought.count && figures.linesWithoutCost == lines.count - costed.count
            && figures.linesWithoutQuantity == lines.count - pieces.count && figures.customers == Set(bought.map(\.customerID)).count
            && figures.orders == Set(bought.map { "\($0.customerID)/\($0.order.map { "o\($0)" } ?? "d\($0.day)")" }).count
    }

    @Test func `Cells stand by period, then by revenue, then by bytes, and lines that do not say last`() throws {
        let lines = [("b", 5), ("a", 5), (nil, 90), ("c", 7)].map { SalesLine(customerID: "x", day: 19_000, units: $0.1, category: $0.0) }
        #expect(try pivot(lines, [.category]).rows.map { $0.members[0].name } == ["c", "a", "b", nil])
        let months = [3, 1, 2].map { SalesLine(customerID: "x", day: 19_000 + 31 * $0, units: 1) }
        let names = try pivot(months, [.month]).rows.compactMap { $0.members[0].name }
        #expect(names == names.sorted() && names.count == 3)
    }

    @Test func `The first stand for themselves and the rest is exact, distinct customers and orders too`() throws {
        for seed in UInt64(1)...30 {
            let lines = SalesLine.random(seed)
            let counted = lines.filter { $0.day <= SalesPivotTests.lastDay }
            for most in [0, 1, 3, 6] {
                let all = try pivot(lines, [.product])
                let few = try pivot(lines, [.product], topN: most)
                let names = all.rows.compactMap { $0.members[0].name }
                // A rest of one alone would only hide its name.
                let shown = names.count > most + 1 ? Array(names.prefix(most)) : names
                #expect(few.rows.filter { !$0.members[0].isRest }.compactMap { $0.members[0].name } == shown)
                let rest = few.rows.first { $0.members[0].isRest }
                #expect((rest != nil) == (shown.count < names.count))
                if let rest { #expect(check(rest.figures, counted.filter { !shown.contains($0.product ?? "") })) }
                #expect(few.total == all.total)
            }
        }
    }

    @Test func `Neither the order of the lines nor the other customers' names matter`() throws {
        for seed in UInt64(50)...60 {
            let lines = SalesLine.random(seed)
            var random = SeededGenerator(seed: seed)
            let first = try pivot(lines, [.category, .month])
            #expect(try pivot(lines.shuffled(using: &random), [.category, .month]) == first)
            let renamed = lines.map { line in
                var line = line
                line.customerID = "z" + String(line.customerID.reversed())
                return line
            }
            #expect(try pivot(renamed, [.category, .month]) == first)
        }
    }

    @Test func `More customers than one part of the work has add up the same`() throws {
        let lines = (0..<70_000).map { SalesLine(customerID: "\($0)", day: 19_000, units: .max, category: $0 % 2 == 0 ? "even" : "odd") }
        let rows = try pivot(lines, [.category]).rows
        #expect(rows.map(\.figures.revenue.minorUnits) == [35_000 * Int128(Int64.max), 35_000 * Int128(Int64.max)])
        #expect(rows.map(\.figures.customers) == [35_000, 35_000] && rows.map { $0.members[0].name } == ["even", "odd"])
    }

    @Test func `Nothing, refunds alone, days ages apart and a dimension named twice`() throws {
        #expect(try pivot([], [.category, .month]).rows.isEmpty)
        let refund = try pivot([SalesLine(customerID: "a", day: 1, units: -5)], [.year])
        #expect(refund.rows.map(\.figures.orders) == [0] && refund.rows[0].revenueShare == nil && refund.total.customers == 0)
        let far = [SalesLine(customerID: "a", day: -700_000_000, units: 1), SalesLine(customerID: "a", day: 0, units: 2)]
        #expect(try pivot(far, [.month, .region]).rows.map(\.figures.revenue.minorUnits) == [1, 2])
        #expect(throws: ClienteleError.self) { try pivot([], [.year, .year]) }
        #expect(throws: ClienteleError.self) { try pivot([], [.category], topN: -1) }
    }
}
