/// The default ``ConsensusRule``, with the round limit of a study.
///
/// Consensus:
/// - rankings: *W* is at least ``minimumConcordance`` (0.7 is strong agreement, Schmidt 1997) and its permutation p at most
///   ``maximumP``; where *W* is 0/0, the interquartile range decides;
/// - ratings and points: the interquartile range of every factor is at most ``maximumInterquartileRange``;
/// - fuzzy numbers: for every factor at least ``minimumFuzzyShare`` of the experts are within ``maximumFuzzyDistance`` of the panel.
///
/// Stability: the change of every factor since the round before is at most ``maximumChange``.
///
/// Neither is told for a few of the panel: more than half of the experts of the round have to be among those that a figure rests on, so for
/// rankings those who answered in full, for other kinds those who answered a factor, and for stability those who answered in the round
/// before as well.
public struct DelphiStopRule: ConsensusRule, Hashable {
    /// The least *W* of agreement, 0 to 1.
    public let minimumConcordance: Double
    /// The largest permutation p of agreement, 0 to 1.
    public let maximumP: Double
    /// The largest interquartile range of agreement, from 0; `nil` takes a quarter of the
    /// scale's width, without a scale of the span of all answers so far, and of points a tenth of the pool.
    public let maximumInterquartileRange: Double?
    /// The largest change of stability, 0 to 1.
    public let maximumChange: Double
    /// The largest distance of an expert who agrees, as a share of the scale.
    public let maximumFuzzyDistance: Double
    /// The share of experts who have to be within that distance, 0 to 1.
    public let minimumFuzzyShare: Double
    /// The most rounds; `nil` for no limit.
    public let maximumRounds: Int?

    /// Makes a rule.
    ///
    /// - Parameters:
    ///   - minimumConcordance: The least *W* of agreement, 0 to 1.
    ///   - maximumP: The largest permutation p of agreement, 0 to 1; 1 asks for no significance.
    ///   - maximumInterquartileRange: The largest interquartile range of agreement, in the unit of the answers.
    ///   - maximumChange: The largest change of stability, 0 to 1.
    ///   - maximumFuzzyDistance: The largest distance of an expert who agrees, as a share of the scale, 0 to 1.
    ///   - minimumFuzzyShare: The share of experts who have to be within that distance, 0 to 1.
    ///   - maximumRounds: The most rounds, 1 to 1,000.
    /// - Throws: ``ClienteleError/Code/invalidPolicy`` outside these ranges.
    public init(
        minimumConcordance: Double = 0.7, maximumP: Double = 0.05, maximumInterquartileRange: Double? = nil, maximumChange: Double = 0.15,
        maximumFuzzyDistance: Double = 0.2, minimumFuzzyShare: Double = 0.75, maximumRounds: Int? = nil
    ) throws {
        let shares = [minimumConcordance, maximumP, maximumChange, maximumFuzzyDistance, minimumFuzzyShare]
        let range = maximumInterquartileRange ?? 0
        guard shares.allSatisfy({ $0 >= 0 && $0 <= 1 }), range >= 0, range.isFinite, (1...1_000).contains(maximumRounds ?? 1) else {
            throw ClienteleError(
                .invalidPolicy, "the limits at which the study stops are out of range",
                remedy: "give shares from 0 to 1, an interquartile range from 0, and 1 to 1,000 rounds")
        }
        self.init(
            known: minimumConcordance, maximumP, maximumInterquartileRange, maximumChange, maximumFuzzyDistance, minimumFuzzyShare,
            maximumRounds)
    }

    private init(
        known minimumConcordance: Double, _ maximumP: Double, _ maximumInterquartileRange: Double?, _ maximumChange: Double,
        _ maximumFuzzyDistance: Double, _ minimumFuzzyShare: Double, _ maximumRounds: Int?
    ) {
        self.minimumConcordance = minimumConcordance
        self.maximumP = maximumP
        self.maximumInterquartileRange = maximumInterquartileRange
        self.maximumChange = maximumChange
        self.maximumFuzzyDistance = maximumFuzzyDistance
        self.minimumFuzzyShare = minimumFuzzyShare
        self.maximumRounds = maximumRounds
    }

    /// *W* from 0.7 with p up to 0.05, a change up to 15 %, no round limit.
    public static let customary = DelphiStopRule(known: 0.7, 0.05, nil, 0.15, 0.2, 0.75, nil)

    /// Judges the last round.
    ///
    /// - Parameter evidence: The rounds, the last one last.
    /// - Returns: Whether there is consensus, and whether there is stability.
    public func judgement(of evidence: ConsensusEvidence) -> ConsensusJudgement {
        guard let last = evidence.rounds.last else { return ConsensusJudgement(consensus: false, stable: false) }
        let agreement: (holds: Bool, reason: String) =
            switch evidence.kind {
            case .ranking: concordance(last, evidence)
            case .rating, .allocation: spread(last, evidence)
            case .fuzzy: fuzzyAgreement(last)
            }
        let stability = stability(last)
        return ConsensusJudgement(consensus: agreement.holds, stable: stability.holds, reasons: [agreement.reason, stability.reason])
    }

    private func concordance(_ last: DelphiRoundResult, _ evidence: ConsensusEvidence) -> (Bool, String) {
        guard let w = last.concordance.w, let p = last.concordance.permutationP else {
            // 0/0: nobody tells the factors apart. Without two full rankings there is nothing to agree on.
            guard last.concordance.experts > 1 else { return (false, "fewer than two experts answered in full") }
            return spread(last, evidence)
        }
        guard DelphiStopRule.isMost(last.concordance.experts, of: last) else {
            return (false, "only \(last.concordance.experts) of \(last.experts) experts answered in full")
        }
        let (shown, shownP) = (DelphiStopRule.shown(w), DelphiStopRule.shown(p))
        if DelphiStopRule.isAbove(minimumConcordance, w) { return (false, "W is \(shown), below \(minimumConcordance)") }
        if p > maximumP { return (false, "W is \(shown), but its permutation p is \(shownP), above \(maximumP)") }
        return (true, "W is \(shown), at least \(minimumConcordance), with permutation p \(shownP)")
    }

    private func spread(_ last: DelphiRoundResult, _ evidence: ConsensusEvidence) -> (Bool, String) {
        let limit = interquartileLimit(evidence)
        for factor in last.factors {
            guard factor.answers > 1, let range = factor.statistics.interquartileRange else {
                return (false, "fewer than two experts answered for '\(factor.factor)'")
            }
            guard DelphiStopRule.isMost(factor.answers, of: last) else {
                return (false, "only \(factor.answers) of \(last.experts) experts answered for '\(factor.factor)'")
            }
            if DelphiStopRule.isAbove(range, limit) {
                let figures = (DelphiStopRule.shown(range), DelphiStopRule.shown(limit))
                return (false, "the interquartile range of '\(factor.factor)' is \(figures.0), above \(figures.1)")
            }
        }
        return (true, "no interquartile range is above \(DelphiStopRule.shown(limit))")
    }

    private func interquartileLimit(_ evidence: ConsensusEvidence) -> Double {
        if let maximumInterquartileRange { return maximumInterquartileRange }
        guard let range = evidence.range else { return 1 }
        return evidence.kind == .allocation ? range / 10 : range / 4
    }

    private func fuzzyAgreement(_ last: DelphiRoundResult) -> (Bool, String) {
        for factor in last.factors {
            guard factor.answers > 1, let fuzzy = factor.fuzzy else {
                return (false, "fewer than two experts answered for '\(factor.factor)'")
            }
            guard DelphiStopRule.isMost(factor.answers, of: last) else {
                return (false, "only \(factor.answers) of \(last.experts) experts answered for '\(factor.factor)'")
            }
            if fuzzy.agreeing < minimumFuzzyShare {
                let share = DelphiStopRule.shown(fuzzy.agreeing)
                return (false, "a share of \(share) agrees on '\(factor.factor)', below \(minimumFuzzyShare)")
            }
        }
        return (true, "for every factor a share of at least \(minimumFuzzyShare) agrees")
    }

    private func stability(_ last: DelphiRoundResult) -> (holds: Bool, reason: String) {
        guard let stability = last.stability, let change = stability.change else {
            return (false, "there is no earlier round with the same experts to compare with")
        }
        guard !stability.changes.contains(nil) else { return (false, "a factor has no answers of the same experts in both rounds") }
        guard DelphiStopRule.isMost(stability.experts, of: last) else {
            return (false, "only \(stability.experts) of \(last.experts) experts answered in the round before as well")
        }
        let holds = !DelphiStopRule.isAbove(change, maximumChange)
        return (holds, "the largest change is \(DelphiStopRule.shown(change)), \(holds ? "at most" : "above") \(maximumChange)")
    }

    private static func isMost(_ count: Int, of round: DelphiRoundResult) -> Bool { 2 * count > round.experts }

    /// Whether a figure is above a limit by more than rounding: 3 of 20 are not more than 0.15.
    private static func isAbove(_ figure: Double, _ limit: Double) -> Bool { figure - limit > 1e-12 * max(abs(limit), 1e-300) }

    /// A figure with four digits behind the point, for sentences.
    private static func shown(_ figure: Double) -> Double {
        let rounded = (figure * 10_000).rounded() / 10_000
        return rounded.isFinite && rounded != 0 ? rounded : figure
    }
}
