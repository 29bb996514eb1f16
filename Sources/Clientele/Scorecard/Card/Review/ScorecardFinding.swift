/// Something about a scorecard, or about how it is carried out, that somebody should look at.
public struct ScorecardFinding: Sendable, Hashable, Codable {
    /// What it is about.
    public var kind: ScorecardFindingKind
    /// How much it weighs.
    public var severity: ScorecardSeverity
    /// What it concerns, from the outside in, such as `["measures", "net-profit", "target"]`; empty for the scorecard as a whole.
    public var path: [String]
    /// The finding as an English sentence.
    public var statement: String
    /// What to do about it, as an English sentence.
    public var remedy: String
    /// The figures it rests on.
    public var figures: [ScorecardFigure]

    /// Makes a finding.
    ///
    /// - Parameters:
    ///   - kind: What it is about.
    ///   - severity: How much it weighs.
    ///   - path: What it concerns, from the outside in.
    ///   - statement: The finding as an English sentence.
    ///   - remedy: What to do about it, as an English sentence.
    ///   - figures: The figures it rests on.
    public init(
        _ kind: ScorecardFindingKind, _ severity: ScorecardSeverity, path: [String], statement: String, remedy: String,
        figures: [ScorecardFigure] = []
    ) {
        self.kind = kind
        self.severity = severity
        self.path = path
        self.statement = statement
        self.remedy = remedy
        self.figures = figures
    }
}

extension ScorecardFinding {
    /// Findings in one order whatever they were found in: the weightiest first, then by kind, path and statement.
    static func ordered(_ findings: [ScorecardFinding]) -> [ScorecardFinding] {
        findings.sorted { left, right in
            if left.severity != right.severity { return left.severity < right.severity }
            return left.key.lexicographicallyPrecedes(right.key) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        }
    }

    private var key: [String] { [kind.name] + path + ["", statement] }
}
