/// The parts of a range, the one with the largest error first.
struct QuadratureParts {
    /// A binary heap.
    private var heap: [GaussKronrodPart] = []
    /// Parts too narrow to be halved.
    private var aside: [GaussKronrodPart] = []
    private(set) var evaluations = 0
    private(set) var value = 0.0
    private var finiteError = 0.0
    private var absolute = 0.0
    /// How many parts have an infinite error.
    private var unknown = 0

    var error: Double { unknown > 0 ? .infinity : finiteError }

    /// Whether halving could only bring down what is rounding error by now.
    var isAtRoundingLimit: Bool { unknown == 0 && finiteError <= 100 * Double.ulpOfOne * absolute }

    mutating func insert(_ part: GaussKronrodPart) {
        evaluations += GaussKronrodPart.evaluations
        count(part, 1)
        heap.append(part)
        var place = heap.count - 1
        while place > 0, heap[place].error > heap[(place - 1) / 2].error {
            heap.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    mutating func removeWorst() -> GaussKronrodPart? {
        guard let worst = heap.first, let last = heap.popLast() else { return nil }
        count(worst, -1)
        if heap.isEmpty { return worst }
        heap[0] = last
        var place = 0
        while 2 * place + 1 < heap.count {
            var child = 2 * place + 1
            if child + 1 < heap.count, heap[child + 1].error > heap[child].error { child += 1 }
            if heap[child].error <= heap[place].error { break }
            heap.swapAt(place, child)
            place = child
        }
        return worst
    }

    mutating func setAside(_ part: GaussKronrodPart) {
        count(part, 1)
        aside.append(part)
    }

    /// The sum over the parts, from left to right.
    func outcome(relativeTolerance: Double, absoluteTolerance: Double) -> QuadratureOutcome {
        let parts = (heap + aside).sorted { $0.lower < $1.lower }
        let value = parts.reduce(0) { $0 + $1.value }
        let error = parts.reduce(0) { $0 + $1.error }
        guard value.isFinite else {
            return QuadratureOutcome(value: 0, error: .infinity, evaluations: evaluations, isConverged: false)
        }
        return QuadratureOutcome(
            value: value, error: error, evaluations: evaluations,
            isConverged: error <= max(absoluteTolerance, relativeTolerance * abs(value)))
    }

    private mutating func count(_ part: GaussKronrodPart, _ sign: Int) {
        value += Double(sign) * part.value
        absolute += Double(sign) * part.absolute
        if part.error.isFinite { finiteError += Double(sign) * part.error } else { unknown += sign }
    }
}
