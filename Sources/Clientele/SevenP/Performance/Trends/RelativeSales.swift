/// The logarithm of one group's lines over those of the groups it is judged against, month by month, and what is chance in it.
///
/// What a part of the customers adds to a month's logarithm is its lines over all lines of the group less the same of the others (the
/// linearisation of Binder 1983, "On the variances of asymptotically normal estimators from complex surveys").
struct RelativeSales {
    let values: [Double]
    /// By part of the customers, then month.
    private let influences: [[Double]]
    /// The parts that have lines at all, less 1.
    let degreesOfFreedom: Double

    static let seasons = 12

    init(_ sample: SalesSample, group: Int, references: [Int]) {
        let months = sample.plan.monthCount
        let own = sample.total(group: group)
        var others = [Double](repeating: 0, count: months)
        for reference in references {
            for (month, count) in sample.total(group: reference).enumerated() { others[month] += count }
        }
        // A half keeps the logarithm of few lines from leaning to either side.
        values = (0..<months).map { Libm.log((own[$0] + 0.5) / (others[$0] + 0.5)) }
        var used = 0
        influences = (0..<SalesSample.parts).map { part in
            var hasLines = false
            let influence = (0..<months).map { month in
                let mine = sample.count(part: part, group: group, month: month)
                let theirs = references.reduce(0) { $0 + sample.count(part: part, group: $1, month: month) }
                hasLines = hasLines || mine > 0 || theirs > 0
                return (own[month] > 0 ? mine / own[month] : 0) - (others[month] > 0 ? theirs / others[month] : 0)
            }
            used += hasLines ? 1 : 0
            return influence
        }
        degreesOfFreedom = Double(max(used - 1, 1))
    }

    private var years: Int { values.count / RelativeSales.seasons }

    // MARK: Trend

    /// The mean yearly change of the logarithm: every month is compared with the same month of other years.
    private func slope(of values: [Double]) -> Double {
        let middle = Double(years - 1) / 2
        var sum = 0.0
        var squares = 0.0
        for month in values.indices {
            let weight = Double(month / RelativeSales.seasons) - middle
            sum += weight * values[month]
            squares += weight * weight
        }
        return squares > 0 ? sum / squares : 0
    }

    /// The yearly change of the logarithm and its standard error.
    func trend() -> (slope: Double, standardError: Double) {
        let variance = covariance { [slope(of: $0)] }[0][0]
        return (slope(of: values), variance.squareRoot())
    }

    // MARK: Season

    /// How far each calendar month lies off the year's mean, the trend taken out; the first month of the window first.
    private func season(of values: [Double]) -> [Double] {
        let slope = slope(of: values)
        let mean = values.reduce(0, +) / Double(max(values.count, 1))
        return (0..<RelativeSales.seasons).map { season in
            let own = (0..<years).reduce(0) { $0 + values[$1 * RelativeSales.seasons + season] } / Double(max(years, 1))
            return own - mean - slope / 12 * (Double(season) - 5.5)
        }
    }

    func season() -> (offsets: [Double], covariance: [[Double]]) {
        (season(of: values), covariance { season(of: $0) })
    }

    /// The series without its trend and its yearly means, for shuffling within years.
    func withoutTrend(_ yearlySlope: Double) -> [Double] {
        let level = values.indices.map { values[$0] - yearlySlope / 12 * Double($0) }
        let means = (0..<years).map { year in
            (0..<RelativeSales.seasons).reduce(0) { $0 + level[year * RelativeSales.seasons + $1] } / 12
        }
        return level.indices.map { level[$0] - means[$0 / RelativeSales.seasons] }
    }

    /// The covariances of figures that are linear in the series.
    private func covariance(of figures: ([Double]) -> [Double]) -> [[Double]] {
        let rows = influences.map(figures)
        let size = rows.first?.count ?? 0
        var sums = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
        for row in rows {
            for left in 0..<size {
                for right in 0..<size { sums[left][right] += row[left] * row[right] }
            }
        }
        let correction = (degreesOfFreedom + 1) / degreesOfFreedom
        return sums.map { $0.map { $0 * correction } }
    }
}
