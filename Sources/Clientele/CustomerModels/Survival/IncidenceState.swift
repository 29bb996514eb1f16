/// Survival and incidences of competing causes at a time, with their variances, moved on from event time to event time.
///
/// Moving the covariance on as it is, instead of expanding it into sums over past times, never subtracts large sums from each other.
struct IncidenceState {
    private(set) var survival = 1.0
    private(set) var incidences: [Double]
    private(set) var variances: [Double]
    private var survivalVariance = 0.0
    private var covariances: [Double]

    init(causes: Int) {
        incidences = [Double](repeating: 0, count: causes)
        variances = incidences
        covariances = incidences
    }

    /// Moves on to a time.
    ///
    /// - Parameters:
    ///   - atRisk: How many are at risk.
    ///   - events: How many end for each cause.
    ///   - isLast: Whether all at risk end, so that nobody is left.
    mutating func advance(atRisk: Double, events: [Double], isLast: Bool) {
        let all = events.reduce(0, +)
        guard all > 0 else { return }
        let hazard = isLast ? 1 : all / atRisk
        let staying = 1 - hazard
        for cause in events.indices {
            // Shares of those who end are multinomial: their variance is h (1 − h) / n, their covariance with the sum h (1 − Σh) / n.
            let share = events[cause] / atRisk
            variances[cause] += 2 * share * covariances[cause] + share * share * survivalVariance
            variances[cause] += survival * survival * share * max(1 - share, 0) / atRisk
            covariances[cause] = staying * (covariances[cause] + share * survivalVariance)
            covariances[cause] -= survival * survival * share * staying / atRisk
            variances[cause] = max(variances[cause], 0)
            incidences[cause] = min(incidences[cause] + survival * share, 1)
        }
        survivalVariance = staying * staying * survivalVariance + survival * survival * hazard * staying / atRisk
        survival *= staying
    }
}
