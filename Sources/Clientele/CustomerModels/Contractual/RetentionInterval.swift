/// Intervals of survival that carry the uncertainty of the parameters, by the delta method.
enum RetentionInterval {
    /// Survival with its interval on the scale of log-odds, so that it stays between 0 and 1.
    static func survival(
        of model: some RetentionModel, _ renewals: Int, logCovariance: [[Double]]?, confidence: Double
    ) -> Estimate? {
        let value = model.survival(renewals)
        let alone = Estimate(value: value, lower: value, upper: value)
        guard let logCovariance, let covariance = SymmetricMatrix(rows: logCovariance), value > 0, value < 1,
            let gradient = logSurvivalGradient(of: model.parameters, renewals), gradient.count == covariance.dimension,
            let error = DeltaMethod.standardError(gradient: gradient, covariance: covariance)
        else { return alone }
        // d logit S = d ln S / (1 − S).
        let half = NormalDistribution.quantile(0.5 + confidence / 2) * error / -Libm.expm1(model.logSurvival(renewals))
        let odds = model.logSurvival(renewals) - Libm.log(-Libm.expm1(model.logSurvival(renewals)))
        guard half.isFinite, odds.isFinite else { return alone }
        func share(_ odds: Double) -> Double { 1 / (1 + Libm.exp(-odds)) }
        return Estimate(value: value, lower: share(odds - half), upper: share(odds + half))
    }

    /// The gradient of ln S(t) by the logarithms of α and β, and of c where there are three parameters.
    static func logSurvivalGradient(of parameters: [Double], _ renewals: Int) -> [Double]? {
        guard parameters.count == 2 || parameters.count == 3 else { return nil }
        let shape = BetaSurvival(alpha: parameters[0], beta: parameters[1])
        let power = parameters.count == 3 ? parameters[2] : 1
        let end = BetaDiscreteWeibull.exposure(renewals, power: power)
        let slopes = shape.logRatioGradient(from: 0, to: end)
        let gradient = [slopes.alpha * shape.alpha, slopes.beta * shape.beta]
        guard parameters.count == 3 else { return gradient }
        return gradient + [shape.exposureSlope(at: end) * end * Libm.log(Double(max(renewals, 1))) * power]
    }
}
