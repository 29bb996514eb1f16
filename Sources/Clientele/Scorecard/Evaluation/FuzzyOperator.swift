/// How the vectors of a node's children become its own: *b* = ⊕ᵢ (*w*ᵢ ⊗ *r*ᵢ) for each grade, with the weights *w* and the memberships *r*.
///
/// The four are named by their two operations: M(∧,∨), M(·,∨), M(∧,⊕) and M(·,⊕), where ∧ is the smaller, ∨ the larger, · the product and
/// ⊕ the sum up to 1.
public enum FuzzyOperator: String, Sendable, Hashable, Codable, CaseIterable {
    /// M(∧,∨): the largest of min(*w*, *r*). The main factor decides; small weights cut memberships down, so much is lost with many children.
    case minMax
    /// M(·,∨): the largest of *w r*. The main factor decides, memberships are scaled by the weights instead of cut.
    case productMax
    /// M(∧,⊕): the sum of min(*w*, *r*), at most 1. All factors count, but memberships are cut by the weights; with many children the sum can saturate.
    case boundedMinSum
    /// M(·,⊕): the sum of *w r*. All factors count by their weights, nothing is lost: the one to take unless there is a reason.
    case weightedAverage

    /// The vector of a node.
    ///
    /// - Parameters:
    ///   - vectors: The children's vectors, all of the same length.
    ///   - weights: The children's weights, which sum to 1.
    /// - Returns: The vector, before any normalisation.
    func compose(_ vectors: [[Double]], weights: [Double]) -> [Double] {
        guard let first = vectors.first else { return [] }
        return first.indices.map { grade in
            let pairs = zip(weights, vectors).map { ($0, $1[grade]) }
            return switch self {
            case .minMax: pairs.map { min($0, $1) }.max() ?? 0
            case .productMax: pairs.map { $0 * $1 }.max() ?? 0
            case .boundedMinSum: min(1, OrderFreeSum.of(pairs.map { min($0, $1) }))
            case .weightedAverage: min(1, OrderFreeSum.of(pairs.map { $0 * $1 }))
            }
        }
    }
}
