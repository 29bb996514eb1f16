/// How far answers moved since the round before.
///
/// The change of a factor is half the summed difference of the histograms of its answers in both rounds, over the experts who answered it in
/// both, divided by their number: the share of answers that moved as far as the histogram can tell (Scheibe, Skutsch & Schofer 1975, "Experiments in Delphi
/// methodology", which take 15 % for the limit of stability). Each distinct answer is a class of its own.
public struct RoundStability: Codable, Sendable, Hashable {
    /// How many experts answered in both rounds.
    public let experts: Int
    /// How many of the round before did not answer any more.
    public let dropouts: Int
    /// How many answered who had not in the round before.
    public let joined: Int
    /// The change of each factor in order, 0 to 1; `nil` where nobody answered it in both rounds.
    public let changes: [Double?]
    /// The largest change of a factor; `nil` where there is none.
    @ExplicitNull public private(set) var change: Double?
    /// Spearman's rank correlation of the factors' means in both rounds; `nil` where the means of a round are all equal.
    @ExplicitNull public private(set) var spearman: Double?
    /// Kendall's τ-b of the factors' means in both rounds; `nil` likewise.
    @ExplicitNull public private(set) var kendall: Double?
    /// The concordance of this round less that of the one before; `nil` unless both exist.
    @ExplicitNull public private(set) var concordanceChange: Double?

    init(_ round: PanelRound, since earlier: PanelRound, means: [(Double, Double)], concordances: (Double?, Double?)) {
        let earlierRows = Dictionary(uniqueKeysWithValues: earlier.experts.enumerated().map { ($0.element, $0.offset) })
        let both = round.experts.indices.compactMap { row in earlierRows[round.experts[row]].map { (now: row, before: $0) } }
        experts = both.count
        dropouts = earlier.experts.count - both.count
        joined = round.experts.count - both.count
        let width = round.values.first?.count ?? 0
        let changes = (0..<width).map { factor in
            RoundStability.change(both.map { (earlier.key(row: $0.before, factor), round.key(row: $0.now, factor)) })
        }
        self.changes = changes
        _change = ExplicitNull(wrappedValue: changes.compactMap { $0 }.max())
        _spearman = ExplicitNull(wrappedValue: RankCorrelation.spearman(means))
        _kendall = ExplicitNull(wrappedValue: RankCorrelation.kendall(means))
        let difference = concordances.0.flatMap { before in concordances.1.map { $0 - before } }
        _concordanceChange = ExplicitNull(wrappedValue: difference)
    }

    /// Half the summed difference of two histograms over the answers that are there in both rounds, by their number.
    static func change(_ answers: [(DelphiAnswer?, DelphiAnswer?)]) -> Double? {
        var balance: [DelphiAnswer: Int] = [:]
        var count = 0
        for case (let before?, let now?) in answers {
            balance[before, default: 0] += 1
            balance[now, default: 0] -= 1
            count += 1
        }
        guard count > 0 else { return nil }
        return Double(balance.values.reduce(0) { $0 + abs($1) }) / 2 / Double(count)
    }
}

extension PanelRound {
    /// The class of the histogram that an answer belongs to: the fuzzy number itself, else the number with ties as mid-ranks.
    fileprivate func key(row: Int, _ factor: Int) -> DelphiAnswer? {
        if case .triangular(let number)? = answers[row][factor] { return .triangular(number) }
        return values[row][factor].map { .number($0) }
    }
}
