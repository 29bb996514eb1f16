/// One fit with covariates: search from the fit without, curvature, and what the result says.
struct CovariateFitter<Model: RepeatBuyingModel> {
    let objective: CovariateObjective<Model>
    let options: RepeatBuyingFitOptions
    let plain: RepeatBuyingFit<Model>
    let lower: [Double]
    let upper: [Double]

    /// How large a coefficient of a standardised covariate may be.
    private static var reach: Double { 8 }

    func fit(from logs: [Double]) throws -> RepeatBuyingCovariateFit<Model> {
        let coefficients = objective.dimension - 4
        let search = BoundedQuasiNewton(
            lower: lower + [Double](repeating: -CovariateFitter.reach, count: coefficients),
            upper: upper + [Double](repeating: CovariateFitter.reach, count: coefficients))
        let outcome = search.minimize(from: logs + [Double](repeating: 0, count: coefficients), objective.negativeMean)
        let hessian = FiniteDifference.hessian(at: outcome.point) { point in
            objective.negativeMean(at: point).gradient.map { $0 * objective.customers }
        }
        var subspace = ParameterSubspace(dimension: objective.dimension)
        for place in outcome.point.indices where outcome.atLowerBound[place] || outcome.atUpperBound[place] { subspace.drop(axis(place)) }
        if hessian.isFinite {
            let flat = subspace.curvatures(of: hessian).filter { $0.curvature < IdentifiabilityGate<Model>.flatCurvature }
            for (direction, _) in flat { subspace.drop(direction) }
        } else {
            for place in outcome.point.indices { subspace.drop(axis(place)) }
        }
        let variances = self.variances(subspace, hessian)
        let value = objective.logLikelihood(at: outcome.point).value
        return RepeatBuyingCovariateFit(
            withoutCovariates: plain, parameters: parameters(outcome.point, variances), coefficients: table(outcome.point, variances),
            logLikelihood: value, converged: outcome.isConverged || outcome.projectedGradientNorm <= 1e-6,
            gradientNorm: outcome.projectedGradientNorm, iterations: outcome.iterations, evaluations: outcome.evaluations,
            likelihoodRatio: try likelihoodRatio(value), point: outcome.point, means: objective.design.means,
            deviations: objective.design.deviations)
    }

    private func axis(_ place: Int) -> [Double] {
        var axis = [Double](repeating: 0, count: objective.dimension)
        axis[place] = 1
        return axis
    }

    /// The variance of each number, `nil` where it is not told.
    private func variances(_ subspace: ParameterSubspace, _ hessian: SymmetricMatrix) -> [Double?] {
        let curvatures = subspace.dropped.count == objective.dimension ? [] : subspace.curvatures(of: hessian)
        return (0..<objective.dimension).map { place in
            guard subspace.droppedShare(of: axis(place)) <= IdentifiabilityGate<Model>.tolerance else { return nil }
            return curvatures.reduce(0) { $1.curvature > 0 ? $0 + $1.direction[place] * $1.direction[place] / $1.curvature : $0 }
        }
    }

    private var quantile: Double { NormalDistribution.quantile((1 + options.confidence) / 2) }

    private func parameters(_ point: [Double], _ variances: [Double?]) -> [ParameterEstimate] {
        (0..<4).map { place in
            let name = Model.parameterNames[place]
            let isTold = !plain.identifiability.findings.contains { $0.parameters.contains(name) }
            guard let variance = variances[place], isTold else { return ParameterEstimate(name: name) }
            let (value, deviation) = (Libm.exp(point[place]), variance.squareRoot())
            return ParameterEstimate(
                name: name, value: value, standardError: value * deviation, lower: value * Libm.exp(-quantile * deviation),
                upper: value * Libm.exp(quantile * deviation))
        }
    }

    private func table(_ point: [Double], _ variances: [Double?]) -> [CovariateCoefficient] {
        objective.effects.enumerated().flatMap { number, effect in
            objective.design.names.enumerated().map { column, name in
                let place = 4 + number * objective.design.names.count + column
                let unit = objective.design.deviations[column]
                let variance = variances[place]
                return CovariateCoefficient(
                    covariate: name, parameter: Model.parameterNames[effect.place], value: variance.map { _ in point[place] / unit },
                    standardError: variance.map { $0.squareRoot() / unit }, quantile: quantile)
            }
        }
    }

    private func likelihoodRatio(_ value: Double) throws -> LikelihoodRatioTest? {
        guard options.penalty == 0, let restricted = plain.logLikelihood, value.isFinite else { return nil }
        // The search began at the smaller model, so that it can only be worse by rounding.
        return try LikelihoodRatioTest(
            restricted: restricted, full: max(value, restricted), degreesOfFreedom: objective.dimension - 4)
    }
}
