/// How well the cost of goods behind profits is known.
public enum ProfitBasis: String, Sendable, Hashable, Codable, CaseIterable {
    /// Every line has a cost.
    case recordedCosts
    /// Some lines have none, and were taken to cost the assumed share of their amount.
    case assumedCosts
    /// Some lines have none, and were taken to cost nothing: profits are too high by their cost.
    case partlyRecordedCosts
    /// No line has a cost: profits are revenue less the other costs that are known.
    case revenueOnly
}
