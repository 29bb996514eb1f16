/// Checks the links of a scorecard.
enum MapCheck {
    static func findings(in map: StrategyMap, _ index: ScorecardIndex) -> [ScorecardFinding] {
        var notes = ScorecardNotes()
        shape(map, index, &notes)
        reach(map, index, &notes)
        for link in index.card.links { check(link, index, &notes) }
        let counts = Dictionary(index.card.links.map { (LinkEnds($0), 1) }, uniquingKeysWith: +)
        for (ends, count) in counts where count > 1 {
            notes.defect(
                .duplicateLink, ["links", ends.from, ends.to],
                "The link \(ends.from) → \(ends.to) is there \(count) times; the first counts.",
                "Keep one: a hypothesis has one direction, strength and lag.", [ScorecardFigure("count", Double(count))])
        }
        return notes.findings
    }

    private static func shape(_ map: StrategyMap, _ index: ScorecardIndex, _ notes: inout ScorecardNotes) {
        for circle in map.circles {
            let way = (circle + circle.prefix(1)).joined(separator: " → ")
            notes.defect(
                .circle, ["links"] + circle, "The links run in a circle: \(way).", "Take out the link that is the weakest hypothesis.",
                [ScorecardFigure("length", Double(circle.count))])
        }
        if map.links.isEmpty, map.objectives.count > 1 {
            notes.weakness(
                .missingLinks, ["links"],
                "No link joins the \(map.objectives.count) objectives: the strategy says nothing on what brings what about.",
                "Say which objective is to move which, in which direction and after how many periods.")
        }
        guard !map.links.isEmpty else { return }
        for id in map.unlinked {
            guard let objective = index.objectives[id] else { continue }
            notes.weakness(
                .objectiveWithoutLink, ["objectives", id], "No link touches the objective '\(objective.name)'.",
                "Say what it brings about and what brings it about, or leave it out.")
        }
    }

    private static func reach(_ map: StrategyMap, _ index: ScorecardIndex, _ notes: inout ScorecardNotes) {
        guard !map.links.isEmpty else { return }
        let unlinked = Set(map.unlinked)
        let caused = Set(map.links.map(\.to))
        let goal = map.perspectives.contains { $0.kind == .financial } ? "financial objective" : "objective of the first perspective"
        let lowest = map.perspectives.last { perspective in map.objectives.contains { $0.perspective == perspective.id } }
        for id in map.leadingNowhere where !unlinked.contains(id) {
            guard let objective = index.objectives[id] else { continue }
            notes.weakness(
                .objectiveLeadsNowhere, ["objectives", id], "No chain of positive links leads from '\(objective.name)' to any \(goal).",
                "Say how it is to pay in the end, or leave it out.")
        }
        for objective in map.objectives where !caused.contains(objective.id) && !unlinked.contains(objective.id) {
            guard objective.perspective != lowest?.id else { continue }
            notes.note(
                .objectiveWithoutCause, ["objectives", objective.id], "Nothing on the map brings '\(objective.name)' about.",
                "Say which objective is to drive it, if it is not driven from outside.")
        }
    }

    private static func check(_ link: CauseEffectLink, _ index: ScorecardIndex, _ notes: inout ScorecardNotes) {
        let path = ["links", link.from, link.to]
        let name = "The link \(link.from) → \(link.to)"
        if link.from == link.to {
            notes.defect(.linkToItself, path, "\(name) leads from an objective to itself; it is left out.", "Take it out.")
        }
        if (link.lag ?? -1) < 0 {
            let what = link.lag.map { "has a lag of \($0) periods" } ?? "declares no lag"
            notes.weakness(
                .linkWithoutLag, path + ["lag"], "\(name) \(what), so that it cannot be tested.",
                "Say beforehand after how many periods, from 0 up, the effect is expected: a lag chosen to fit the data tests nothing.")
        }
        if let strength = link.strength, !(strength > 0 && strength <= 1) {
            notes.defect(
                .invalidStrength, path + ["strength"], "\(name) has an expected strength outside 0 to 1; it counts as unknown.",
                "Give the correlation that is expected, above 0 and up to 1; the direction says its sign.",
                [
                    ScorecardFigure(
                        "strength",
                        strength)
                ])
        }
        let order = index.distinctPerspectives.map(\.id)
        guard let from = index.objectives[link.from].flatMap({ order.firstIndex(of: $0.perspective) }),
            let to = index.objectives[link.to].flatMap({ order.firstIndex(of: $0.perspective) }), from < to
        else { return }
        notes.weakness(
            .linkAgainstOrder, path, "\(name) leads from '\(order[from])' to '\(order[to])', which is to bring it about.",
            "Turn it around, or say why effects come before their causes here.")
    }
}
