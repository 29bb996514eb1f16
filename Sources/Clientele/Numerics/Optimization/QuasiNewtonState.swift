/// A minimisation under way.
struct QuasiNewtonState {
    private let search: BoundedQuasiNewton
    private var current: QuasiNewtonPoint
    /// The approximation of the Hessian.
    private var curvature: SymmetricMatrix
    /// Whether the approximation knows nothing yet but a scale.
    private var isFresh = true
    private var iterations = 0
    private var evaluations = 1

    init(search: BoundedQuasiNewton, first: QuasiNewtonPoint) {
        self.search = search
        current = first
        curvature = SymmetricMatrix(dimension: first.point.count)
        restart()
    }

    mutating func run(_ objective: BoundedQuasiNewton.Objective) -> OptimizationOutcome {
        while true {
            if isConverged { return outcome(.converged) }
            if iterations >= search.maximumIterations { return outcome(.iterationLimit) }
            if evaluations >= search.maximumEvaluations { return outcome(.evaluationLimit) }
            if step(objective) { continue }
            // The approximation may have gone astray: once more from the gradient alone.
            if isFresh { return outcome(.lineSearchFailed) }
            restart()
        }
    }

    private var isConverged: Bool {
        let limit = search.gradientTolerance * max(1, abs(current.value))
        guard search.projectedGradientNorm(current.point, current.gradient) <= limit else { return false }
        // A small gradient of a large parameter may still promise a lot (Dennis & Schnabel 1983, section 7.2).
        return current.point.indices.allSatisfy { place in
            search.projectedGradient(current.point, current.gradient, place) * abs(current.point[place]) <= 1_000 * limit
        }
    }

    /// Takes a step; whether there was one.
    private mutating func step(_ objective: BoundedQuasiNewton.Objective) -> Bool {
        guard let direction = direction() else { return false }
        let slope = SymmetricMatrix.dot(direction, current.gradient)
        guard slope < 0, slope.isFinite else { return false }
        let (longest, blocking) = longestStep(direction)
        guard longest > 0 else { return false }
        let origin = current
        var line = LineSearch(value: origin.value, slope: slope, longest: longest)
        var accepted: QuasiNewtonPoint?
        var lowest = origin
        while let length = line.next() {
            var point = search.projected(zip(origin.point, direction).map { $0 + length * $1 })
            if length == longest, let blocking {
                point[blocking] = direction[blocking] < 0 ? search.lower[blocking] : search.upper[blocking]
            }
            if point == origin.point { break }
            let trial = QuasiNewtonPoint(point: point, objective(point))
            evaluations += 1
            let isBest = line.take(
                value: trial.isFinite ? trial.value : .infinity,
                slope: trial.isFinite ? SymmetricMatrix.dot(direction, trial.gradient) : 0)
            if isBest { accepted = trial }
            if trial.isFinite, trial.value < lowest.value { lowest = trial }
        }
        let next = accepted ?? lowest
        guard next.point != origin.point else { return false }
        iterations += 1
        update(to: next)
        current = next
        return true
    }

    /// The step −B⁻¹g of the parameters that are not held at a bound; `nil` if all are.
    private mutating func direction() -> [Double]? {
        let gradient = current.gradient
        let point = current.point
        var free = point.indices.filter {
            gradient[$0] > 0 ? point[$0] > search.lower[$0] : gradient[$0] < 0 && point[$0] < search.upper[$0]
        }
        // A parameter without slope moves along with the others where it has room.
        free += point.indices.filter { gradient[$0] == 0 && search.lower[$0] < search.upper[$0] }
        free.sort()
        while !free.isEmpty {
            let part = curvature.submatrix(free)
            guard let factor = part.cholesky() else {
                if isFresh { return nil }
                restart()
                continue
            }
            let step = factor.solve(free.map { -gradient[$0] })
            guard step.allSatisfy(\.isFinite) else {
                if isFresh { return nil }
                restart()
                continue
            }
            // At a bound, and pushed outwards by the others although its own gradient points inwards.
            let kept = free.indices.filter { place in
                let parameter = free[place]
                return !(step[place] < 0 && point[parameter] <= search.lower[parameter])
                    && !(step[place] > 0 && point[parameter] >= search.upper[parameter])
            }
            if kept.count == free.count {
                var direction = [Double](repeating: 0, count: point.count)
                for (place, parameter) in free.enumerated() { direction[parameter] = step[place] }
                return direction
            }
            free = kept.map { free[$0] }
        }
        return nil
    }

    /// How far one can go before a parameter meets its bound, and which that is.
    private func longestStep(_ direction: [Double]) -> (length: Double, parameter: Int?) {
        var longest = (length: Double.infinity, parameter: Int?.none)
        for place in direction.indices where direction[place] != 0 {
            let room = direction[place] < 0 ? search.lower[place] - current.point[place] : search.upper[place] - current.point[place]
            let length = room / direction[place]
            if length < longest.length { longest = (length, place) }
        }
        // Nor further than a thousand times the size of the point at once.
        let furthest = 1_000 * QuasiNewtonState.size(current.point) / SymmetricMatrix.dot(direction, direction).squareRoot()
        return furthest < longest.length ? (furthest, nil) : longest
    }

    private static func size(_ point: [Double]) -> Double {
        max(1, SymmetricMatrix.dot(point, point).squareRoot())
    }

    /// Lets the approximation learn from a step (Nocedal & Wright 2006, equation 6.19).
    ///
    /// Where the gradient shows no positive curvature, as it may after a step that a bound cut short, there is nothing to learn (Byrd, Lu, Nocedal &
    /// Zhu 1995, equation 3.9).
    private mutating func update(to next: QuasiNewtonPoint) {
        let moved = zip(next.point, current.point).map { $0 - $1 }
        let change = zip(next.gradient, current.gradient).map { $0 - $1 }
        let product = SymmetricMatrix.dot(moved, change)
        let length = SymmetricMatrix.dot(moved, moved).squareRoot()
        let changeLength = SymmetricMatrix.dot(change, change).squareRoot()
        guard product.isFinite, length.isFinite, changeLength.isFinite, product > 1e-14 * length * changeLength else { return }
        if isFresh {
            // The scale that the first step shows (equation 6.20, for B).
            let scale = changeLength / product * changeLength
            guard scale.isFinite, scale > 0 else { return }
            curvature = SymmetricMatrix(diagonal: moved.map { _ in scale })
            isFresh = false
        }
        let image = curvature.times(moved)
        let expected = SymmetricMatrix.dot(moved, image)
        guard expected > 0, expected.isFinite else { return }
        for row in moved.indices {
            for column in 0...row {
                curvature[row, column] += change[row] * (change[column] / product) - image[row] * (image[column] / expected)
            }
        }
    }

    /// Forgets what was learned: a curvature of the value's own size, as a log-likelihood has, but no first step longer than the point.
    private mutating func restart() {
        let norm = SymmetricMatrix.dot(current.gradient, current.gradient).squareRoot()
        let scale = max(1, abs(current.value), norm.isFinite ? norm / QuasiNewtonState.size(current.point) : 1)
        curvature = SymmetricMatrix(diagonal: current.point.map { _ in scale })
        isFresh = true
    }

    private func outcome(_ status: OptimizationOutcome.Status) -> OptimizationOutcome {
        OptimizationOutcome(
            point: current.point, value: current.value, gradient: current.gradient,
            projectedGradientNorm: search.projectedGradientNorm(current.point, current.gradient), iterations: iterations,
            evaluations: evaluations, status: status, atLowerBound: current.point.indices.map { current.point[$0] <= search.lower[$0] },
            atUpperBound: current.point.indices.map { current.point[$0] >= search.upper[$0] })
    }
}
