/// Looks along a direction of descent for a length that meets the strong Wolfe conditions (Nocedal & Wright 2006, equation 3.7).
///
/// It keeps an interval that holds such a length: its lower end brings the value down enough and still descends steeply; its upper end does
/// not bring it down enough, is not finite, or ascends. A continuously differentiable function has an acceptable length in between, which is
/// looked for by cubic interpolation (equation 3.59), kept away from the ends. Near a minimum the value's rounding error hides the gain; there
/// the slopes decide (Hager & Zhang 2005, "approximate Wolfe conditions", equation 4.1).
struct LineSearch {
    private static let enoughDecrease = 1e-4
    private static let enoughFlattening = 0.9
    private static let maximumTrials = 80

    private struct End {
        var length: Double
        var value: Double
        var slope: Double
    }

    private let origin: End
    private let longest: Double
    private var low: End
    private var high: End?
    private var trial = 0.0
    private var trials = 0
    private var isFinished = false

    /// A search from a value and its slope, which is negative.
    init(value: Double, slope: Double, longest: Double) {
        origin = End(length: 0, value: value, slope: slope)
        self.longest = longest
        low = origin
    }

    /// The length to try next; `nil` when the search is over.
    mutating func next() -> Double? {
        guard !isFinished, trials < LineSearch.maximumTrials else { return nil }
        trials += 1
        let before = trial
        if let high {
            trial = between(low, high)
            if trial <= low.length || trial >= high.length { return nil }
        } else if trials == 1 {
            trial = min(1, longest)
        } else {
            trial = min(longest, beyond())
        }
        return trial != before && trial.isFinite ? trial : nil
    }

    /// Takes note of what a trial came to; whether it is the best so far.
    mutating func take(value: Double, slope: Double) -> Bool {
        let end = End(length: trial, value: value, slope: slope)
        guard value.isFinite, isLowEnough(end) else {
            high = end
            return false
        }
        if abs(slope) <= -LineSearch.enoughFlattening * origin.slope {
            isFinished = true
            return true
        }
        if slope > 0 {
            high = end
            return false
        }
        low = end
        if trial >= longest { isFinished = true }
        // Within the rounding error nothing is gained unless a bound is met.
        return isFinished || value < origin.value
    }

    private func isLowEnough(_ end: End) -> Bool {
        if end.value <= origin.value + LineSearch.enoughDecrease * end.length * origin.slope { return true }
        let rounding = 1e-11 * abs(origin.value)
        return end.value <= origin.value + rounding && end.slope <= (2 * LineSearch.enoughDecrease - 1) * origin.slope
    }

    /// The minimum of the cubic through two ends, within the middle nine tenths between them.
    private func between(_ low: End, _ high: End) -> Double {
        let width = high.length - low.length
        guard high.value.isFinite else { return low.length + width / 4 }
        let place = cubicMinimum(low, high) ?? (low.length + width / 2)
        return min(max(place, low.length + width / 20), high.length - width / 20)
    }

    /// A longer step, by what the last two suggest.
    private func beyond() -> Double {
        let place = cubicMinimum(origin, low) ?? .infinity
        return min(max(place, 2 * low.length), 10 * low.length)
    }

    private func cubicMinimum(_ first: End, _ second: End) -> Double? {
        let width = second.length - first.length
        let theta = first.slope + second.slope - 3 * (second.value - first.value) / width
        let square = theta * theta - first.slope * second.slope
        guard square >= 0, square.isFinite else { return nil }
        let root = square.squareRoot()
        let place = second.length - width * ((second.slope + root - theta) / (second.slope - first.slope + 2 * root))
        return place.isFinite && place > first.length ? place : nil
    }
}
