import ClienteleTestKit
import Testing

@testable import Clientele

@Suite("Trends and seasons that are no chance")
struct SalesTrendTests {
    /// Lines of made-up groups: each customer of a part has a habit of its own, so that lines hang together.
    private func sample(
        _ seed: UInt64, groups: Int, years: Int = 3, mean: Double = 1, level: (_ group: Int, _ month: Int) -> Double
    ) -> SalesSample {
        var random = SeededGenerator(seed: seed, stream: 9)
        let counts = (0..<SalesSample.parts).map { _ in
            (0..<groups).map { group in
                // A part's liking for a group lasts: months are not independent.
                let liking = random.nextGamma(shape: 2) / 2
                return (0..<12 * years).map { UInt32(random.nextPoisson(mean: mean * liking * level(group, $0))) }
            }
        }
        return SalesSample(counts: counts, months: 12 * years)
    }

    private func judge(_ sample: SalesSample, _ rules: SalesTrendRules = SalesTrendRules()) -> SalesJudgement {
        SalesJudgement(sample: sample, names: (0..<sample.groups).map { "g\($0)" }, rules: rules, firstMonth: 0)
    }

    /// A level that all share: December busy, growth over the years.
    private func shared(_ month: Int) -> Double { (month % 12 == 11 ? 1.8 : 1) * (1 + Double(month) / 60) }

    @Test func `A decline is found, and nobody else grows for it`() throws {
        for seed in UInt64(1)...3 {
            let trends = judge(
                sample(seed, groups: 4) { group, month in shared(month) * (group == 3 ? 1 - 0.8 * Double(month) / 36 : 1) }
            ).trends()
            let decline = try #require(trends[3])
            #expect(decline.pValue < 1e-4 && decline.yearlyChange.upper < -0.2 && decline.ownYearlyChange < 0)
            #expect(decline.judgedAgainst == ["g0", "g1", "g2"])
            for group in 0..<3 {
                let other = try #require(trends[group])
                #expect(other.pValue > 0.05 && !other.judgedAgainst.contains("g3"), "seed \(seed)")
            }
        }
    }

    @Test func `A season is found with its months, and nobody else has the opposite one`() throws {
        for seed in UInt64(1)...3 {
            let seasons = judge(
                sample(seed, groups: 5) { group, month in
                    let isSeason = (3...6).contains(month % 12)
                    // What all of them sell together stays the same: the others sell less while the first has its season.
                    return shared(month) * (group == 0 ? (isSeason ? 2 : 0.5) : isSeason ? 0.75 : 1.125)
                }
            ).seasons(seed: 1)
            let season = try #require(seasons[0])
            #expect(season.pValue < 1e-3 && season.seasonMonths == [4, 5, 6, 7])
            #expect(abs(season.seasonRatio / 6 - 1) < 0.25)
            for group in 1..<5 { #expect(try #require(seasons[group]).pValue > 0.05, "seed \(seed)") }
        }
    }

    @Test func `A window that begins in July tells the same calendar months`() throws {
        let sample = sample(4, groups: 3) { group, month in group == 0 && (3...6).contains((month + 6) % 12) ? 3 : 1 }
        let judgement = SalesJudgement(sample: sample, names: ["a", "b", "c"], rules: SalesTrendRules(), firstMonth: 6)
        #expect(try #require(judgement.seasons(seed: 1)[0]).seasonMonths == [4, 5, 6, 7])
    }

    @Test func `Nothing is found where nothing is, at the level that is asked for, even of changes of any size`() {
        let rules = SalesTrendRules(leastYearlyChange: 0, leastSwing: 0)
        var (trendsFound, seasonsFound, byCustomers, count) = (0, 0, 0, 0)
        for seed in UInt64(100)..<124 {
            let judgement = judge(sample(seed, groups: 3) { _, month in shared(month) }, rules)
            let trends = judgement.trends()
            let seasons = judgement.seasons(seed: seed)
            trendsFound += trends.values.count { $0.pValue <= 0.05 }
            seasonsFound += seasons.values.count { $0.pValue <= 0.05 }
            byCustomers += trends.values.count { $0.customerPValue <= 0.05 } + seasons.values.count { $0.customerPValue <= 0.05 }
            count += trends.count
        }
        // 72 of each, hanging together in threes: 5 % and 2.5 standard deviations of 24 independent ones.
        #expect(count == 72 && trendsFound <= 11 && seasonsFound <= 11 && byCustomers <= 22)
    }

    @Test func `Slope and error equal those worked out from the logarithms with one part left out after the other`() {
        let sample = sample(7, groups: 2, mean: 3) { _, _ in 1 }
        let relative = RelativeSales(sample, group: 0, references: [1])
        func slope(without left: Int?) -> Double {
            let logs = (0..<36).map { month -> Double in
                var counts = (own: 0.5, other: 0.5)
                for part in 0..<SalesSample.parts where part != left {
                    counts.own += sample.count(part: part, group: 0, month: month)
                    counts.other += sample.count(part: part, group: 1, month: month)
                }
                return Libm.log(counts.own / counts.other)
            }
            // Three years: the third less the first, halved, month by month.
            var sum = 0.0
            for month in 0..<12 { sum += (logs[24 + month] - logs[month]) / 2 }
            return sum / 12
        }
        let (value, error) = relative.trend()
        #expect(abs(value - slope(without: nil)) < 1e-13)
        let left = (0..<SalesSample.parts).map { slope(without: $0) }
        let mean = left.reduce(0, +) / 256
        let jackknife = (left.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } * 255 / 256).squareRoot()
        #expect(abs(error / jackknife - 1) < 0.02)
    }

    @Test func `One group has nobody to be judged against, of two the one that changed is told, and few lines are not judged`() throws {
        #expect(judge(sample(1, groups: 1) { _, _ in 1 }).trends().isEmpty)
        let two = judge(sample(2, groups: 2) { group, month in group == 0 ? 1 : 1 - 0.8 * Double(month) / 36 }).trends()
        #expect(two[0] == nil && (two[1]?.pValue ?? 1) < 1e-3)
        let gap = judge(sample(3, groups: 3) { group, month in group == 2 && month == 9 ? 0 : 1 })
        #expect(gap.trends()[2] == nil && gap.seasons(seed: 1)[2] == nil && gap.trends().count == 2)
    }

    @Test func `The synthetic base shows the region in decline and the seasonal category, and nothing else`() throws {
        let source = try SyntheticBase(customers: 2_000, seed: 1)
        let base = try CustomerBase(purchases: source.purchases)
        let trends = try SalesTrendAnalysis().analyze(base, in: AnalysisContext(asOf: source.lastDay, seed: 1))
        #expect(trends.months.count == 36 && trends.months.first == "2022-01" && trends.months.last == "2024-12")
        let findings = SalesTrendFindings(trends: trends, currency: .eur)
        let told = FindingSelection.told(findings.candidates, tests: findings.tests)
        #expect(Set(told.map { "\($0.kind.name) \($0.subject ?? "")" }) == ["decliningRegion West", "seasonalCategory Garden"])
        for series in trends.series where series.name != "West" {
            #expect(series.relativeTrend.map { !$0.judgedAgainst.contains("West") } ?? true)
        }
        // The category that the campaigns sell has months without a line.
        #expect(trends.series.first { $0.name == "Gifts" }?.relativeSeason == nil)
        let sum = trends.series.filter { $0.dimension == .category }.reduce(Int128(0)) { $0 + $1.revenue.reduce(0) { $0 + $1.minorUnits } }
        #expect(sum == trends.total.revenue.reduce(0) { $0 + $1.minorUnits })
    }

    @Test func `A month that is not over does not count, and less than two years give an error`() throws {
        let lines = (0..<30).map { SalesLine(customerID: "a", day: 18_993 + Int32(31 * $0), units: 100, category: "x") }
        let base = try CustomerBase(purchases: lines)
        let trends = try SalesTrendAnalysis().analyze(base, in: AnalysisContext(asOf: CalendarDay("2024-02-28")))
        #expect(trends.months.first == "2022-02" && trends.months.last == "2024-01")
        let leap = try SalesTrendAnalysis().analyze(base, in: AnalysisContext(asOf: CalendarDay("2024-02-29")))
        #expect(leap.months.last == "2024-02")
        #expect(throws: ClienteleError.self) {
            try SalesTrendAnalysis().analyze(base, in: AnalysisContext(asOf: CalendarDay("2023-11-30")))
        }
        #expect(throws: ClienteleError.self) {
            try SalesTrendAnalysis().analyze(CustomerBase(purchases: [SalesLine]()), in: AnalysisContext(asOf: .max))
        }
    }
}
