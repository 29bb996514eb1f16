/// A random walk with drift, the drift being another in each season: what a series comes to if it goes on as it did.
///
/// Each change is the mean of its season plus an independent error of one variance; the means are estimated by least squares. With one
/// season this is the drift method of Hyndman & Athanasopoulos (2021, "Forecasting: Principles and Practice", sections 5.2 and 5.5). Errors
/// add up over the periods ahead, and those of the estimated means with them, so that with normal errors the forecast error is distributed
/// as Student's t with as many degrees of freedom as there are changes beyond the number of seasons.
package struct SeasonalDrift: Sendable {
    /// How many changes there are.
    package let count: Int
    /// The degrees of freedom.
    package let degreesOfFreedom: Int
    /// The standard deviation of the errors.
    package let deviation: Double
    private let last: Double
    private let means: [Double]
    private let counts: [Double]

    /// Fits a series without gaps.
    ///
    /// It is `nil` unless each season has a change and at least three changes are left over.
    ///
    /// - Parameters:
    ///   - values: The values in order of time, all finite.
    ///   - seasons: How many seasons a cycle has.
    package init?(_ values: [Double], seasons: Int) {
        guard let last = values.last, seasons > 0, values.count - 1 >= seasons + 3, values.allSatisfy(\.isFinite) else { return nil }
        let changes = zip(values.dropFirst(), values).map { $0 - $1 }
        var sums = [Double](repeating: 0, count: seasons)
        var counts = sums
        for (place, change) in changes.enumerated() {
            sums[place % seasons] += change
            counts[place % seasons] += 1
        }
        let means = zip(sums, counts).map { $0 / $1 }
        let squares = changes.enumerated().reduce(0) { sum, change in
            let error = change.element - means[change.offset % seasons]
            return sum + error * error
        }
        guard squares.isFinite, means.allSatisfy(\.isFinite) else { return nil }
        count = changes.count
        degreesOfFreedom = changes.count - seasons
        let size = values.reduce(0) { max($0, abs($1)) }
        let deviation = (squares / Double(degreesOfFreedom)).squareRoot()
        // What rounding leaves of a series that runs exactly straight is no variation.
        self.deviation = deviation > 1e-12 * size ? deviation : 0
        self.last = last
        self.means = means
        self.counts = counts
    }

    /// The forecast a number of periods ahead, from 1, and the scale of its error; the scale is 0 for a series that does not vary.
    package func forecast(ahead: Int) -> (expected: Double, scale: Double) {
        var steps = [Double](repeating: 0, count: means.count)
        for step in 0..<max(ahead, 0) { steps[(count + step) % means.count] += 1 }
        let expected = zip(steps, means).reduce(last) { $0 + $1.0 * $1.1 }
        let parts = zip(steps, counts).reduce(0) { $0 + $1.0 * $1.0 / $1.1 }
        return (expected, deviation * (Double(max(ahead, 0)) + parts).squareRoot())
    }
}
