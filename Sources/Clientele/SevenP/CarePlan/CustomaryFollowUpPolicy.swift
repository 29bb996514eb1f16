/// The built-in ``FollowUpPolicy``: the customary rules of sales and service.
///
/// | reason | when | by when | expected to gain |
/// | --- | --- | --- | --- |
/// | `serviceCase` | open or escalated | the same day, urgent | 20 % of a year's purchases |
/// | `dissatisfaction` | within ``recentDays`` | within 2 days, urgent | 10 % |
/// | `openLead` | no touch for ``staleDays``, or the agreed day within ``aheadDays`` | within 2 days, or on the agreed day | 10 % |
/// | `unpaidInvoice` | past due | within 5 days | 30 % of what is open |
/// | `contractRenewal` | within ``renewalDays`` | a week before | 5 % of a year's amount |
/// | `secondPurchase` | the base's rhythm has passed once | within 7 days | 5 % |
/// | `overdueCustomer` | the own rhythm has passed ``overdueFrom`` times | within 7 days | 10 % |
/// | `lostCustomer` | silent for at most ``lostWithin`` times the own rhythm | within 14 days | 3 % |
///
/// That every open lead needs a touch a month is a rule of the field. The shares gained are assumptions: round figures to rank by until a
/// trial with a control group tells better ones.
public struct CustomaryFollowUpPolicy: FollowUpPolicy, Hashable {
    /// After how many days without a touch an open lead is stale; 31 unless told.
    public var staleDays = 31
    /// How many days ahead an agreed touch of a lead is planned; 7 unless told.
    public var aheadDays = 7
    /// For how many days an answer to a survey calls for a follow-up; 60 unless told.
    public var recentDays = 60
    /// How many days before it comes up a renewal is planned; 45 unless told.
    public var renewalDays = 45
    /// How many own intervals of silence call for a follow-up; 1.5 unless told.
    public var overdueFrom = 1.5
    /// Up to how many own intervals of silence a lost customer is worth an attempt; 5 unless told.
    public var lostWithin = 5.0
    /// The shares gained by reason, 0 to 1; a reason that is not named is not followed up.
    public var sharesGained: [FollowUpReason: Double] = [
        .serviceCase: 0.2, .dissatisfaction: 0.1, .openLead: 0.1, .unpaidInvoice: 0.3, .contractRenewal: 0.05, .secondPurchase: 0.05,
        .overdueCustomer: 0.1, .lostCustomer: 0.03,
    ]

    /// Makes the policy with its customary figures, which can be changed one by one.
    public init() {}

    /// The name for results.
    public var name: String { "customary" }

    /// All figures that the policy judges by.
    public var parameters: [String: Double] {
        var all = [
            "staleDays": Double(staleDays), "aheadDays": Double(aheadDays), "recentDays": Double(recentDays),
            "renewalDays": Double(renewalDays), "overdueFrom": overdueFrom, "lostWithin": lostWithin,
        ]
        for (reason, share) in sharesGained { all["shareGained.\(reason.rawValue)"] = share }
        return all
    }

    /// Judges an occasion by the table above.
    ///
    /// - Parameters:
    ///   - occasion: What has come up.
    ///   - asOf: The day of the plan.
    /// - Returns: The instruction, or `nil` to leave it.
    public func instruction(for occasion: FollowUpOccasion, asOf: CalendarDay) -> FollowUpInstruction? {
        guard let share = sharesGained[occasion.reason] else { return nil }
        let age = occasion.since.distance(to: asOf)
        let ratio = occasion.overdueRatio ?? 0
        switch occasion.reason {
        case .serviceCase:
            return FollowUpInstruction(within: 0, isUrgent: true, shareGained: share)
        case .dissatisfaction:
            return age <= recentDays ? FollowUpInstruction(within: 2, isUrgent: true, shareGained: share) : nil
        case .openLead:
            if age >= staleDays { return FollowUpInstruction(within: 2, shareGained: share) }
            guard let agreed = occasion.agreedDay.map({ asOf.distance(to: $0) }), agreed <= aheadDays else { return nil }
            return FollowUpInstruction(within: agreed, shareGained: share)
        case .unpaidInvoice:
            return age > 0 ? FollowUpInstruction(within: 5, shareGained: share) : nil
        case .contractRenewal:
            return -age <= renewalDays ? FollowUpInstruction(within: -age - 7, shareGained: share) : nil
        case .secondPurchase:
            return ratio >= 1 ? FollowUpInstruction(within: 7, shareGained: share) : nil
        case .overdueCustomer:
            return ratio >= overdueFrom ? FollowUpInstruction(within: 7, shareGained: share) : nil
        case .lostCustomer:
            return ratio > 0 && ratio <= lostWithin ? FollowUpInstruction(within: 14, shareGained: share) : nil
        }
    }
}

extension FollowUpPolicy where Self == CustomaryFollowUpPolicy {
    /// The customary rules of sales and service.
    public static var customary: CustomaryFollowUpPolicy { CustomaryFollowUpPolicy() }
}
