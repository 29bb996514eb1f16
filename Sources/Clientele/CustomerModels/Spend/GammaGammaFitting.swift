/// The work of one fit.
struct GammaGammaFitting {
    let cells: SpendCells
    let confidence: Double
    let independence: SpendIndependence

    /// Up to as many customers as parameters nothing can be told of a spread.
    private static let fewestCustomers = 4.0
    /// How much better than a simpler model the fit must be, in units of log-likelihood: less is a plateau.
    private static let leastGain = 0.02
    /// How much better it must be for a shape in the thousands to count as an estimate: half the χ² of one degree of freedom at 5 %.
    private static let leastGainOfLargeShapes = 1.92

    /// Where the search ended: ln *p*, ln *q*, ln *γ* (scaled), and what the likelihood is there.
    private struct Maximum {
        var point: [Double]
        var value: GammaGammaLikelihood.Value
        var iterations: Int
    }

    func fit() -> GammaGammaFit {
        if cells.customers < GammaGammaFitting.fewestCustomers { return withoutSpread(.tooFewCustomers, iterations: 0, gradientNorm: nil) }
        if cells.isUniform { return withoutSpread(.noVariation, iterations: 0, gradientNorm: nil) }
        let maximum = polished(search())
        let norm = maximum.value.gradient.map(abs).max() ?? 0
        let limits = [SpendLimit.exactMeans(cells), SpendLimit.oneMean(cells)].compactMap { $0 }
        let best = limits.max { $0.logLikelihood < $1.logLikelihood }
        let value = maximum.value.logLikelihood
        let isLarge = max(maximum.point[0], maximum.point[1]) > Libm.log(1_000)
        let least = isLarge ? GammaGammaFitting.leastGainOfLargeShapes : GammaGammaFitting.leastGain
        if let best, best.logLikelihood.isFinite, !(value - best.logLikelihood >= least) {
            return atLimit(best, maximum, gradientNorm: norm)
        }
        guard value.isFinite, norm <= 1e-7 * max(1, abs(value)), let covariance = logCovariance(maximum.value) else {
            return withoutSpread(.notConverged, iterations: maximum.iterations, gradientNorm: norm.isFinite ? norm : nil)
        }
        return identified(maximum, covariance, gradientNorm: norm)
    }

    // MARK: Search

    /// Searches over ln *p*, ln *q* and ln(*pγ*/*q*): the last is a location, which stays where the others run away.
    private func search() -> Maximum {
        let likelihood = GammaGammaLikelihood(cells: cells)
        let optimizer = BoundedQuasiNewton(lower: [-8, -8, -15], upper: [14, 14, 15])
        let starts = [[1.5, 1.5, 0], [0, 0.7, 0], [3, 0.7, 0], [0.7, 3, 0]]
        let outcome = optimizer.minimize(fromEach: starts) { point in
            let value = likelihood.value(logP: point[0], logQ: point[1], logGamma: point[2] + point[1] - point[0])
            let (byP, byQ, byGamma) = (value.gradient[0], value.gradient[1], value.gradient[2])
            return (-value.logLikelihood, [byGamma - byP, -byQ - byGamma, -byGamma])
        }
        let end = [outcome.point[0], outcome.point[1], outcome.point[2] + outcome.point[1] - outcome.point[0]]
        return Maximum(
            point: end, value: likelihood.value(logP: end[0], logQ: end[1], logGamma: end[2]), iterations: outcome.iterations)
    }

    /// Newton steps as long as they climb, or no longer matter to the value but still to the gradient.
    private func polished(_ start: Maximum) -> Maximum {
        let likelihood = GammaGammaLikelihood(cells: cells)
        var best = start
        for _ in 0..<12 {
            guard let factor = negated(best.value.hessian).cholesky() else { break }
            let step = factor.solve(best.value.gradient)
            guard step.allSatisfy({ abs($0) <= 1 }) else { break }
            let point = zip(best.point, step).map { $0 + $1 }
            let value = likelihood.value(logP: point[0], logQ: point[1], logGamma: point[2])
            let norms = (value.gradient.map(abs).max() ?? .infinity, best.value.gradient.map(abs).max() ?? .infinity)
            guard norms.0 < norms.1, value.logLikelihood >= best.value.logLikelihood - 1e-10 * abs(best.value.logLikelihood) else { break }
            best = Maximum(point: point, value: value, iterations: best.iterations + 1)
        }
        return best
    }

    private func negated(_ matrix: SymmetricMatrix) -> SymmetricMatrix {
        var result = matrix
        for row in 0..<matrix.dimension { for column in 0...row { result[row, column] = -matrix[row, column] } }
        return result
    }

    private func logCovariance(_ value: GammaGammaLikelihood.Value) -> SymmetricMatrix? {
        guard value.hessian.isFinite, let covariance = negated(value.hessian).cholesky()?.inverse, covariance.isFinite else { return nil }
        return covariance
    }

    // MARK: Results

    private func identified(_ maximum: Maximum, _ covariance: SymmetricMatrix, gradientNorm: Double) -> GammaGammaFit {
        let logs = [maximum.point[0], maximum.point[1], maximum.point[2] + Libm.log(cells.unit)]
        let values = logs.map(Libm.exp)
        let expectation = SpendExpectation(.gammaGamma, logParameters: logs, covariance: covariance.rows)
        let model = GammaGamma(validP: values[0], q: values[1], gamma: values[2])
        let errors = covariance.diagonal.map { $0.squareRoot() }
        let parameters = (0..<3).map { parameter($0, value: values[$0], logStandardError: errors[$0]) }
        let shape = (values[1], parameters[1].lower ?? 0)
        let population = PopulationMeanSpend(expectation, shape: shape, median: model.populationMedian, confidence: confidence)
        var fit = base(
            .identified, parameters: parameters, logLikelihood: maximum.value.logLikelihood, iterations: maximum.iterations,
            gradientNorm: gradientNorm, population: population, expectation: expectation)
        fit.model = model
        fit.converged = true
        fit.covariance = (0..<3).map { row in (0..<3).map { covariance[row, $0] * values[row] * values[$0] } }
        fit.correlation = (0..<3).map { row in
            (0..<3).map { row == $0 ? 1 : covariance[row, $0] / (errors[row] * errors[$0]) }
        }
        fit.aic = 6 - 2 * maximum.value.logLikelihood
        fit.bic = 3 * Libm.log(cells.customers) - 2 * maximum.value.logLikelihood
        return fit
    }

    private func atLimit(_ limit: SpendLimit, _ maximum: Maximum, gradientNorm: Double) -> GammaGammaFit {
        var parameters = (0..<3).map { parameter($0, value: nil, logStandardError: nil) }
        if let shape = limit.shape {
            parameters[1] = parameter(1, value: shape.value, logStandardError: shape.logStandardError)
        } else {
            parameters[0] = parameter(0, value: limit.expectation.occasionShape, logStandardError: nil)
        }
        let shape = limit.shape.map { ($0.value, parameters[1].lower ?? 0) }
        let population = PopulationMeanSpend(limit.expectation, shape: shape, median: limit.median, confidence: confidence)
        return base(
            limit.outcome, parameters: parameters, logLikelihood: limit.logLikelihood, iterations: maximum.iterations,
            gradientNorm: gradientNorm.isFinite ? gradientNorm : nil, population: population, expectation: limit.expectation)
    }

    /// What is left where no spread can be told: the mean of what was seen, without an interval.
    private func withoutSpread(
        _ outcome: SpendIdentifiability.Outcome, iterations: Int, gradientNorm: Double?
    ) -> GammaGammaFit {
        let mean = cells.meanOfOccasions * cells.unit
        let expectation = SpendExpectation(.commonMean, logParameters: [Libm.log(mean)], covariance: nil)
        let population = PopulationMeanSpend(expectation, shape: nil, median: mean, confidence: confidence)
        let parameters = (0..<3).map { parameter($0, value: nil, logStandardError: nil) }
        return base(
            outcome, parameters: parameters, logLikelihood: nil, iterations: iterations, gradientNorm: gradientNorm,
            population: population, expectation: expectation)
    }

    private func parameter(_ index: Int, value: Double?, logStandardError: Double?) -> ParameterEstimate {
        let estimate = value.flatMap { value in
            logStandardError.flatMap { Estimate(value: value, logStandardError: $0, confidence: confidence) }
        }
        let error = value.flatMap { value in logStandardError.map { $0 * value } }
        return ParameterEstimate(
            name: GammaGamma.parameterNames[index], value: value, standardError: error, lower: estimate?.lower, upper: estimate?.upper)
    }

    private func base(
        _ outcome: SpendIdentifiability.Outcome, parameters: [ParameterEstimate], logLikelihood: Double?, iterations: Int,
        gradientNorm: Double?, population: PopulationMeanSpend, expectation: SpendExpectation
    ) -> GammaGammaFit {
        GammaGammaFit(
            identifiability: SpendIdentifiability(outcome), model: nil, parameters: parameters, covariance: nil, correlation: nil,
            logLikelihood: logLikelihood, aic: nil, bic: nil, converged: false, gradientNorm: gradientNorm, iterations: iterations,
            customers: cells.customers, occasions: cells.occasions, confidence: confidence, populationMean: population,
            independence: independence, expectation: expectation)
    }
}
