extension IdentifiabilityGate {
    /// What is told of the means of both traits.
    ///
    /// - Parameter confidence: The confidence of intervals and bounds.
    /// - Returns: One quantity a trait.
    func stillKnown(confidence: Double) -> [KnownQuantity] {
        Model.kind.traits.map { known($0, confidence: confidence) }
    }

    private func known(_ trait: CustomerTrait, confidence: Double) -> KnownQuantity {
        let direction = trait.meanDirection
        let difference = SymmetricMatrix.dot(direction, outcome.point)
        if subspace.droppedShare(of: direction) <= IdentifiabilityGate.tolerance {
            let deviation = max(covariance.quadraticForm(direction), 0).squareRoot()
            let reach = NormalDistribution.quantile((1 + confidence) / 2) * deviation
            return KnownQuantity(
                trait.meanName, value: trait.mean(ofDifference: difference), lower: trait.mean(ofDifference: difference - reach),
                upper: trait.mean(ofDifference: difference + reach))
        }
        let names = [Model.parameterNames[trait.first], Model.parameterNames[trait.second]]
        let kinds = findings.filter { $0.parameters == names }.map(\.kind)
        if kinds.contains(.noDropout) {
            return KnownQuantity(trait.meanName, upper: bound(trait, confidence: confidence, direction: 1))
        }
        if kinds.contains(.immediateDropout) || kinds.contains(.certainPurchases) {
            return KnownQuantity(trait.meanName, lower: bound(trait, confidence: confidence, direction: -1))
        }
        return KnownQuantity(trait.meanName)
    }

    /// The mean up to which, going away from the limit, the profile likelihood stays within the one-sided confidence, if all customers are alike
    /// in the trait.
    ///
    /// Without that, a few customers with an extreme trait would fit any mean.
    ///
    /// - Parameters:
    ///   - trait: The trait.
    ///   - confidence: The one-sided confidence.
    ///   - direction: 1 to go up from a mean of zero, −1 to go down from the largest one.
    /// - Returns: The bound, or `nil` if every mean explains the data.
    private func bound(_ trait: CustomerTrait, confidence: Double, direction: Double) -> Double? {
        let quantile = NormalDistribution.quantile(confidence)
        let target = search.logLikelihood(outcome) - quantile * quantile / 2
        let scale = SymmetricMatrix.dot(trait.meanDirection, search.objective.centre)
        var start = outcome.point
        var inside = scale - direction * 10
        var step = 2.0
        var outside: Double?
        // Outwards in steps until the likelihood is too low, then halving.
        for _ in 0..<34 {
            let next = outside.map { (inside + $0) / 2 } ?? inside + direction * step
            if outside == nil, abs(next - scale) > 12 { return nil }
            let end = search.maximum(holding: alike(trait, difference: next), fromEach: [start])
            if search.logLikelihood(end) >= target {
                inside = next
                start = end.point
            } else {
                outside = next
                step = 0
            }
            if let outside, abs(outside - inside) < 1e-4 { break }
        }
        return outside.map { _ in trait.mean(ofDifference: inside) }
    }

    /// The logarithms of a trait's parameters with a mean, and such that all customers are alike.
    private func alike(_ trait: CustomerTrait, difference: Double) -> [Int: Double] {
        let smaller = 8.0
        guard trait.isProbability, difference > 0 else {
            return [trait.first: smaller, trait.second: smaller - difference]
        }
        return [trait.first: smaller + difference, trait.second: smaller]
    }
}
