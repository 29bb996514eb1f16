/// What every analysis is told beside its data: the day to judge from, the seed, whom to tell of progress, and when to stop.
///
/// "Today" is an input like any other: the same base and the same context give the same result for ever.
public struct AnalysisContext: Sendable {
    /// The last day that counts: rows after it do not exist for the analysis.
    public var asOf: CalendarDay
    /// The seed of everything random in the analysis.
    public var seed: UInt64
    /// Is told of progress, on any thread, or `nil`.
    public var progress: (@Sendable (AnalysisProgress) -> Void)?
    /// Stops the analysis when it is set.
    public var cancellation: CancellationFlag

    /// Makes a context.
    ///
    /// - Parameters:
    ///   - asOf: The last day that counts.
    ///   - seed: The seed of everything random.
    ///   - progress: Is told of progress, on any thread.
    ///   - cancellation: Stops the analysis when it is set.
    public init(
        asOf: CalendarDay, seed: UInt64 = 0, progress: (@Sendable (AnalysisProgress) -> Void)? = nil,
        cancellation: CancellationFlag = CancellationFlag()
    ) {
        self.asOf = asOf
        self.seed = seed
        self.progress = progress
        self.cancellation = cancellation
    }

    /// Throws when the analysis was asked to stop.
    ///
    /// - Throws: `CancellationError`.
    public func checkCancellation() throws {
        if cancellation.isCancelled { throw CancellationError() }
    }

    /// Tells of progress and stops when asked to.
    ///
    /// - Parameters:
    ///   - phase: What is being done.
    ///   - completed: How many steps are done.
    ///   - total: How many steps there are.
    /// - Throws: `CancellationError`.
    public func report(_ phase: String, completed: Int, total: Int) throws {
        try checkCancellation()
        progress?(AnalysisProgress(phase: phase, completed: completed, total: total))
    }
}
