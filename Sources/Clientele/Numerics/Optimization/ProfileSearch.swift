/// The search for one end of a profile interval.
struct ProfileSearch {
    private let profile: ProfileLikelihood
    private let parameter: Int
    private let outcome: OptimizationOutcome
    private let drop: Double
    private(set) var evaluations = 0
    /// The lowest value met and its point.
    private(set) var best: (value: Double, point: [Double])
    /// Optima of the other parameters near which the next ones are looked for, with the parameter's value.
    private var inside: [Double]

    init(_ profile: ProfileLikelihood, _ parameter: Int, _ outcome: OptimizationOutcome, _ drop: Double) {
        self.profile = profile
        self.parameter = parameter
        self.outcome = outcome
        self.drop = drop
        best = (outcome.value, outcome.point)
        inside = outcome.point
    }

    /// Goes away from the estimate, twice as far each time, until the likelihood has fallen by the drop, then looks for where it has.
    mutating func end(step: Double, _ objective: BoundedQuasiNewton.Objective) -> ProfileInterval.End {
        let estimate = outcome.point[parameter]
        let bound = step < 0 ? profile.search.lower[parameter] : profile.search.upper[parameter]
        if estimate == bound { return .bound(bound) }
        guard step != 0 else { return .notFound }
        var (near, nearExcess) = (estimate, -drop)
        var step = step
        for _ in 0..<max(profile.maximumDoublings, 1) {
            var far = estimate + step
            let reachesBound = step < 0 ? far <= bound : far >= bound
            if reachesBound { far = bound }
            guard far.isFinite, far != near else { return .unbounded }
            let farExcess = excess(far, objective)
            if farExcess.isNaN { return .notFound }
            if farExcess >= 0 { return root(near, nearExcess, far, farExcess, objective) }
            if reachesBound { return .bound(bound) }
            (near, nearExcess) = (far, farExcess)
            step *= 2
        }
        return .unbounded
    }

    /// The place between two where the likelihood has fallen by the drop.
    ///
    /// The root of the fall is nearly linear in the parameter.
    private mutating func root(
        _ near: Double, _ nearExcess: Double, _ far: Double, _ farExcess: Double, _ objective: BoundedQuasiNewton.Objective
    ) -> ProfileInterval.End {
        let goal = drop.squareRoot()
        func signed(_ excess: Double) -> Double { max(excess + drop, 0).squareRoot() - goal }
        var search = self
        let tolerance = 1e-9 * max(abs(near - far), abs(far))
        let found = RootFinding.brent(in: min(near, far)...max(near, far), tolerance: tolerance) { place in
            if place == near { return signed(nearExcess) }
            if place == far { return signed(farExcess) }
            return signed(search.excess(place, objective))
        }
        self = search
        return found.map { .at($0) } ?? .notFound
    }

    /// How far the profile at a value lies below the threshold: negative inside of the interval; infinite where the likelihood is 0.
    private mutating func excess(_ place: Double, _ objective: BoundedQuasiNewton.Objective) -> Double {
        var search = profile.search
        search.lower[parameter] = place
        search.upper[parameter] = place
        var start = inside
        start[parameter] = place
        var found = search.minimize(from: start, objective)
        evaluations += found.evaluations
        if found.status == .notFinite {
            found = search.minimize(from: outcome.point, objective)
            evaluations += found.evaluations
        }
        guard found.value.isFinite else { return .infinity }
        if found.value < best.value { best = (found.value, found.point) }
        let excess = found.value - outcome.value - drop
        if excess < 0 { inside = found.point }
        return excess
    }
}
