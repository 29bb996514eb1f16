/// How much monthly demand varies, relative to its mean.
enum DemandVariation {
    /// The standard deviation of a sample over the mean.
    static func ofMonths(_ demand: [Double], mean: Double) -> Double {
        let squares = demand.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return (squares / Double(demand.count - 1)).squareRoot() / mean
    }

    /// The standard deviation within months of the year, each about its own mean, over the mean of all; at least two years of months.
    static func withoutSeason(_ demand: [Double], mean: Double) -> Double {
        var squares = 0.0
        for start in 0..<12 {
            let own = stride(from: start, to: demand.count, by: 12).map { demand[$0] }
            let ownMean = own.reduce(0, +) / Double(own.count)
            squares += own.reduce(0) { $0 + ($1 - ownMean) * ($1 - ownMean) }
        }
        return (squares / Double(demand.count - 12)).squareRoot() / mean
    }
}
