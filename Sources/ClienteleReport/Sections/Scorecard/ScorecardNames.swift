internal import Clientele

/// What the parts of a scorecard are called, by id.
struct ScorecardNames {
    private let perspectiveNames: [String: String]
    private let objectiveNames: [String: String]
    private let measureNames: [String: String]
    private let initiativeNames: [String: String]
    private let otherNames: [String: String]

    /// The names, those of the well-known perspectives in the language of the report where they are the usual English ones.
    init(_ card: Scorecard, _ context: ReportContext) {
        func names(_ pairs: [(String, String)]) -> [String: String] {
            Dictionary(pairs.map { ($0.0, $0.1.isEmpty ? VisibleText.of($0.0) : VisibleText.of($0.1)) }) { first, _ in first }
        }
        perspectiveNames = names(card.perspectives.map { ($0.id, ScorecardNames.name(of: $0, context)) })
        objectiveNames = names(card.objectives.map { ($0.id, $0.name) })
        measureNames = names(card.measures.map { ($0.id, $0.name) })
        initiativeNames = names(card.initiatives.map { ($0.id, $0.name) })
        otherNames = names(card.themes.map { ($0.id, $0.name) } + (card.causeTree?.causes ?? []).map { ($0.id, $0.name) })
    }

    func perspective(_ id: String) -> String { perspectiveNames[id] ?? VisibleText.of(id) }
    func objective(_ id: String) -> String { objectiveNames[id] ?? VisibleText.of(id) }
    func measure(_ id: String) -> String { measureNames[id] ?? VisibleText.of(id) }
    func initiative(_ id: String) -> String { initiativeNames[id] ?? VisibleText.of(id) }

    /// The name of an end of a tested link: a measure, or an objective with a series of its own.
    func series(_ id: String) -> String { measureNames[id] ?? objectiveNames[id] ?? VisibleText.of(id) }

    /// What the path of a finding leads to; `nil` for the scorecard as a whole.
    func subject(_ path: [String]) -> String? {
        guard path.count > 1 else { return nil }
        let id = path[1]
        switch path[0] {
        case "perspectives": return perspective(id)
        case "objectives": return objective(id)
        case "measures": return measure(id)
        case "initiatives": return initiative(id)
        case "links":
            let ends = path.dropFirst().filter { !["lag", "strength"].contains($0) }
            return ends.map { objectiveNames[$0] ?? series($0) }.joined(separator: " → ")
        default: return otherNames[id] ?? VisibleText.of(id)
        }
    }

    private static func name(of perspective: ScorecardPerspective, _ context: ReportContext) -> String {
        let usual = ScorecardPerspective.standard.first { $0.kind == perspective.kind }?.name
        let isUsual = perspective.name.isEmpty || perspective.name.lowercased() == usual?.lowercased()
        guard isUsual, let term = perspective.kind.term else { return perspective.name }
        return context.term(term)
    }
}
