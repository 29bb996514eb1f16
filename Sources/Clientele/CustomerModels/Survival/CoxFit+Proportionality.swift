extension CoxFit {
    /// The Schoenfeld residuals of each row that had the event, as they are and scaled.
    ///
    /// Scaled residuals drawn over time show how a coefficient changes; level ones are what the model assumes.
    ///
    /// - Parameter sample: The sample that was fitted.
    /// - Returns: One for each row with the event, stratum by stratum in order of time.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for another sample; ``ClienteleError/Code/missingData`` unless the fit converged.
    /// - Complexity: O(*n* log *n* + *n* *p*).
    public func schoenfeldResiduals(in sample: SurvivalSample) throws -> [SchoenfeldResidual] {
        let found = try SchoenfeldRows(self, in: sample)
        let events = found.events
        return found.times.indices.map { event in
            let scaled = zip(found.estimates, found.moved(found.residuals[event])).map { $0 + events * $1 }
            return SchoenfeldResidual(
                time: found.times[event], row: found.rows[event], residuals: found.residuals[event], scaled: scaled)
        }
    }

    /// Tests whether hazard ratios stay the same over time (Grambsch & Therneau 1994, equation 3).
    ///
    /// It takes the covariance of the residuals as the same at all times, as the paper and most packages do; R's survival package took to the
    /// score test, which does not, in version 3.0, so that its figures differ.
    ///
    /// - Parameters:
    ///   - sample: The sample that was fitted.
    ///   - transform: How time is counted.
    /// - Returns: A test of each covariate and of all together.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for another sample, or the logarithm of time 0;
    ///   ``ClienteleError/Code/missingData`` unless the fit converged.
    /// - Complexity: O(*n* log *n* + *n* *p*).
    public func proportionality(
        in sample: SurvivalSample, transform: ProportionalityTransform = .kaplanMeier
    ) throws -> ProportionalityTest {
        let found = try SchoenfeldRows(self, in: sample)
        let times = try found.times(transform, in: sample)
        let width = found.estimates.count
        var slope = [Double](repeating: 0, count: width)
        var spread = 0.0
        for event in times.indices {
            let weight = found.weights[event]
            spread += weight * times[event] * times[event]
            for column in 0..<width { slope[column] += weight * times[event] * found.residuals[event][column] }
        }
        let moved = found.moved(slope)
        // A spread of rounding is none: all events at one time.
        let scale = spread > 1e-20 * found.events ? found.events / spread : nil
        let covariates = (0..<width).map { column in
            ProportionalityFinding(
                name: found.names[column], correlation: found.correlation(of: column, with: times),
                chiSquare: scale.map { $0 * moved[column] * moved[column] / found.covariance[column][column] })
        }
        let whole = zip(slope, moved).reduce(0) { $0 + $1.0 * $1.1 }
        return ProportionalityTest(
            transform: transform, covariates: covariates,
            global: CoxGlobalTest(chiSquare: scale.map { $0 * whole }, degreesOfFreedom: width))
    }
}

extension SchoenfeldRows {
    /// The correlation of a covariate's scaled residuals with time that is counted from its mean.
    fileprivate func correlation(of column: Int, with times: [Double]) -> Double? {
        let scaled = residuals.map { moved($0)[column] }
        let mean = zip(scaled, weights).reduce(0) { $0 + $1.0 * $1.1 } / max(events, .leastNormalMagnitude)
        var (product, first, second) = (0.0, 0.0, 0.0)
        for event in times.indices {
            let distance = scaled[event] - mean
            product += weights[event] * distance * times[event]
            first += weights[event] * distance * distance
            second += weights[event] * times[event] * times[event]
        }
        let size = (first * second).squareRoot()
        return size > 0 ? product / size : nil
    }
}
