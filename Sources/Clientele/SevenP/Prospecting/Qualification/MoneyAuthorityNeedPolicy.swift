/// The built-in ``LeadQualificationPolicy``: money, authority and need, weighted.
///
/// An unknown answer counts as half a yes. The weights are a convention: money 0.4, authority 0.3, need 0.3.
public struct MoneyAuthorityNeedPolicy: LeadQualificationPolicy, Hashable {
    /// The weight of the purchasing power.
    public var money = 0.4
    /// The weight of the right to decide.
    public var authority = 0.3
    /// The weight of the need.
    public var need = 0.3
    /// As how much of a yes an unknown answer counts, 0 to 1.
    public var unknown = 0.5
    /// From which score on a lead counts as qualified.
    public var qualifiedFrom = 0.7

    /// Makes the policy with its customary figures, which can be changed one by one.
    public init() {}

    /// The name for results.
    public var name: String { "moneyAuthorityNeed" }

    /// All figures that the policy judges by.
    public var parameters: [String: Double] {
        ["money": money, "authority": authority, "need": need, "unknown": unknown, "qualifiedFrom": qualifiedFrom]
    }

    /// Scores a lead: the weights of the answers that are yes, over all weights.
    ///
    /// - Parameter facts: What is known of the lead.
    /// - Returns: The score.
    public func score(_ facts: LeadFacts) -> LeadScore {
        let known = facts.qualification
        let answers = [(known.hasMoney, money), (known.hasAuthority, authority), (known.hasNeed, need)].map { ($0.0, max($0.1, 0)) }
        let total = answers.reduce(0) { $0 + $1.1 }
        guard total > 0, total.isFinite else { return LeadScore(0) }
        func score(_ unknown: Double) -> Double {
            answers.reduce(0) { $0 + $1.1 * ($1.0.map { $0 ? 1 : 0 } ?? unknown) } / total
        }
        return LeadScore(score(unknown), lowest: score(0), highest: score(1))
    }
}

extension LeadQualificationPolicy where Self == MoneyAuthorityNeedPolicy {
    /// Money, authority and need with the customary weights.
    public static var moneyAuthorityNeed: MoneyAuthorityNeedPolicy { MoneyAuthorityNeedPolicy() }
}
