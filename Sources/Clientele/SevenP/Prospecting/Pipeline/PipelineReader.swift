/// Makes a ``LeadPipeline`` of the leads of a base.
struct PipelineReader: Sendable {
    let leads: LeadBook
    let tracks: LeadTracks
    let staleDays: Int
    let currency: Currency
    /// The chance of each stage, and last of leads without one; `nil` without a closed lead.
    let chances: [WinChance]?
    private let closed: Int
    private let won: Int

    init(_ leads: LeadBook, base: CustomerBase, staleDays: Int, stageOrder: [String]?) {
        self.leads = leads
        self.staleDays = staleDays
        currency = base.currency
        let tracks = LeadTracks(leads, base: base, order: stageOrder)
        self.tracks = tracks
        var (closed, won) = (0, 0)
        var byStage = [(closed: Int, won: Int)](repeating: (0, 0), count: tracks.names.count)
        for (place, entry) in leads.entries.enumerated() where !entry.isOpen {
            closed += 1
            if entry.isWon { won += 1 }
            for stage in tracks.passed(place) {
                byStage[stage].closed += 1
                if entry.isWon { byStage[stage].won += 1 }
            }
        }
        self.closed = closed
        self.won = won
        let rate = closed > 0 ? Double(won) / Double(closed) : 0
        // Where neither changes nor an order tell what came before, a stage tells nothing: leads are won from the last one by nature.
        let stages = byStage.enumerated().map { place, stage in
            tracks.tellsStage(place)
                ? WinChance(won: stage.won, of: stage.closed, overall: rate) : WinChance(won: won, of: closed, overall: rate)
        }
        chances = closed > 0 ? stages + [WinChance(won: won, of: closed, overall: rate)] : nil
    }

    /// The place of a lead's stage; past the last for a lead without one.
    func stage(of place: Int) -> Int { tracks.reached(place).last ?? tracks.names.count }

    /// The weighted amount of a lead in minor units.
    func weighted(_ place: Int) -> Double? {
        guard let amount = leads.entries[place].amount, let chances else { return nil }
        return Double(amount) * chances[stage(of: place)].mean
    }

    func pipeline(listed: Int) throws -> LeadPipeline {
        var notes: [String] = []
        let funnel = try tracks.funnel(of: leads)
        if !tracks.hasChanges {
            notes.append(
                tracks.tellsStage(0) && chances != nil
                    ? "No change of a lead's stage is recorded: a closed lead is taken to have passed the stages before its last in the given "
                        + "order, and nothing is said of the time in a stage."
                    : "No change of a lead's stage is recorded, so nothing is said of conversion and time by stage.")
        } else if funnel == nil {
            notes.append("There are \(tracks.names.count) different stages, too many for a funnel; check what is recorded as a stage.")
        }
        if chances == nil { notes.append("No lead is closed, so nothing is known of the chance to win one.") }
        return LeadPipeline(
            openLeads: leads.entries.count - closed, wonLeads: won, lostLeads: closed - won,
            winRate: Estimate.wilson(Double(won), of: Double(closed)), stages: stages(funnel), funnel: funnel, velocity: velocity,
            forecast: forecast, ageing: ageing(listed: listed), notes: notes)
    }

    // MARK: Stages

    private func stages(_ funnel: StageFunnel?) -> [PipelineStage] {
        var sums = [(leads: Int, amount: ExactSum)](repeating: (0, ExactSum()), count: tracks.names.count + 1)
        for (place, entry) in leads.entries.enumerated() where entry.isOpen {
            let stage = stage(of: place)
            sums[stage].leads += 1
            sums[stage].amount.add(entry.amount ?? 0)
        }
        return sums.indices.compactMap { place in
            let name = place < tracks.names.count ? tracks.names[place] : nil
            guard name != nil || sums[place].leads > 0 else { return nil }
            let chance = chances?[place]
            let time = funnel?.stages.first { $0.stage == name }?.time
            let isTold = name != nil && tracks.tellsStage(place)
            return PipelineStage(
                stage: name, openLeads: sums[place].leads,
                expectedAmount: DecimalAmount(minorUnits: sums[place].amount.value, in: currency),
                weightedAmount: chance.map { RoundedAmount.of(Double(sums[place].amount.value) * $0.mean, in: currency) },
                closedLeads: isTold ? chance?.closed ?? 0 : 0, wonLeads: isTold ? chance?.won ?? 0 : 0,
                winRate: isTold ? chance.flatMap { Estimate.wilson(Double($0.won), of: Double($0.closed)) } : nil,
                chance: chance?.estimate, meanDays: time?.meanDays, medianDays: time?.medianDays)
        }
    }

    // MARK: Forecast

    private var forecast: PipelineForecast? {
        guard let chances else { return nil }
        var (amounts, squares) = ([Double](repeating: 0, count: chances.count), [Double](repeating: 0, count: chances.count))
        var (counted, missing, wins, full) = (0, 0, 0.0, ExactSum())
        for (place, entry) in leads.entries.enumerated() where entry.isOpen {
            let stage = stage(of: place)
            wins += chances[stage].mean
            guard let amount = entry.amount else {
                missing += 1
                continue
            }
            counted += 1
            full.add(amount)
            amounts[stage] += Double(amount)
            squares[stage] += Double(amount) * Double(amount)
        }
        var spread = ForecastSpread()
        for (stage, chance) in chances.enumerated() {
            spread.mean += amounts[stage] * chance.mean
            spread.meanVariance += amounts[stage] * amounts[stage] * chance.variance
            // E[p(1 − p)] of an unknown chance; what it has in common with other leads of the stage stands in the variance of the mean.
            spread.ownVariance += squares[stage] * (chance.mean * (1 - chance.mean) - chance.variance)
        }
        return PipelineForecast(
            leads: counted, leadsWithoutAmount: missing, fullAmount: DecimalAmount(minorUnits: full.value, in: currency),
            weightedAmount: BoundedAmount(spread, upTo: Double(full.value)).forecast(in: currency), expectedWins: wins)
    }

    // MARK: Velocity

    private var velocity: PipelineVelocity? {
        let year = leads.asOf.daysSince1970 - 365
        let all = leads.entries.filter { !$0.isOpen }
        let recent = all.filter { $0.lead.leadClosedDay.map { $0.daysSince1970 > year } ?? false }
        let closed = recent.contains(where: \.isWon) ? recent : all
        let won = closed.filter(\.isWon)
        let amounts = won.compactMap(\.amount)
        let days = won.compactMap { entry in entry.lead.leadClosedDay.map { max(entry.lead.leadCreatedDay.distance(to: $0), 0) } }
        guard !amounts.isEmpty, !days.isEmpty, let rate = Estimate.wilson(Double(won.count), of: Double(closed.count)) else { return nil }
        let mean = Double(ExactSum(of: amounts).value) / Double(amounts.count)
        let cycle = max(1, Double(days.reduce(0, +)) / Double(days.count))
        let open = leads.entries.count - self.closed
        return PipelineVelocity(
            openLeads: open, wonLeads: won.count, winRate: rate, meanAmount: RoundedAmount.of(mean, in: currency), meanCycleDays: cycle,
            medianCycleDays: QuantileSummary(of: days.map(Double.init)).median ?? cycle,
            perDay: RoundedAmount.of(Double(open) * rate.value * mean / cycle, in: currency))
    }

    // MARK: Ageing

    private func ageing(listed: Int) -> LeadAgeing {
        let limits = ([staleDays - 1] + [60, 90, 180].filter { $0 >= staleDays })
        var buckets = [(leads: Int, amount: ExactSum, weighted: Double)](repeating: (0, ExactSum(), 0), count: limits.count + 1)
        var stale: [Int] = []
        for (place, entry) in leads.entries.enumerated() where entry.isOpen {
            let silence = leads.silence(of: entry)
            let bucket = limits.firstIndex { silence <= $0 } ?? limits.count
            buckets[bucket].leads += 1
            buckets[bucket].amount.add(entry.amount ?? 0)
            buckets[bucket].weighted += weighted(place) ?? 0
            if silence >= staleDays { stale.append(place) }
        }
        func weightedAmount(_ value: Double) -> DecimalAmount? { chances == nil ? nil : RoundedAmount.of(value, in: currency) }
        let old = buckets.dropFirst()
        let top = TopSelection.places(ofHighest: listed, in: stale.map { weighted($0) ?? -1 })
        return LeadAgeing(
            staleDays: staleDays, staleLeads: stale.count,
            staleAmount: DecimalAmount(minorUnits: old.reduce(into: ExactSum()) { $0.merge($1.amount) }.value, in: currency),
            staleWeightedAmount: weightedAmount(old.reduce(0) { $0 + $1.weighted }),
            buckets: buckets.enumerated().map { place, bucket in
                LeadAgeBucket(
                    fromDays: place == 0 ? 0 : limits[place - 1] + 1, throughDays: place < limits.count ? limits[place] : nil,
                    leads: bucket.leads, expectedAmount: DecimalAmount(minorUnits: bucket.amount.value, in: currency),
                    weightedAmount: weightedAmount(bucket.weighted))
            }, listed: top.map { staleLead(stale[$0]) })
    }

    private func staleLead(_ place: Int) -> StaleLead {
        let entry = leads.entries[place]
        let stage = stage(of: place)
        return StaleLead(
            leadID: entry.lead.leadID, customerID: entry.lead.leadCustomerID, owner: entry.lead.leadOwner,
            stage: stage < tracks.names.count ? tracks.names[stage] : nil, silence: leads.silence(of: entry),
            expectedAmount: entry.amount.map { DecimalAmount(minorUnits: Int128($0), in: currency) },
            weightedAmount: weighted(place).map { RoundedAmount.of($0, in: currency) })
    }
}
