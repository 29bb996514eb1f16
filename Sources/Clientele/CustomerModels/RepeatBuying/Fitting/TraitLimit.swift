/// The limits that the distribution of a trait can run into, where no finite parameters are best.
struct TraitLimit: Sendable {
    let trait: CustomerTrait
    /// The logarithms of the centre that a point is seen from: shapes from 1, times from the mean age.
    let centre: [Double]

    /// What is said of a distribution whose parameters lie so far out that it is its limit for all that data tell.
    ///
    /// - Parameter point: The logarithms of the parameters.
    /// - Returns: The limit, or `nil` for a distribution that is one.
    func finding(at point: [Double]) -> IdentifiabilityFinding.Kind? {
        let first = point[trait.first] - centre[trait.first]
        let second = point[trait.second] - centre[trait.second]
        return trait.isProbability ? probability(first, second) : rate(first, second)
    }

    private func rate(_ shape: Double, _ scale: Double) -> IdentifiabilityFinding.Kind? {
        let isLeaving = trait.role == .leaving
        if isLeaving, shape - scale < -9 { return .noDropout }
        if shape > TraitLimit.alikeLogarithm { return isLeaving ? .homogeneousDropout : .homogeneousRates }
        if scale < -9 { return isLeaving ? (shape < -1 ? .splitDropout : .immediateDropout) : .certainPurchases }
        return nil
    }

    private func probability(_ first: Double, _ second: Double) -> IdentifiabilityFinding.Kind? {
        let isLeaving = trait.role == .leaving
        if isLeaving, first - second < -9 { return .noDropout }
        if first - second > 9 { return isLeaving ? .immediateDropout : .certainPurchases }
        if max(first, second) > TraitLimit.alikeLogarithm, min(first, second) > 4 {
            return isLeaving ? .homogeneousDropout : .homogeneousRates
        }
        if max(first, second) < -7 { return isLeaving ? .splitDropout : .splitRates }
        return nil
    }

    /// The directions that are not told in a limit.
    func directions(of kind: IdentifiabilityFinding.Kind) -> [[Double]] {
        switch kind {
        case .homogeneousRates, .homogeneousDropout: [trait.alikeDirection]
        default: [trait.alikeDirection, trait.meanDirection]
        }
    }

    /// The logarithm of a shape from which on customers count as alike: they differ by some 4 per cent.
    private static var alikeLogarithm: Double { 6.2 }
}
