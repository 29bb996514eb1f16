import Clientele
import Foundation
import Testing

@Suite("Treated customers are compared with those held back")
struct UpliftAnalysisTests {
    @Test("the example of the documentation")
    func example() throws {
        let result = try UpliftAnalysis().analyze(treated: (conversions: 56, size: 70), control: (conversions: 48, size: 80))
        #expect("\(result.uplift ?? 0) \(result.incrementalConversions ?? 0)" == "0.20000000000000007 14.000000000000005")
        // Newcombe 1998, table II, contrast (a): methods 6 and 10.
        #expect(((result.lower ?? 0) * 1e4).rounded() == 528 && ((result.upper ?? 0) * 1e4).rounded() == 3_382)
        let hybrid = try UpliftAnalysis(interval: .newcombe).analyze(treated: (56, 70), control: (48, 80))
        #expect(((hybrid.lower ?? 0) * 1e4).rounded() == 524 && ((hybrid.upper ?? 0) * 1e4).rounded() == 3_339)
    }

    @Test("money is exact: revenue brought to the treated group's size, cost and margin taken")
    func money() throws {
        let sample = try UpliftSample(
            isTreated: [true, true, true, false, false], hasConverted: [true, true, false, true, false],
            revenue: [1_000, 2_000, 0, 501, 0], cost: [10, 10, 10, 0, 0], currency: .eur)
        let result = try UpliftAnalysis(marginShare: Share(percent: 40)).analyze(sample, fixedCost: Money("1.00", in: .eur))
        // 30.00 − 5.01 · 3 / 2 = 22.485, half to even; 40 % of it less 1.30.
        #expect(result.incrementalRevenue?.description == "22.48" && result.cost?.description == "1.30")
        #expect(result.incrementalProfit?.description == "7.69" && abs((result.roi ?? 0) - 7.69 / 1.3) < 1e-12)
        #expect(result.treated.revenue?.description == "30.00" && result.control.cost?.description == "0.00")
        #expect(result.revenue?.treatedMean == 10 && abs((result.revenue?.controlMean ?? 0) - 2.505) < 1e-12)
        #expect(result.revenue?.method == .permutation)
    }

    @Test("the keys of the command line's format are there, absent figures as null")
    func keys() throws {
        let text = try #require(
            String(data: encodedForm(UpliftAnalysis().analyze(treated: (3, 10), control: (0, 0))), encoding: .utf8))
        for key in [
            "\"treated\":{", "\"control\":{", "\"n\":10", "\"conversions\":3", "\"rate\":0.3", "\"rate\":null", "\"revenue\":null",
            "\"uplift\":null", "\"lower\":null", "\"upper\":null", "\"p\":null", "\"incrementalConversions\":null",
            "\"incrementalRevenue\":null", "\"cost\":null", "\"roi\":null",
        ] {
            #expect(text.contains(key), "\(key) in \(text)")
        }
        let result = try UpliftAnalysis().analyze(treated: (3, 10), control: (1, 10))
        #expect(try JSONDecoder().decode(UpliftResult.self, from: encodedForm(result)) == result)
    }

    @Test("the order of the customers does not matter, nor the scale of money to the p-value")
    func invariance() throws {
        let seed: UInt64 = 21
        var random = SeededGenerator(seed: seed)
        for _ in 0..<10 {
            let count = 20 + random.next(below: 60)
            var rows = (0..<count).map { _ in
                (random.next(below: 3) > 0, random.next(below: 3) == 0, Int64(random.next(below: 4) * random.next(below: 900)))
            }
            func result(_ scale: Int64) throws -> UpliftResult {
                try UpliftAnalysis(permutations: 99).analyze(
                    UpliftSample(
                        isTreated: rows.map(\.0), hasConverted: rows.map(\.1), revenue: rows.map { $0.2 * scale }, currency: .eur))
            }
            let first = try result(1)
            let scaled = try result(100)
            rows.shuffle(using: &random)
            let shuffled = try result(1)
            #expect(first.treated == shuffled.treated && first.p == shuffled.p && first.revenue?.p == shuffled.revenue?.p, "seed \(seed)")
            #expect(first.revenue?.p == scaled.revenue?.p && first.incrementalRevenue == shuffled.incrementalRevenue, "seed \(seed)")
        }
    }

    @Test("past spend that explains revenue takes its share of the variance away, and the difference keeps its mean")
    func adjustment() throws {
        var random = SeededGenerator(seed: 2)
        let count = 4_000
        let past = (0..<count).map { _ in Int64(10_000 + 3_000 * random.nextNormal()) }
        let isTreated = (0..<count).map { _ in random.next(below: 2) == 0 }
        // Correlation 0.8: the adjustment removes 0.64 of the variance (Deng et al. 2013, equation 4).
        let revenue = zip(past, isTreated).map { x, treated in
            Int64(Double(x) * 0.8 + 1_800 * random.nextNormal() + (treated ? 200 : 0))
        }
        let sample = try UpliftSample(
            isTreated: isTreated, hasConverted: isTreated.map { _ in true }, revenue: revenue, pastSpend: past, currency: .eur)
        let adjusted = try #require(try UpliftAnalysis().analyze(sample).revenue?.adjusted)
        #expect(abs(adjusted.varianceReduction - 0.64) < 0.03 && abs(adjusted.slope - 0.8) < 0.03)
        #expect(adjusted.difference.lower < 2 && adjusted.difference.upper > 2 && adjusted.p < 0.01)
        let constant = try UpliftSample(
            isTreated: [true, true, false, false], hasConverted: [true, true, true, true], revenue: [1, 2, 3, 5], pastSpend: [7, 7, 7, 7])
        #expect(try UpliftAnalysis().analyze(constant).revenue?.adjusted == nil)
    }

    @Test("adjusted figures are those of a regression with group means taken out")
    func adjustmentOracle() throws {
        let (revenue, past): ([Int64], [Int64]) = ([3, 8, 1, 9, 4, 2, 0, 7], [2, 9, 0, 8, 3, 4, 1, 5])
        let isTreated = [true, true, true, true, false, false, false, false]
        let sample = try UpliftSample(
            isTreated: isTreated, hasConverted: isTreated, revenue: revenue.map { $0 * 100 }, pastSpend: past.map { $0 * 100 },
            currency: .eur)
        let adjusted = try #require(try UpliftAnalysis().analyze(sample).revenue?.adjusted)
        func mean(_ values: [Int64], _ range: Range<Int>) -> Double { Double(values[range].reduce(0, +)) / Double(range.count) }
        var (cross, spread) = (0.0, 0.0)
        for range in [0..<4, 4..<8] {
            for index in range {
                cross += (Double(revenue[index]) - mean(revenue, range)) * (Double(past[index]) - mean(past, range))
                spread += (Double(past[index]) - mean(past, range)) * (Double(past[index]) - mean(past, range))
            }
        }
        let slope = cross / spread
        let difference = mean(revenue, 0..<4) - mean(revenue, 4..<8) - slope * (mean(past, 0..<4) - mean(past, 4..<8))
        #expect(abs(adjusted.slope - slope) < 1e-12 && abs(adjusted.difference.value - difference) < 1e-12)
    }

    @Test("revenue of null campaigns is found to differ in 5 % of them, few customers and skewed amounts notwithstanding")
    func level() throws {
        let seed: UInt64 = 40
        var random = SeededGenerator(seed: seed)
        var rejected = 0
        for _ in 0..<400 {
            let revenue = (0..<60).map { _ in random.next(below: 4) == 0 ? Int64(1_000 * Libm.exp(random.nextNormal())) : 0 }
            let sample = try UpliftSample(
                isTreated: (0..<60).map { $0 < 42 }, hasConverted: revenue.map { $0 > 0 }, revenue: revenue, currency: .eur)
            if try UpliftAnalysis(permutations: 99).analyze(sample).revenue?.p ?? 1 <= 0.05 { rejected += 1 }
        }
        // 20 are expected, with a standard error of 4.4.
        #expect((8...33).contains(rejected), "seed \(seed): \(rejected)")
    }

    @Test("bad inputs are refused")
    func badInputs() throws {
        #expect(throws: ClienteleError.self) { try UpliftAnalysis().analyze(treated: (5, 4), control: (1, 2)) }
        #expect(throws: ClienteleError.self) { try UpliftAnalysis().analyze(treated: (0, -1), control: (1, 2)) }
        #expect(throws: ClienteleError.self) { try UpliftAnalysis(confidence: 1).analyze(treated: (1, 4), control: (1, 2)) }
        #expect(throws: ClienteleError.self) { try UpliftSample(isTreated: [true], hasConverted: []) }
        let sample = try UpliftSample(isTreated: [true], hasConverted: [true], currency: .eur)
        #expect(throws: ClienteleError.self) { try UpliftAnalysis().analyze(sample, fixedCost: .zero(.usd)) }
        let empty = try UpliftAnalysis().analyze(UpliftSample(isTreated: [], hasConverted: []))
        #expect(empty.uplift == nil && empty.treated.rate == nil && empty.revenue == nil)
    }

    @Test("extreme amounts do not trap")
    func extremes() throws {
        let sample = try UpliftSample(
            isTreated: [true, true, false, false], hasConverted: [true, false, true, false], revenue: [.max, .min, .max, .max],
            cost: [.max, .max, .max, .max], pastSpend: [.min, .max, 0, 1], currency: .eur)
        let result = try UpliftAnalysis(permutations: 9).analyze(sample)
        #expect(result.cost?.minorUnits == Int128(Int64.max) * 4)
    }
}
