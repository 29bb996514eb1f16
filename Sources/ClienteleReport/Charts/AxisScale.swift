/// An axis from a round number to a round number, with zero on it and a tick at every round step.
package struct AxisScale: Sendable, Equatable {
    /// The values of the ticks, smallest first; the first and the last are the ends of the axis.
    package let ticks: [Double]

    /// The axis for the given values; what is not finite counts as zero.
    package init(covering values: [Double], steps: Int = 4) {
        let bounded = values.map { $0.isFinite ? min(max($0, -1e100), 1e100) : 0 }
        let lower = min(0, bounded.min() ?? 0)
        let upper = max(0, bounded.max() ?? 0)
        let range = upper - lower
        guard range > 1e-12 else {
            ticks = [0, 1]
            return
        }
        let step = AxisScale.roundStep(atLeast: range / Double(max(1, steps)))
        let first = (lower / step + 1e-9).rounded(.down)
        let last = (upper / step - 1e-9).rounded(.up)
        ticks = stride(from: first, through: last, by: 1).map { $0 * step }
    }

    /// Where `value` stands on the axis: 0 at its lower end, 1 at its upper.
    package func position(of value: Double) -> Double {
        guard let lower = ticks.first, let upper = ticks.last, upper > lower, value.isFinite else { return 0 }
        return min(max((value - lower) / (upper - lower), 0), 1)
    }

    /// The smallest of 1, 2 and 5 times a power of ten that is not below `size`.
    private static func roundStep(atLeast size: Double) -> Double {
        var power = 1.0
        while power * 10 <= size { power *= 10 }
        while power > size { power /= 10 }
        return [1, 2, 5].map { $0 * power }.first { $0 >= size * (1 - 1e-9) } ?? power * 10
    }
}
