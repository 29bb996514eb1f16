/// A ``ChurnRule`` by each customer's own rhythm: lost after a number of own mean intervals without a purchase.
///
/// One-time buyers are judged by the base's interval. Where purchases come at random at a steady rate, the chance of a silence longer than *k*
/// mean intervals is e⁻ᵏ: 5 % for three.
public struct OwnRhythmChurn: ChurnRule, Hashable, Codable {
    /// How many own intervals of silence are no loss yet.
    public var intervals: Double
    /// The shortest interval in days that a customer is judged by: two purchases in a week are one errand rather than a rhythm.
    public var shortestInterval: Double
    /// The interval in days for one-time buyers where nobody in the base bought again.
    public var intervalWithoutRepeats: Double

    /// Makes the rule.
    ///
    /// - Parameters:
    ///   - intervals: How many own intervals of silence are no loss yet, above 0.
    ///   - shortestInterval: The shortest interval in days that a customer is judged by.
    ///   - intervalWithoutRepeats: The interval in days for one-time buyers where nobody in the base bought again.
    public init(intervals: Double = 3, shortestInterval: Double = 7, intervalWithoutRepeats: Double = 90) {
        self.intervals = intervals
        self.shortestInterval = shortestInterval
        self.intervalWithoutRepeats = intervalWithoutRepeats
    }

    /// The rule in words.
    public var statement: String { "lost after more than \(PlainFigure.number(intervals)) own mean intervals without a purchase" }

    /// The own interval, or the base's, times the number of intervals.
    ///
    /// - Parameter history: What is known of the customer.
    /// - Returns: A number of days, rounded down.
    public func allowedSilence(after history: ChurnHistory) -> Int {
        let interval = max(history.ownInterval ?? history.typicalInterval ?? intervalWithoutRepeats, shortestInterval)
        let days = (intervals * interval).rounded(.down)
        return days >= 0 && days < 10_000_000 ? Int(days) : days > 0 ? 10_000_000 : 0
    }
}
