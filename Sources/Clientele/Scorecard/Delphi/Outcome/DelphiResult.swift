/// What a Delphi study has found so far.
public struct DelphiResult: Sendable, Hashable, Codable {
    /// The version of the encoded form.
    public let version: Int
    /// What the experts were asked for.
    public let kind: DelphiAnswerKind
    /// The rounds, the first first.
    public let rounds: [DelphiRoundResult]
    /// Whether the experts agree in the last round.
    public let consensus: Bool
    /// Whether the answers of the last round stand still.
    public let stable: Bool
    /// Whether the study is at its end: consensus and stability, or the round limit.
    public let finished: Bool
    /// How it stands.
    public let outcome: DelphiOutcome
    /// Whether the round limit is reached, whatever the outcome.
    public let roundLimitReached: Bool
    /// Why it stands so, in sentences.
    public let reasons: [String]
    /// The weight of each factor from the last round by the study's method.
    ///
    /// `nil` where a factor has no answer or the answers sum to nothing. Rank-sum weights are 2 (m + 1 − R) / (m (m + 1)), which sum to 1 unless answers are missing.
    @ExplicitNull public private(set) var weights: [String: Double]?
    /// The weights as shares of their sum, with the uncertainty that the experts' disagreement makes; `nil` without weights.
    @ExplicitNull public private(set) var uncertainty: WeightUncertainty?
    /// The results of the studies below factors, by the factor's name.
    public let children: [String: DelphiResult]

    init(
        study: DelphiStudy, rounds: [DelphiRoundResult], judgement: ConsensusJudgement, weights: [Double]?, uncertainty: WeightUncertainty?,
        children: [String: DelphiResult]
    ) {
        version = DelphiStudy.version
        kind = study.kind
        self.rounds = rounds
        consensus = judgement.consensus
        stable = judgement.stable
        let isAgreed = judgement.consensus && judgement.stable
        let isAtLimit = study.stop.maximumRounds.map { rounds.count >= $0 } ?? false
        finished = isAgreed || isAtLimit
        roundLimitReached = isAtLimit
        outcome = isAgreed ? .consensus : judgement.stable ? .stableWithoutAgreement : isAtLimit ? .roundLimitReached : .notFinished
        reasons = judgement.reasons
        let named = weights.map { weights in
            Dictionary(zip(study.factors, weights), uniquingKeysWith: { first, _ in first })
        }
        _weights = ExplicitNull(wrappedValue: named)
        _uncertainty = ExplicitNull(wrappedValue: uncertainty)
        self.children = children
    }
}
