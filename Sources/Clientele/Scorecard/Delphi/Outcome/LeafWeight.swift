/// The global weight of a leaf of the tree of factors.
public struct LeafWeight: Codable, Sendable, Hashable {
    /// The factors from the root to the leaf.
    public let path: [String]
    /// The weight with its interval over the experts; all leaves sum to 1.
    public let weight: Estimate
}
