/// A criterion by which alternatives are measured.
public struct DecisionCriterion: Sendable, Hashable, Codable {
    /// Its name.
    public var name: String
    /// Whether more is better or worse.
    public var direction: CriterionDirection

    /// Makes a criterion.
    ///
    /// - Parameters:
    ///   - name: Its name.
    ///   - direction: Whether more is better or worse.
    public init(_ name: String, _ direction: CriterionDirection = .benefit) {
        self.name = name
        self.direction = direction
    }
}
