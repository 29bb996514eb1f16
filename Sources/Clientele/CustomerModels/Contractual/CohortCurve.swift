/// The survival of one cohort as it was seen, beside what the model fitted to all cohorts expects.
public struct CohortCurve: Codable, Sendable, Hashable {
    /// What the cohort is called.
    public var cohort: String
    /// How many customers it began with.
    public var size: Int
    /// The product of the cohort's own retention rates, 1 first; `nil` from the first period in which nobody decided.
    public var observed: [Double?]
    /// The survival of the model at the same renewals; `nil` where it cannot be told.
    public var expected: [Double?]

    init<Model>(_ cohort: RetentionCohort, fit: RetentionFit<Model>) {
        self.cohort = cohort.name
        size = cohort.size
        var survival: Double? = 1
        observed = [1]
        for period in 1...max(cohort.periods, 1) {
            let atRisk = cohort.customersAtRisk(in: period)
            survival = atRisk > 0 ? survival.map { $0 * Double(atRisk - cohort.customersLost(in: period)) / Double(atRisk) } : nil
            observed.append(survival)
        }
        expected = observed.indices.map { fit.survival($0)?.value }
    }
}
