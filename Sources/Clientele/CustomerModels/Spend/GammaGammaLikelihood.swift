/// The log-likelihood of all customers with repeat spend, with its first and second derivatives in ln *p*, ln *q* and ln *γ*.
///
/// With *a* = *px*, *r* = *xm*/*γ* and *w* = *r*/(1 + *r*), a customer adds *a* ln *r* − (*a* + *q*) ln(1 + *r*) − ln *m* − ln B(*a*, *q*): the
/// density of Fader & Hardie (2013, equation 1) in logarithms. Customers with the same number of occasions share all that is dear.
struct GammaGammaLikelihood: Sendable {
    let cells: SpendCells

    /// The value and derivatives at a place; amounts are scaled as the cells are.
    struct Value: Sendable {
        var logLikelihood = 0.0
        var gradient = [0.0, 0.0, 0.0]
        var hessian = SymmetricMatrix(dimension: 3)
    }

    /// Sums over the rows of a segment: ln(1 + *r*), *w*, *w*(1 − *w*).
    private struct RowSums: Sendable {
        var logSpread = 0.0
        var share = 0.0
        var shareVariance = 0.0
    }

    func value(logP: Double, logQ: Double, logGamma: Double) -> Value {
        let (p, q) = (Libm.exp(logP), Libm.exp(logQ))
        let sums = rowSums(gamma: Libm.exp(logGamma))
        let (digammaQ, trigammaQ) = (SpecialFunctions.digamma(q), SpecialFunctions.trigamma(q))
        var result = Value()
        for (segment, rows) in zip(cells.segments, sums) {
            let (a, weight) = (p * segment.occasions, segment.weight)
            // Σ ln r, of which ln x and ln γ are the same for the whole segment.
            let logRatios = segment.logMeans + weight * (Libm.log(segment.occasions) - logGamma)
            let digammaSum = SpecialFunctions.digamma(a + q)
            let trigammaSum = SpecialFunctions.trigamma(a + q)
            result.logLikelihood += a * logRatios - (a + q) * rows.logSpread - segment.logMeans
            result.logLikelihood -= weight * SpecialFunctions.logBeta(a, q)
            let byP = a * (weight * (digammaSum - SpecialFunctions.digamma(a)) + logRatios - rows.logSpread)
            let byQ = q * (weight * (digammaSum - digammaQ) - rows.logSpread)
            result.gradient[0] += byP
            result.gradient[1] += byQ
            result.gradient[2] += q * rows.share - a * (weight - rows.share)
            result.hessian[0, 0] += a * a * weight * (trigammaSum - SpecialFunctions.trigamma(a)) + byP
            result.hessian[0, 1] += a * q * weight * trigammaSum
            result.hessian[1, 1] += q * q * weight * (trigammaSum - trigammaQ) + byQ
            result.hessian[0, 2] -= a * (weight - rows.share)
            result.hessian[1, 2] += q * rows.share
            result.hessian[2, 2] -= (a + q) * rows.shareVariance
        }
        // The density is by units of the currency, not by scaled ones.
        result.logLikelihood -= cells.customers * Libm.log(cells.unit)
        return result
    }

    private func rowSums(gamma: Double) -> [RowSums] {
        let body: @Sendable (Int) -> RowSums = { rowSums(of: cells.segments[$0], gamma: gamma) }
        if cells.means.count > 20_000, let sums = try? Parallel.map(count: cells.segments.count, body) { return sums }
        return cells.segments.indices.map(body)
    }

    private func rowSums(of segment: SpendCells.Segment, gamma: Double) -> RowSums {
        let factor = segment.occasions / gamma
        var sums = RowSums()
        for row in segment.rows {
            let ratio = cells.means[row] * factor
            let weight = cells.weights[row]
            let rest = 1 / (1 + ratio)
            sums.logSpread += weight * Libm.log1p(ratio)
            sums.share += weight * ratio * rest
            sums.shareVariance += weight * ratio * rest * rest
        }
        return sums
    }
}
