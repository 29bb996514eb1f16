/// Says what an evaluation had to leave out, and what is out of date.
enum CoverageCheck {
    static func findings(_ measures: [MeasureEvaluation], _ coverage: Double, _ index: ScorecardIndex) -> [ScorecardFinding] {
        var notes = ScorecardNotes()
        for measure in measures {
            let name = index.measures[measure.measure]?.name ?? measure.measure
            let path = ["measures", measure.measure]
            if let missing = measure.missing { note(missing, name, path, measure, &notes) }
            if let since = measure.periodsSince, since > 0 {
                notes.weakness(
                    .staleReading, path, "The last reading of '\(name)' is \(since) whole periods old.", "Fill in the later values.",
                    [ScorecardFigure("periods", Double(since))])
            }
        }
        if coverage < 1 - 1e-9, !measures.isEmpty {
            notes.weakness(
                .incompleteScore, [],
                "The score rests on \(ScorecardText.number(coverage * 100, digits: 1)) % of the weights; those are brought to 100 %.",
                "Fill in what is missing before two scores are compared.", [ScorecardFigure("coverage", coverage)])
        }
        return ScorecardFinding.ordered(notes.findings)
    }

    private static func note(
        _ missing: MissingReason, _ name: String, _ path: [String], _ measure: MeasureEvaluation, _ notes: inout ScorecardNotes
    ) {
        let figures = [ScorecardFigure("weight", measure.weight)]
        switch missing {
        case .noReading:
            notes.weakness(
                .measureNotEvaluated, path, "'\(name)' has no reading up to the day; it is left out.", "Fill in its values.", figures)
        case .noTarget:
            notes.weakness(
                .measureNotEvaluated, path, "'\(name)' has no target to be judged by; it is left out.",
                "Set one that is a number.", figures)
        case .notComparable:
            notes.weakness(
                .measureNotEvaluated, path, "The reading of '\(name)' cannot be placed on a way to its target; it is left out.",
                "Give the measure a baseline.", figures)
        }
    }
}
