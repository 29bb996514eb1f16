/// Checks what a measure says about itself, and its values.
enum MeasureCheck {
    static func check(_ index: ScorecardIndex, _ notes: inout ScorecardNotes) {
        for measure in ScorecardIndex.distinct(index.card.measures, \.id) {
            description(of: measure, &notes)
            values(of: measure, ["measures", measure.id, "series"], index.card.period, &notes)
        }
        for objective in ScorecardIndex.distinct(index.card.objectives, \.id) where !objective.series.isEmpty {
            series(objective.series, objective.name, ["objectives", objective.id, "series"], index.card.period, &notes)
        }
    }

    private static func description(of measure: ScorecardMeasure, _ notes: inout ScorecardNotes) {
        let path = ["measures", measure.id]
        let missing = [
            (measure.timing == nil, "leading or lagging"), (measure.focus == nil, "of process or effect"),
            (measure.scale == nil, "absolute or relative"),
        ].filter(\.0).map(\.1)
        if !missing.isEmpty {
            notes.note(
                .unclassifiedMeasure, path, "'\(measure.name)' does not say whether it is \(missing.joined(separator: ", or ")).",
                "Say so; the balance of the scorecard is judged by it.")
        }
        if measure.source?.isEmpty != false {
            notes.weakness(.measureWithoutSource, path, "'\(measure.name)' does not say where its values come from.", "Name the source.")
        }
        if measure.unit?.isEmpty != false {
            notes.note(.measureWithoutUnit, path, "'\(measure.name)' has no unit.", "Give one, such as percent or hours.")
        }
        if !(1...PeriodSeries.maximumLength).contains(measure.window) {
            notes.defect(
                .invalidWindow, path + ["window"], "The window of '\(measure.name)' is \(measure.window) periods; it counts as 1.",
                "Give a number of periods from 1 up.", [ScorecardFigure("window", Double(measure.window))])
        }
        if let baseline = measure.baseline, !baseline.value.isFinite {
            notes.defect(.notANumber, path + ["baseline"], "The baseline of '\(measure.name)' is not a number.", "Correct it.")
        }
    }

    private static func values(
        of measure: ScorecardMeasure, _ path: [String], _ period: ScorecardPeriod, _ notes: inout ScorecardNotes
    ) {
        guard measure.series.contains(where: { $0.value != nil }) else {
            notes.note(
                .measureWithoutValues, path, "'\(measure.name)' has no values yet; scores leave it out and say so.",
                "Fill them in as periods end.")
            return
        }
        series(measure.series, measure.name, path, period, &notes)
    }

    private static func series(
        _ values: [PeriodValue], _ name: String, _ path: [String], _ period: ScorecardPeriod, _ notes: inout ScorecardNotes
    ) {
        let infinite = values.count { $0.value?.isFinite == false }
        if infinite > 0 {
            notes.defect(
                .notANumber, path, "\(infinite) values of '\(name)' are not numbers; they are left out.", "Correct them.",
                [ScorecardFigure("count", Double(infinite))])
        }
        let usable = values.filter { $0.value?.isFinite == true }
        let days = Dictionary(grouping: usable, by: \.date).values
        let contradictions = days.count { Set($0.compactMap(\.value)).count > 1 }
        if contradictions > 0 {
            notes.defect(
                .contradictoryValues, path,
                "'\(name)' has two different values for one day on \(contradictions) days; a period that ends so has none.",
                "Keep the right one.", [ScorecardFigure("count", Double(contradictions))])
        }
        let periods = Set(usable.map { period.index(of: $0.date) })
        if periods.count < days.count {
            notes.note(
                .severalValuesInPeriod, path, "'\(name)' has several values in one \(period.rawValue); the last one counts.",
                "Give one value a period, or a scorecard of shorter periods.")
        }
        if let first = periods.min(), let last = periods.max(), last - first >= PeriodSeries.maximumLength {
            notes.defect(
                .seriesTooLong, path,
                "The values of '\(name)' lie more than \(PeriodSeries.maximumLength) periods apart; the oldest are left out.",
                "Check the dates.")
        }
    }
}
