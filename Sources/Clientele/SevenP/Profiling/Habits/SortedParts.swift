/// Numbers of zero or more in several sorted arrays, whose order statistics are found without putting them together.
struct SortedParts: Sendable {
    private let parts: [[Double]]
    private let count: Int

    init(_ parts: [[Double]]) {
        self.parts = parts
        count = parts.reduce(0) { $0 + $1.count }
    }

    /// The spread of the numbers, each times a factor above zero: what ``QuantileSummary/init(of:)`` makes of them.
    func quantiles(times factor: Double) -> QuantileSummary {
        var summary = QuantileSummary(of: [])
        summary.count = count
        guard count > 0 else { return summary }
        summary.minimum = number(at: 0) * factor
        summary.percentile10 = quantile(1, of: 10, times: factor)
        summary.percentile25 = quantile(1, of: 4, times: factor)
        summary.median = quantile(1, of: 2, times: factor)
        summary.percentile75 = quantile(3, of: 4, times: factor)
        summary.percentile90 = quantile(9, of: 10, times: factor)
        summary.maximum = number(at: count - 1) * factor
        return summary
    }

    /// Linear between the two nearest numbers, as type 7 of Hyndman & Fan has it.
    private func quantile(_ part: Int, of whole: Int, times factor: Double) -> Double {
        let (place, remainder) = ((count - 1) * part / whole, (count - 1) * part % whole)
        let below = number(at: place) * factor
        guard remainder > 0, place + 1 < count else { return below }
        return below + (number(at: place + 1) * factor - below) * (Double(remainder) / Double(whole))
    }

    /// The number at a place of the whole in order: the smallest that more than `place` of them are not above.
    ///
    /// Bits of numbers of zero or more are in the order of the numbers.
    private func number(at place: Int) -> Double {
        var (low, high) = (UInt64(0), Double.infinity.bitPattern)
        while low < high {
            let middle = low + (high - low) / 2
            if notAbove(Double(bitPattern: middle)) > place { high = middle } else { low = middle + 1 }
        }
        return Double(bitPattern: low)
    }

    private func notAbove(_ number: Double) -> Int {
        parts.reduce(0) { sum, part in
            var (low, high) = (0, part.count)
            while low < high {
                let middle = (low + high) / 2
                if part[middle] <= number { low = middle + 1 } else { high = middle }
            }
            return sum + low
        }
    }
}
