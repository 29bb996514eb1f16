/// One task of a ``CarePlan``: whom to get in touch with, why, by when, and what it is expected to bring.
public struct FollowUp: Sendable, Hashable, Codable {
    /// The id of the task, the same whenever the plan of that day is made again.
    public var id: String
    /// The customer; `null` for a lead that names none.
    @ExplicitNull public var customerID: CustomerID?
    /// The lead, where one is among the reasons.
    @ExplicitNull public var leadID: String?
    /// When in the loop of a sale the first reason arises.
    public var moment: FollowUpMoment
    /// Why, the most urgent and then the dearest reason first.
    public var reasons: [FollowUpReason]
    /// Since when the first reason holds.
    public var since: CalendarDay
    /// By when it is to be done.
    public var dueDay: CalendarDay
    /// Whether it comes before everything that is not urgent.
    public var isUrgent: Bool
    /// What it is expected to bring or save, by the shares of the policy; `null` where nothing tells what is at stake.
    @ExplicitNull public var expectedEffect: DecimalAmount?
    /// The customer's segment; `null` for who has not bought.
    @ExplicitNull public var segment: String?
    /// What is done for customers of that segment.
    public var treatments: [SegmentTreatment]

    /// The record of the follow-up as done, which ``CarePlanReview`` finds again.
    ///
    /// - Parameters:
    ///   - day: When it was done.
    ///   - handler: Who did it.
    ///   - outcome: What came of it, in the app's own words.
    ///   - channel: The channel.
    ///   - minutes: How long it took.
    ///   - cost: What it cost.
    /// - Returns: The contact, or `nil` for a lead without a customer: touch the lead itself.
    public func contact(
        on day: CalendarDay, handler: String?, outcome: String?, channel: String? = nil, minutes: Int64? = nil, cost: Money? = nil
    ) -> Contact? {
        customerID.map {
            Contact(
                customerID: $0, day: day, id: id, channel: channel, direction: .outbound, handler: handler,
                purpose: reasons.first?.rawValue, outcome: outcome, minutes: minutes, cost: cost)
        }
    }
}
