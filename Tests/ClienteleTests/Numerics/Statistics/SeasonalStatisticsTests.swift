import Clientele
import Testing

@Suite("Statistics of series with a season")
struct SeasonalStatisticsTests {
    /// Airline passengers 1949 to 1952, in thousands (Box & Jenkins 1976, series G).
    static let passengers: [Double] = [
        112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118, 115, 126, 141, 135, 125, 149, 170, 170, 158, 133, 114, 140, 145, 150,
        178,
        163, 172, 178, 199, 199, 184, 162, 146, 166, 171, 180, 193, 181, 183, 218, 230, 242, 209, 191, 172, 194,
    ]
    private static let tied: [Double] = [5, 7, 3, 9, 4, 6, 3, 8, 5, 7, 2, 9, 6, 6, 3, 7, 4, 5, 1, 9]

    @Test func `The seasonal Kendall test equals pymannkendall 1.4.3, its p-value scipy's survival function`() throws {
        let plain = try #require(SeasonalKendall(SeasonalStatisticsTests.passengers, seasons: 12))
        #expect(plain.score == 72 && abs(plain.variance - 104) < 1e-12 && abs(plain.dependentVariance - 1_248) < 1e-9)
        #expect(abs(plain.deviate - 6.962122797405533) < 1e-12 && abs(plain.pValue / 3.3518313238123397e-12 - 1) < 1e-10)
        #expect(abs(plain.slope - 25.416666666666664) < 1e-12)
        let tied = try #require(SeasonalKendall(SeasonalStatisticsTests.tied, seasons: 4))
        #expect(tied.score == -12 && abs(tied.variance - 55.33333333333333) < 1e-12 && abs(tied.deviate + 1.4787653593291288) < 1e-13)
        #expect(abs(tied.slope + 0.29166666666666663) < 1e-15 && tied.slopeInterval.contains(tied.slope))
    }

    @Test func `Random series: score and slope equal those of all pairs, and turn with the series`() throws {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<100 {
            let (years, seasons) = (2 + random.next(below: 5), 1 + random.next(below: 12))
            let values = (0..<years * seasons).map { _ in Double(random.next(below: 8)) }
            let test = try #require(SeasonalKendall(values, seasons: seasons))
            var score = 0.0
            var slopes: [Double] = []
            for late in values.indices {
                for early in 0..<late where (late - early).isMultiple(of: seasons) {
                    score += values[late] > values[early] ? 1 : values[late] < values[early] ? -1 : 0
                    slopes.append((values[late] - values[early]) / Double((late - early) / seasons))
                }
            }
            slopes.sort()
            let middle = slopes.count / 2
            #expect(test.score == score)
            #expect(abs(test.slope - (slopes.count % 2 == 1 ? slopes[middle] : (slopes[middle - 1] + slopes[middle]) / 2)) < 1e-12)
            let turned = try #require(SeasonalKendall(values.map { -2 * $0 + 7 }, seasons: seasons))
            #expect(turned.score == -score && abs(turned.slope + 2 * test.slope) < 1e-12 && turned.variance == test.variance)
            #expect(abs(turned.slopeInterval.lowerBound + 2 * test.slopeInterval.upperBound) < 1e-12)
        }
        #expect(SeasonalKendall([1, 2, 3], seasons: 2) == nil && SeasonalKendall([1, 2], seasons: 2) == nil)
        #expect(SeasonalKendall([1, .nan], seasons: 1) == nil && SeasonalKendall([], seasons: 0) == nil)
        #expect(SeasonalKendall([4, 4, 4], seasons: 1)?.pValue == 1)
    }

    @Test func `Seasonal indices equal seasonal_decompose of statsmodels 0.15`() throws {
        let expected = [
            0.9137658329724204, 0.9541631149607734, 1.05858566811481, 0.9793517704290741, 0.9653122468897362, 1.0832871987665722,
            1.1822264910587164, 1.1692582809838754, 1.0686035151705877, 0.9154047382506932, 0.7952962943187291, 0.9147448480840121,
        ]
        let decomposed = try #require(SeasonalIndices(SeasonalStatisticsTests.passengers, seasons: 12))
        for (index, value) in zip(decomposed.indices, expected) { #expect(abs(index - value) < 1e-14) }
        #expect(abs((decomposed.level[6] ?? 0) - 126.79166667) < 1e-8 && abs((decomposed.level[41] ?? 0) - 195.83333333333331) < 1e-11)
        #expect(decomposed.level[5] == nil && decomposed.level[42] == nil)
        let smooth = try #require(decomposed.deseasonalised(SeasonalStatisticsTests.passengers))
        for index in smooth.indices {
            #expect(abs(smooth[index] * expected[index % 12] - SeasonalStatisticsTests.passengers[index]) < 1e-10)
        }
    }

    @Test func `A product of a level and a season gives back the season, whatever the number of seasons`() throws {
        for seasons in [2, 3, 4, 7, 12] {
            let raw = (0..<seasons).map { 1 + 0.5 * Double($0 % 3) }
            let mean = raw.reduce(0, +) / Double(seasons)
            let values = (0..<4 * seasons).map { 50 * raw[$0 % seasons] }
            let decomposed = try #require(SeasonalIndices(values, seasons: seasons))
            for season in 0..<seasons { #expect(abs(decomposed.indices[season] - raw[season] / mean) < 1e-12) }
        }
        #expect(SeasonalIndices([Double](repeating: 0, count: 24), seasons: 12) == nil)
        #expect(SeasonalIndices([1, 2, 3], seasons: 2) == nil && SeasonalIndices([], seasons: 12) == nil)
    }

    @Test func `Shuffling within years comes to the share of all arrangements`() throws {
        // Two years of three seasons: 36 arrangements, all gone through.
        let arrangements = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
        var random = SeededGenerator(seed: 8)
        for _ in 0..<12 {
            let values = (0..<6).map { _ in Double(random.next(below: 50)) }
            func strength(_ first: [Int], _ second: [Int]) -> Double {
                (0..<3).reduce(0) { sum, season in
                    let both = values[first[season]] + values[3 + second[season]]
                    return sum + both * both
                }
            }
            let observed = strength([0, 1, 2], [0, 1, 2])
            var asMuch = 0
            for first in arrangements { for second in arrangements where strength(first, second) >= observed { asMuch += 1 } }
            let share = Double(asMuch) / 36
            var means = 0.0
            for _ in 0..<20 { means += try #require(SeasonalPermutation.pValue(values, seasons: 3, using: &random)) / 20 }
            #expect(abs(means - share) < 0.35 * share + 0.02)
        }
    }

    @Test func `A season that returns is found, and chance alone is found no more often than it may be`() throws {
        var random = SeededGenerator(seed: 21)
        let seasonal = (0..<36).map { Double($0 % 12 < 3 ? 5 : 0) + random.nextUnit() }
        #expect(try #require(SeasonalPermutation.pValue(seasonal, seasons: 12, using: &random)) < 1e-3)
        var found = 0
        for _ in 0..<400 {
            let noise = (0..<36).map { _ in random.nextUnit() }
            if try #require(SeasonalPermutation.pValue(noise, seasons: 12, using: &random)) <= 0.05 { found += 1 }
        }
        // 20 expected; 2.5 standard deviations are 11.
        #expect(found <= 31)
        #expect(SeasonalPermutation.pValue([1, 2, 3], seasons: 2, using: &random) == nil)
        #expect(SeasonalPermutation.pValue([Double](repeating: 1, count: 24), seasons: 12, using: &random) == 1)
    }

    @Test func `One normal variable's square, and several alike, are χ² exactly`() {
        #expect(abs(QuadraticFormTail.survival(3.841458820694124 * 2.5, covariance: [[2.5]]) - 0.05) < 1e-12)
        // 11.070497693516351 is the upper 5 % point of χ² with five degrees of freedom.
        let alike = (0..<5).map { row in (0..<5).map { row == $0 ? 0.3 : 0 } }
        #expect(abs(QuadraticFormTail.survival(0.3 * 11.070497693516351, covariance: alike) - 0.05) < 1e-12)
        #expect(QuadraticFormTail.survival(0, covariance: alike) == 1 && QuadraticFormTail.survival(1, covariance: [[0]]) == 0)
    }
}
