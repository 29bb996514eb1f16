/// Decides how long a customer may be silent without counting as lost.
///
/// Nobody cancels a shop, so a churn rate needs a rule that says when a silence is a loss. A customer is lost on the first day on which the
/// silence is longer than allowed, and won back by the next purchase.
///
/// ```swift
/// let rule = ClosureChurnRule("180 days, a year for one-time buyers") { $0.occasions > 1 ? 180 : 365 }
/// ```
public protocol ChurnRule: Sendable {
    /// The rule in words, as it stands in results.
    var statement: String { get }

    /// How many days after the last occasion without another one are no loss yet.
    ///
    /// - Parameter history: What was known of the customer on the day of the last occasion.
    /// - Returns: A number of days; what is below 0 counts as 0.
    func allowedSilence(after history: ChurnHistory) -> Int
}

extension ChurnRule where Self == SilenceChurn {
    /// Lost after a number of days of silence.
    ///
    /// - Parameter days: How many days of silence are no loss yet, from 0.
    /// - Returns: The rule.
    public static func silence(days: Int) -> SilenceChurn { SilenceChurn(days: days) }
}

extension ChurnRule where Self == OwnRhythmChurn {
    /// Lost after a number of own intervals of silence.
    ///
    /// - Parameter intervals: How many own mean intervals of silence are no loss yet, above 0.
    /// - Returns: The rule.
    public static func ownIntervals(_ intervals: Double) -> OwnRhythmChurn { OwnRhythmChurn(intervals: intervals) }
}
