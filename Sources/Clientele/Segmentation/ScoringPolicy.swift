/// Decides how recency, frequency and monetary value become scores from 1 to 5.
///
/// A score is a function of the value alone: equal values always score equal, and no unit matters.
public protocol ScoringPolicy: Sendable {
    /// How one axis is scored.
    ///
    /// - Parameter axis: The axis.
    /// - Returns: The rule.
    func rule(for axis: RFMAxis) -> ScoringRule
}
