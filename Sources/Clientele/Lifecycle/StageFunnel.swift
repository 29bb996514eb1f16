/// What recorded changes of stage come to on a day.
public struct StageFunnel: Sendable, Hashable, Codable {
    /// The day.
    public var asOf: CalendarDay
    /// The vocabulary's name.
    public var vocabulary: String
    /// How many customers, or leads where their stages were recorded, had a stage by that day.
    public var customers: Int
    /// Every stage, in the vocabulary's order.
    public var stages: [StageSummary]
    /// How many got at least as far as each stage, also those who skipped it; without lost and won-back stages, and without those that say
    /// nothing of the lifecycle.
    public var funnel: [FunnelStep]
    /// The changes that happened; a probability is the share of the changes out of the same stage.
    public var transitions: [TransitionMatrix.Entry]
    /// Of those who ever were in a stage, how many entered another later.
    public var conversions: [StageConversion]

    init(_ tally: StageTally, furthest: [Int], vocabulary: StageVocabulary, asOf: CalendarDay) throws {
        let labels = vocabulary.stages.map(\.name)
        let total = tally.current.reduce(0, +)
        let times = try tally.times()
        self.asOf = asOf
        self.vocabulary = vocabulary.name
        customers = total
        stages = vocabulary.stages.enumerated().map { place, stage in
            StageSummary(
                stage: stage.name, state: stage.state, customers: tally.current[place],
                share: FunnelStep.share(tally.current[place], of: total), ever: tally.ever[place], time: times[place])
        }
        funnel = FunnelStep.steps(
            vocabulary.stages.enumerated().filter { StageFunnel.isStep($0.element) }.map { place, stage in
                (stage.name, furthest[place...].reduce(0, +))
            })
        transitions = try tally.matrix(labels: labels).observedEntries
        conversions = tally.conversions(labels: labels)
    }

    /// Whether a stage is a step of the way forward.
    static func isStep(_ stage: VocabularyStage) -> Bool {
        stage.state.map { $0 != .lost && $0 != .wonBack } ?? false
    }
}
