/// How far a long analysis has come.
public struct AnalysisProgress: Sendable, Hashable {
    /// What is being done, a stable English name such as `"bootstrap"`.
    public var phase: String
    /// How many steps of the phase are done.
    public var completed: Int
    /// How many steps the phase has.
    public var total: Int

    /// Makes a report of progress.
    ///
    /// - Parameters:
    ///   - phase: What is being done.
    ///   - completed: How many steps are done.
    ///   - total: How many steps there are.
    public init(phase: String, completed: Int, total: Int) {
        self.phase = phase
        self.completed = completed
        self.total = total
    }
}
