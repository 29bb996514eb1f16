/// One fact that may call for a follow-up, before a ``FollowUpPolicy`` has judged it.
public struct FollowUpOccasion: Sendable, Hashable {
    /// What calls for it.
    public var reason: FollowUpReason
    /// Since when it does: the day of the last touch of a lead, of opening a case, of the answer, when an invoice fell due, when a contract
    /// comes up, or of the customer's last purchase.
    public var since: CalendarDay
    /// When the lead itself says that it is to be touched next.
    public var agreedDay: CalendarDay?
    /// The silence over the interval that the customer's own rhythm makes expect; `nil` for reasons other than silence.
    public var overdueRatio: Double?
    /// Whether a service case has been escalated.
    public var isEscalated: Bool
    /// What is at stake in minor units; `nil` where it is not known.
    ///
    /// A lead's expected amount times the share of leads that are won, a customer's purchases of a year, an amount that is not paid, a
    /// contract's amount for a year.
    public var minorUnitsAtStake: Double?

    /// Notes an occasion.
    ///
    /// - Parameters:
    ///   - reason: What calls for a follow-up.
    ///   - since: Since when it does.
    ///   - agreedDay: When the lead itself says that it is to be touched next.
    ///   - overdueRatio: The silence over the expected interval.
    ///   - isEscalated: Whether a service case has been escalated.
    ///   - minorUnitsAtStake: What is at stake.
    public init(
        _ reason: FollowUpReason, since: CalendarDay, agreedDay: CalendarDay? = nil, overdueRatio: Double? = nil, isEscalated: Bool = false,
        minorUnitsAtStake: Double? = nil
    ) {
        self.reason = reason
        self.since = since
        self.agreedDay = agreedDay
        self.overdueRatio = overdueRatio
        self.isEscalated = isEscalated
        self.minorUnitsAtStake = minorUnitsAtStake
    }
}
