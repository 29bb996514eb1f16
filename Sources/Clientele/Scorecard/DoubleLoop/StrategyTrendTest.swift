/// Tells how series went: a line through each, fitted with the noise of the series.
///
/// What is told is what the series did, beyond its noise. It is no promise that it goes on: a series with a long memory wanders, and does so
/// over short histories without any reason. A memory that is taken for shorter than it is lets a wandering series look like one with a
/// course, the other error only costs power; so the line is fitted with a memory 1.75 standard errors above its estimate,
/// and with order 1 alone: a second coefficient is only ever negative, which shortens the memory again.
struct StrategyTrendTest {
    /// The fewest values of which a course is told.
    static let fewestValues = 8

    /// How many standard errors the memory is taken above its estimate; with none a memory of 0.8 without a course is told at 12 to 19 %.
    static let caution = 1.75

    let cycle: Int?
    let confidence: Double

    /// The trend from a period on.
    func trend(of series: StrategySeries, from start: Int = 0) -> StrategyTrend {
        let all = Array(series.values.suffix(CauseEffectTest.maximumPeriods))
        let dropped = min(max(start, 0), all.count)
        let values = all.enumerated().map { $0.offset < dropped ? nil : $0.element }
        let times = values.indices.filter { values[$0] != nil }
        let known = times.compactMap { values[$0] }
        func told(_ course: SeriesCourse, _ change: Estimate? = nil) -> StrategyTrend {
            StrategyTrend(id: series.id, timing: series.timing, course: course, change: change, values: times.count)
        }
        guard times.count >= StrategyTrendTest.fewestValues else { return told(.notEnoughData) }
        let largest = known.reduce(0) { max($0, abs($1)) }
        guard largest > 0, known.contains(where: { $0 != known[0] }) else { return told(.steady, Estimate(value: 0, lower: 0, upper: 0)) }
        let isSeasonal = SeriesNoise.treatment(cycle, [values]) == .removed
        guard let change = slope(known.map { $0 / largest }, times, isSeasonal ? cycle : nil) else { return told(.notEnoughData) }
        let estimate = Estimate(value: change.value * largest, lower: change.lower * largest, upper: change.upper * largest)
        guard [estimate.value, estimate.lower, estimate.upper].allSatisfy(\.isFinite) else { return told(.notEnoughData) }
        return told(change.lower > 0 ? .improves : change.upper < 0 ? .worsens : .steady, estimate)
    }

    /// A noise whose memory is longer by 1.75 of Bartlett's standard errors √((1 − φ²) / *n*), as far as a memory can be told.
    private static func cautious(_ noise: AutoregressiveNoise?, count: Int) -> AutoregressiveNoise {
        guard let noise else { return AutoregressiveNoise(0) }
        let first = noise.partials.first
        let error = (max(1 - first * first, 0.05) / Double(count)).squareRoot()
        return AutoregressiveNoise(max(first, min(first + caution * error, SeriesNoise.longestMemory)))
    }

    /// The slope of the line with its interval, by generalised least squares.
    private func slope(_ values: [Double], _ times: [Int], _ cycle: Int?) -> Estimate? {
        let columns = SeriesNoise.fixedColumns(at: times, cycle: cycle)
        // A series that is its trend has no noise.
        let noise = StrategyTrendTest.cautious(SeriesNoise.noise(of: values, at: times, cycle: cycle, mostOrder: 1), count: times.count)
        guard let white = noise.whitened([values] + columns, at: times) else { return nil }
        let others = OrthonormalColumns(white.enumerated().filter { $0.offset != 0 && $0.offset != 2 }.map(\.element))
        let (y, x) = (others.residual(of: white[0]), others.residual(of: white[2]))
        let xx = OrthonormalColumns.product(x, x)
        let degrees = times.count - others.columns.count - 1
        guard xx > 0, degrees >= CauseEffectTest.fewestDegrees else { return nil }
        let slope = OrthonormalColumns.product(x, y) / xx
        let left = zip(x, y).reduce(0) { sum, pair in sum + (pair.1 - slope * pair.0) * (pair.1 - slope * pair.0) }
        let error = (left / Double(degrees) / xx).squareRoot()
        let reach = StudentTDistribution(degreesOfFreedom: Double(degrees)).quantile((1 + confidence) / 2) * error
        return Estimate(value: slope, lower: slope - reach, upper: slope + reach)
    }
}
