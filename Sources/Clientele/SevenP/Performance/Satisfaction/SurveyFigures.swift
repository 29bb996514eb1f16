/// What the answers to one question come to.
///
/// All intervals are of 95 %, and take every answer as one of its own.
public struct SurveyFigures: Sendable, Hashable, Codable {
    /// What the question asks for.
    public var kind: SurveyKind
    /// The question; `null` where it was not recorded.
    @ExplicitNull public var question: String?
    /// The scale.
    public var scale: SurveyScale
    /// How many answers there are.
    public var answers: Int
    /// How many different customers gave them.
    public var customers: Int
    /// The mean answer, with Student's interval; `null` below two answers.
    ///
    /// For a question on effort it is the customer effort score.
    @ExplicitNull public var mean: Estimate?
    /// The share of answers in the two best boxes, with Wilson's interval: the CSAT score.
    ///
    /// `null` without answers, and on a scale of fewer than four boxes, of which two would be half.
    @ExplicitNull public var topTwoBoxes: Estimate?
    /// How many answered what they expected and what they found.
    public var pairs: Int
    /// The mean of what was expected; `null` without pairs.
    @ExplicitNull public var expectation: Double?
    /// The mean of what was found; `null` without pairs.
    @ExplicitNull public var perception: Double?
    /// The mean of what was found less what was expected, with Student's interval over the pairs (Parasuraman, Zeithaml & Berry 1988,
    /// "SERVQUAL"); `null` below two pairs.
    @ExplicitNull public var gap: Estimate?
    /// The net promoter score of a question on recommendation from 0 to 10; `null` for any other.
    @ExplicitNull public var netPromoter: NetPromoterScore?
}
