/// Checks that the three tiers hang together, and that initiatives hang on them.
enum TierCheck {
    /// About as many measures as can be led by: the "two dozen" of Kaplan & Norton (1996), with some room.
    private static let manyMeasures = 30

    static func check(_ index: ScorecardIndex, _ notes: inout ScorecardNotes) {
        let card = index.card
        if card.mission?.contains(where: { !$0.isWhitespace }) != true {
            notes.weakness(
                .missingMission, ["mission"], "There is no mission: nothing says what the objectives are to serve.",
                "Write down what the unit is for.")
        }
        for perspective in index.distinctPerspectives where index.objectives(of: perspective.id).isEmpty {
            notes.weakness(
                .perspectiveWithoutObjective, ["perspectives", perspective.id], "The perspective '\(perspective.name)' has no objective.",
                "Say what is to be reached there, or leave the perspective out.")
        }
        let usedThemes = Set(card.objectives.compactMap(\.theme))
        for theme in ScorecardIndex.distinct(card.themes, \.id) where !usedThemes.contains(theme.id) {
            notes.note(
                .themeWithoutObjective, ["themes", theme.id], "The theme '\(theme.name)' has no objective.",
                "Give it one, or leave it out.")
        }
        objectives(index, &notes)
        initiatives(index, &notes)
        if card.measures.count > manyMeasures {
            notes.note(
                .manyMeasures, ["measures"], "There are \(card.measures.count) measures, more than a strategy can be led by.",
                "Keep those that tell whether the strategy works, and leave the others to the dashboards of departments.",
                [ScorecardFigure("count", Double(card.measures.count))])
        }
    }

    private static func objectives(_ index: ScorecardIndex, _ notes: inout ScorecardNotes) {
        let served = Set(index.card.initiatives.flatMap(\.objectives))
        for objective in ScorecardIndex.distinct(index.card.objectives, \.id) {
            let path = ["objectives", objective.id]
            if index.measures(of: objective.id).isEmpty {
                notes.weakness(
                    .objectiveWithoutMeasure, path, "Nothing measures the objective '\(objective.name)'.",
                    "Give it a measure, or leave it out.")
            }
            if !served.contains(objective.id), index.kind(ofObjective: objective.id) != .financial {
                notes.note(
                    .objectiveWithoutInitiative, path, "No initiative serves the objective '\(objective.name)'.",
                    "Say what is done for it, unless today's work is enough.")
            }
        }
    }

    private static func initiatives(_ index: ScorecardIndex, _ notes: inout ScorecardNotes) {
        for initiative in ScorecardIndex.distinct(index.card.initiatives, \.id) {
            let (path, name) = (["initiatives", initiative.id], "The initiative '\(initiative.name)'")
            if initiative.objectives.isEmpty {
                notes.weakness(
                    .initiativeWithoutObjective, path, "\(name) serves no objective.", "Say which objective it is for, or stop it.")
            }
            if initiative.owner?.contains(where: { !$0.isWhitespace }) != true {
                notes.weakness(.initiativeWithoutOwner, path, "\(name) has no owner.", "Name one person who answers for it.")
            }
            if initiative.dueDate == nil {
                notes.weakness(.initiativeWithoutDueDate, path, "\(name) has no date by which it is to be done.", "Set one.")
            }
            if let start = initiative.startDate, let due = initiative.dueDate, due < start {
                notes.defect(
                    .initiativeEndsBeforeStart, path, "\(name) is due on \(due), before it starts on \(start).",
                    "Correct one of the two.")
            }
            if let progress = initiative.progress, !(0...1).contains(progress) {
                notes.defect(
                    .invalidProgress, path + ["progress"], "\(name) has a progress outside 0 to 1; it counts as unknown.",
                    "Give the share that is done, such as 0.4.", [ScorecardFigure("progress", progress)])
            }
            if let cost = initiative.cost { check(cost, of: name, path, index.card.currency, &notes) }
        }
    }

    private static func check(
        _ cost: DecimalAmount, of name: String, _ path: [String], _ currency: Currency?, _ notes: inout ScorecardNotes
    ) {
        if cost.minorUnits < 0 {
            notes.defect(.invalidCost, path + ["cost"], "\(name) has a cost below 0.", "Give what it costs as a number from 0 up.")
        }
        guard let currency else {
            notes.weakness(
                .costWithoutCurrency, path + ["cost"], "\(name) costs \(cost), and the scorecard has no currency.",
                "Set the currency of the scorecard.")
            return
        }
        if cost.minorUnitDigits > currency.minorUnitDigits {
            notes.defect(
                .invalidCost, path + ["cost"], "\(name) costs \(cost), which has more digits than \(currency.code) knows.",
                "Write the amount with at most \(currency.minorUnitDigits) digits behind the point.")
        }
    }
}
