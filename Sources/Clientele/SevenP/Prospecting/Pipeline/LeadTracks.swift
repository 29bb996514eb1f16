/// Which stages each lead has been in, and the order of the stages.
struct LeadTracks: Sendable {
    /// The stages' names in order.
    let names: [String]
    /// For each lead the stages it has been in by their places, in order of time; the last is where it stands or stood.
    let reached: [[Int]]
    /// The recorded changes of leads, won and lost added where they were not recorded.
    let changes: [StageChange]

    /// What ends a lead is no stage of it.
    private static let outcomes = Set(LeadOutcome.allCases.map(\.rawValue))

    init(_ leads: LeadBook, base: CustomerBase, order: [String]?) {
        var tracks: [[String]] = []
        var changes: [StageChange] = []
        for entry in leads.entries {
            let recorded = LeadTracks.recorded(entry, base: base, asOf: leads.asOf)
            tracks.append(LeadTracks.track(entry, recorded))
            changes += LeadTracks.closed(recorded, entry)
        }
        let names = LeadTracks.ordered(tracks, wanted: order)
        var places: [String: Int] = [:]
        for (place, name) in names.enumerated() { places[name] = place }
        self.names = names
        self.changes = changes
        reached = tracks.map { $0.compactMap { places[$0] } }
    }

    private static func recorded(_ entry: LeadBook.Entry, base: CustomerBase, asOf: CalendarDay) -> [StageChange] {
        guard let rank = entry.rank else { return [] }
        return base.records.stageChanges[customer: rank].filter { change in
            change.stageChangeDay <= asOf && change.stageChangeLeadID?.utf8.elementsEqual(entry.lead.leadID.utf8) ?? false
        }
    }

    /// The stages in order of time; the one that the lead itself names where no change was recorded.
    private static func track(_ entry: LeadBook.Entry, _ recorded: [StageChange]) -> [String] {
        var stages: [String] = []
        if let origin = recorded.first?.stageBeforeChange, !outcomes.contains(origin) { stages.append(origin) }
        for change in recorded where !outcomes.contains(change.stageAfterChange) { stages.append(change.stageAfterChange) }
        if stages.isEmpty, let stage = entry.lead.leadStage, !outcomes.contains(stage) { stages.append(stage) }
        return stages
    }

    /// Changes as a history takes them: without the stage before, which may not fit, except for the first; and with the outcome.
    private static func closed(_ recorded: [StageChange], _ entry: LeadBook.Entry) -> [StageChange] {
        guard let last = recorded.last else { return [] }
        var changes = recorded
        for place in changes.indices.dropFirst() { changes[place].stageBeforeChange = nil }
        guard !entry.isOpen, let outcome = entry.lead.leadOutcome, last.stageAfterChange != outcome.rawValue else { return changes }
        let day = max(entry.lead.leadClosedDay ?? last.stageChangeDay, last.stageChangeDay)
        changes.append(
            StageChange(customerID: last.customerID, day: day, to: outcome.rawValue, sequence: .max, leadID: last.stageChangeLeadID))
        return changes
    }

    /// The stages in the order that was told, others after them by the mean place at which leads first come to them.
    private static func ordered(_ tracks: [[String]], wanted: [String]?) -> [String] {
        var sums: [String: (sum: Double, count: Double)] = [:]
        for track in tracks {
            for (place, stage) in track.enumerated() where track.firstIndex(of: stage) == place {
                let known = sums[stage] ?? (0, 0)
                // A lead without recorded changes says nothing of the order.
                sums[stage] = track.count > 1 ? (known.sum + Double(place), known.count + 1) : known
            }
        }
        let told = (wanted ?? []).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let found = sums.keys.filter { !told.contains($0) }.sorted { left, right in
            func mean(_ name: String) -> Double { sums[name].map { $0.count > 0 ? $0.sum / $0.count : .infinity } ?? .infinity }
            if mean(left) != mean(right) { return mean(left) < mean(right) }
            return left.utf8.lexicographicallyPrecedes(right.utf8)
        }
        return told + found
    }

    /// The funnel of the recorded changes.
    ///
    /// - Returns: `nil` without a recorded change.
    /// - Throws: ``ClienteleError`` for records that contradict themselves.
    func funnel(asOf: CalendarDay) throws -> StageFunnel? {
        guard !changes.isEmpty else { return nil }
        let open = names.map { VocabularyStage($0, .potential) }
        let vocabulary = try StageVocabulary(
            name: "leads",
            stages: open + [VocabularyStage(LeadOutcome.won.rawValue, .firstTime), VocabularyStage(LeadOutcome.lost.rawValue, .lost)])
        let all = vocabulary.stages.map(\.name)
        let pairs = all.flatMap { from in all.map { (from: from, to: $0) } }
        return try StageHistory(of: changes, rules: StageTransitionRules(listed: pairs, in: vocabulary)).funnel(asOf: asOf)
    }
}
