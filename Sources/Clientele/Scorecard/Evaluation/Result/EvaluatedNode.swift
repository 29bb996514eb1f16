/// A node of an evaluated tree.
public struct EvaluatedNode: Sendable, Hashable, Codable {
    /// The names from the root down to it, joined by `/`; a `/` in a name is written `~1` and a `~` as `~0`, as in JSON pointers.
    public let path: String
    /// Its weight, as a share of its siblings'; 1 for the root.
    public let weight: Double
    /// Its membership in each grade, normalised where that was asked for.
    public let vector: [Double]
}
