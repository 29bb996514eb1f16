/// Checks that every part has an id of its own and refers to parts that are there.
enum IdentityCheck {
    static func check(_ index: ScorecardIndex, _ notes: inout ScorecardNotes) {
        let card = index.card
        distinct(card.perspectives.map(\.id), "perspectives", "perspective", &notes)
        distinct(card.themes.map(\.id), "themes", "theme", &notes)
        distinct(card.objectives.map(\.id), "objectives", "objective", &notes)
        distinct(card.measures.map(\.id), "measures", "measure", &notes)
        distinct(card.initiatives.map(\.id), "initiatives", "initiative", &notes)
        distinct(card.redesign.map(\.id), "redesign", "process", &notes)
        for objective in card.objectives {
            let path = ["objectives", objective.id]
            known(objective.perspective, index.perspectives.keys, "perspective", path + ["perspective"], objective.name, &notes)
            if let theme = objective.theme { known(theme, index.themes.keys, "theme", path + ["theme"], objective.name, &notes) }
        }
        for measure in card.measures {
            let path = ["measures", measure.id]
            known(measure.objective, index.objectives.keys, "objective", path + ["objective"], measure.name, &notes)
            for action in measure.target?.actions ?? [] {
                known(action, index.initiatives.keys, "initiative", path + ["target", "actions"], measure.name, &notes)
            }
        }
        for initiative in card.initiatives {
            for objective in initiative.objectives {
                let path = ["initiatives", initiative.id, "objectives"]
                known(objective, index.objectives.keys, "objective", path, initiative.name, &notes)
            }
            // Where there is a tree, its own check tells.
            for cause in initiative.causes where card.causeTree == nil {
                known(cause, [], "cause", ["initiatives", initiative.id, "causes"], initiative.name, &notes)
            }
        }
        links(index, &notes)
    }

    private static func links(_ index: ScorecardIndex, _ notes: inout ScorecardNotes) {
        for link in index.card.links {
            let (path, name) = (["links", link.from, link.to], "\(link.from) → \(link.to)")
            known(link.from, index.objectives.keys, "objective", path + ["from"], name, &notes)
            known(link.to, index.objectives.keys, "objective", path + ["to"], name, &notes)
            let ends = [(link.fromMeasure, link.from, "fromMeasure"), (link.toMeasure, link.to, "toMeasure")]
            for (measure, objective, key) in ends {
                guard let measure else { continue }
                known(measure, index.measures.keys, "measure", path + [key], name, &notes)
                guard let found = index.measures[measure], found.objective != objective else { continue }
                notes.defect(
                    .linkMeasureElsewhere, path + [key], "The link \(name) is tested by '\(found.name)', a measure of another objective.",
                    "Name a measure of '\(objective)', or none to test by the score of the objective.")
            }
        }
    }

    private static func distinct(_ ids: [String], _ part: String, _ noun: String, _ notes: inout ScorecardNotes) {
        for (id, count) in Dictionary(ids.map { ($0, 1) }, uniquingKeysWith: +).filter({ $0.value > 1 || $0.key.isEmpty }) {
            if id.isEmpty {
                notes.defect(.emptyIdentifier, [part], "The id of one of the \(part) is empty.", "Give every \(noun) an id.")
            }
            guard count > 1 else { continue }
            notes.defect(
                .duplicateIdentifier, [part, id], "\(count) parts of '\(part)' have the id '\(id)'; the first counts.",
                "Give every \(noun) an id of its own.", [ScorecardFigure("count", Double(count))])
        }
    }

    private static func known(
        _ id: String, _ ids: some Sequence<String>, _ noun: String, _ path: [String], _ name: String, _ notes: inout ScorecardNotes
    ) {
        guard !ids.contains(id) else { return }
        notes.defect(
            .unknownReference, path, "'\(name)' refers to the \(noun) '\(id)', which the scorecard does not have.",
            "Add the \(noun), or correct the id.")
    }
}
