/// A Delphi study: experts weigh factors on their own, round by round, with the panel's answers fed back in between, until they agree and
/// their answers stand still.
///
/// The value holds the whole history. What it says is computed anew by ``result(rule:)`` and never depends on the order of experts.
/// Experts who leave, join or leave an answer out are allowed in any round.
///
/// Sources: Linstone & Turoff 1975, *The Delphi Method*; Scheibe, Skutsch & Schofer 1975 (stability); Schmidt 1997, "Managing Delphi
/// surveys using nonparametric statistical techniques"; von der Gracht 2012, "Consensus measurement in Delphi studies".
///
/// ```swift
/// var study = try DelphiStudy(kind: .ranking, factors: ["price", "service", "brand"])
/// try study.add(DelphiRound(answers: ["Ann": [1, 2, 3], "Ben": [2, 1, 3]]))
/// let result = try study.result()
/// print(result.rounds[0].concordance.w ?? 0, result.outcome)  // 0.75 notFinished
/// ```
public struct DelphiStudy: Sendable, Hashable {
    /// The version of the encoded form.
    public static let version = 1
    /// Answers and scores lie within plus and minus this number.
    static let largestAnswer = 1e12

    /// What the experts are asked for.
    public let kind: DelphiAnswerKind
    /// The factors, in the order in which answers stand.
    public let factors: [String]
    /// The experts of the panel; empty if anybody who answers belongs to it.
    public let panel: [String]
    /// How much each expert's word weighs, from 0; 1 for experts who are not named.
    ///
    /// It weighs all statistics of factors and the weights, but neither the concordance nor the change, in which each has one voice.
    public let authority: [String: Double]
    /// When the study stops.
    public let stop: DelphiStopRule
    /// The scale of ratings and fuzzy numbers, if there is one.
    public let scale: DelphiScale?
    /// The points that each expert allocates; `nil` takes them from the answers, which then have to sum alike.
    public let pool: Double?
    /// How rankings become weights.
    public let weighting: DelphiWeighting
    /// Seeds and sizes of draws.
    public let settings: DelphiSettings
    /// The studies of the factors below a factor, by its name: the next level of the tree.
    public private(set) var children: [String: DelphiStudy]
    /// Scores of objectives, by name, on each leaf of the tree of factors in its order; without children these are the factors.
    public let objectives: [String: [Double]]
    /// The rounds so far.
    public private(set) var rounds: [DelphiRound]

    /// Starts a study.
    ///
    /// - Parameters:
    ///   - kind: What the experts are asked for.
    ///   - factors: The factors, 1 to 1,000 different names.
    ///   - panel: The experts; leave it empty for a panel of everybody who answers.
    ///   - authority: How much each expert's word weighs, from 0; not all 0.
    ///   - stop: When the study stops.
    ///   - scale: The scale of ratings or fuzzy numbers.
    ///   - pool: The points that each expert allocates.
    ///   - weighting: How rankings become weights.
    ///   - settings: Seeds and sizes of draws.
    ///   - children: The studies of the factors below a factor, by its name; up to eight levels in all.
    ///   - objectives: Scores of objectives on each leaf of the tree.
    ///   - rounds: The rounds so far.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for what contradicts itself; ``ClienteleError/Code/invalidRecord`` for a round that
    ///   ``add(_:)`` would refuse.
    public init(
        kind: DelphiAnswerKind, factors: [String], panel: [String] = [], authority: [String: Double] = [:],
        stop: DelphiStopRule = .customary, scale: DelphiScale? = nil, pool: Double? = nil, weighting: DelphiWeighting = .rankSum,
        settings: DelphiSettings = .customary, children: [String: DelphiStudy] = [:], objectives: [String: [Double]] = [:],
        rounds: [DelphiRound] = []
    ) throws {
        self.kind = kind
        self.factors = factors
        self.panel = panel
        self.authority = authority
        self.stop = stop
        self.scale = scale
        self.pool = pool
        self.weighting = weighting
        self.settings = settings
        self.children = children
        self.objectives = objectives
        self.rounds = []
        try checkDesign()
        for round in rounds { try add(round) }
    }

    /// Adds the next round.
    ///
    /// - Parameter round: The answers. Rankings are permutations, or have ties in one of the usual forms, which all become mid-ranks: 1, 1, 3
    ///   and 1, 2, 2 and 1.5, 1.5, 3 are understood. Points sum to the pool, ratings lie on the scale. With a missing answer a ranking
    ///   keeps the ranks as they stand.
    /// - Throws: ``ClienteleError/Code/invalidRecord`` for an answer that breaks these rules, with round, expert and factor;
    ///   ``ClienteleError/Code/invalidArgument`` past the round limit.
    /// - Complexity: O(*experts* · *factors* · log *factors*).
    public mutating func add(_ round: DelphiRound) throws {
        if let limit = stop.maximumRounds, rounds.count >= limit {
            throw ClienteleError(
                .invalidArgument, "round \(rounds.count + 1) is past the limit of \(limit)",
                remedy: "end the study, or raise the round limit")
        }
        rounds.append(round)
        do {
            try check(round, number: rounds.count)
            _ = try resolvedPool()
        } catch {
            rounds.removeLast()
            throw error
        }
    }

    /// Adds the next round of a study further down the tree.
    ///
    /// - Parameters:
    ///   - round: The answers, as for ``add(_:)``.
    ///   - path: The factors from the root to the one whose parts were judged; empty for the root itself.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` where there is no study, or what ``add(_:)`` throws.
    public mutating func add(_ round: DelphiRound, below path: [String]) throws {
        guard let factor = path.first else { return try add(round) }
        guard var child = children[factor] else {
            throw ClienteleError(
                .invalidArgument, "there is no study below '\(factor)'", remedy: "name factors that have one, from the root down")
        }
        try child.add(round, below: Array(path.dropFirst()))
        children[factor] = child
    }

    /// All experts in byte order: those of the panel and those who answered.
    public var experts: [String] {
        Set(panel + rounds.flatMap { Array($0.answers.keys) }).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
