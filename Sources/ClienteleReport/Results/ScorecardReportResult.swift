public import Clientele

/// A scorecard with everything that is found out about it on one day: how it stands, whether it is well made, and both loops.
///
/// The page and the JSON of a scorecard show this one value, so every figure on the page can be looked up in it.
///
/// ```swift
/// let card = Scorecard(name: "Service", objectives: [ScorecardObjective(id: "fast", name: "Be fast", perspective: "customer")])
/// let result = try ScorecardReportResult(card, asOf: CalendarDay("2024-12-31"))
/// print(result.evaluation.status.rawValue)  // unknown
/// ```
public struct ScorecardReportResult: Sendable, Equatable, Codable {
    /// The day for which everything is judged.
    public var asOf: CalendarDay
    /// The scorecard.
    public var card: Scorecard
    /// How measures, objectives, perspectives and the whole stand.
    public var evaluation: ScorecardEvaluation
    /// Whether the scorecard is well made.
    public var review: ScorecardReview
    /// The single loop: what is off plan, and who answers for it.
    public var singleLoop: SingleLoopReview
    /// The second loop: whether the hypotheses of the strategy hold.
    public var strategyReview: StrategyHypothesisReview

    /// Judges a scorecard.
    ///
    /// - Parameters:
    ///   - card: The scorecard.
    ///   - asOf: The day; the last one with a value where it is `nil`.
    /// - Throws: ``Clientele/ClienteleError/Code/invalidArgument`` where no day is given and the scorecard has no value.
    /// - Complexity: That of ``Clientele/Scorecard/strategyReview(asOf:hasSeasons:confidence:)``, which takes the most time.
    public init(_ card: Scorecard, asOf: CalendarDay? = nil) throws {
        guard let day = asOf ?? ScorecardReportResult.lastDay(of: card) else {
            throw ClienteleError(
                .invalidArgument, "no measure and no objective has a value, so there is no last day",
                remedy: "say for which day the scorecard is to be judged")
        }
        self.asOf = day
        self.card = card
        evaluation = card.evaluation(asOf: day)
        review = card.review
        singleLoop = card.singleLoop(evaluation)
        strategyReview = try card.strategyReview(asOf: day)
    }

    private static func lastDay(of card: Scorecard) -> CalendarDay? {
        (card.measures.map(\.series) + card.objectives.map(\.series)).joined().filter { $0.value != nil }.map(\.date).max()
    }
}
