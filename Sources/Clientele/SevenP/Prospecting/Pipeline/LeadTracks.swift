/// Which stages each lead has been in when, and the order of the stages.
struct LeadTracks: Sendable {
    /// The stages' names in order.
    let names: [String]
    /// Whether a change of a lead's stage is recorded at all.
    let hasChanges: Bool
    /// How many of the stages stand in the order that was given.
    private let toldCount: Int
    /// How many of the stages have a place in the order, given or learned from the recorded changes, before those without one.
    private let placedCount: Int
    /// Where each lead's stages start, and at the end how many there are.
    private let starts: [Int]
    private let stages: [Int]
    private let days: [Int32]
    private let isRecorded: [Bool]

    /// What ends a lead is no stage of it.
    private static let outcomes = Set(LeadOutcome.allCases.map(\.rawValue))
    /// Stands for a day that nobody knows.
    private static let unknownDay = Int32.min
    /// With more stages than this, what is recorded as a stage is something else.
    static let mostStages = 60

    init(_ leads: LeadBook, base: CustomerBase, order: [String]?) {
        var reader = Reader()
        for entry in leads.entries { reader.add(entry, base: base, asOf: leads.asOf) }
        let told = (order ?? []).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let (names, places, placedCount) = reader.ordered(told)
        self.names = names
        self.placedCount = placedCount
        toldCount = told.count
        hasChanges = reader.isRecorded.contains(true)
        starts = reader.starts
        stages = reader.codes.map { places[$0] }
        days = reader.days
        isRecorded = reader.isRecorded
    }

    /// The places of the stages that a lead has been in, in order of time; the last is where it stands or stood.
    func reached(_ lead: Int) -> ArraySlice<Int> { stages[starts[lead]..<starts[lead + 1]] }

    /// Whether the stages before a stage are known, so that closed leads can be counted by it.
    func tellsStage(_ stage: Int) -> Bool { hasChanges || stage < toldCount }

    /// The stages that a lead has come through: those recorded; where only the last is known, that and all before it in the order.
    func passed(_ lead: Int) -> Set<Int> {
        let known = reached(lead)
        guard known.count == 1, let last = known.first, last < placedCount else { return Set(known) }
        return Set(0...last)
    }

    /// The funnel of the recorded changes, won and lost being its last stages.
    ///
    /// - Returns: `nil` without a recorded change.
    func funnel(of leads: LeadBook) throws -> StageFunnel? {
        guard hasChanges, names.count <= LeadTracks.mostStages else { return nil }
        let open = names.map { VocabularyStage($0, .potential) }
        let ends = [VocabularyStage(LeadOutcome.won.rawValue, .firstTime), VocabularyStage(LeadOutcome.lost.rawValue, .lost)]
        var tally = StageTally(stages: names.count + 2)
        var furthest = [Int](repeating: 0, count: names.count + 2)
        for (place, entry) in leads.entries.enumerated() where isRecorded[place] {
            tally.begin()
            var last = LeadTracks.unknownDay
            for step in starts[place]..<starts[place + 1] {
                tally.enter(stages[step], on: days[step] == LeadTracks.unknownDay ? nil : days[step])
                last = max(last, days[step])
            }
            if !entry.isOpen {
                tally.enter(entry.isWon ? names.count : names.count + 1, on: entry.lead.leadClosedDay.map { max($0.daysSince1970, last) })
            }
            if let far = (0...names.count).last(where: { tally.hasBeen(in: $0) }) { furthest[far] += 1 }
            tally.end(on: leads.asOf.daysSince1970)
        }
        return try StageFunnel(tally, furthest: furthest, vocabulary: StageVocabulary("leads", open + ends), asOf: leads.asOf)
    }

    /// Collects the stages of one lead after another by numbers in the order in which they come up.
    private struct Reader {
        var starts = [0]
        var codes: [Int] = []
        var days: [Int32] = []
        var isRecorded: [Bool] = []
        private var numbers: [String: Int] = [:]
        private var names: [String] = []
        /// The sum of the places at which leads first come to each stage, and how many leads do; of leads with more than one stage.
        private var places: [(sum: Double, count: Double)] = []

        mutating func add(_ entry: LeadBook.Entry, base: CustomerBase, asOf: CalendarDay) {
            var isFirst = true
            if let rank = entry.rank {
                for change in base.records.stageChanges[customer: rank] where change.stageChangeDay <= asOf {
                    guard let lead = change.stageChangeLeadID, lead.utf8.elementsEqual(entry.lead.leadID.utf8) else { continue }
                    if isFirst, let origin = change.stageBeforeChange { append(origin, on: LeadTracks.unknownDay) }
                    append(change.stageAfterChange, on: change.stageChangeDay.daysSince1970)
                    isFirst = false
                }
            }
            let from = starts[starts.count - 1]
            isRecorded.append(codes.count > from)
            if codes.count == from, let stage = entry.lead.leadStage { append(stage, on: LeadTracks.unknownDay) }
            if codes.count - from > 1 {
                for place in from..<codes.count where !codes[from..<place].contains(codes[place]) {
                    places[codes[place]].sum += Double(place - from)
                    places[codes[place]].count += 1
                }
            }
            starts.append(codes.count)
        }

        private mutating func append(_ stage: String, on day: Int32) {
            guard !LeadTracks.outcomes.contains(stage) else { return }
            if let known = numbers[stage] {
                codes.append(known)
            } else {
                codes.append(names.count)
                numbers[stage] = names.count
                names.append(stage)
                places.append((0, 0))
            }
            days.append(day)
        }

        /// The names in the order that was told, others after them by the mean place at which leads first come to them; and the place of
        /// each number; and how many names have been told or have such a mean.
        func ordered(_ told: [String]) -> (names: [String], places: [Int], placedCount: Int) {
            let means = places.map { $0.count > 0 ? $0.sum / $0.count : Double.infinity }
            let others = names.indices.filter { !told.contains(names[$0]) }.sorted { left, right in
                if means[left] != means[right] { return means[left] < means[right] }
                return names[left].utf8.lexicographicallyPrecedes(names[right].utf8)
            }
            let all = told + others.map { names[$0] }
            var result = [Int](repeating: 0, count: names.count)
            for (place, name) in all.enumerated() { if let number = numbers[name] { result[number] = place } }
            return (all, result, told.count + others.count { means[$0].isFinite })
        }
    }
}
