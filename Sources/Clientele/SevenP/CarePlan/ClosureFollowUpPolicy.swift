/// A ``FollowUpPolicy`` from a closure.
///
/// ```swift
/// let onlyService = ClosureFollowUpPolicy("service") { occasion, _ in
///     occasion.reason == .serviceCase ? FollowUpInstruction(within: 0, isUrgent: true, shareGained: 0.2) : nil
/// }
/// ```
public struct ClosureFollowUpPolicy: FollowUpPolicy {
    /// The name for results.
    public let name: String
    private let judge: @Sendable (FollowUpOccasion, CalendarDay) -> FollowUpInstruction?

    /// Makes a policy.
    ///
    /// - Parameters:
    ///   - name: The name for results.
    ///   - judge: Says what to do about an occasion on the day of the plan.
    public init(_ name: String, _ judge: @escaping @Sendable (FollowUpOccasion, CalendarDay) -> FollowUpInstruction?) {
        self.name = name
        self.judge = judge
    }

    /// Asks the closure.
    ///
    /// - Parameters:
    ///   - occasion: What has come up.
    ///   - asOf: The day of the plan.
    /// - Returns: What the closure says.
    public func instruction(for occasion: FollowUpOccasion, asOf: CalendarDay) -> FollowUpInstruction? { judge(occasion, asOf) }
}
