/// The part that a perspective plays in a strategy.
public enum PerspectiveKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// What owners see: in a business, what everything leads to.
    case financial
    /// What customers see.
    case customer
    /// What the unit must be good at.
    case internalProcess
    /// Competencies, technology and climate.
    case learningAndGrowth
    /// Any other view, such as the environment.
    case other
}
