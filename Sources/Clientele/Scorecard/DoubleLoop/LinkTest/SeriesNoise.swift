/// What a series of periods is freed of before it is judged, and the noise of what is left.
enum SeriesNoise {
    /// From how many values on the noise may be of order 2.
    static let fewestForSecondOrder = 24
    /// Beyond this memory a second coefficient cannot be told from rounding.
    static let longestMemory = 0.97

    /// A mean, a trend, and with a cycle one column for each of its places but one.
    static func fixedColumns(at times: [Int], cycle: Int?) -> [[Double]] {
        guard let first = times.first, let last = times.last else { return [] }
        let middle = (Double(first) + Double(last)) / 2
        var columns = [times.map { _ in 1.0 }, times.map { Double($0) - middle }]
        if let cycle, cycle > 1 {
            columns += (1..<cycle).map { place in times.map { $0 % cycle == place ? 1.0 : 0 } }
        }
        return columns
    }

    /// Whether seasons can be taken out of all series: each spans two cycles or more from its first value to its last.
    static func treatment(_ cycle: Int?, _ series: [[Double?]]) -> SeasonTreatment {
        guard let cycle, cycle > 1 else { return .notAsked }
        let spans = series.map { values -> Int in
            guard let first = values.firstIndex(where: { $0 != nil }), let last = values.lastIndex(where: { $0 != nil }) else { return 0 }
            return last - first + 1
        }
        return spans.allSatisfy { $0 / cycle >= 2 } ? .removed : .fewerThanTwoCycles
    }

    /// The noise of a series around its mean, trend and seasons.
    ///
    /// - Parameters:
    ///   - values: The values.
    ///   - times: Their periods in ascending order.
    ///   - cycle: The periods of a cycle, or `nil` without seasons.
    ///   - mostOrder: The highest order that is tried, 1 or 2.
    /// - Returns: The noise; `nil` where the series does not vary.
    static func noise(of values: [Double], at times: [Int], cycle: Int?, mostOrder: Int = 2) -> AutoregressiveNoise? {
        let columns = OrthonormalColumns(fixedColumns(at: times, cycle: cycle))
        let expectation = ResidualAutocorrelation(columns: columns, times: times)
        guard let first = expectation.noise(of: values, order: 1) else { return nil }
        guard mostOrder > 1, times.count >= fewestForSecondOrder, first.partials.first < longestMemory,
            let second = expectation.noise(of: values, order: 2), isBetter(second, count: times.count, columns: columns.columns.count)
        else { return first }
        return second
    }

    /// Whether a second coefficient pays for itself by Akaike's corrected criterion (Hurvich & Tsai 1989, "Regression and Time Series Model
    /// Selection in Small Samples") and tells an oscillation: a positive one cannot be told from a longer memory in short series.
    private static func isBetter(_ noise: AutoregressiveNoise, count: Int, columns: Int) -> Bool {
        let (first, second) = noise.partials
        let n = Double(count)
        func penalty(_ parameters: Int) -> Double {
            let left = n - Double(parameters) - 1
            return left > 0 ? 2 * Double(parameters) * n / left : .infinity
        }
        let more = penalty(columns + 3) - penalty(columns + 2)
        return first < longestMemory && second < 0 && more.isFinite && n * Libm.log1p(-second * second) + more < 0
    }
}
