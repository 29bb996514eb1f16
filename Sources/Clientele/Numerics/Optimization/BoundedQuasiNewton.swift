/// Finds a minimum of a smooth function of a few numbers between bounds, from its values and gradients.
///
/// BFGS (Nocedal & Wright 2006, "Numerical Optimization", equation 6.19) with a dense approximation B of the Hessian. Parameters at a bound
/// whose gradient points outwards are held (Bertsekas 1982, "Projected Newton methods for optimization problems with simple constraints"); the
/// others take the step −B⁻¹g of their own part of B, cut at the first bound it meets, of a length that meets the strong Wolfe conditions. A trial
/// point where the value or gradient is infinite or not a number counts as too far. It is meant for some 1 to 40 parameters.
///
/// ```swift
/// let search = BoundedQuasiNewton(lower: [0, 0], upper: [.infinity, 2])
/// let outcome = search.minimize(from: [1, 1]) { x in
///     ((x[0] - 3) * (x[0] - 3) + (x[1] - 3) * (x[1] - 3), [2 * (x[0] - 3), 2 * (x[1] - 3)])
/// }
/// print(outcome.status, outcome.point, outcome.atUpperBound)  // converged [3.0, 2.0] [false, true]
/// ```
package struct BoundedQuasiNewton: Sendable {
    /// What is minimised: the value and its gradient at a point within the bounds.
    package typealias Objective = ([Double]) -> (value: Double, gradient: [Double])

    /// The smallest allowed value of each parameter; −∞ for none.
    package var lower: [Double]
    /// The largest allowed value of each parameter; ∞ for none.
    ///
    /// Equal bounds hold a parameter fixed.
    package var upper: [Double]
    /// The search has converged when the projected gradient is at most this times the larger of 1 and the absolute value.
    ///
    /// Times the parameter itself it may be a thousand times as much.
    package var gradientTolerance: Double
    /// How many steps are taken at most.
    package var maximumIterations: Int
    /// After how many evaluations no further step is begun; one takes up to some dozens.
    package var maximumEvaluations = Int.max

    /// A search between bounds.
    package init(lower: [Double], upper: [Double], gradientTolerance: Double = 1e-9, maximumIterations: Int = 500) {
        self.lower = lower
        self.upper = upper
        self.gradientTolerance = gradientTolerance
        self.maximumIterations = maximumIterations
    }

    /// A search without bounds.
    package init(dimension: Int, gradientTolerance: Double = 1e-9, maximumIterations: Int = 500) {
        self.init(
            lower: [Double](repeating: -.infinity, count: max(dimension, 0)),
            upper: [Double](repeating: .infinity, count: max(dimension, 0)),
            gradientTolerance: gradientTolerance, maximumIterations: maximumIterations)
    }

    /// Searches from one start.
    ///
    /// - Parameters:
    ///   - start: Where to begin; moved to the nearest point within the bounds.
    ///   - objective: What is minimised.
    /// - Returns: The best point found, and the evidence.
    /// - Complexity: O(n³) an iteration beside the objective.
    package func minimize(from start: [Double], _ objective: Objective) -> OptimizationOutcome {
        guard areBoundsValid(for: start) else { return refused(start, .invalidBounds, evaluations: 0) }
        let point = projected(start)
        guard point.allSatisfy(\.isFinite) else { return refused(start, .notFinite, evaluations: 0) }
        let first = QuasiNewtonPoint(point: point, objective(point))
        guard first.isFinite else { return refused(point, .notFinite, evaluations: 1) }
        var state = QuasiNewtonState(search: self, first: first)
        var outcome = state.run(objective)
        outcome.runs = [run(of: outcome, from: start)]
        return outcome
    }

    /// Searches from several starts and keeps the best end.
    ///
    /// The best is the lowest value; of ends that are equally low to within 10⁻⁹ of their size, one that converged, then the earliest.
    ///
    /// - Parameters:
    ///   - starts: Where to begin.
    ///   - objective: What is minimised.
    /// - Returns: The best outcome, with all of them in `runs`; `notFinite` if there is no start.
    package func minimize(fromEach starts: [[Double]], _ objective: Objective) -> OptimizationOutcome {
        let outcomes = starts.map { minimize(from: $0, objective) }
        guard var best = outcomes.first else { return refused([], .notFinite, evaluations: 0) }
        for outcome in outcomes.dropFirst() where BoundedQuasiNewton.isBetter(outcome, than: best) { best = outcome }
        best.runs = outcomes.flatMap(\.runs)
        return best
    }

    /// The nearest point within the bounds.
    func projected(_ point: [Double]) -> [Double] {
        point.indices.map { min(max(point[$0], lower[$0]), upper[$0]) }
    }

    /// The largest absolute component of P(x − g) − x.
    func projectedGradientNorm(_ point: [Double], _ gradient: [Double]) -> Double {
        point.indices.reduce(0) { max($0, projectedGradient(point, gradient, $1)) }
    }

    /// The absolute value of one component of P(x − g) − x.
    func projectedGradient(_ point: [Double], _ gradient: [Double], _ place: Int) -> Double {
        let room = gradient[place] > 0 ? point[place] - lower[place] : upper[place] - point[place]
        return min(abs(gradient[place]), room)
    }

    private static func isBetter(_ outcome: OptimizationOutcome, than best: OptimizationOutcome) -> Bool {
        guard outcome.value.isFinite else { return false }
        guard best.value.isFinite else { return true }
        let margin = 1e-9 * max(1, abs(best.value))
        if outcome.value < best.value - margin { return true }
        return outcome.value <= best.value + margin && outcome.isConverged && !best.isConverged
    }

    private func areBoundsValid(for start: [Double]) -> Bool {
        lower.count == start.count && upper.count == start.count
            && start.indices.allSatisfy { lower[$0] <= upper[$0] && lower[$0] < .infinity && upper[$0] > -.infinity }
    }

    private func refused(_ start: [Double], _ status: OptimizationOutcome.Status, evaluations: Int) -> OptimizationOutcome {
        let none = start.map { _ in false }
        var outcome = OptimizationOutcome(
            point: start, value: .infinity, gradient: start.map { _ in 0 }, projectedGradientNorm: .infinity, iterations: 0,
            evaluations: evaluations, status: status, atLowerBound: none, atUpperBound: none)
        outcome.runs = [run(of: outcome, from: start)]
        return outcome
    }

    private func run(of outcome: OptimizationOutcome, from start: [Double]) -> OptimizationOutcome.Run {
        OptimizationOutcome.Run(
            start: start, point: outcome.point, value: outcome.value, projectedGradientNorm: outcome.projectedGradientNorm,
            iterations: outcome.iterations, evaluations: outcome.evaluations, status: outcome.status)
    }
}
