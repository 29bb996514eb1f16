/// What one expert gets to see after a round: the own answers beside those of the panel, without any name.
public struct FeedbackSheet: Codable, Sendable, Hashable {
    /// The expert's code; only the facilitator knows whose it is.
    public let respondent: String
    /// The round that it reports.
    public let round: Int
    /// What the experts are asked for.
    public let kind: DelphiAnswerKind
    /// How many experts answered.
    public let experts: Int
    /// How far they agree on the order, as Kendall's *W*; `nil` where it does not exist.
    @ExplicitNull public private(set) var concordance: Double?
    /// The factors in order.
    public let items: [FeedbackItem]

    init(respondent: String, kind: DelphiAnswerKind, result: DelphiRoundResult, items: [FeedbackItem]) {
        self.respondent = respondent
        round = result.round
        self.kind = kind
        experts = result.experts
        _concordance = ExplicitNull(wrappedValue: result.concordance.w)
        self.items = items
    }
}
