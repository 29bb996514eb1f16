/// A log-linear model of counts over time with known exposures, by iterated weighted least squares.
///
/// ln E[nₜ] = ln eₜ + level + slope · t, with variance dispersion · E[nₜ] (McCullagh & Nelder 1989, "Generalized Linear Models", sections 2.5
/// and 9.2).
struct LogLinearCounts: Sendable {
    /// The logarithm of the rate at time 0.
    private(set) var level = 0.0
    /// The change of the logarithm in a unit of time.
    private(set) var slope = 0.0
    /// The covariance of both estimates, the dispersion included.
    private(set) var levelVariance = 0.0
    private(set) var slopeVariance = 0.0
    private(set) var covariance = 0.0
    /// Pearson's χ² over the degrees of freedom, at least 1.
    private(set) var dispersion = 1.0
    /// The 97.5 % point of Student's distribution with the degrees of freedom.
    private(set) var deviate = ForecastSpread.deviate

    private static let steps = 100

    /// Fits the model; `nil` where there is no maximum or no degree of freedom.
    ///
    /// - Parameters:
    ///   - counts: The counts, from 0.
    ///   - exposures: How long each was counted, above 0.
    ///   - times: When.
    ///   - hasSlope: Whether the rate may change.
    ///   - lostDegrees: Degrees of freedom that the exposures took.
    init?(counts: [Double], exposures: [Double], times: [Double], hasSlope: Bool, lostDegrees: Int = 0) {
        let degrees = counts.count - (hasSlope ? 2 : 1) - lostDegrees
        let (total, exposure) = (counts.reduce(0, +), exposures.reduce(0, +))
        guard degrees > 0, total > 0, exposures.allSatisfy({ $0 > 0 && $0.isFinite }), times.count == counts.count else { return nil }
        level = Libm.log(total / exposure)
        var information = Information()
        var isSettled = !hasSlope
        for _ in 0..<LogLinearCounts.steps {
            information = Information()
            for place in counts.indices {
                let mean = exposures[place] * Libm.exp(level + slope * times[place])
                information.add(mean: mean, residual: counts[place] - mean, time: times[place])
            }
            guard hasSlope else { break }
            guard let step = information.step else { return nil }
            // A long step of the logarithm would overshoot.
            let size = min(1, 2 / max(abs(step.level), abs(step.slope) * (abs(times.first ?? 1) + 1), 1e-300))
            level += size * step.level
            slope += size * step.slope
            if abs(step.level) < 1e-11, abs(step.slope) < 1e-11 {
                isSettled = true
                break
            }
        }
        guard isSettled, level.isFinite, slope.isFinite else { return nil }
        dispersion = max(1, information.chiSquare / Double(degrees))
        deviate = StudentTDistribution(degreesOfFreedom: Double(degrees)).quantile(0.975)
        if hasSlope {
            let determinant = information.level * information.slope - information.cross * information.cross
            guard determinant > 0 else { return nil }
            levelVariance = dispersion * information.slope / determinant
            slopeVariance = dispersion * information.level / determinant
            covariance = -dispersion * information.cross / determinant
        } else {
            levelVariance = dispersion / information.level
        }
    }

    /// The sums of one step.
    private struct Information {
        var level = 0.0
        var cross = 0.0
        var slope = 0.0
        var levelScore = 0.0
        var slopeScore = 0.0
        var chiSquare = 0.0

        mutating func add(mean: Double, residual: Double, time: Double) {
            level += mean
            cross += mean * time
            slope += mean * time * time
            levelScore += residual
            slopeScore += residual * time
            if mean > 0 { chiSquare += residual * residual / mean }
        }

        var step: (level: Double, slope: Double)? {
            let determinant = level * slope - cross * cross
            guard determinant > 0, determinant.isFinite else { return nil }
            return ((slope * levelScore - cross * slopeScore) / determinant, (level * slopeScore - cross * levelScore) / determinant)
        }
    }
}
