/// Adds up the probability integral transform of counts by tenths (Czado, Gneiting & Held 2009, equation 2).
///
/// A count's transform is spread evenly from the probability of fewer to the probability of at most as many.
struct ProbabilityIntegralTally: Sendable {
    private var sums = [Double](repeating: 0, count: 10)
    private var weight = 0.0

    mutating func add(below: Double, through: Double, weight: Double) {
        self.weight += weight
        let span = through - below
        // What the model held for impossible stands where it would have stood, at the probability of fewer.
        let place = Int(exactly: (through * 10).rounded(.down)).map { min(max($0, 0), 9) } ?? 9
        for tenth in 0..<10 {
            let (lower, upper) = (Double(tenth) / 10, Double(tenth + 1) / 10)
            let part = span > 0 ? max(0, min(upper, through) - max(lower, below)) / span : tenth == place ? 1 : 0
            sums[tenth] += weight * part
        }
    }

    var shares: [Double] { weight > 0 ? sums.map { $0 / weight } : sums }
}
