/// Checks a cause tree, and whether initiatives are aimed at what was found.
enum CauseCheck {
    static func tree(_ tree: CauseTree, _ walk: CauseWalk, _ notes: inout ScorecardNotes) {
        for (id, count) in Dictionary(tree.causes.map { ($0.id, 1) }, uniquingKeysWith: +) where count > 1 {
            notes.defect(
                .duplicateIdentifier, ["causes", id], "\(count) causes have the id '\(id)'; the first counts.",
                "Give every cause an id of its own.",
                [ScorecardFigure("count", Double(count))])
        }
        for circle in walk.circles {
            notes.defect(
                .causesInCircle, ["causes"] + circle,
                "Causes bring each other about: \((circle + circle.prefix(1)).joined(separator: " → ")).",
                "Say which of them comes first.", [ScorecardFigure("length", Double(circle.count))])
        }
        for cause in walk.causes {
            let path = ["causes", cause.id]
            if let above = cause.causeOf, walk.cause(above) == nil {
                notes.defect(
                    .unknownReference, path + ["causeOf"], "'\(cause.name)' is said to cause '\(above)', which the tree does not have.",
                    "Add that cause, or correct the id.")
            }
            guard !cause.isRuledOut else { continue }
            if !CauseWalk.hasEvidence(cause) {
                notes.weakness(
                    .causeWithoutEvidence, path, "Nothing shows that '\(cause.name)' is a cause; it does not count as found.",
                    "Look for evidence, or rule it out.")
            } else if !walk.isFound(cause.id), walk.reachesProblem(cause.id) {
                notes.weakness(
                    .causeNotJoined, path, "There is evidence for '\(cause.name)', but not for all that stands between it and the problem.",
                    "Show that it brings the problem about.")
            }
        }
        if walk.causes.allSatisfy({ !walk.isFound($0.id) }) {
            notes.weakness(
                .noCauseFound, ["causes"], "No cause of the problem '\(tree.problem)' has been found.",
                "Drill down before anything is done about it.")
        }
    }

    static func initiatives(_ initiatives: [ScorecardInitiative], _ walk: CauseWalk, _ notes: inout ScorecardNotes) {
        var addressed: Set<String> = []
        for initiative in initiatives {
            let path = ["initiatives", initiative.id]
            for cause in initiative.causes where walk.cause(cause) == nil {
                notes.defect(
                    .unknownReference, path + ["causes"],
                    "'\(initiative.name)' is aimed at the cause '\(cause)', which the tree does not have.",
                    "Add that cause, or correct the id.")
            }
            let found = initiative.causes.filter(walk.isFound)
            // What removes an effect at its root removes it too; what is done about an effect leaves its root.
            addressed.formUnion(found)
            if found.isEmpty {
                let aim = initiative.causes.compactMap { walk.cause($0)?.name }
                let what = aim.isEmpty ? "at no cause" : "only at what was not found to be a cause: \(ScorecardText.list(aim))"
                notes.weakness(
                    .initiativeAtNoFoundCause, path, "'\(initiative.name)' is aimed \(what).",
                    "Aim it at a cause that was found, or stop it: it will not solve the problem.")
            } else if !found.contains(where: walk.roots.contains) {
                notes.note(
                    .initiativeAtSymptom, path, "'\(initiative.name)' is aimed at what has causes of its own that were found.",
                    "Ask whether it would be better aimed at those.")
            }
        }
        for root in walk.roots where !addressed.contains(root) {
            guard let cause = walk.cause(root) else { continue }
            notes.weakness(
                .rootCauseWithoutInitiative, ["causes", root], "No initiative is aimed at '\(cause.name)', a root of the problem.",
                "Decide what is done about it, or say why it is left.")
        }
    }
}
