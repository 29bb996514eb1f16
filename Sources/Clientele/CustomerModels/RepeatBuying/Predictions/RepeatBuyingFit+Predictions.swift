extension RepeatBuyingFit {
    /// What the model expects of a customer, with the interval of the mean and the interval of the count.
    ///
    /// The interval of the count cuts equal tails off the distribution of the count that the model gives the customer, averaged over the
    /// uncertainty of the parameters. It holds the confidence or more, since counts are whole numbers.
    ///
    /// - Parameters:
    ///   - history: What is known of the customer, in the fit's time unit.
    ///   - duration: How long from the end of the observation on, in time units, from 0.
    /// - Returns: The prediction.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a duration below zero or not finite, ``ClienteleError/Code/missingData`` for a fit
    ///   without a model.
    public func prediction(for history: RepeatPurchaseSummary, in duration: Double) throws -> RepeatPurchasePrediction {
        let spread = try parameterSpread()
        try requireDuration(duration)
        let alive = spread.model.probabilityAlive(history)
        let expected = spread.model.expectedPurchases(of: history, in: duration)
        let errors = spread.standardErrors { model in
            let (alive, expected) = (model.probabilityAlive(history), model.expectedPurchases(of: history, in: duration))
            return [logit(alive), expected > 0 ? Libm.log(expected) : 0]
        }
        let quantile = NormalDistribution.quantile((1 + confidence) / 2)
        let points = spread.sigmaPoints.map { (alive: $0.probabilityAlive(history), future: $0.future(of: history)) }
        let count = CountInterval(confidence: confidence) { count in
            let sum = points.reduce(0) { sum, point in
                let buying = point.alive * point.future.probability(of: count, in: duration)
                return sum + (count == 0 ? 1 - point.alive + buying : buying)
            }
            return sum / Double(points.count)
        }
        return RepeatPurchasePrediction(
            duration: duration, probabilityAlive: probability(alive, logitError: errors[0], quantile: quantile),
            expectedPurchases: Estimate(
                value: expected, lower: expected * Libm.exp(-quantile * errors[1]), upper: expected * Libm.exp(quantile * errors[1])),
            count: count)
    }

    /// The model and how uncertain its parameters are.
    func parameterSpread() throws -> ParameterSpread<Model> {
        guard let model, let covarianceOfLogarithms else {
            let reason = identifiability.findings.first?.explanation ?? ""
            throw ClienteleError(
                .missingData, "the fit has no model to predict with", remedy: "take customers who bought again into the fit. \(reason)")
        }
        return ParameterSpread(model: model, covariance: covarianceOfLogarithms)
    }

    func requireDuration(_ duration: Double) throws {
        guard duration >= 0, duration.isFinite else {
            throw ClienteleError(.invalidArgument, "the duration is \(duration)", remedy: "give a number of time units from 0")
        }
    }

    private func logit(_ probability: Double) -> Double {
        let inside = min(max(probability, 1e-300), 1 - 1e-16)
        return Libm.log(inside) - Libm.log1p(-inside)
    }

    private func probability(_ value: Double, logitError: Double, quantile: Double) -> Estimate {
        guard value > 0, value < 1, logitError > 0 else { return Estimate(value: value, lower: value, upper: value) }
        let centre = logit(value)
        func bound(_ place: Double) -> Double { 1 / (1 + Libm.exp(-place)) }
        return Estimate(
            value: value, lower: min(value, bound(centre - quantile * logitError)),
            upper: max(value, bound(centre + quantile * logitError)))
    }
}
