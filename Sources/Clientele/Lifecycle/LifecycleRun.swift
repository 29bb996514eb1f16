/// One run of the analysis: gather the occasions, find the rhythm of the base, walk, and add up.
struct LifecycleRun<Policy: LifecyclePolicy, Refunds: RefundPolicy>: Sendable {
    let policy: Policy
    let refunds: Refunds
    let context: AnalysisContext

    private static var chunkSize: Int { 16_384 }

    func result(for population: LifecyclePopulation) throws -> LifecycleResult {
        try context.report("lifecycle", completed: 0, total: 3)
        let chunks = try gather(population)
        try context.report("lifecycle", completed: 1, total: 3)
        let rhythm = try BaseRhythm(of: chunks.flatMap(\.meanIntervals), otherwise: policy.intervalWithoutRepeatCustomers)
        let walks = try Parallel.map(count: chunks.count) { index in
            try context.checkCancellation()
            var walk = LifecycleWalk(chunks[index], policy: policy, rhythm: rhythm, asOf: context.asOf)
            walk.run(through: population)
            return walk
        }
        try context.report("lifecycle", completed: 2, total: 3)
        let result = try summarise(walks, of: population, rhythm: rhythm)
        try context.report("lifecycle", completed: 3, total: 3)
        return result
    }

    private func gather(_ population: LifecyclePopulation) throws -> [LifecycleChunk] {
        let (count, size) = (population.members.count, LifecycleRun.chunkSize)
        return try Parallel.map(count: (count + size - 1) / size) { index in
            try context.checkCancellation()
            let members = index * size..<min((index + 1) * size, count)
            return LifecycleChunk(members, of: population, asOf: context.asOf, refunds: refunds)
        }
    }

    private func summarise(_ walks: [LifecycleWalk<Policy>], of population: LifecyclePopulation, rhythm: BaseRhythm) throws
        -> LifecycleResult
    {
        var tally = StageTally(stages: CustomerState.allCases.count)
        var rows = LifecycleRows()
        rows.ids = population.ids
        rows.asOf = context.asOf
        for walk in walks {
            tally.merge(walk.tally)
            rows.append(walk.rows)
        }
        let labels = CustomerState.allCases.map(\.rawValue)
        let spreads = try Parallel.map(count: 2) { [rows] in
            $0 == 0 ? QuantileSummary(sorted: SortedDays.ascending(rows.silences)) : QuantileSummary(of: rows.existingRatios)
        }
        return LifecycleResult(
            asOf: context.asOf, policy: LifecyclePolicyDescription(name: policy.name, parameters: policy.parameters), rhythm: rhythm,
            customers: rows.count, withoutPurchases: walks.reduce(0) { $0 + $1.withoutPurchases },
            states: try states(tally, of: rows.count), phases: phases(rows), processes: processes(tally, of: rows.count),
            transitions: try tally.matrix(labels: labels).observedEntries, conversions: tally.conversions(labels: labels),
            funnel: funnel(walks, known: rows.count), silence: spreads[0], overdue: spreads[1], rows: rows)
    }

    private func states(_ tally: StageTally, of total: Int) throws -> [LifecycleStateSummary] {
        let times = try tally.times()
        return CustomerState.allCases.map { state in
            let (position, count) = (state.position, tally.current[state.position])
            return LifecycleStateSummary(
                state: state, customers: count, share: FunnelStep.share(count, of: total), ever: tally.ever[position],
                time: times[position])
        }
    }

    private func phases(_ rows: LifecycleRows) -> [LifecyclePhaseCount] {
        var counts = [Int](repeating: 0, count: RelationshipPhase.allCases.count)
        for judgement in rows.judgements { counts[Int(judgement & 0xF)] += 1 }
        return RelationshipPhase.allCases.map { phase in
            let count = counts[phase.position]
            return LifecyclePhaseCount(phase: phase, customers: count, share: FunnelStep.share(count, of: rows.count))
        }
    }

    private func processes(_ tally: StageTally, of total: Int) -> [LifecycleProcessCount] {
        ManagementProcess.allCases.map { process in
            let count = process.states.reduce(0) { $0 + tally.current[$1.position] }
            return LifecycleProcessCount(process: process, customers: count, share: FunnelStep.share(count, of: total))
        }
    }

    private func funnel(_ walks: [LifecycleWalk<Policy>], known: Int) -> [FunnelStep] {
        FunnelStep.steps([
            ("known", known), ("bought", walks.reduce(0) { $0 + $1.funnel.bought }),
            ("repeat", walks.reduce(0) { $0 + $1.funnel.again }), ("loyal", walks.reduce(0) { $0 + $1.funnel.loyal }),
        ])
    }
}
