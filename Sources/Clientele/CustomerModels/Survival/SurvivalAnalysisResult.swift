/// How long groups of customers stay without the event, and whether the groups differ.
public struct SurvivalAnalysisResult: Sendable, Hashable, Codable {
    /// The groups in byte order; one without a name where the rows are not grouped.
    public let groups: [SurvivalGroupResult]
    /// Whether the groups differ; `nil` with fewer than two.
    @ExplicitNull public private(set) var logRank: LogRankTest?
    /// The same question with other weights of early and late times, as they were asked for.
    public let weightedTests: [LogRankTest]
    /// On which scale intervals are symmetric.
    public let interval: SurvivalInterval
    /// The confidence level of intervals.
    public let confidenceLevel: Double
    /// Up to which time the restricted means count; `nil` where no row was watched for longer than 0.
    @ExplicitNull public private(set) var restrictedTo: Double?
    /// Rows of a file that were left out.
    public var rejectedRows: [RejectedRow]

    init(
        groups: [SurvivalGroupResult], logRank: LogRankTest?, weightedTests: [LogRankTest], interval: SurvivalInterval,
        confidenceLevel: Double, restrictedTo: Double?
    ) {
        self.groups = groups
        _logRank = ExplicitNull(wrappedValue: logRank)
        self.weightedTests = weightedTests
        self.interval = interval
        self.confidenceLevel = confidenceLevel
        _restrictedTo = ExplicitNull(wrappedValue: restrictedTo)
        rejectedRows = []
    }
}
