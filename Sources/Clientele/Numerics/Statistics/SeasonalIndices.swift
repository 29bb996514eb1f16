/// Seasonal indices by the ratio to the moving average: how many times its usual level a series has in each season.
///
/// The classical multiplicative decomposition (Macaulay 1931, "The Smoothing of Time Series"; in today's words Hyndman & Athanasopoulos 2021,
/// "Forecasting: Principles and Practice", section 3.4): the level is the centred moving average over a year, the index of a season the mean
/// of its ratios to the level, and all indices together average 1.
package struct SeasonalIndices: Sendable {
    /// The centred moving average; `nil` for half a year at both ends.
    package let level: [Double?]
    /// One index a season, that of the first value first.
    package let indices: [Double]

    /// Decomposes a series.
    ///
    /// It is `nil` below two years, or where a level is not above zero, or where the indices do not add up to anything above zero.
    ///
    /// - Parameters:
    ///   - values: The values in order of time, all finite.
    ///   - seasons: How many seasons a year has.
    package init?(_ values: [Double], seasons: Int) {
        guard seasons > 1, values.count >= 2 * seasons, values.allSatisfy(\.isFinite) else { return nil }
        let half = seasons / 2
        let isEven = seasons.isMultiple(of: 2)
        var level = [Double?](repeating: nil, count: values.count)
        var sums = [Double](repeating: 0, count: seasons)
        var counts = [Int](repeating: 0, count: seasons)
        for centre in half..<(values.count - half) {
            var sum = 0.0
            for offset in -half...half {
                // A year of an even number of seasons has no middle: its ends count half.
                sum += values[centre + offset] * (isEven && abs(offset) == half ? 0.5 : 1)
            }
            let mean = sum / Double(seasons)
            guard mean > 0 else { return nil }
            level[centre] = mean
            sums[centre % seasons] += values[centre] / mean
            counts[centre % seasons] += 1
        }
        guard counts.allSatisfy({ $0 > 0 }) else { return nil }
        let means = zip(sums, counts).map { $0 / Double($1) }
        let whole = means.reduce(0, +) / Double(seasons)
        guard whole > 0, whole.isFinite else { return nil }
        self.level = level
        indices = means.map { $0 / whole }
    }

    /// A series divided by its indices; `nil` where an index is not above zero.
    package func deseasonalised(_ values: [Double]) -> [Double]? {
        guard indices.allSatisfy({ $0 > 0 }) else { return nil }
        return values.indices.map { values[$0] / indices[$0 % indices.count] }
    }
}
