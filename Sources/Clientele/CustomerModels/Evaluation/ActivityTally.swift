/// Adds up activity by tenths of the probability of being alive.
struct ActivityTally: Sendable {
    private struct Sum {
        var weight = 0.0
        var alive = 0.0
        var buys = 0.0
        var bought = 0.0
    }

    private var sums = [Sum](repeating: Sum(), count: 10)

    mutating func add(alive: Double, buys: Double, bought: Bool, weight: Double) {
        let tenth = Int(exactly: (alive * 10).rounded(.down)).map { min(max($0, 0), 9) } ?? 0
        sums[tenth].weight += weight
        sums[tenth].alive += weight * alive
        sums[tenth].buys += weight * buys
        sums[tenth].bought += bought ? weight : 0
    }

    /// The tenths that have customers.
    var calibrations: [ActivityCalibration] {
        sums.enumerated().compactMap { number, sum in
            guard let share = Estimate.wilson(sum.bought, of: sum.weight) else { return nil }
            return ActivityCalibration(
                lower: Double(number) / 10, upper: Double(number + 1) / 10, customers: sum.weight,
                meanProbabilityAlive: sum.alive / sum.weight, expectedShare: sum.buys / sum.weight, actualShare: share)
        }
    }
}
