import Testing

@testable import Clientele

@Suite struct AcquisitionModelTests {
    private let counts: [Double] = [31, 18, 55, 40, 28, 62, 60, 45, 69, 46, 91, 64]
    private let days: [Double] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

    @Test func `The log-linear model agrees with statsmodels`() throws {
        // statsmodels 0.15.0, GLM, Poisson, offset ln(days/30.436875), scale "X2", times −11 to 0.
        let model = try #require(
            LogLinearCounts(
                counts: counts, exposures: days.map { $0 / 30.436875 }, times: (0..<12).map { Double($0 - 11) }, hasSlope: true))
        #expect(abs(model.level - 4.32116784696107) < 1e-10)
        #expect(abs(model.slope - 0.07854666828843) < 1e-10)
        #expect(abs(model.dispersion - 4.5521491006577195) < 1e-8)
        #expect(abs(model.levelVariance - 0.02114153247227) < 1e-10)
        #expect(abs(model.covariance - 0.00300037641491) < 1e-10)
        #expect(abs(model.slopeVariance - 0.00065869835497) < 1e-10)
        #expect(abs(model.deviate - 2.228138851986274) < 1e-9)
    }

    @Test(arguments: [(20, 35, 10, 33), (3, 3.5, 0, 7), (400, 2_000, 317, 492), (0.5, 0.9, 0, 3)] as [(Double, Double, Double, Double)])
    func `Quantiles of counts agree with scipy`(mean: Double, variance: Double, lower: Double, upper: Double) {
        // scipy 1.17.1, nbinom.ppf([0.025, 0.975]).
        let quantiles = CountQuantiles(mean: mean, variance: variance)
        #expect(quantiles.lower == lower)
        #expect(quantiles.upper == upper)
    }

    private func months(_ counts: [Double]) -> [AcquisitionModel.Month] {
        counts.enumerated().map { place, count in
            AcquisitionModel.Month(count: count, length: 1, season: place % 12, offset: Double(place - counts.count + 1))
        }
    }

    @Test func `A level has no trend and no season`() throws {
        var generator = SeededGenerator(seed: 11)
        let model = try #require(AcquisitionModel(months((0..<36).map { _ in Double(generator.nextPoisson(mean: 50)) })))
        #expect(!model.isClosed)
        #expect(model.fit.dispersion < 2)
        let next = model.forecast(length: 1, season: 0, offset: 1)
        #expect(abs(next.mean - 50) < 12)
        let count = model.count(next, length: 1)
        #expect(count.lower < 45 && count.upper > 55 && count.meanLower > count.lower && count.meanUpper < count.upper)
    }

    @Test func `Growth is told and carried on`() throws {
        let model = try #require(AcquisitionModel(months((0..<20).map { (100 * Libm.exp(0.05 * Double($0))).rounded() })))
        #expect(model.hasTrend)
        let next = model.forecast(length: 1, season: 8, offset: 3)
        #expect(abs(next.mean / (100 * Libm.exp(0.05 * 22)) - 1) < 0.02)
        let trend = model.trend(firstDay: try CalendarDay("2024-01-01"))
        #expect(abs(trend.monthlyGrowth.value - Libm.expm1(0.05)) < 0.002)
    }

    @Test func `A season is found, and drawn towards none`() throws {
        let season = [0.4, 0.5, 0.8, 1, 1.2, 1.4, 1.8, 1.6, 1.2, 0.9, 0.7, 0.5]
        var generator = SeededGenerator(seed: 5)
        let model = try #require(AcquisitionModel(months((0..<36).map { Double(generator.nextPoisson(mean: 200 * season[$0 % 12])) })))
        let indices = try #require(model.seasonal)
        for (found, planted) in zip(indices, season) { #expect(abs(found - planted) < 0.2) }
        let summer = model.forecast(length: 1, season: 6, offset: 1).mean
        #expect(abs(summer / 360 - 1) < 0.15)
    }

    @Test func `Poisson noise has a season in few of many bases`() {
        // By chance the spread of twelve indices exceeds its expectation about half the time; drawn towards 1 they stay small.
        var largest = 0.0
        for seed in 0..<60 as Range<UInt64> {
            var generator = SeededGenerator(seed: seed)
            let model = AcquisitionModel(months((0..<36).map { _ in Double(generator.nextPoisson(mean: 100)) }))
            largest = max(largest, (model?.seasonal ?? [1]).map { abs($0 - 1) }.max() ?? 0)
        }
        #expect(largest < 0.15)
    }

    @Test func `A base where nobody new comes is closed, a slow one is not`() throws {
        let closed = try #require(AcquisitionModel(months([80, 85, 70, 0, 0, 0])))
        #expect(closed.isClosed)
        let next = closed.count(closed.forecast(length: 1, season: 0, offset: 1), length: 1)
        // Nobody in three months: less than 1.23 a month with 97.5 %.
        #expect(next.expected == 0 && abs(next.meanUpper - 1.2296) < 1e-3)
        let slow = try #require(AcquisitionModel(months([1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0])))
        #expect(!slow.isClosed)
        #expect(abs(slow.forecast(length: 1, season: 0, offset: 1).mean - 0.25) < 1e-9)
        #expect(AcquisitionModel(months([5, 5])) == nil)
        #expect(AcquisitionModel(months([0, 0, 0, 0])) == nil)
    }
}
