extension CoxFit {
    /// By what the hazard of a customer differs from that of one whose covariates are all at their mean.
    ///
    /// - Parameter covariates: The customer's covariates, in the order of ``coefficients``; those without an estimate do not count.
    /// - Returns: The ratio; `nil` unless the fit converged, or where it is beyond all numbers.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` when there is not one finite number for each coefficient.
    /// - Complexity: O(*p*).
    public func relativeHazard(_ covariates: [Double]) throws -> Double? {
        guard covariates.count == coefficients.count, covariates.allSatisfy(\.isFinite) else {
            throw ClienteleError(
                .invalidArgument, "the covariates \(covariates) are not \(coefficients.count) finite numbers",
                remedy: "give one for each coefficient, in their order")
        }
        guard outcome == .converged else { return nil }
        var sum = 0.0
        for (index, value) in covariates.enumerated() {
            sum += (coefficients[index].coefficient ?? 0) * (value - covariateMeans[index])
        }
        let ratio = Libm.exp(sum)
        return ratio.isFinite ? ratio : nil
    }

    /// The baseline of a stratum.
    private func baseline(_ stratum: String?) throws -> BaselineHazard? {
        guard outcome == .converged else { return nil }
        guard let found = baselines.first(where: { $0.stratum == stratum }) else {
            throw ClienteleError(
                .invalidArgument, "the fit has no stratum \(stratum.map { "'\($0)'" } ?? "without a name")",
                remedy: "give one of the strata of the sample, or none where it had none")
        }
        return found
    }

    /// The predicted share of customers like one who stay without the event beyond a time.
    ///
    /// ```swift
    /// let sample = try SurvivalSample(
    ///     durations: [1, 2, 3, 4], events: [true, true, true, true], covariates: [SurvivalCovariate("x", [1, 0, 1, 0])])
    /// print(try CoxModel().fit(sample).survival(at: 0.5, covariates: [1]) ?? 0)  // 1.0
    /// ```
    ///
    /// - Parameters:
    ///   - time: The time; after the last event the share stays what it was there.
    ///   - covariates: The customer's covariates, in the order of ``coefficients``.
    ///   - stratum: The customer's stratum; `nil` where the sample had none.
    /// - Returns: The share, 0 to 1; `nil` unless the fit converged.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for an unknown stratum, or when there is not one finite number for each coefficient.
    /// - Complexity: O(*p* + log *t*) for *t* times with events.
    public func survival(at time: Double, covariates: [Double], stratum: String? = nil) throws -> Double? {
        guard let ratio = try relativeHazard(covariates), let baseline = try baseline(stratum) else { return nil }
        return Libm.exp(-baseline.cumulativeHazard(at: time) * ratio)
    }

    /// The predicted survival curve of customers like one: a point for each time with events.
    ///
    /// - Parameters:
    ///   - covariates: The customer's covariates, in the order of ``coefficients``.
    ///   - stratum: The customer's stratum; `nil` where the sample had none.
    /// - Returns: The curve; empty unless the fit converged.
    /// - Throws: As ``survival(at:covariates:stratum:)``.
    /// - Complexity: O(*p* + *t*) for *t* times with events.
    public func survivalCurve(covariates: [Double], stratum: String? = nil) throws -> [SurvivalPrediction] {
        guard let ratio = try relativeHazard(covariates), let baseline = try baseline(stratum) else { return [] }
        return zip(baseline.times, baseline.cumulativeHazard).map { SurvivalPrediction(time: $0, survival: Libm.exp(-$1 * ratio)) }
    }
}
