/// Newton's method for a Cox model, with steps halved until the likelihood rises.
struct CoxNewton {
    let rows: CoxRows
    let ties: CoxTies
    let penalty: Double

    private static let iterationLimit = 60
    /// Gain in likelihood still to be had, twice: below it the last step lands within rounding of the top.
    private static let finished = 1e-14
    /// Below this gain, a step that still moves predictors is one along which the likelihood levels off.
    private static let level = 1e-9

    func solve() -> CoxSolution {
        let null = likelihood([Double](repeating: 0, count: rows.width))
        var (point, current) = ([Double](repeating: 0, count: rows.width), null)
        var lastStep = point
        func solution(_ outcome: CoxOutcome, _ iterations: Int, unbounded: [Int: Int] = [:]) -> CoxSolution {
            CoxSolution(
                outcome: outcome, coefficients: point, likelihood: current, null: null, iterations: iterations, unbounded: unbounded)
        }
        guard rows.width > 0 else { return solution(.notEstimable, 0) }
        for iteration in 1...CoxNewton.iterationLimit {
            guard let factor = current.information.cholesky() else {
                let unbounded = self.unbounded(lastStep)
                return solution(unbounded.isEmpty ? .notConverged : .monotoneLikelihood, iteration, unbounded: unbounded)
            }
            lastStep = factor.solve(current.gradient)
            let gain = zip(lastStep, current.gradient).reduce(0) { $0 + $1.0 * $1.1 }
            if gain < CoxNewton.level {
                let unbounded = self.unbounded(lastStep)
                if !unbounded.isEmpty { return solution(.monotoneLikelihood, iteration, unbounded: unbounded) }
            }
            let next = advance(from: point, current, by: lastStep)
            guard let next else { return solution(gain < CoxNewton.level ? .converged : .notConverged, iteration) }
            (point, current) = next
            if gain < CoxNewton.finished { return solution(.converged, iteration) }
        }
        return solution(.notConverged, CoxNewton.iterationLimit)
    }

    private func likelihood(_ point: [Double]) -> CoxLikelihood {
        CoxLikelihood(rows, ties: ties, coefficients: point, penalty: penalty)
    }

    private func advance(from point: [Double], _ current: CoxLikelihood, by step: [Double]) -> ([Double], CoxLikelihood)? {
        let floor = current.value - 1e-12 * max(1, current.value.magnitude)
        var scale = 1.0
        for _ in 0..<40 {
            let candidate = zip(point, step).map { $0 + scale * $1 }
            let next = likelihood(candidate)
            if next.value.isFinite, next.value >= floor, next.information.isFinite { return (candidate, next) }
            scale /= 2
        }
        return nil
    }

    /// The coefficients that a direction moves, if the likelihood rises along it for ever.
    ///
    /// It does where at every event time those with the event are the highest at risk in that direction (Jacobsen 1989, "Existence and
    /// unicity of MLEs in discrete exponential family distributions"). A direction found numerically is so only to some accuracy.
    private func unbounded(_ direction: [Double]) -> [Int: Int] {
        guard penalty == 0 else { return [:] }
        let moves = rows.predictors(direction)
        guard let highest = moves.max(), let lowest = moves.min(), highest - lowest > 0.05 else { return [:] }
        guard isRecession(moves, tolerance: 0.02 * (highest - lowest)) else { return [:] }
        let largest = direction.reduce(0) { max($0, $1.magnitude) }
        let moving = direction.indices.filter { direction[$0].magnitude > 0.01 * largest }
        return Dictionary(uniqueKeysWithValues: moving.map { ($0, direction[$0] > 0 ? 1 : -1) })
    }

    private func isRecession(_ moves: [Double], tolerance: Double) -> Bool {
        let order = rows.order
        for stratum in order.strata.indices {
            var highest = HighestAtRisk(late: order, stratum: stratum)
            let places = order.strata[stratum]
            var end = places.upperBound
            while end > places.lowerBound {
                let time = order.times[end - 1]
                var start = end
                while start > places.lowerBound, order.times[start - 1] == time {
                    start -= 1
                    highest.add(moves[start], at: start)
                }
                let top = highest.value(at: time)
                for place in start..<end {
                    guard order.isEvent[place] else { break }
                    if moves[place] < top - tolerance { return false }
                }
                end = start
            }
        }
        return true
    }
}
