import Foundation

/// The BG/BB model by counting: what a customer does at each opportunity, with expectations over the beta distributions as products.
struct BetaBernoulliOracle {
    let alpha: Double
    let beta: Double
    let gamma: Double
    let delta: Double

    init(_ parameters: [Double]) {
        (alpha, beta, gamma, delta) = (parameters[0], parameters[1], parameters[2], parameters[3])
    }

    /// E[p^hits (1 − p)^misses].
    private func buying(_ hits: Int, _ misses: Int) -> Double {
        var product = 1.0
        for step in 0..<hits { product *= (alpha + Double(step)) / (alpha + beta + Double(step)) }
        for step in 0..<misses { product *= (beta + Double(step)) / (alpha + beta + Double(hits + step)) }
        return product
    }

    /// E[(1 − θ)^stays], and with a departure at the next opportunity E[θ (1 − θ)^stays].
    private func staying(_ stays: Int, departs: Bool) -> Double {
        var product = 1.0
        for step in 0..<stays { product *= (delta + Double(step)) / (gamma + delta + Double(step)) }
        return departs ? product * gamma / (gamma + delta + Double(stays)) : product
    }

    /// The probability of a sequence of opportunities taken and not taken: over every time of leaving that allows it; and the part alive at the end.
    func probability(of sequence: [Bool]) -> (all: Double, alive: Double) {
        let count = sequence.count
        let hits = sequence.count { $0 }
        let last = sequence.lastIndex(of: true).map { $0 + 1 } ?? 0
        let alive = staying(count, departs: false) * buying(hits, count - hits)
        var all = alive
        for present in last..<count {
            all += staying(present, departs: true) * buying(hits, present - hits)
        }
        return (all, alive)
    }

    /// Every sequence of some opportunities.
    static func sequences(_ count: Int) -> [[Bool]] {
        (0..<(1 << count)).map { bits in (0..<count).map { bits >> $0 & 1 == 1 } }
    }
}
