/// A judgement worth looking at again, since it agrees least with the weights that all judgements together give.
public struct JudgementAdvice: Sendable, Hashable, Codable {
    /// The first criterion.
    public let first: String
    /// The second criterion.
    public let second: String
    /// The judgement: how many times the first is as important as the second.
    public let ratio: Double
    /// What the weights say instead (Saaty 2003: the judgement farthest from the ratio of the weights is the one to look at).
    public let suggested: Double
    /// The consistency ratio if the judgement were replaced by the suggestion and the weights computed anew; `null` where there is no ratio.
    @ExplicitNull public var consistencyRatioThen: Double?
}
