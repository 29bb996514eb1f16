/// What a ``FollowUpPolicy`` wants done about an occasion.
public struct FollowUpInstruction: Sendable, Hashable {
    /// How many days from the day of the plan there are to do it, 0 for that same day.
    public var days: Int
    /// Whether it comes before everything that is not urgent, whatever that is worth.
    public var isUrgent: Bool
    /// The share of what is at stake that the follow-up is expected to bring or save, 0 to 1.
    public var shareGained: Double

    /// Makes an instruction.
    ///
    /// - Parameters:
    ///   - days: How many days there are to do it, from 0; what is less counts as 0.
    ///   - isUrgent: Whether it comes before everything that is not urgent.
    ///   - shareGained: The share of what is at stake that it is expected to bring or save; brought into 0 to 1.
    public init(within days: Int, isUrgent: Bool = false, shareGained: Double) {
        self.days = min(max(days, 0), 36_500)
        self.isUrgent = isUrgent
        self.shareGained = shareGained > 0 ? min(shareGained, 1) : 0
    }
}
