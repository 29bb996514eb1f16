import Testing

@testable import Clientele

@Suite("Sales against targets")
struct SalesTargetTests {
    private func target(
        _ units: Int64, _ from: Int32, _ through: Int32, _ dimension: SalesDimension? = nil, _ name: String? = nil, manager: String? = nil
    ) -> SalesTarget {
        SalesTarget(
            Money(minorUnits: units, currency: .eur), from: CalendarDay(daysSince1970: from), through: CalendarDay(daysSince1970: through),
            of: dimension, named: name, accountManager: manager)
    }

    @Test func `Random ledgers and targets: what was achieved equals the sum of the lines`() throws {
        var random = SeededGenerator(seed: 31)
        for seed in UInt64(1)...30 {
            let lines = SalesLine.random(seed)
            var builder = CustomerBase.Builder()
            try builder.add(purchases: lines)
            func manager(_ customer: String) -> String? { ["Kim", "Lee", nil][customer.utf8.reduce(0) { $0 + Int($1) } % 3] }
            try builder.add(
                customers: Set(lines.map(\.customerID)).map { Customer(customerID: CustomerID($0), accountManager: manager($0)) })
            let asOf: Int32 = 19_800
            let targets = (0..<12).map { _ in
                let first = 18_900 + Int32(random.next(below: 1_000))
                let dimension = [nil, SalesDimension.category, .product, .channel, .region][random.next(below: 5)]
                let name = dimension == nil ? nil : ["a", "e\u{301}", "p", "web", "N", "nobody"][random.next(below: 6)]
                return target(
                    Int64(random.next(below: 9_000)), first, first + Int32(random.next(below: 400)), dimension, name,
                    manager: [nil, "Kim", "Lee"][random.next(below: 3)])
            }
            let achieved = try SalesTargetAnalysis(targets: targets).analyze(
                builder.build(), in: AnalysisContext(asOf: CalendarDay(daysSince1970: asOf)))
            for (target, result) in zip(targets, achieved) {
                let own = lines.filter { line in
                    let text: String? =
                        switch target.dimension {
                        case .category: line.category
                        case .product: line.product
                        case .channel: line.channel
                        default: line.region
                        }
                    return line.day <= asOf && line.day >= target.firstDay.daysSince1970 && line.day <= target.lastDay.daysSince1970
                        && (target.dimension == nil || text.map { Array($0.utf8) } == target.name.map { Array($0.utf8) })
                        && (target.accountManager == nil || target.accountManager == manager(line.customerID))
                }
                let sum = Int128(own.reduce(0) { $0 + $1.units })
                #expect(
                    result.achieved.minorUnits == sum && result.gap.minorUnits == sum - Int128(target.amount.minorUnits), "seed \(seed)")
                #expect(result.isOver == (target.lastDay.daysSince1970 <= asOf))
            }
        }
    }

    @Test func `How much of the period has passed, and what cannot be said`() throws {
        let base = try CustomerBase(purchases: [SalesLine(customerID: "a", day: 104, units: 30)])
        let targets = [target(40, 100, 109), target(0, 100, 109), target(40, 105, 109), target(40, 90, 99)]
        let achieved = try SalesTargetAnalysis(targets: targets).analyze(base, in: AnalysisContext(asOf: CalendarDay(daysSince1970: 104)))
        #expect(achieved.map(\.elapsed) == [0.5, 0.5, 0, 1] && achieved.map(\.isOver) == [false, false, false, true])
        #expect(achieved.map(\.achievement) == [0.75, nil, 0, 0])
    }

    @Test func `Targets that contradict themselves are refused`() throws {
        let base = try CustomerBase(purchases: [SalesLine(customerID: "a", day: 104, units: 30)])
        let dollars = SalesTarget(Money(minorUnits: 1, currency: .usd), from: .min, through: .max)
        for wrong in [target(1, 2, 1), target(1, 1, 2, .month, "2024-01"), target(1, 1, 2, .region), target(1, 1, 2, nil, "x"), dollars] {
            #expect(throws: ClienteleError.self) {
                try SalesTargetAnalysis(targets: [wrong]).analyze(base, in: AnalysisContext(asOf: .max))
            }
        }
    }
}
