/// A simpler model of spend that the gamma-gamma model comes to where parameters grow without end.
struct SpendLimit: Sendable {
    /// What a fit says when the data prefer this one.
    let outcome: SpendIdentifiability.Outcome
    /// The logarithm of its likelihood at the maximum, with the same constants as that of the gamma-gamma model.
    let logLikelihood: Double
    /// What it says of customers.
    let expectation: SpendExpectation
    /// The shape of the spread of the means and the standard error of its logarithm, where there is one.
    let shape: (value: Double, logStandardError: Double)?
    /// The median of the customers' means.
    let median: Double

    /// *p* without end: every customer's mean is seen exactly, and the means follow an inverse gamma distribution.
    static func exactMeans(_ cells: SpendCells) -> SpendLimit? {
        let inverseMean = cells.sum { 1 / $0 } / cells.customers
        // The scaled means have a geometric mean of 1, so that the likelihood equation is ln q − ψ(q) = ln(mean of 1/m).
        guard let logQ = shapeRoot(target: Libm.log(inverseMean), weights: [(1, 1)]) else { return nil }
        let q = Libm.exp(logQ)
        let scale = q / inverseMean
        let perCustomer = q * Libm.log(scale) - SpecialFunctions.logGamma(q) - scale * inverseMean
        var information = SymmetricMatrix(dimension: 2)
        information[0, 0] = cells.customers * q * q * SpecialFunctions.trigamma(q)
        information[0, 1] = -cells.customers * q
        information[1, 1] = cells.customers * q
        let covariance = information.cholesky()?.inverse
        return SpendLimit(
            outcome: .noVariationWithinCustomers, logLikelihood: cells.customers * (perCustomer - Libm.log(cells.unit)),
            expectation: SpendExpectation(
                .ownMean, logParameters: [logQ, Libm.log(scale * cells.unit)], covariance: covariance?.rows),
            shape: (q, (covariance?[0, 0] ?? 0).squareRoot()),
            median: MeanSpendDistribution(shape: q, scale: scale * cells.unit).median)
    }

    /// *q* and *γ* without end: one mean for all, around which amounts follow a gamma distribution.
    static func oneMean(_ cells: SpendCells) -> SpendLimit? {
        let mean = cells.meanOfOccasions
        // Σ x(ln px − ψ(px)) = −Σ x ln(m/μ), summed over customers.
        let logMean = Libm.log(mean)
        let target = -cells.segments.reduce(0) { $0 + $1.occasions * ($1.logMeans - $1.weight * logMean) } / cells.occasions
        let weights = cells.segments.map { ($0.occasions, $0.weight * $0.occasions / cells.occasions) }
        guard let logP = shapeRoot(target: target, weights: weights) else { return nil }
        let p = Libm.exp(logP)
        var logLikelihood = -cells.customers * Libm.log(cells.unit)
        for segment in cells.segments {
            let shape = p * segment.occasions
            let scaled = segment.rows.reduce(0) { $0 + cells.weights[$1] * cells.means[$1] } / mean
            logLikelihood += segment.weight * (shape * (Libm.log(shape) - logMean) - SpecialFunctions.logGamma(shape))
            logLikelihood += (shape - 1) * segment.logMeans - shape * scaled
        }
        return SpendLimit(
            outcome: .noVariationBetweenCustomers, logLikelihood: logLikelihood,
            expectation: SpendExpectation(
                .commonMean, logParameters: [Libm.log(mean * cells.unit)], covariance: [[1 / (p * cells.occasions)]], occasionShape: p),
            shape: nil, median: mean * cells.unit)
    }

    /// The logarithm of the shape *s* at which the weighted mean of ln *sx* − ψ(*sx*) is a target; it falls from infinity to 0.
    private static func shapeRoot(target: Double, weights: [(occasions: Double, weight: Double)]) -> Double? {
        guard target > 0, target.isFinite else { return nil }
        return RootFinding.brent(in: -30...30, tolerance: 1e-13) { logShape in
            let shape = Libm.exp(logShape)
            return weights.reduce(-target) { sum, entry in
                let value = shape * entry.occasions
                return sum + entry.weight * (Libm.log(value) - SpecialFunctions.digamma(value))
            }
        }
    }
}
