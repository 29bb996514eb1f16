/// Checks that the measures are balanced: not all financial, not all lagging, no process without effect, no absolute figures alone.
enum BalanceCheck {
    static func check(_ index: ScorecardIndex, _ notes: inout ScorecardNotes) {
        let measures = index.placedMeasures
        guard measures.count > 1 else { return }
        let financial = measures.count { index.kind(ofObjective: $0.objective) == .financial }
        let figures = [ScorecardFigure("measures", Double(measures.count)), ScorecardFigure("financialMeasures", Double(financial))]
        if financial == measures.count {
            notes.weakness(
                .onlyFinancialMeasures, ["measures"],
                "All \(measures.count) measures are financial: they tell what was, not what brings it about.",
                "Add measures of customers, processes and people.", figures)
        } else if financial == 0, index.card.perspectives.contains(where: { $0.kind == .financial }) {
            notes.weakness(
                .noFinancialMeasure, ["measures"], "No measure is financial: nothing tells whether the rest pays.",
                "Add a measure to the financial perspective.", figures)
        }
        timing(measures, &notes)
        focus(measures, &notes)
        scale(measures, &notes)
    }

    private static func timing(_ measures: [ScorecardMeasure], _ notes: inout ScorecardNotes) {
        let (leading, lagging) = (measures.count { $0.timing == .leading }, measures.count { $0.timing == .lagging })
        let figures = [ScorecardFigure("leadingMeasures", Double(leading)), ScorecardFigure("laggingMeasures", Double(lagging))]
        if leading == 0, lagging > 0 {
            notes.weakness(
                .onlyLaggingMeasures, ["measures"], "No measure is leading: what goes wrong is seen when it is too late to act.",
                "Add measures that move before the results do.", figures)
        }
        if lagging == 0, leading > 0 {
            notes.weakness(
                .onlyLeadingMeasures, ["measures"], "No measure is lagging: nothing tells whether the effort has brought results.",
                "Add measures of the results.", figures)
        }
    }

    private static func focus(_ measures: [ScorecardMeasure], _ notes: inout ScorecardNotes) {
        let (process, effect) = (measures.count { $0.focus == .process }, measures.count { $0.focus == .effect })
        let figures = [ScorecardFigure("processMeasures", Double(process)), ScorecardFigure("effectMeasures", Double(effect))]
        if process > 0, effect == 0 {
            notes.weakness(
                .processWithoutEffect, ["measures"], "\(process) measures tell how the work is done, and none what comes of it.",
                "Add measures of the effect.", figures)
        }
        if effect > 0, process == 0 {
            notes.weakness(
                .effectWithoutProcess, ["measures"], "\(effect) measures tell what comes of the work, and none how it is done.",
                "Add measures of the work itself.", figures)
        }
    }

    private static func scale(_ measures: [ScorecardMeasure], _ notes: inout ScorecardNotes) {
        let (absolute, relative) = (measures.count { $0.scale == .absolute }, measures.count { $0.scale == .relative })
        let figures = [ScorecardFigure("absoluteMeasures", Double(absolute)), ScorecardFigure("relativeMeasures", Double(relative))]
        if absolute > 0, relative == 0 {
            notes.weakness(
                .absoluteWithoutRelative, ["measures"], "\(absolute) measures are absolute figures, and none is relative.",
                "Add changes, shares or ratios: a large unit has large figures without being good.", figures)
        }
        if relative > 0, absolute == 0 {
            notes.weakness(
                .relativeWithoutAbsolute, ["measures"], "\(relative) measures are relative, and none is an absolute figure.",
                "Add absolute figures: a large change of little is little.", figures)
        }
    }
}
