/// Checks that every measure has a target that is a number, within reach with effort, dated, and backed by an action.
enum TargetCheck {
    static func check(_ index: ScorecardIndex, _ notes: inout ScorecardNotes) {
        for measure in ScorecardIndex.distinct(index.card.measures, \.id) {
            let path = ["measures", measure.id]
            if let target = measure.target {
                check(target, of: measure, path + ["target"], index, &notes)
            } else {
                notes.weakness(
                    .measureWithoutTarget, path, "The measure '\(measure.name)' has no target.", "Say where it is to stand, and by when.")
            }
            thresholds(measure.thresholds, direction: measure.direction, path + ["thresholds"], "'\(measure.name)'", &notes)
        }
        // On the scorecard thresholds are of achievement, where more is better whatever the measures are.
        thresholds(index.card.thresholds, direction: nil, ["thresholds"], "the scorecard", &notes)
    }

    private static func check(
        _ target: MeasureTarget, of measure: ScorecardMeasure, _ path: [String], _ index: ScorecardIndex, _ notes: inout ScorecardNotes
    ) {
        let name = "The target of '\(measure.name)'"
        if target.value?.isFinite != true {
            notes.weakness(.targetWithoutNumber, path, "\(name) is no number.", "Give the reading that is aimed at.")
        }
        if target.date == nil { notes.weakness(.targetWithoutDate, path, "\(name) has no date.", "Say by when it is to be reached.") }
        switch target.reach {
        case nil:
            notes.weakness(
                .targetWithoutReach, path, "\(name) does not say how far it is within reach.",
                "Judge it with those who are to reach it.")
        case .withoutEffort:
            notes.weakness(.targetTooLow, path, "\(name) would be reached without effort.", "Raise it until it takes effort.")
        case .beyondReach:
            notes.weakness(.targetBeyondReach, path, "\(name) cannot be reached.", "Lower it, or give it the means that it needs.")
        case .withEffort: break
        }
        actions(target, of: measure, path, index, &notes)
        numbers(target, of: measure, path, &notes)
        dates(target, of: measure, path, &notes)
    }

    private static func actions(
        _ target: MeasureTarget, of measure: ScorecardMeasure, _ path: [String], _ index: ScorecardIndex, _ notes: inout ScorecardNotes
    ) {
        let name = "The target of '\(measure.name)'"
        let actions = target.actions.compactMap { index.initiatives[$0] }
        if actions.isEmpty {
            notes.weakness(
                .targetWithoutAction, path, "\(name) is not backed by any action.", "Name the initiatives that are to bring it about.")
        }
        for action in actions {
            if !action.objectives.contains(measure.objective) {
                notes.weakness(
                    .actionForOtherObjective, path,
                    "\(name) is to be brought about by '\(action.name)', which does not serve its objective.",
                    "Add the objective '\(measure.objective)' to the initiative, or name another one.")
            }
            if let date = target.date, let due = action.dueDate, due > date {
                notes.weakness(
                    .actionAfterTarget, path,
                    "\(name) is due on \(date), and '\(action.name)', which is to bring it about, only on \(due).",
                    "Bring the two dates into order.")
            }
        }
    }

    private static func numbers(
        _ target: MeasureTarget, of measure: ScorecardMeasure, _ path: [String], _ notes: inout ScorecardNotes
    ) {
        if let tolerance = target.tolerance, !(tolerance.isFinite && tolerance >= 0) {
            notes.defect(
                .invalidTolerance, path + ["tolerance"], "The tolerance of '\(measure.name)' is below 0 or not a number; it counts as 0.",
                "Give the distance to either side that still counts as on target.")
        } else if measure.direction == .onTargetIsBetter, target.tolerance ?? 0 == 0 {
            notes.weakness(
                .targetWithoutTolerance, path, "'\(measure.name)' is best on target, and nothing near the target counts as on it.",
                "Give a tolerance: a number is never met exactly.")
        }
        guard let value = target.value, value.isFinite else { return }
        guard let baseline = measure.baseline?.value, baseline.isFinite else {
            notes.note(
                .measureWithoutBaseline, ["measures", measure.id],
                "'\(measure.name)' has no baseline: it is judged by its ratio to the target.",
                "Give the reading before the strategy, so that the way made can be judged.")
            return
        }
        let isBehind =
            switch measure.direction {
            case .higherIsBetter: value <= baseline
            case .lowerIsBetter: value >= baseline
            case .onTargetIsBetter: value == baseline
            }
        if isBehind, measure.direction != .onTargetIsBetter {
            notes.weakness(
                .targetNoBetterThanBaseline, path,
                "The target of '\(measure.name)', \(ScorecardText.number(value)), is no better than its baseline, "
                    + "\(ScorecardText.number(baseline)).",
                "Check the direction of the measure, or set a target to improve to.",
                [ScorecardFigure("target", value), ScorecardFigure("baseline", baseline)])
        }
    }

    private static func dates(
        _ target: MeasureTarget, of measure: ScorecardMeasure, _ path: [String], _ notes: inout ScorecardNotes
    ) {
        if let start = measure.baseline?.date, let end = target.date, end <= start {
            notes.defect(
                .targetBeforeBaseline, path, "The target of '\(measure.name)' is due on \(end), not after its baseline of \(start).",
                "Correct one of the two dates.")
        }
        let start = measure.baseline?.date ?? .min
        let end = target.date ?? .max
        let dates = target.milestones.map(\.date)
        let isUsable = target.milestones.allSatisfy { $0.value?.isFinite == true && $0.date > start && $0.date < end }
        if !isUsable || Set(dates).count < dates.count {
            notes.defect(
                .invalidMilestone, path + ["milestones"],
                "Milestones of '\(measure.name)' lack a number, share a day, or lie outside the time from baseline to target; those are "
                    + "left out.",
                "Give each a day of its own between the two, and a number.")
        }
    }

    private static func thresholds(
        _ thresholds: StatusThresholds?, direction: MeasureDirection?, _ path: [String], _ name: String, _ notes: inout ScorecardNotes
    ) {
        guard let thresholds else { return }
        let isRising = thresholds.scale == .achievement || direction == nil || direction == .higherIsBetter
        let isOrdered = isRising ? thresholds.amber <= thresholds.green : thresholds.amber >= thresholds.green
        if !isOrdered || !thresholds.green.isFinite || !thresholds.amber.isFinite {
            notes.defect(
                .thresholdsOutOfOrder, path, "The thresholds of \(name) make amber harder to reach than green.",
                "Put green where the measure is well, amber where it is worse.",
                [ScorecardFigure("green", thresholds.green), ScorecardFigure("amber", thresholds.amber)])
        }
        if direction == nil, thresholds.scale == .value {
            notes.defect(
                .thresholdsOutOfOrder, path,
                "The thresholds of the scorecard are readings, and its measures have different units; the usual ones count.",
                "Give the scorecard thresholds of achievement, and single measures those of their values.")
        }
    }
}
