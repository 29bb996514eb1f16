/// Judges what the data tell of a model's parameters around the best point that was found.
///
/// Three kinds of evidence, in this order: parameters so far out, or at a bound of the search, that a limit is reached; a limit whose likelihood
/// is as good as the maximum, looked for where the curvature is small; and directions in which the likelihood is flat.
struct IdentifiabilityGate<Model: RepeatBuyingModel> {
    let search: RepeatBuyingSearch<Model>
    let outcome: OptimizationOutcome
    /// The second derivatives of the negative penalised log-likelihood in the logarithms of the parameters.
    let hessian: SymmetricMatrix
    private(set) var subspace = ParameterSubspace(dimension: 4)
    private(set) var findings: [IdentifiabilityFinding] = []

    /// A curvature below this is none: the logarithm would have a standard error above 3, a factor of 20 to either side.
    static var flatCurvature: Double { 0.1 }
    /// A curvature below this calls for a look at the limits: a standard error of the logarithm above 0.7.
    static var smallCurvature: Double { 2 }
    /// A limit that is worse than the maximum by less than this is as good.
    static var margin: Double { 0.05 }
    /// How much of a direction may be untold for its value to be told.
    static var tolerance: Double { 0.05 }

    init(search: RepeatBuyingSearch<Model>, outcome: OptimizationOutcome, hessian: SymmetricMatrix) {
        self.search = search
        self.outcome = outcome
        self.hessian = hessian
        for trait in Model.kind.traits { judge(trait) }
        dropBounds()
        dropFlatDirections()
        if search.objective.cells.customers < 5 {
            findings.append(IdentifiabilityFinding(.tooFewCustomers, parameters: Model.parameterNames))
        }
    }

    /// Whether a parameter has a value.
    func isTold(_ place: Int) -> Bool {
        let name = Model.parameterNames[place]
        return !findings.contains { $0.parameters.contains(name) }
    }

    /// The covariance of the logarithms within what is told.
    var covariance: SymmetricMatrix {
        var covariance = SymmetricMatrix(dimension: 4)
        for (direction, curvature) in subspace.curvatures(of: hessian) where curvature > 0 {
            for row in 0..<4 {
                for column in 0...row { covariance[row, column] += direction[row] * direction[column] / curvature }
            }
        }
        return covariance
    }

    private mutating func judge(_ trait: CustomerTrait) {
        let limit = TraitLimit(trait: trait, centre: search.objective.centre)
        if let kind = limit.finding(at: outcome.point) {
            note(kind, limit)
        } else if isSuspicious(trait) {
            let kinds = limits(limit)
            let isAlike = kinds.contains(.homogeneousRates) || kinds.contains(.homogeneousDropout)
            if isAlike, kinds.count > 1 {
                // As good where all are alike as where they differ as much as can be: how they differ is not told at all.
                subspace.drop(trait.alikeDirection)
                findings.append(IdentifiabilityFinding(.flat, parameters: names(trait)))
            } else if let kind = kinds.first {
                note(kind, limit)
            }
        }
    }

    private mutating func note(_ kind: IdentifiabilityFinding.Kind, _ limit: TraitLimit) {
        for direction in limit.directions(of: kind) { subspace.drop(direction) }
        findings.append(IdentifiabilityFinding(kind, parameters: names(limit.trait)))
    }

    private func names(_ trait: CustomerTrait) -> [String] {
        [Model.parameterNames[trait.first], Model.parameterNames[trait.second]]
    }

    /// Whether the curvature is small in a direction that moves a trait's parameters.
    private func isSuspicious(_ trait: CustomerTrait) -> Bool {
        guard outcome.isConverged, !outcome.isAtBound, hessian.isFinite else { return true }
        return subspace.curvatures(of: hessian).contains { direction, curvature in
            curvature < IdentifiabilityGate.smallCurvature && max(abs(direction[trait.first]), abs(direction[trait.second])) > 0.2
        }
    }

    /// The limits of a trait that explain the data as well as the best point.
    private func limits(_ limit: TraitLimit) -> [IdentifiabilityFinding.Kind] {
        let (trait, objective, point) = (limit.trait, search.objective, outcome.point)
        let room = min(objective.upper[trait.first] - point[trait.first], objective.upper[trait.second] - point[trait.second])
        var alike = point
        alike[trait.first] += room
        alike[trait.second] += room
        var none = point
        none[trait.first] = objective.lower[trait.first]
        var certain = point
        certain[trait.second] = objective.lower[trait.second]
        var split = certain
        split[trait.first] = max(objective.lower[trait.first], trait.isProbability ? objective.lower[trait.first] : -2.5)
        let ends = [
            search.maximum(holding: [trait.first: alike[trait.first]], fromEach: [alike]),
            search.maximum(holding: [trait.first: none[trait.first]], fromEach: [none, split]),
            search.maximum(holding: [trait.second: certain[trait.second]], fromEach: [certain, split]),
        ]
        let best = search.logLikelihood(outcome)
        var kinds: [IdentifiabilityFinding.Kind] = []
        for end in ends where search.logLikelihood(end) >= best - IdentifiabilityGate.margin {
            if let kind = limit.finding(at: end.point), !kinds.contains(kind) { kinds.append(kind) }
        }
        return kinds
    }

    /// A parameter at a bound of the search is not told, whatever the reason.
    ///
    /// One in a limit that has a name stands at a bound for that reason, and the mean along the ridge may be told all the same.
    private mutating func dropBounds() {
        for trait in Model.kind.traits {
            let places = [trait.first, trait.second]
            guard places.contains(where: { (outcome.atLowerBound[$0] || outcome.atUpperBound[$0]) && isTold($0) }) else { continue }
            subspace.drop(trait.alikeDirection)
            findings.append(IdentifiabilityFinding(.flat, parameters: names(trait)))
        }
    }

    private mutating func dropFlatDirections() {
        guard hessian.isFinite else {
            findings.append(IdentifiabilityFinding(.notConverged, parameters: Model.parameterNames))
            return
        }
        for (direction, curvature) in subspace.curvatures(of: hessian) where curvature < IdentifiabilityGate.flatCurvature {
            subspace.drop(direction)
        }
        let flat = (0..<4).filter { place in
            var axis = [0.0, 0.0, 0.0, 0.0]
            axis[place] = 1
            return subspace.droppedShare(of: axis) > IdentifiabilityGate.tolerance && isTold(place)
        }
        if !flat.isEmpty {
            findings.append(IdentifiabilityFinding(.flat, parameters: flat.map { Model.parameterNames[$0] }))
        }
        if !outcome.isConverged, outcome.projectedGradientNorm > 1e-5 {
            findings.append(IdentifiabilityFinding(.notConverged, parameters: Model.parameterNames))
        }
    }
}
