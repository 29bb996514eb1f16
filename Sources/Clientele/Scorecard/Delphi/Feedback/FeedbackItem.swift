/// What a feedback sheet tells an expert of one factor.
public struct FeedbackItem: Codable, Sendable, Hashable {
    /// The factor.
    public let factor: String
    /// The expert's own answer, a rank as mid-rank; `nil` where it is missing.
    @ExplicitNull public private(set) var own: DelphiAnswer?
    /// How many experts answered.
    public let answers: Int
    /// The panel's statistics.
    public let panel: AnswerStatistics
    /// Whether the expert is asked for a reason, since the answer lies outside the panel's interquartile range.
    public let asksForReason: Bool
    /// The reasons that others gave in this round, in the order of their bytes, which tells nothing of who gave them.
    public let reasons: [String]

    init(factor: String, own: DelphiAnswer?, answers: Int, panel: AnswerStatistics, asksForReason: Bool, reasons: [String]) {
        self.factor = factor
        _own = ExplicitNull(wrappedValue: own)
        self.answers = answers
        self.panel = panel
        self.asksForReason = asksForReason
        self.reasons = reasons
    }
}
