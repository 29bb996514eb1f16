/// Checks that the value proposition has its leading processes, and that both financial paths are taken.
enum StrategyCheck {
    static func check(_ index: ScorecardIndex, _ notes: inout ScorecardNotes) {
        proposition(index, &notes)
        let placed = ScorecardIndex.distinct(index.card.objectives, \.id).filter { index.perspectives[$0.perspective] != nil }
        let financial = placed.filter { index.kind(ofObjective: $0.id) == .financial }
        for objective in placed where objective.path != nil && index.kind(ofObjective: objective.id) != .financial {
            notes.note(
                .pathOutsideFinancial, ["objectives", objective.id, "path"],
                "'\(objective.name)' has a financial path, and is not a financial objective; the path is not looked at.", "Leave it out.")
        }
        guard index.card.perspectives.contains(where: { $0.kind == .financial }) else { return }
        for objective in financial where objective.path == nil {
            notes.note(
                .objectiveWithoutPath, ["objectives", objective.id], "The financial objective '\(objective.name)' is on neither path.",
                "Say whether it is growth or productivity, unless it is what both lead to.")
        }
        let remedies: [(FinancialPath, ScorecardFindingKind, String)] = [
            (.growth, .missingGrowthPath, "Add new sources of revenue, or more value per customer."),
            (.productivity, .missingProductivityPath, "Add a better structure of costs."),
        ]
        for (path, kind, remedy) in remedies where !financial.contains(where: { $0.path == path }) {
            notes.weakness(kind, ["objectives"], "No financial objective is on the path of \(path.rawValue).", remedy)
        }
    }

    private static func proposition(_ index: ScorecardIndex, _ notes: inout ScorecardNotes) {
        guard let proposition = index.card.valueProposition else {
            notes.weakness(
                .missingValueProposition, ["valueProposition"], "Nothing says what customers are to choose the unit for.",
                "Choose product leadership, customer intimacy or operational excellence.")
            return
        }
        for process in proposition.leadingProcesses {
            let objectives = index.card.objectives.filter { $0.process == process && index.perspectives[$0.perspective] != nil }
            if objectives.isEmpty {
                notes.weakness(
                    .leadingProcessWithoutObjective, ["valueProposition", process.rawValue],
                    "The proposition is \(proposition.rawValue), and no objective is about \(process.rawValue), where the unit must "
                        + "then lead.",
                    "Add an objective for it, or choose another proposition.")
            } else if objectives.allSatisfy({ index.measures(of: $0.id).isEmpty }) {
                notes.weakness(
                    .leadingProcessWithoutMeasure, ["valueProposition", process.rawValue],
                    "The unit must lead in \(process.rawValue), and nothing measures its objectives there.", "Give them a measure.")
            }
        }
    }
}
