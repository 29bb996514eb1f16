/// The steps of a ``CauseEffectTest`` on two series that have been checked.
struct CauseEffectWork {
    private let test: CauseEffectTest
    private let cause: [Double?]
    private let effect: [Double?]
    private let season: SeasonTreatment
    private let causeScale: Double
    private let effectScale: Double

    init(_ test: CauseEffectTest, cause: [Double?], effect: [Double?]) {
        self.test = test
        self.cause = CauseEffectWork.scaled(Array(cause.suffix(CauseEffectTest.maximumPeriods)))
        self.effect = CauseEffectWork.scaled(Array(effect.suffix(CauseEffectTest.maximumPeriods)))
        causeScale = CauseEffectWork.largest(cause.suffix(CauseEffectTest.maximumPeriods))
        effectScale = CauseEffectWork.largest(effect.suffix(CauseEffectTest.maximumPeriods))
        season = SeriesNoise.treatment(test.periodsPerCycle, [self.cause, self.effect])
    }

    var result: CauseEffectResult {
        let times = effect.indices.filter { effect[$0] != nil && $0 >= test.lag && cause[$0 - test.lag] != nil }
        let columns = OrthonormalColumns(fixedColumns(at: times))
        let needed = times.isEmpty ? fewestPairs : columns.columns.count + 1 + CauseEffectTest.fewestDegrees
        func untested(_ gap: LinkDataGap) -> CauseEffectResult {
            CauseEffectResult(untested: test, gap, pairs: times.count, needed: max(needed, fewestPairs), season: season)
        }
        guard season != .fewerThanTwoCycles else { return untested(.fewerThanTwoCycles) }
        guard times.count >= max(needed, fewestPairs) else { return untested(.tooFewPairs) }
        let y = times.compactMap { effect[$0] }
        let x = times.compactMap { cause[$0 - test.lag] }
        guard varies(x, columns) else { return untested(.causeDoesNotVary) }
        guard varies(y, columns), let noise = effectNoise else { return untested(.effectDoesNotVary) }
        guard let white = noise.whitened([x, y] + fixedColumns(at: times), at: times) else { return untested(.effectDoesNotVary) }
        let plain = OrthonormalColumns(Array(white.dropFirst(2)))
        let degrees = times.count - plain.columns.count - 1
        guard degrees >= CauseEffectTest.fewestDegrees else { return untested(.tooFewPairs) }
        return judged(
            plain.residual(of: white[0]), plain.residual(of: white[1]), degrees: degrees, noise: noise, untested(.causeDoesNotVary))
    }

    /// The pairs needed where none is missing.
    private var fewestPairs: Int {
        // A cycle longer than what is looked at is never spanned twice; the bound keeps the sum a number.
        let seasons = season == .notAsked ? 0 : min(test.periodsPerCycle ?? 1, CauseEffectTest.maximumPeriods) - 1
        return 3 + seasons + CauseEffectTest.fewestDegrees
    }

    /// Regresses what is left of the effect on what is left of the cause.
    private func judged(
        _ x: [Double], _ y: [Double], degrees: Int, noise: AutoregressiveNoise, _ untested: CauseEffectResult
    ) -> CauseEffectResult {
        let (xx, yy) = (OrthonormalColumns.product(x, x), OrthonormalColumns.product(y, y))
        let xy = OrthonormalColumns.product(x, y)
        guard xx > 0, yy > 0 else { return untested }
        let slope = xy / xx
        // A fit without any error has an error of rounding: never a division by zero.
        let left = max(zip(x, y).reduce(0) { sum, pair in sum + (pair.1 - slope * pair.0) * (pair.1 - slope * pair.0) }, 1e-28 * yy)
        let error = (left / Double(degrees) / xx).squareRoot()
        let student = StudentTDistribution(degreesOfFreedom: Double(degrees))
        let reach = student.quantile((1 + test.confidence) / 2) * error
        let unit = effectScale / causeScale
        let correlation = min(max(xy / (xx * yy).squareRoot(), -1), 1)
        let change = Estimate(value: slope * unit, lower: (slope - reach) * unit, upper: (slope + reach) * unit)
        let pValue = student.twoSidedP(slope / error)
        var result = untested
        result.gap = nil
        result.effect = [change.value, change.lower, change.upper].allSatisfy(\.isFinite) ? change : nil
        result.correlation = interval(of: correlation, degrees: degrees)
        result.statistic = slope / error
        result.degreesOfFreedom = degrees
        result.pValue = pValue
        result.noise = noise.partials.second == 0 ? [noise.coefficients.first] : [noise.coefficients.first, noise.coefficients.second]
        result.verdict = result.verdict(pValue: pValue, level: 1 - test.confidence)
        return result
    }

    /// Fisher's interval (1921, "On the 'Probable Error' of a Coefficient of Correlation"), with as many pairs as the degrees of freedom
    /// leave.
    private func interval(of correlation: Double, degrees: Int) -> Estimate {
        let reach = NormalDistribution.quantile((1 + test.confidence) / 2) / Double(max(degrees - 1, 1)).squareRoot()
        let centre = 0.5 * (Libm.log1p(correlation) - Libm.log1p(-correlation))
        guard centre.isFinite else { return Estimate(value: correlation, lower: correlation, upper: correlation) }
        func back(_ z: Double) -> Double {
            let power = Libm.expm1(-2 * abs(z))
            return (z < 0 ? 1 : -1) * power / (2 + power)
        }
        return Estimate(value: correlation, lower: min(back(centre - reach), correlation), upper: max(back(centre + reach), correlation))
    }

    /// The noise of the effect, from all its values.
    private var effectNoise: AutoregressiveNoise? {
        let times = effect.indices.filter { effect[$0] != nil }
        return SeriesNoise.noise(of: times.compactMap { effect[$0] }, at: times, cycle: cycle)
    }

    private var cycle: Int? { season == .removed ? test.periodsPerCycle : nil }

    private func fixedColumns(at times: [Int]) -> [[Double]] { SeriesNoise.fixedColumns(at: times, cycle: cycle) }

    private func varies(_ values: [Double], _ columns: OrthonormalColumns) -> Bool {
        OrthonormalColumns.length(columns.residual(of: values)) > 1e-9 * OrthonormalColumns.length(values)
    }

    private static func largest(_ series: ArraySlice<Double?>) -> Double {
        let largest = series.reduce(0) { max($0, abs($1 ?? 0)) }
        return largest > 0 ? largest : 1
    }

    /// Divided by the largest, so that no square overflows.
    private static func scaled(_ series: [Double?]) -> [Double?] {
        let largest = largest(series[...])
        return series.map { $0.map { $0 / largest } }
    }
}
