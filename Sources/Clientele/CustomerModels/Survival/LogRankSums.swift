/// Observed and expected events of each group and their covariance, summed over times.
struct LogRankSums {
    private(set) var observed: [Double]
    private(set) var expected: [Double]
    /// The rows of the covariance matrix of the differences, one after another.
    private(set) var covariance: [Double]

    init(groups: Int) {
        observed = [Double](repeating: 0, count: groups)
        expected = observed
        covariance = [Double](repeating: 0, count: groups * groups)
    }

    /// Adds the times of one stratum; the weights follow the stratum's own curve.
    mutating func add(_ tables: [RiskTable], weighting: LogRankWeighting) {
        var cursors = tables.map(RiskCursor.init)
        var atRisk = [Double](repeating: 0, count: tables.count)
        var events = atRisk
        var (survival, peto) = (1.0, 1.0)
        while let time = RiskCursor.nextEvent(cursors) {
            var (allAtRisk, allEvents) = (0.0, 0.0)
            for group in cursors.indices {
                let state = cursors[group].advance(to: time)
                atRisk[group] = state.atRisk
                events[group] = state.events
                allAtRisk += state.atRisk
                allEvents += state.events
            }
            guard allAtRisk > 0 else { continue }
            peto *= 1 - allEvents / (allAtRisk + 1)
            let weight = weighting.weight(atRisk: allAtRisk, before: survival, peto: peto)
            survival *= max(1 - allEvents / allAtRisk, 0)
            add(atRisk, events, of: (allAtRisk, allEvents), weight: weight)
        }
    }

    private mutating func add(_ atRisk: [Double], _ events: [Double], of all: (atRisk: Double, events: Double), weight: Double) {
        // The variance of a draw without replacement. Weights below one could make it larger than with replacement.
        let correction = all.atRisk > 1 ? min((all.atRisk - all.events) / (all.atRisk - 1), 1) : 0
        let scale = weight * weight * all.events * max(correction, 0)
        let size = atRisk.count
        for group in 0..<size {
            let share = atRisk[group] / all.atRisk
            observed[group] += weight * events[group]
            expected[group] += weight * all.events * share
            guard share > 0, scale > 0 else { continue }
            covariance[group * size + group] += scale * share * (1 - share)
            for other in 0..<group {
                let product = scale * share * (atRisk[other] / all.atRisk)
                covariance[group * size + other] -= product
                covariance[other * size + group] -= product
            }
        }
    }
}
