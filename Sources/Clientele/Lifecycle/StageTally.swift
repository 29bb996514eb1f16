/// Counts how customers, or leads, move between numbered stages: one walk each, then the sums.
struct StageTally: Sendable {
    let stages: Int
    /// Changes, row by row.
    private(set) var transitions: [Int]
    /// How many are in each stage at the end.
    private(set) var current: [Int]
    /// How many ever were in each stage.
    private(set) var ever: [Int]
    /// How many ever were in the one stage and some time later entered the other, row by row.
    private(set) var reached: [Int]
    /// The lengths in days of the spells that have ended, by stage.
    private var completed: [[Int]]
    /// The lengths in days so far of the spells that have not, by stage.
    private var censored: [[Int]]
    /// How many spells have no known start, by stage.
    private var undated: [Int]

    // Stamped with the number of the subject, so that nothing has to be cleared between two.
    private var subject = 0
    private var everStamp: [Int]
    private var reachedStamp: [Int]
    private var place: (stage: Int, since: Int32?)?

    init(stages: Int) {
        self.stages = stages
        transitions = [Int](repeating: 0, count: stages * stages)
        current = [Int](repeating: 0, count: stages)
        ever = current
        reached = transitions
        completed = [[Int]](repeating: [], count: stages)
        censored = completed
        undated = current
        everStamp = current
        reachedStamp = transitions
    }

    /// Starts the walk of the next subject.
    mutating func begin() {
        subject += 1
        place = nil
    }

    /// The subject enters a stage, on a day or, with `nil`, nobody knows when.
    mutating func enter(_ stage: Int, on day: Int32?) {
        if let place {
            transitions[place.stage * stages + stage] += 1
            close(place, on: day)
        }
        for other in 0..<stages where everStamp[other] == subject && other != stage {
            let pair = other * stages + stage
            if reachedStamp[pair] != subject {
                reachedStamp[pair] = subject
                reached[pair] += 1
            }
        }
        if everStamp[stage] != subject {
            everStamp[stage] = subject
            ever[stage] += 1
        }
        place = (stage, day)
    }

    /// Whether the subject has been in a stage.
    func hasBeen(in stage: Int) -> Bool { everStamp[stage] == subject }

    /// Ends the walk of a subject on the day of the analysis.
    mutating func end(on day: Int32) {
        guard let place else { return }
        current[place.stage] += 1
        if let since = place.since { censored[place.stage].append(Int(day) - Int(since)) } else { undated[place.stage] += 1 }
        self.place = nil
    }

    private mutating func close(_ place: (stage: Int, since: Int32?), on day: Int32?) {
        if let since = place.since, let day {
            completed[place.stage].append(Int(day) - Int(since))
        } else {
            undated[place.stage] += 1
        }
    }

    /// Takes in the walks of other subjects.
    mutating func merge(_ other: StageTally) {
        for pair in transitions.indices {
            transitions[pair] += other.transitions[pair]
            reached[pair] += other.reached[pair]
        }
        for stage in 0..<stages {
            current[stage] += other.current[stage]
            ever[stage] += other.ever[stage]
            completed[stage] += other.completed[stage]
            censored[stage] += other.censored[stage]
            undated[stage] += other.undated[stage]
        }
    }

    /// How long subjects stayed, by stage; the stages' spells are sorted side by side.
    func times() throws -> [TimeInStage] {
        try Parallel.map(count: stages) { stage in
            TimeInStage(completed: completed[stage], censored: censored[stage], undated: undated[stage])
        }
    }

    /// The matrix of changes.
    func matrix(labels: [String]) throws -> TransitionMatrix {
        try TransitionMatrix(labels: labels, counts: (0..<stages).map { Array(transitions[$0 * stages..<($0 + 1) * stages]) })
    }

    /// The conversions between stages: every pair in the order of the stages, and of the others those that happened.
    func conversions(labels: [String]) -> [StageConversion] {
        (0..<stages).flatMap { origin in
            (0..<stages).compactMap { destination in
                let count = reached[origin * stages + destination]
                guard origin < destination || (origin > destination && count > 0) else { return nil }
                return StageConversion(from: labels[origin], to: labels[destination], customers: ever[origin], reached: count)
            }
        }
    }
}
