public import Clientele

/// Where customers stand in their lifecycle, by which rule, and how they got there.
public struct LifecycleSection: ReportSection {
    /// The lifecycle.
    public var lifecycle: LifecycleResult

    /// A section on a lifecycle.
    ///
    /// - Parameter lifecycle: The lifecycle.
    public init(_ lifecycle: LifecycleResult) {
        self.lifecycle = lifecycle
    }

    /// The section.
    ///
    /// - Parameter context: The words, numbers and currency.
    /// - Returns: Funnel, states, phases, processes, movements and silence.
    public func content(in context: ReportContext) -> SectionContent {
        SectionContent(
            title: context[.lifecycle],
            blocks: lead(context) + [.figure(funnel(context)), .figure(states(context)), .table(stays(context))]
                + [.heading(context[.stateRules]), .list(rules(context).map(context.vocabulary.text))]
                + [.heading(context[.phasesAndProcesses]), .table(phases(context)), .table(processes(context))]
                + [.figure(transitions(context)), .note(context.vocabulary.text(.transitionRule))] + conversions(context)
                + [.heading(context[.silenceSpread]), .table(silence(context))])
    }

    /// What matters, in words.
    private func lead(_ context: ReportContext) -> [ReportBlock] {
        let sentences = LifecycleSection.lead(lifecycle)
        return sentences.isEmpty ? [] : [context.paragraph(sentences)]
    }

    static func lead(_ lifecycle: LifecycleResult) -> [Sentence] {
        var sentences: [Sentence] = []
        if let share = lifecycle.funnel.first(where: { $0.step == "repeat" })?.shareOfPrevious {
            sentences.append(.boughtAgain(share: share))
        }
        if let lost = lifecycle.states.first(where: { $0.state == .lost }), lost.customers > 0, let share = lost.share {
            sentences.append(.lostCustomers(customers: lost.customers, share: share))
        }
        return sentences
    }

    /// The policy and the rhythm in words: by name for the built-in policy, by its own description for another.
    private func rules(_ context: ReportContext) -> [Sentence] {
        let parameters = lifecycle.policy.parameters
        var sentences: [Sentence] = []
        if lifecycle.policy.name == OwnRhythmPolicy().name, let decline = parameters["declineMultiple"],
            let lost = parameters["lostMultiple"], let shortest = parameters["minimumInterval"], let loyal = parameters["loyalFrom"],
            let settle = parameters["occasionsToSettle"]
        {
            sentences = [
                .stateRule, .silenceRule(decline: decline, lost: lost, shortest: shortest), .loyaltyRule(occasions: loyal, settled: settle),
            ]
        } else {
            let values = parameters.sorted { $0.key < $1.key }.map { "\($0.key) = \(context.numbers.decimal($0.value, upTo: 4))" }
            sentences = [.otherPolicy(name: lifecycle.policy.name, parameters: context.vocabulary.text(listing: values))]
        }
        let (days, count) = (lifecycle.rhythm.interval.days, lifecycle.rhythm.repeatCustomers)
        sentences.append(lifecycle.rhythm.isAssumed ? .assumedRhythm(days: days) : .rhythm(days: days, customers: count))
        if lifecycle.withoutPurchases > 0 { sentences.append(.withoutPurchases(lifecycle.withoutPurchases)) }
        return sentences
    }

    // MARK: Funnel and states

    private func funnel(_ context: ReportContext) -> ReportFigure {
        let names = lifecycle.funnel.map { context.vocabulary.funnelStepName($0.step) }
        let stages = zip(names, lifecycle.funnel).map { name, step in
            FunnelChart.Stage(
                name: name, count: Double(step.customers), text: context.count(step.customers),
                conversionText: step.shareOfPrevious.map { context.numbers.percent($0) })
        }
        let sentences = zip(names, lifecycle.funnel).map { name, step -> Sentence in
            step.shareOfPrevious.map { .stageConverted(name: name, customers: step.customers, share: $0) }
                ?? .stageReached(name: name, customers: step.customers)
        }
        let rows = zip(names, lifecycle.funnel).map {
            [$0, context.count($1.customers), context.share($1.shareOfPrevious), context.share($1.shareOfFirst)]
        }
        let columns = [context.words(.stage)] + [.customers, .conversion, .shareOfFirst].map { context.figures($0) }
        return ReportFigure(
            title: context[.funnel], description: context.vocabulary.text(joining: sentences),
            drawing: FunnelChart(stages: stages, emptyText: context[.noData]).drawing,
            data: ReportTable(caption: context[.funnel], columns: columns, rows: rows))
    }

    private func states(_ context: ReportContext) -> ReportFigure {
        let names = lifecycle.states.map { context[$0.state.term] }
        let bars = zip(names, lifecycle.states).map { name, state in
            BarRow(name: name, values: [state.share ?? 0], texts: [context.share(state.share)])
        }
        let rows = zip(names, lifecycle.states).map {
            [$0, context.count($1.customers), context.share($1.share), context.count($1.ever)]
        }
        let total = [context[.total], context.count(Total.of(lifecycle.states.map(\.customers)))]
        let columns = [context.words(.state)] + [.customers, .shareOfFirst, .everInState].map { context.figures($0) }
        let sentences = zip(names, lifecycle.states).map { Sentence.stageReached(name: $0, customers: $1.customers) }
        return ReportFigure(
            title: context[.statesNow], description: context.vocabulary.text(joining: sentences),
            drawing: ShareBars(series: [context[.shareOfFirst]], rows: bars, emptyText: context[.noData]).drawing,
            data: ReportTable(caption: context[.statesNow], columns: columns, rows: rows, footer: total))
    }

    private func stays(_ context: ReportContext) -> ReportTable {
        let rows = lifecycle.states.filter { $0.ever > 0 }.map { state in
            [
                context[state.state.term], context.count(state.time.completed), context.decimal(state.time.medianDays),
                context.decimal(state.time.meanDays), context.count(state.time.censored), context.decimal(state.time.censoredMeanDays),
            ]
        }
        let terms: [Term] = [.completedStays, .medianDays, .meanDays, .ongoingStays, .meanDaysSoFar]
        return ReportTable(
            caption: context[.timeInStage], columns: [context.words(.state)] + terms.map { context.figures($0) }, rows: rows)
    }

    private func phases(_ context: ReportContext) -> ReportTable {
        let rows = lifecycle.phases.map { [context[$0.phase.term], context.count($0.customers), context.share($0.share)] }
        let total = [context[.total], context.count(Total.of(lifecycle.phases.map(\.customers)))]
        return ReportTable(
            caption: context[.phases], columns: [context.words(.phase), context.figures(.customers), context.figures(.shareOfFirst)],
            rows: rows,
            footer: total)
    }

    private func processes(_ context: ReportContext) -> ReportTable {
        let rows = lifecycle.processes.map { [context[$0.process.term], context.count($0.customers), context.share($0.share)] }
        let total = [context[.total], context.count(Total.of(lifecycle.processes.map(\.customers)))]
        return ReportTable(
            caption: context[.processes], columns: [context.words(.process), context.figures(.customers), context.figures(.shareOfFirst)],
            rows: rows, footer: total)
    }

    // MARK: Movements

    private func transitions(_ context: ReportContext) -> ReportFigure {
        let groups = CustomerState.allCases.map { ($0.rawValue, context[$0.term]) }
        return MatrixFigure(
            context[.transitions], from: .transitionFrom, to: .transitionTo, groups: groups, entries: lifecycle.transitions
        ).figure(in: context)
    }

    private func conversions(_ context: ReportContext) -> [ReportBlock] {
        let rows = lifecycle.conversions.filter { $0.customers > 0 && $0.reached > 0 }.map {
            [
                context.vocabulary.stateName($0.from), context.vocabulary.stateName($0.to), context.count($0.customers),
                context.count($0.reached), context.share($0.rate), context.share($0.lower), context.share($0.upper),
            ]
        }
        guard !rows.isEmpty else { return [] }
        let terms: [Term] = [.everThere, .reached, .conversion, .lowerEnd, .upperEnd]
        let columns = [context.words(.transitionFrom), context.words(.transitionTo)] + terms.map { context.figures($0) }
        return [
            .table(ReportTable(caption: context[.conversions], columns: columns, rows: rows)),
            .note(context.vocabulary.text(.conversionRule)),
        ]
    }

    private func silence(_ context: ReportContext) -> ReportTable {
        func row(_ term: Term, _ spread: QuantileSummary) -> [String] {
            let quantiles = [
                spread.minimum, spread.percentile10, spread.percentile25, spread.median, spread.percentile75, spread.percentile90,
                spread.maximum,
            ]
            return [context[term]] + quantiles.map { context.decimal($0) }
        }
        let terms: [Term] = [.minimum, .percentile10, .percentile25, .median, .percentile75, .percentile90, .maximum]
        return ReportTable(
            caption: context[.silenceSpread], columns: [context.words(.figure)] + terms.map { context.figures($0) },
            rows: [row(.recencyDays, lifecycle.silence), row(.overdue, lifecycle.overdue)])
    }
}
