/// The trapezoidal rule for a function that falls off at a double exponential rate on both sides, with steps halved until two sums agree.
struct TrapezoidalRule {
    private static let levels = 9
    private static let firstStep = 0.25

    private var evaluations = 0
    /// Where the function matters: beyond, it is too small, or its factors are no numbers any more.
    private let range: ClosedRange<Double>
    private var sum = 0.0
    private var absolute = 0.0
    /// What the function still is at the edge, beyond which there are no numbers.
    private var cutOff = 0.0
    private var isKnown = true

    /// Looks at the function from −`edge` to `edge`, a multiple of 1/4.
    private init(edge: Double, _ term: (Double) -> Double) {
        let reach = Int(edge / TrapezoidalRule.firstStep)
        let first = (-reach...reach).map { term(Double($0) * TrapezoidalRule.firstStep) }
        evaluations = first.count
        let largest = first.reduce(0) { $1.isFinite ? max($0, abs($1)) : $0 }
        let notable = first.indices.filter { first[$0].isFinite && abs(first[$0]) > 1e-18 * largest }
        guard let from = notable.first, let to = notable.last else {
            range = 0...0
            isKnown = first.allSatisfy(\.isFinite)
            return
        }
        let (low, high) = (max(from - 1, 0), min(to + 1, first.count - 1))
        range = (Double(low - reach) * TrapezoidalRule.firstStep)...(Double(high - reach) * TrapezoidalRule.firstStep)
        for value in first[low...high] { add(value) }
        cutOff = abs(first[0].isFinite ? first[0] : 0) + abs(first[first.count - 1].isFinite ? first[first.count - 1] : 0)
    }

    /// The integral of a function from −`edge` to `edge`, a multiple of 1/4, beyond which it need not be computed.
    static func integrate(
        edge: Double, relativeTolerance: Double, absoluteTolerance: Double, _ term: (Double) -> Double
    ) -> QuadratureOutcome {
        var rule = TrapezoidalRule(edge: edge, term)
        return rule.refine(relativeTolerance, absoluteTolerance, term)
    }

    private mutating func refine(
        _ relativeTolerance: Double, _ absoluteTolerance: Double, _ term: (Double) -> Double
    ) -> QuadratureOutcome {
        let relative = max(relativeTolerance, 100 * Double.ulpOfOne)
        var step = TrapezoidalRule.firstStep
        var error = range.lowerBound < range.upperBound ? Double.infinity : 0
        for level in 1...TrapezoidalRule.levels where range.lowerBound < range.upperBound {
            let coarse = sum * step
            step /= 2
            addMiddles(step, term)
            error = abs(sum * step - coarse) + cutOff + 50 * Double.ulpOfOne * absolute * step
            if level > 1, error <= max(absoluteTolerance, relative * abs(sum * step)) { break }
        }
        let value = sum * step
        guard isKnown, value.isFinite, error.isFinite else {
            return QuadratureOutcome(value: value.isFinite ? value : 0, error: .infinity, evaluations: evaluations, isConverged: false)
        }
        return QuadratureOutcome(
            value: value, error: error, evaluations: evaluations, isConverged: error <= max(absoluteTolerance, relative * abs(value)))
    }

    /// Adds the places between those that were looked at before, at odd multiples of the step.
    private mutating func addMiddles(_ step: Double, _ term: (Double) -> Double) {
        var place = range.lowerBound + step
        while place < range.upperBound {
            evaluations += 1
            add(term(place))
            place += 2 * step
        }
    }

    private mutating func add(_ value: Double) {
        guard value.isFinite else {
            isKnown = false
            return
        }
        sum += value
        absolute += abs(value)
    }
}
