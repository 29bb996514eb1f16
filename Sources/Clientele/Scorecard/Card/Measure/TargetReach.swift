/// How far a target is within reach.
public enum TargetReach: String, Sendable, Hashable, Codable, CaseIterable {
    /// It would be reached if nothing were done: too low.
    case withoutEffort
    /// It is within reach with effort, as a target is to be.
    case withEffort
    /// It cannot be reached with the means there are: too high.
    case beyondReach
}
