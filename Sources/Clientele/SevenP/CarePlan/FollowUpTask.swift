/// A follow-up on its way into a plan: a customer or a lead with everything that calls for it.
struct FollowUpTask: Sendable {
    /// One reason as the policy judged it.
    struct Cause: Sendable {
        let reason: FollowUpReason
        let since: CalendarDay
        let instruction: FollowUpInstruction
        /// What it is expected to bring, in minor units.
        let effect: Double?
        let leadID: String?
    }

    /// The customer's rank; `nil` for a lead without a customer.
    let rank: Int?
    let manager: String?
    /// In the order of ``FollowUp/reasons``.
    let causes: [Cause]

    init(rank: Int?, manager: String?, causes: [Cause]) {
        self.rank = rank
        self.manager = manager
        // The sort is stable in effect: reasons and days settle what is equal.
        self.causes = causes.sorted {
            if $0.instruction.isUrgent != $1.instruction.isUrgent { return $0.instruction.isUrgent }
            if ($0.effect ?? -1) != ($1.effect ?? -1) { return ($0.effect ?? -1) > ($1.effect ?? -1) }
            if $0.reason != $1.reason { return $0.reason.rawValue < $1.reason.rawValue }
            return ($0.since, $0.leadID ?? "") < ($1.since, $1.leadID ?? "")
        }
    }

    var isUrgent: Bool { causes.contains { $0.instruction.isUrgent } }
    var days: Int { causes.map(\.instruction.days).min() ?? 0 }
    var leadID: String? { causes.lazy.compactMap(\.leadID).first }

    /// The reasons, each once.
    var reasons: [FollowUpReason] {
        var seen: [FollowUpReason] = []
        for cause in causes where !seen.contains(cause.reason) { seen.append(cause.reason) }
        return seen
    }

    /// What it is expected to bring: reasons that concern the same purchases count once, with the largest effect.
    var effect: Double? {
        let effects = causes.compactMap { cause in cause.effect.map { (cause.reason, $0) } }
        guard !effects.isEmpty else { return nil }
        let purchases = effects.filter { $0.0.concernsPurchases }.map(\.1).max() ?? 0
        return effects.filter { !$0.0.concernsPurchases }.reduce(purchases) { $0 + $1.1 }
    }
}
