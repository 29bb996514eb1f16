/// Compares execution with the plan.
struct SingleLoop {
    private let index: ScorecardIndex
    private let evaluation: ScorecardEvaluation
    private let initiatives: [ScorecardInitiative]

    init(_ index: ScorecardIndex, _ evaluation: ScorecardEvaluation) {
        self.index = index
        self.evaluation = evaluation
        initiatives = ScorecardIndex.distinct(index.card.initiatives, \.id)
    }

    var review: SingleLoopReview {
        let deviations = evaluation.measures.compactMap(deviation).sorted { left, right in
            if left.lostScore != right.lostScore { return left.lostScore > right.lostScore }
            if left.shortfall != right.shortfall { return left.shortfall > right.shortfall }
            return left.measure.utf8.lexicographicallyPrecedes(right.measure.utf8)
        }
        let standings = initiatives.map { standing($0, deviations) }
        var notes = ScorecardNotes()
        for deviation in deviations { note(deviation, &notes) }
        for measure in evaluation.measures where measure.status == .green { noteDoubt(measure, &notes) }
        for standing in standings { note(standing, &notes) }
        return SingleLoopReview(
            asOf: evaluation.asOf, deviations: deviations, initiatives: standings, findings: ScorecardFinding.ordered(notes.findings))
    }

    private func deviation(_ measure: MeasureEvaluation) -> PlanDeviation? {
        guard measure.status == .amber || measure.status == .red, let reading = measure.reading, let planned = measure.planned,
            let achievement = measure.achievement, let plannedAchievement = measure.plannedAchievement
        else { return nil }
        let shortfall = max(plannedAchievement - achievement, 0)
        // Thresholds of values may call a measure amber that is ahead of its plan.
        guard shortfall > 0 || measure.lead ?? 0 < 0 else { return nil }
        return PlanDeviation(
            measure: measure.measure, objective: measure.objective, status: measure.status, reading: reading, planned: planned,
            lead: measure.lead ?? 0, shortfall: shortfall, lostScore: measure.usedWeight * shortfall,
            probability: measure.forecast?.probability, initiatives: answering(for: measure))
    }

    /// The initiatives of the target in its order, then those of the objective in the order of the scorecard.
    private func answering(for measure: MeasureEvaluation) -> [String] {
        let actions = (index.measures[measure.measure]?.target?.actions ?? []).filter { index.initiatives[$0] != nil }
        let others = initiatives.filter { $0.objectives.contains(measure.objective) }.map(\.id)
        return ScorecardIndex.distinct(actions + others) { $0 }
    }

    private func standing(_ initiative: ScorecardInitiative, _ deviations: [PlanDeviation]) -> InitiativeStanding {
        let progress = initiative.progress.flatMap { (0...1).contains($0) ? $0 : nil }
        let isDone = progress == 1
        let overdue = initiative.dueDate.map { max($0.distance(to: evaluation.asOf), 0) } ?? 0
        let planned = plannedProgress(initiative)
        let tolerance = 1 - StatusThresholds.standard.green
        var isLate = false
        if let planned, let progress { isLate = planned - progress > tolerance + 1e-9 }
        return InitiativeStanding(
            initiative: initiative.id, owner: initiative.owner, dueDate: initiative.dueDate, progress: progress, plannedProgress: planned,
            daysOverdue: isDone ? 0 : overdue, isBehind: !isDone && (overdue > 0 || isLate),
            deviations: deviations.filter { $0.initiatives.contains(initiative.id) }.map(\.measure))
    }

    /// How much of its time has gone.
    private func plannedProgress(_ initiative: ScorecardInitiative) -> Double? {
        guard let start = initiative.startDate, let due = initiative.dueDate, start <= due else { return nil }
        // Both days are worked on.
        let whole = Double(start.distance(to: due) + 1)
        return min(max(Double(start.distance(to: evaluation.asOf) + 1) / whole, 0), 1)
    }

    private func note(_ deviation: PlanDeviation, _ notes: inout ScorecardNotes) {
        let name = index.measures[deviation.measure]?.name ?? deviation.measure
        let path = ["measures", deviation.measure]
        let figures = [
            ScorecardFigure("reading", deviation.reading), ScorecardFigure("planned", deviation.planned),
            ScorecardFigure("shortfall", deviation.shortfall), ScorecardFigure("lostScore", deviation.lostScore),
        ]
        let by = ScorecardText.number(deviation.shortfall * 100, digits: 1)
        notes.weakness(
            .offPlan, path,
            "'\(name)' is \(deviation.status.rawValue): \(ScorecardText.number(deviation.reading)) where "
                + "\(ScorecardText.number(deviation.planned)) was planned; it is behind by \(by) % of the way to the target.",
            "Ask those who answer for it what stands in the way.", figures)
        let answering = deviation.initiatives.compactMap { index.initiatives[$0] }
        if answering.isEmpty {
            notes.weakness(
                .offPlanWithoutInitiative, path, "'\(name)' is off plan, and no initiative answers for it.",
                "Decide who does what by when.", figures)
        } else if answering.allSatisfy({ $0.progress == 1 && ($0.dueDate ?? .min) <= evaluation.asOf }) {
            notes.weakness(
                .doneWithoutEffect, path,
                "'\(name)' is off plan though everything that was to be done for it is done: \(ScorecardText.list(answering.map(\.name))).",
                "Ask whether these actions can bring it about at all: that is a question to the strategy, not to its execution.", figures)
        }
    }

    private func noteDoubt(_ measure: MeasureEvaluation, _ notes: inout ScorecardNotes) {
        guard let probability = measure.forecast?.probability, probability < 0.2 else { return }
        let name = index.measures[measure.measure]?.name ?? measure.measure
        notes.note(
            .targetInDoubt, ["measures", measure.measure],
            "'\(name)' is on plan, and reaches its target with a probability of \(ScorecardText.number(probability * 100, digits: 0)) % "
                + "if it goes on so.",
            "See whether what is still to come will be enough.", [ScorecardFigure("probability", probability)])
    }

    private func note(_ standing: InitiativeStanding, _ notes: inout ScorecardNotes) {
        let name = index.initiatives[standing.initiative]?.name ?? standing.initiative
        let path = ["initiatives", standing.initiative]
        if standing.daysOverdue > 0 {
            let done = standing.progress.map { "\(ScorecardText.number($0 * 100, digits: 0)) % done" } ?? "how far it is done is not known"
            notes.weakness(
                .overdueInitiative, path, "'\(name)' is \(standing.daysOverdue) days overdue; \(done).",
                "Finish it, give it a new date, or stop it.", [ScorecardFigure("daysOverdue", Double(standing.daysOverdue))])
        } else if standing.isBehind {
            notes.weakness(
                .initiativeBehind, path,
                "'\(name)' is \(ScorecardText.number((standing.progress ?? 0) * 100, digits: 0)) % done when "
                    + "\(ScorecardText.number((standing.plannedProgress ?? 0) * 100, digits: 0)) % of its time has gone.",
                "Ask its owner what it needs.",
                [ScorecardFigure("progress", standing.progress), ScorecardFigure("plannedProgress", standing.plannedProgress)])
        }
    }
}
