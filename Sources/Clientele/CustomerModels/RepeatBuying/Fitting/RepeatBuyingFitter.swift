/// One fit: search, curvature, judgement, and what the result says.
struct RepeatBuyingFitter<Model: RepeatBuyingModel> {
    let cells: RepeatPurchaseCells
    let timeUnit: RepeatPurchaseTimeUnit
    let options: RepeatBuyingFitOptions

    init(_ summaries: RepeatPurchaseSummaries, options: RepeatBuyingFitOptions) throws {
        try options.check()
        guard !summaries.isEmpty else {
            throw ClienteleError(.emptyBase, "there are no customers to fit a model to", remedy: "check the end of the observation")
        }
        guard summaries.timeUnit.isDiscrete == Model.kind.isDiscrete else {
            let wanted = Model.kind.isDiscrete ? "opportunities, such as months" : "time, such as weeks"
            throw ClienteleError(
                .invalidArgument, "\(Model.kind.rawValue) does not take ages in units of a \(summaries.timeUnit)",
                remedy: "summarise the purchases with a time unit that counts \(wanted)")
        }
        cells = summaries.cells
        timeUnit = summaries.timeUnit
        self.options = options
    }

    func fit() -> RepeatBuyingFit<Model> {
        if cells.weightedSum(cells.ages) <= 0 { return withoutMaximum(.noObservation) }
        if cells.weightedSum(cells.repeatPurchases) <= 0 { return withoutMaximum(.noRepeatPurchases) }
        let search = RepeatBuyingSearch<Model>(
            objective: RepeatBuyingObjective(cells: cells, penalty: options.penalty), options: options)
        let outcome = search.maximum()
        guard outcome.value.isFinite else { return withoutMaximum(.notConverged) }
        let customers = cells.customers
        let hessian = FiniteDifference.hessian(at: outcome.point) { point in
            search.objective.negativeMean(at: point).gradient.map { $0 * customers }
        }
        let gate = IdentifiabilityGate(search: search, outcome: outcome, hessian: hessian)
        return result(search, outcome, gate)
    }

    /// What is said where the likelihood has no maximum.
    private func withoutMaximum(_ kind: IdentifiabilityFinding.Kind) -> RepeatBuyingFit<Model> {
        RepeatBuyingFit(
            model: nil, logLikelihood: nil, converged: false, gradientNorm: nil, iterations: 0, evaluations: 0,
            parameters: Model.parameterNames.map { ParameterEstimate(name: $0) }, covariance: nil, correlation: nil,
            covarianceOfLogarithms: nil, customers: cells.customers, timeUnit: timeUnit, confidence: options.confidence,
            penalty: options.penalty,
            identifiability: Identifiability(
                findings: [IdentifiabilityFinding(kind, parameters: Model.parameterNames)],
                stillKnown: kind == .noRepeatPurchases ? [boundWithoutPurchases] : []))
    }

    /// The rate that would have shown no purchase with the probability that the confidence leaves, if everybody stays and all buy alike.
    private var boundWithoutPurchases: KnownQuantity {
        let exposure = cells.weightedSum(cells.ages)
        let rate = -Libm.log(1 - options.confidence) / exposure
        guard Model.kind.isDiscrete else { return KnownQuantity(.meanPurchaseRate, lower: 0, upper: rate) }
        return KnownQuantity(.meanPurchaseProbability, lower: 0, upper: 1 - Libm.exp(-rate))
    }

    private func result(
        _ search: RepeatBuyingSearch<Model>, _ outcome: OptimizationOutcome, _ gate: IdentifiabilityGate<Model>
    ) -> RepeatBuyingFit<Model> {
        let values = outcome.point.map { Libm.exp($0) }
        let logs = gate.covariance
        let isIdentified = gate.findings.isEmpty
        let covariance = logs.rows.enumerated().map { row, line in line.enumerated().map { $1 * values[row] * values[$0] } }
        let correlation = logs.rows.enumerated().map { row, line in
            line.enumerated().map { $0 == row ? 1 : $1 / (logs[row, row].squareRoot() * logs[$0, $0].squareRoot()) }
        }
        return RepeatBuyingFit(
            model: try? Model(parameters: values), logLikelihood: search.objective.logLikelihood(at: outcome.point).value,
            converged: outcome.isConverged || outcome.projectedGradientNorm <= 1e-6, gradientNorm: outcome.projectedGradientNorm,
            iterations: outcome.runs.reduce(0) { $0 + $1.iterations }, evaluations: outcome.totalEvaluations,
            parameters: estimates(values, logs, gate), covariance: isIdentified ? covariance : nil,
            correlation: isIdentified ? correlation : nil, covarianceOfLogarithms: logs.rows, customers: cells.customers,
            timeUnit: timeUnit, confidence: options.confidence, penalty: options.penalty,
            identifiability: Identifiability(
                findings: gate.findings, stillKnown: gate.stillKnown(confidence: options.confidence)))
    }

    private func estimates(
        _ values: [Double], _ logs: SymmetricMatrix, _ gate: IdentifiabilityGate<Model>
    ) -> [ParameterEstimate] {
        let quantile = NormalDistribution.quantile((1 + options.confidence) / 2)
        return values.enumerated().map { place, value in
            let name = Model.parameterNames[place]
            guard gate.isTold(place) else { return ParameterEstimate(name: name) }
            let deviation = logs[place, place].squareRoot()
            return ParameterEstimate(
                name: name, value: value, standardError: value * deviation, lower: value * Libm.exp(-quantile * deviation),
                upper: value * Libm.exp(quantile * deviation))
        }
    }
}

extension RepeatBuyingModel {
    /// Fits the model to customers by maximum likelihood.
    ///
    /// The search runs from several starting points over the logarithms of the parameters, with the analytic gradient, within bounds far
    /// beyond any sensible value; standard errors come from the curvature at the best point. The result does not depend on the order of the
    /// customers or the number of cores. Where the data do not tell the parameters, the fit says so: see ``Identifiability``.
    ///
    /// - Parameters:
    ///   - summaries: The customers.
    ///   - options: How to fit.
    /// - Returns: The fit, with the evidence.
    /// - Throws: ``ClienteleError/Code/emptyBase`` without customers, ``ClienteleError/Code/invalidArgument`` for summaries whose time unit is
    ///   not of the model's kind, or options out of range.
    /// - Complexity: O(*c*) in the distinct histories for each of some hundred evaluations, on all cores.
    public static func fit(
        _ summaries: RepeatPurchaseSummaries, options: RepeatBuyingFitOptions = RepeatBuyingFitOptions()
    ) throws -> RepeatBuyingFit<Self> {
        try RepeatBuyingFitter(summaries, options: options).fit()
    }
}
