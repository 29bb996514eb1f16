/// What the methods that weight by data share.
enum DataWeights {
    /// Weights in proportion to what each criterion tells.
    ///
    /// - Throws: ``ClienteleError/Code/noPositiveValue`` if none tells anything.
    static func weights(_ method: String, _ criteria: [CriterionEvidence]) throws -> Weights {
        guard criteria.contains(where: { $0.information > 0 }) else {
            throw ClienteleError(
                .noPositiveValue, "no criterion tells the alternatives apart",
                remedy: "add a criterion by which they differ, or weight directly")
        }
        return try Weights(
            method: method, names: criteria.map(\.name), proportions: criteria.map(\.information),
            evidence: WeightingEvidence(criteria: criteria))
    }

    /// - Throws: ``ClienteleError/Code/invalidArgument`` if a value is negative.
    static func checkNotNegative(_ matrix: DecisionMatrix, _ method: String) throws {
        for (alternative, row) in zip(matrix.alternatives, matrix.rows) {
            for (criterion, value) in zip(matrix.criteria, row) where value < 0 {
                throw ClienteleError(
                    .invalidArgument, "'\(criterion.name)' of '\(alternative)' is negative (\(value)), which \(method) cannot weight",
                    remedy: "measure from a zero below every value, or use CRITIC")
            }
        }
    }

    /// Mean and standard deviation, dividing by the number of values.
    static func moments(_ values: [Double]) -> (mean: Double, deviation: Double) {
        let count = Double(values.count)
        let mean = OrderFreeSum.of(values.map { $0 / count })
        let squares = OrderFreeSum.of(values.map { ($0 - mean) * ($0 - mean) })
        return (mean, (squares / count).squareRoot())
    }
}
