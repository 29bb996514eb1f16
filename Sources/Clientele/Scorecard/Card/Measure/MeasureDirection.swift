/// Which values of a measure are better.
public enum MeasureDirection: String, Sendable, Hashable, Codable, CaseIterable {
    /// More is better, such as satisfaction.
    case higherIsBetter
    /// Less is better, such as response time.
    case lowerIsBetter
    /// The target is best, and straying to either side is worse, such as stock.
    case onTargetIsBetter
}
