/// How often a reason came up in a ``CarePlan``.
public struct FollowUpReasonCount: Sendable, Hashable, Codable {
    /// The reason.
    public var reason: FollowUpReason
    /// When in the loop of a sale it arises.
    public var moment: FollowUpMoment
    /// How many follow-ups have it among their reasons.
    public var required: Int
    /// How many of those are in the plan.
    public var planned: Int
}
