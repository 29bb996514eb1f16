import Clientele
import Testing

@Suite struct WhaleCurveTests {
    private func random(_ seed: UInt64) -> [Int64] {
        var generator = SeededGenerator(seed: seed, stream: 5)
        let count = generator.next(below: 400)
        let spread = [3, 1_000, 1_000_000][generator.next(below: 3)]
        return (0..<count).map { _ in Int64(generator.next(below: 2 * spread + 1) - spread * 2 / 3) }
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `Every point equals the sum over the best customers, taken one by one`(seed: UInt64) {
        let profits = random(seed)
        let curve = WhaleCurve(profitsInMinorUnits: profits, currency: .eur)
        var sorted = profits
        sorted.sort()
        sorted.reverse()
        var sums: [Int128] = [0]
        for profit in sorted { sums.append(sums[sums.count - 1] + Int128(profit)) }
        let total = sums[sums.count - 1]
        #expect(curve.points.allSatisfy { $0.profit.minorUnits == sums[$0.customers] })
        #expect(curve.points.first?.customers == 0)
        #expect(curve.points.last?.customers == profits.count)
        #expect(curve.peakProfit.minorUnits == sums.max())
        #expect(curve.totalProfit.minorUnits == total)
        #expect(curve.destroyedProfit.minorUnits == total - (sums.max() ?? 0))
        #expect(curve.lossMakingCustomers == profits.count { $0 < 0 })
        #expect(curve.profitableCustomers == profits.count { $0 > 0 })
        let positive = profits.filter { $0 > 0 }
        let mean = positive.isEmpty ? 0 : Double(positive.reduce(0, +)) / Double(positive.count)
        #expect(curve.breakEvenCustomers == profits.count { abs(Double($0)) <= (mean / 20).rounded(.down) })
        if total > 0 {
            #expect(curve.customersForTotal == sums.firstIndex { $0 >= total })
            #expect(curve.peakProfitShare == Double(sums.max() ?? 0) / Double(total))
        } else {
            #expect(curve.customersForTotal == nil && curve.peakProfitShare == nil && curve.destroyedShare == nil)
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `Neither order nor the unit of money changes the shape`(seed: UInt64) {
        var profits = random(seed)
        let curve = WhaleCurve(profitsInMinorUnits: profits, currency: .eur)
        var generator = SeededGenerator(seed: seed, stream: 6)
        profits.shuffle(using: &generator)
        #expect(WhaleCurve(profitsInMinorUnits: profits, currency: .eur) == curve)
        let scaled = WhaleCurve(profitsInMinorUnits: profits.map { $0 * 1_000 }, currency: .eur)
        #expect(scaled.points.map(\.customers) == curve.points.map(\.customers))
        #expect(scaled.points.map { $0.profit.minorUnits } == curve.points.map { $0.profit.minorUnits * 1_000 })
        #expect(scaled.lossMakingShare == curve.lossMakingShare)
    }

    @Test func `The published pattern of a whale comes out`() {
        // Kaplan & Narayanan (2001) describe: a fifth brings 150 to 300 %, seven tenths break even, a tenth loses the rest.
        let profits = [Int64](repeating: 1_000, count: 20) + [Int64](repeating: 0, count: 70) + [Int64](repeating: -1_000, count: 10)
        let curve = WhaleCurve(profitsInMinorUnits: profits, currency: .usd)
        #expect(curve.tops.first { $0.customers == 20 }?.profitShare == 2)
        #expect(curve.peakCustomerShare == 0.2)
        #expect(curve.destroyedShare == 1)
        #expect(curve.breakEvenCustomers == 70)
        #expect(curve.customersForTotal == 10)
    }

    @Test func `Nobody, one customer, and the largest amounts make a curve`() throws {
        let empty = WhaleCurve(profitsInMinorUnits: [], currency: .eur)
        #expect(empty.customers == 0 && empty.lossMakingShare == nil && empty.points.count == 1)
        let one = WhaleCurve(profitsInMinorUnits: [-5], currency: .eur)
        #expect(one.destroyedProfit.description == "-0.05" && one.peakProfit.minorUnits == 0 && one.lossMakingShare?.value == 1)
        let huge = WhaleCurve(profitsInMinorUnits: [.max, .max, .min], currency: .eur)
        #expect(huge.peakProfit.minorUnits == 2 * Int128(Int64.max))
        #expect(huge.totalProfit.minorUnits == Int128(Int64.max) - 1)
    }
}
