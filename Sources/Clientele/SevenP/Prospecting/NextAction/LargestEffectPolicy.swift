/// The built-in ``NextBestActionPolicy``: of everything that fits, the action with the largest expected effect.
///
/// | action | when | expected to bring |
/// | --- | --- | --- |
/// | `secondPurchase` | one purchase, the base's rhythm has passed ``overdueFrom`` times, active at ``goneBelow`` or more | 5 % of the revenue at stake |
/// | `remind` | two purchases or more, the own rhythm has passed ``overdueFrom`` times, active as above | 10 % of the revenue at stake |
/// | `winBack` | active below ``goneBelow``, or silent ``lostFrom`` times the rhythm; up to ``hopelessFrom`` times | 3 % of the revenue at stake |
/// | `crossSell` | two purchases or more, active, not overdue, and a common category is missing | 2 % of what its buyers spend on it in a year |
/// | `askReferral` | the last answer is that of a promoter | 2 % of what a new customer brings |
/// | `callLead` | no touch for ``staleDays`` | 10 % of the weighted amount |
/// | `qualifyLead` | unknown answers decide whether it qualifies | 5 % of the weighted amount |
/// | `closeLead` | it qualifies | 8 % of the weighted amount |
///
/// The shares are assumptions: round figures to rank by until a trial with a control group tells better ones.
public struct LargestEffectPolicy: NextBestActionPolicy, Hashable {
    /// How many intervals of silence call for a reminder; 1.5 unless told.
    public var overdueFrom = 1.5
    /// Below which probability of being active a customer counts as gone; 0.3 unless told.
    public var goneBelow = 0.3
    /// After how many intervals of silence a customer counts as gone where there is no model; 3 unless told.
    public var lostFrom = 3.0
    /// After how many intervals of silence no attempt is worth it; 10 unless told.
    public var hopelessFrom = 10.0
    /// After how many days without a touch a lead is to be called; 31 unless told.
    public var staleDays = 31
    /// The shares gained by action, 0 to 1; an action that is not named is not proposed.
    public var sharesGained: [NextActionKind: Double] {
        get { Dictionary(uniqueKeysWithValues: zip(NextActionKind.allCases, shares).filter { $0.1 > 0 }) }
        set { shares = NextActionKind.allCases.map { newValue[$0] ?? 0 } }
    }
    /// In the order of the kinds: looked up for every customer, so no dictionary.
    private var shares: [Double] = [0.05, 0.1, 0.03, 0.02, 0.02, 0.1, 0.05, 0.08]

    /// Makes the policy with its customary figures, which can be changed one by one.
    public init() {}

    /// The name for results.
    public var name: String { "largestEffect" }

    /// All figures that the policy judges by.
    public var parameters: [String: Double] {
        var all = [
            "overdueFrom": overdueFrom, "goneBelow": goneBelow, "lostFrom": lostFrom, "hopelessFrom": hopelessFrom,
            "staleDays": Double(staleDays),
        ]
        for (kind, share) in sharesGained { all["shareGained.\(kind.rawValue)"] = share }
        return all
    }

    /// Judges by the table above; of equal effects the action that stands first among ``NextActionKind``.
    ///
    /// - Parameter facts: What is known of a customer or an open lead.
    /// - Returns: The action.
    public func action(for facts: NextActionFacts) -> ProposedAction? {
        var best: ProposedAction?
        func propose(_ kind: NextActionKind, _ amount: Double, _ place: Int) {
            let effect = amount * shares[place]
            if effect > best?.effect ?? 0 { best = ProposedAction(kind, effect: effect) }
        }
        guard facts.leadStanding == nil else {
            let amount = facts.leadWeightedAmount ?? 0
            if facts.silence >= staleDays { propose(.callLead, amount, 5) }
            if facts.leadStanding == .undecided { propose(.qualifyLead, amount, 6) }
            if facts.leadStanding == .qualified { propose(.closeLead, amount, 7) }
            return best
        }
        let ratio = facts.overdueRatio ?? 0
        let isGone = facts.probabilityAlive.map { $0 < goneBelow } ?? false || ratio >= lostFrom
        if isGone {
            if ratio < hopelessFrom { propose(.winBack, facts.revenueAtStake, 2) }
        } else if ratio >= overdueFrom {
            if facts.occasions == 1 { propose(.secondPurchase, facts.revenueAtStake, 0) } else { propose(.remind, facts.revenueAtStake, 1) }
        } else if facts.occasions > 1 {
            propose(.crossSell, facts.crossSellRevenue, 3)
        }
        if facts.isPromoter { propose(.askReferral, facts.newCustomerRevenue, 4) }
        return best
    }
}

extension NextBestActionPolicy where Self == LargestEffectPolicy {
    /// The action with the largest expected effect, by the customary figures.
    public static var largestEffect: LargestEffectPolicy { LargestEffectPolicy() }
}
