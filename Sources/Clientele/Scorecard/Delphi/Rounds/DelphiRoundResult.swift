/// What one round says.
public struct DelphiRoundResult: Codable, Sendable, Hashable {
    /// The number of the round, from 1.
    public let round: Int
    /// How many experts gave an answer.
    public let experts: Int
    /// The statistics of each factor, in order.
    public let factors: [FactorStatistics]
    /// How far the experts agree on the order of the factors; of ratings, points and fuzzy numbers it takes the order alone.
    public let concordance: KendallConcordance
    /// The largest change of a factor since the round before, 0 to 1; `nil` in the first round.
    @ExplicitNull public private(set) var change: Double?
    /// How far answers moved since the round before; `nil` in the first round.
    @ExplicitNull public private(set) var stability: RoundStability?

    init(_ round: PanelRound, number: Int, of study: DelphiStudy, pool: Double?, after earlier: (PanelRound, DelphiRoundResult)?) {
        let statistics = study.factors.indices.map { FactorStatistics(round, factor: $0, of: study, pool: pool) }
        self.round = number
        experts = round.experts.count
        factors = statistics
        let found = KendallConcordance(of: round.values, permutations: study.settings.permutations, seed: study.settings.seed)
        concordance = found
        let stability = earlier.map { before in
            let means = zip(before.1.factors, statistics).compactMap { old, new in
                old.statistics.mean.flatMap { old in new.statistics.mean.map { (old, $0) } }
            }
            return RoundStability(round, since: before.0, means: means, concordances: (before.1.concordance.w, found.w))
        }
        _change = ExplicitNull(wrappedValue: stability?.change)
        _stability = ExplicitNull(wrappedValue: stability)
    }
}

extension FactorStatistics {
    init(_ round: PanelRound, factor: Int, of study: DelphiStudy, pool: Double?) {
        let rows = round.values.indices.filter { round.values[$0][factor] != nil }
        let values = rows.compactMap { round.values[$0][factor] }
        let weights = rows.map { round.authority[$0] }
        self.factor = study.factors[factor]
        answers = values.count
        missing = round.experts.count - values.count
        statistics = AnswerStatistics(values, weights: weights)
        unweighted = study.authority.isEmpty ? nil : AnswerStatistics(values, weights: values.map { _ in 1 })
        let full: Double? =
            switch study.kind {
            case .ranking: 1
            case .rating: study.scale?.maximum
            case .allocation: pool
            case .fuzzy: nil
            }
        fullScoreRate = full.flatMap { full in
            values.isEmpty ? nil : Double(values.count { $0 == full }) / Double(values.count)
        }
        let numbers = rows.compactMap { row in
            if case .triangular(let number)? = round.answers[row][factor] { number } else { nil }
        }
        fuzzy =
            study.kind == .fuzzy
            ? FuzzyAgreement(numbers, weights: weights, width: round.width(of: study), threshold: study.stop.maximumFuzzyDistance) : nil
    }
}

extension PanelRound {
    /// The width of the scale, or the span of the fuzzy answers where there is none.
    fileprivate func width(of study: DelphiStudy) -> Double {
        if let scale = study.scale { return scale.width }
        var ends: (Double, Double)?
        for case .triangular(let number)? in answers.joined() {
            ends = (min(ends?.0 ?? number.lowest, number.lowest), max(ends?.1 ?? number.highest, number.highest))
        }
        return ends.map { $0.1 - $0.0 } ?? 0
    }
}
