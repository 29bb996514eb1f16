/// A balanced scorecard: the mission, the objectives that serve it, and the measures that tell how far they are reached.
///
/// Three tiers stand under each other — mission, objectives, measures — and the objectives are grouped into perspectives, joined by
/// hypotheses of cause and effect (Kaplan & Norton 1996, "The Balanced Scorecard"; 2004, "Strategy Maps"). Everything else refers to
/// them by id: initiatives say which objectives they serve, links which objective is to move which.
///
/// Any set of perspectives, objectives and measures can be represented, also one that an expert would send back: what is wrong with it is
/// told by ``review`` and is no error.
///
/// As JSON it needs only what it has: every key but `version`, `name` and the lists that are used may be left out. Keys that are not known
/// are refused, so that a misspelt one is not lost.
///
/// ```swift
/// let card = Scorecard(
///     name: "Dealer business", mission: "The service that keeps machines running",
///     objectives: [ScorecardObjective(id: "profit", name: "Raise profit", perspective: "financial")],
///     measures: [ScorecardMeasure(id: "net", name: "Net profit", objective: "profit", direction: .higherIsBetter)])
/// print(card.review.findings.contains { $0.kind == .measureWithoutTarget })  // true
/// ```
public struct Scorecard: Sendable, Hashable, Codable {
    /// The version of the format, 1.
    public var version: Int
    /// What the scorecard is of, such as the business unit and the year.
    public var name: String
    /// What the unit is for: the first tier.
    @ExplicitNull public var mission: String?
    /// The currency of the costs of initiatives.
    @ExplicitNull public var currency: Currency?
    /// How long one period of the series is; lags of links count in it.
    public var period: ScorecardPeriod
    /// What customers are to choose the unit for.
    @ExplicitNull public var valueProposition: ValueProposition?
    /// From which achievement on a measure is green or amber, unless it has its own thresholds.
    public var thresholds: StatusThresholds
    /// The perspectives, the one that the others lead to first.
    public var perspectives: [ScorecardPerspective]
    /// The strategic themes.
    public var themes: [ScorecardTheme]
    /// The objectives: the second tier.
    public var objectives: [ScorecardObjective]
    /// The measures: the third tier.
    public var measures: [ScorecardMeasure]
    /// What is done to reach the targets.
    public var initiatives: [ScorecardInitiative]
    /// The hypotheses of cause and effect between objectives.
    public var links: [CauseEffectLink]
    /// The problem that the strategy answers, with its causes.
    @ExplicitNull public var causeTree: CauseTree?
    /// The processes that might be redesigned.
    public var redesign: [RedesignCandidate]
    /// Remarks on the whole, such as where its numbers come from.
    public var notes: [String]

    /// Makes one from its parts.
    ///
    /// - Parameters:
    ///   - version: The version of the format, 1.
    ///   - name: What the scorecard is of, such as the business unit and the year.
    ///   - mission: What the unit is for: the first tier.
    ///   - currency: The currency of the costs of initiatives.
    ///   - period: How long one period of the series is; lags of links count in it.
    ///   - valueProposition: What customers are to choose the unit for.
    ///   - thresholds: From which achievement on a measure is green or amber, unless it has its own thresholds.
    ///   - perspectives: The perspectives, the one that the others lead to first.
    ///   - themes: The strategic themes.
    ///   - objectives: The objectives: the second tier.
    ///   - measures: The measures: the third tier.
    ///   - initiatives: What is done to reach the targets.
    ///   - links: The hypotheses of cause and effect between objectives.
    ///   - causeTree: The problem that the strategy answers, with its causes.
    ///   - redesign: The processes that might be redesigned.
    ///   - notes: Remarks on the whole, such as where its numbers come from.
    public init(
        version: Int = 1, name: String, mission: String? = nil, currency: Currency? = nil, period: ScorecardPeriod = .month,
        valueProposition: ValueProposition? = nil, thresholds: StatusThresholds = .standard,
        perspectives: [ScorecardPerspective] = ScorecardPerspective.standard, themes: [ScorecardTheme] = [],
        objectives: [ScorecardObjective] = [], measures: [ScorecardMeasure] = [], initiatives: [ScorecardInitiative] = [],
        links: [CauseEffectLink] = [], causeTree: CauseTree? = nil, redesign: [RedesignCandidate] = [], notes: [String] = []
    ) {
        self.version = version
        self.name = name
        self.period = period
        self.thresholds = thresholds
        self.perspectives = perspectives
        self.themes = themes
        self.objectives = objectives
        self.measures = measures
        self.initiatives = initiatives
        self.links = links
        self.redesign = redesign
        self.notes = notes
        _mission = ExplicitNull(wrappedValue: mission)
        _currency = ExplicitNull(wrappedValue: currency)
        _valueProposition = ExplicitNull(wrappedValue: valueProposition)
        _causeTree = ExplicitNull(wrappedValue: causeTree)
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case version
        case name
        case mission
        case currency
        case period
        case valueProposition
        case thresholds
        case perspectives
        case themes
        case objectives
        case measures
        case initiatives
        case links
        case causeTree
        case redesign
        case notes
    }

    /// Reads one; a key that may be absent takes its default, an unknown key is an error.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` for another shape or an unknown key, ``ClienteleError/Code/unreadableEncoding`` for another version.
    public init(from decoder: any Decoder) throws {
        try KnownKeys.check(decoder, CodingKeys.self)
        let values = try decoder.container(keyedBy: CodingKeys.self)
        version = try Scorecard.checkedVersion(values.decode(Int.self, forKey: .version))
        name = try values.decode(String.self, forKey: .name)
        _mission = ExplicitNull(wrappedValue: try values.decodeIfPresent(String.self, forKey: .mission))
        _currency = ExplicitNull(wrappedValue: try values.decodeIfPresent(Currency.self, forKey: .currency))
        period = try values.decodeIfPresent(ScorecardPeriod.self, forKey: .period) ?? .month
        _valueProposition = ExplicitNull(wrappedValue: try values.decodeIfPresent(ValueProposition.self, forKey: .valueProposition))
        thresholds = try values.decodeIfPresent(StatusThresholds.self, forKey: .thresholds) ?? .standard
        perspectives = try values.decodeIfPresent([ScorecardPerspective].self, forKey: .perspectives) ?? ScorecardPerspective.standard
        themes = try values.decodeIfPresent([ScorecardTheme].self, forKey: .themes) ?? []
        objectives = try values.decodeIfPresent([ScorecardObjective].self, forKey: .objectives) ?? []
        measures = try values.decodeIfPresent([ScorecardMeasure].self, forKey: .measures) ?? []
        initiatives = try values.decodeIfPresent([ScorecardInitiative].self, forKey: .initiatives) ?? []
        links = try values.decodeIfPresent([CauseEffectLink].self, forKey: .links) ?? []
        _causeTree = ExplicitNull(wrappedValue: try values.decodeIfPresent(CauseTree.self, forKey: .causeTree))
        redesign = try values.decodeIfPresent([RedesignCandidate].self, forKey: .redesign) ?? []
        notes = try values.decodeIfPresent([String].self, forKey: .notes) ?? []
    }
}

extension Scorecard {
    /// The version that this build writes and reads.
    public static let currentVersion = 1

    static func checkedVersion(_ version: Int) throws -> Int {
        guard version == currentVersion else {
            throw ClienteleError(
                .unreadableEncoding, "the scorecard has version \(version), this build reads version \(currentVersion)",
                remedy: "write it anew with \"version\": \(currentVersion), or use a build that knows the other version")
        }
        return version
    }
}
