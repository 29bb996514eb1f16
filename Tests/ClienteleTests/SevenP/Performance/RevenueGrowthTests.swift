@testable import Clientele
import Testing

@Suite("What made revenue change")
struct RevenueGrowthTests {
    private func growth(_ lines: [SalesLine], asOf: Int32 = 19_900, months: Int = 12) throws -> RevenueGrowth {
        try RevenueGrowthAnalysis(months: months).analyze(
            CustomerBase(purchases: lines), in: AnalysisContext(asOf: CalendarDay(daysSince1970: asOf)))
    }

    /// The mean of what each factor adds over all orders in which they can change.
    private func shapley(_ previous: [Double], _ current: [Double]) -> [Double] {
        var sums = previous.map { _ in 0.0 }
        var orders = 0
        func visit(_ order: [Int]) {
            if order.count == previous.count {
                orders += 1
                var values = previous
                for factor in order {
                    let before = values.reduce(1, *)
                    values[factor] = current[factor]
                    sums[factor] += values.reduce(1, *) - before
                }
                return
            }
            for factor in previous.indices where !order.contains(factor) { visit(order + [factor]) }
        }
        visit([])
        return sums.map { $0 / Double(orders) }
    }

    @Test func `Two factors that double from 1 share what they do together`() {
        #expect(ShapleyProduct.contributions(previous: [1, 1], current: [2, 2]) == [1.5, 1.5])
        #expect(ShapleyProduct.contributions(previous: [2, 3, 1], current: [2, 5, 1]) == [0, 4, 0])
    }

    @Test func `Random factors: equal to the mean over all orders of change`() {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<300 {
            let count = 1 + random.next(below: 5)
            let previous = (0..<count).map { _ in random.nextUnit() * 10 }
            let current = (0..<count).map { _ in random.nextUnit() * 10 - 1 }
            let expected = shapley(previous, current)
            for (value, mean) in zip(ShapleyProduct.contributions(previous: previous, current: current), expected) {
                #expect(abs(value - mean) < 1e-10 * max(1, previous.reduce(1) { $0 * max($1, 1) } * 10_000))
            }
        }
    }

    @Test func `Whole units add up to the total, and none is farther off than a unit where doubles are exact`() {
        var random = SeededGenerator(seed: 12)
        for _ in 0..<500 {
            let parts = (0..<(1 + random.next(below: 5))).map { _ in (random.nextUnit() - 0.5) * 1e6 }
            let total = Int128(parts.reduce(0, +).rounded())
            let units = ShapleyProduct.rounded(parts, total: total)
            #expect(units.reduce(0, +) == total)
            for (unit, part) in zip(units, parts) { #expect(abs(Double(unit) - part) < 1.0001) }
        }
        #expect(ShapleyProduct.rounded([0.5, 0.5, -1], total: 0) == [1, 0, -1])
        #expect(ShapleyProduct.rounded([.nan, 1e300], total: 7).reduce(0, +) == 7)
    }

    @Test func `A customer more, of the same habits, is all of the change`() throws {
        func year(_ customer: String, _ day: Int32) -> [SalesLine] {
            [0, 40].map { SalesLine(customerID: customer, day: day + $0, units: 300, quantity: 3) }
        }
        let growth = try growth(year("a", 19_300) + year("a", 19_600) + year("b", 19_600))
        #expect(growth.change.minorUnits == 600)
        let factors = try #require(growth.factors)
        #expect(factors.map(\.kind) == [.customers, .frequency, .basket, .price])
        #expect(factors.map(\.contribution.minorUnits) == [600, 0, 0, 0])
        #expect(factors.map(\.previous) == [1, 2, 3, 1] && factors.map(\.current) == [2, 2, 3, 1])
        #expect(growth.customers.map(\.contribution.minorUnits) == [600, 0, 0, 0, 0, 0])
    }

    @Test func `Random ledgers: periods, factors and customers equal those worked out from the lines, and add up`() throws {
        for seed in UInt64(1)...60 {
            let lines = SalesLine.random(seed)
            let growth = try growth(lines)
            let asOf = CalendarDay(daysSince1970: 19_900)
            let (middle, start) = (try asOf.adding(months: -12).daysSince1970, try asOf.adding(months: -24).daysSince1970)
            let periods = [lines.filter { $0.day > start && $0.day <= middle }, lines.filter { $0.day > middle && $0.day <= 19_900 }]
            func revenue(_ lines: [SalesLine]) -> Int128 { Int128(lines.reduce(0) { $0 + $1.units }) }
            func buyers(_ lines: [SalesLine]) -> Set<String> { Set(lines.filter { $0.units >= 0 }.map(\.customerID)) }
            func orders(_ lines: [SalesLine]) -> Int {
                Set(lines.filter { $0.units >= 0 }.map { "\($0.customerID)/\($0.order.map { "o\($0)" } ?? "d\($0.day)")" }).count
            }
            for (period, own) in zip([growth.previous, growth.current], periods) {
                #expect(period.revenue.minorUnits == revenue(own) && period.customers == buyers(own).count, "seed \(seed)")
                #expect(period.orders == orders(own), "seed \(seed)")
            }
            let change = revenue(periods[1]) - revenue(periods[0])
            #expect(growth.change.minorUnits == change)
            #expect(growth.customers.reduce(0) { $0 + $1.contribution.minorUnits } == change, "seed \(seed)")
            let hasPieces = periods.allSatisfy { $0.allSatisfy { $0.quantity != nil } }
            if let factors = growth.factors {
                #expect(factors.reduce(0) { $0 + $1.contribution.minorUnits } == change, "seed \(seed)")
                let values = periods.map { own in
                    let pieces = Double(own.reduce(0) { $0 + ($1.quantity ?? 0) })
                    let (people, count) = (Double(buyers(own).count), Double(orders(own)))
                    return hasPieces
                        ? [people, count / people, pieces / count, Double(revenue(own)) / pieces]
                        : [people, count / people, Double(revenue(own)) / count]
                }
                for (factor, expected) in zip(factors, shapley(values[0], values[1])) {
                    #expect(abs(Double(factor.contribution.minorUnits) - expected) < 1.001, "seed \(seed)")
                }
            }
            let known = buyers(lines.filter { $0.day <= start })
            let (before, now) = (buyers(periods[0]), buyers(periods[1]))
            func count(_ group: CustomerBridgeStep.Group) -> Int { growth.customers.first { $0.group == group }?.customers ?? -1 }
            #expect(count(.new) == now.subtracting(before).subtracting(known).count, "seed \(seed)")
            #expect(count(.returned) == now.subtracting(before).intersection(known).count, "seed \(seed)")
            #expect(count(.lost) == before.subtracting(now).count, "seed \(seed)")
            #expect(count(.grown) + count(.shrunk) == before.intersection(now).count, "seed \(seed)")
        }
    }

    @Test func `A period without orders has no factors, and months have to be months`() throws {
        let growth = try growth([SalesLine(customerID: "a", day: 19_800, units: 5)])
        #expect(growth.factors == nil && growth.change.minorUnits == 5)
        #expect(try self.growth([]).change.minorUnits == 0)
        #expect(throws: ClienteleError.self) { try self.growth([], months: 0) }
        #expect(throws: ClienteleError.self) { try self.growth([], months: .max) }
        #expect(throws: ClienteleError.self) { try self.growth([], asOf: .min) }
    }
}
