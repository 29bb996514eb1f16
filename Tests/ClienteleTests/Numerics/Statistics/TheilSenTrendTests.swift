import Testing

@testable import Clientele

@Suite("The trend after Theil, Sen, Mann and Kendall")
struct TheilSenTrendTests {
    static let plain = [23.1, 24.7, 22.9, 26.4, 25.8, 27.9, 26.1, 28.8, 30.2, 29.5, 28.1, 31.7]
    static let tied: [Double] = [5, 6, 6, 8, 7, 9, 9, 9, 12, 11, 13, 12, 14, 15, 15, 14, 17, 18, 17, 19]
    static let walk = [
        0, 2.04, -0.92, -0.32, -0.82, -1.11, -1.11, -2.9, -2.56, -2.91, 1.0, 1.02, 0.47, 0.09, -0.6, -1.53, -1.62, -0.81, -0.89, 0.25, -0.0,
        0.02, 1.56, 1.8, 0.93, 0.56, 0.99, 2.73, 1.91, 1.29, 2.03, 0.74, 0.3, 1.12, 1.48, 1.27, 1.69, -1.48, -0.16, -1.09,
    ]

    static func trend(_ values: [Double]) -> TheilSenTrend? { TheilSenTrend(values, at: values.indices.map(Double.init)) }

    @Test("slope, score and p-value are those of pymannkendall 1.4.3 and scipy")
    func reference() throws {
        let plain = try #require(Self.trend(Self.plain))
        #expect(plain.score == 48)
        #expect(abs(plain.slope - 0.7180555555555552) < 1e-12)
        #expect(abs(plain.pValue - 0.0012689552286568873) < 1e-12)
        #expect(plain.widening == 1)
        let tied = try #require(Self.trend(Self.tied))
        #expect(tied.score == 170)
        #expect(abs(tied.slope - 0.7142857142857143) < 1e-12)
        // Theirs is twice 1 less a number near 1, which leaves it an error of 1e-16 or so.
        #expect(abs(tied.pValue - 3.62383418828216e-08) < 1e-15)
    }

    @Test("an autocorrelated series has its variance widened as by pymannkendall's Hamed-Rao test")
    func autocorrelated() throws {
        let walk = try #require(Self.trend(Self.walk))
        #expect(walk.score == 218)
        #expect(abs(walk.widening - 1.9769770168855536) < 1e-9)
        #expect(abs(walk.pValue - 0.07211621186048678) < 1e-9)
        #expect(abs(walk.slope - 0.053933566433566435) < 1e-12)
    }

    @Test("up to ten values without ties the p-value is exact: all 8! orders counted by scipy's kendalltau")
    func exact() throws {
        let trend = try #require(Self.trend([3, 1, 4, 1.5, 5, 9, 2, 6]))
        #expect(trend.score == 12)
        #expect(trend.widening > 1 || abs(trend.pValue - 0.17886904761904762) < 1e-12)
    }

    @Test("the interval holds the slope, and its ends are those of the sorted slopes, rounded outwards")
    func interval() throws {
        var slopes: [Double] = []
        for late in Self.plain.indices {
            for early in 0..<late { slopes.append((Self.plain[late] - Self.plain[early]) / Double(late - early)) }
        }
        slopes.sort()
        let spread = 1.959963984540054 * 212.66666666666666.squareRoot()
        let low = slopes[Int(((66 - spread) / 2).rounded(.down)) - 1]
        let high = slopes[Int(((66 + spread) / 2 + 1).rounded(.up)) - 1]
        let trend = try #require(Self.trend(Self.plain))
        #expect(trend.interval == low...high)
        // scipy.stats.theilslopes rounds to the nearest rank: 0.45 to 0.96.
        #expect(trend.interval.lowerBound <= 0.45 + 1e-9 && trend.interval.upperBound >= 0.96 - 1e-9)
    }

    @Test("a trend turns with the sign, scales with the unit, and does not see a shift; seed 7")
    func properties() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<60 {
            let values = (0..<(4 + generator.next(below: 20))).map { _ in Double(generator.next(below: 50)) }
            let trend = try #require(Self.trend(values))
            let turned = try #require(Self.trend(values.map { -2 * $0 + 8 }))
            #expect(turned.score == -trend.score)
            #expect(abs(turned.slope + 2 * trend.slope) < 1e-9)
            #expect(abs(turned.pValue - trend.pValue) < 1e-9)
            #expect((0...1).contains(trend.pValue) && trend.widening >= 1)
            #expect(trend.interval.contains(trend.slope))
        }
    }

    @Test("too few values, times that stand still and what is no number have no trend; a level one has slope 0 and p 1")
    func edges() throws {
        #expect(Self.trend([1, 2, 3]) == nil)
        #expect(TheilSenTrend([1, 2, 3, 4], at: [0, 1, 1, 2]) == nil)
        #expect(Self.trend([1, 2, .nan, 4]) == nil)
        #expect(Self.trend([-1e308, 1e308, -1e308, 1e308]) == nil)
        let level = try #require(Self.trend([3, 3, 3, 3, 3]))
        #expect(level.slope == 0 && level.pValue == 1)
    }
}
