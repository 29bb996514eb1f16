/// The parts of a scorecard by their ids; of two parts of the same kind and id the first counts.
struct ScorecardIndex {
    let card: Scorecard
    let perspectives: [String: ScorecardPerspective]
    let themes: [String: ScorecardTheme]
    let objectives: [String: ScorecardObjective]
    let measures: [String: ScorecardMeasure]
    let initiatives: [String: ScorecardInitiative]
    /// The objectives of a perspective in the order of the scorecard, those of an id that has gone before left out.
    private let byPerspective: [String: [ScorecardObjective]]
    /// The measures of an objective in the order of the scorecard, those of an id that has gone before left out.
    private let byObjective: [String: [ScorecardMeasure]]

    init(_ card: Scorecard) {
        self.card = card
        perspectives = ScorecardIndex.byID(card.perspectives, \.id)
        themes = ScorecardIndex.byID(card.themes, \.id)
        objectives = ScorecardIndex.byID(card.objectives, \.id)
        measures = ScorecardIndex.byID(card.measures, \.id)
        initiatives = ScorecardIndex.byID(card.initiatives, \.id)
        byPerspective = Dictionary(grouping: ScorecardIndex.distinct(card.objectives, \.id), by: \.perspective)
        byObjective = Dictionary(grouping: ScorecardIndex.distinct(card.measures, \.id), by: \.objective)
    }

    func objectives(of perspective: String) -> [ScorecardObjective] { byPerspective[perspective] ?? [] }

    func measures(of objective: String) -> [ScorecardMeasure] { byObjective[objective] ?? [] }

    /// The part that the perspective of an objective plays; `nil` where the objective or its perspective is not known.
    func kind(ofObjective id: String) -> PerspectiveKind? {
        objectives[id].flatMap { perspectives[$0.perspective] }?.kind
    }

    /// The perspectives in order, those of an id that has gone before left out.
    var distinctPerspectives: [ScorecardPerspective] { ScorecardIndex.distinct(card.perspectives, \.id) }

    /// The measures in order that belong to a known objective of a known perspective, those of an id that has gone before left out.
    var placedMeasures: [ScorecardMeasure] {
        ScorecardIndex.distinct(card.measures, \.id).filter { kind(ofObjective: $0.objective) != nil }
    }

    private static func byID<Part>(_ parts: [Part], _ id: (Part) -> String) -> [String: Part] {
        Dictionary(parts.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The parts without those whose id has gone before.
    static func distinct<Part, ID: Hashable>(_ parts: [Part], _ id: (Part) -> ID) -> [Part] {
        var seen: Set<ID> = []
        return parts.filter { seen.insert(id($0)).inserted }
    }
}
