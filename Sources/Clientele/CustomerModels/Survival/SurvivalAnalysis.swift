/// Estimates how long groups of customers stay without the event, and tests whether the groups differ.
///
/// ```swift
/// let sample = try SurvivalSample(
///     durations: [1, 2, 3, 4, 5, 6], events: [true, true, true, true, true, false], groups: ["a", "a", "a", "b", "b", "b"])
/// let result = try SurvivalAnalysis().analyze(sample)
/// print(result.groups.map { $0.median ?? 0 })  // [2.0, 5.0]
/// ```
public struct SurvivalAnalysis: Sendable, Hashable {
    /// On which scale intervals are symmetric.
    public var interval: SurvivalInterval
    /// The confidence level of intervals, above 0 and below 1.
    public var confidenceLevel: Double
    /// Which weighted relatives of the log-rank test to add.
    public var weightings: [LogRankWeighting]
    /// Up to which time restricted means count; `nil` for the longest time to which every group was watched.
    public var restrictedTo: Double?

    /// Makes the analysis.
    ///
    /// - Parameters:
    ///   - interval: On which scale intervals are symmetric.
    ///   - confidenceLevel: The level of intervals, above 0 and below 1.
    ///   - weightings: Which weighted relatives of the log-rank test to add.
    ///   - restrictedTo: Up to which time restricted means count; `nil` for the longest time to which every group was watched.
    public init(
        interval: SurvivalInterval = .logLog, confidenceLevel: Double = 0.95, weightings: [LogRankWeighting] = [],
        restrictedTo: Double? = nil
    ) {
        self.interval = interval
        self.confidenceLevel = confidenceLevel
        self.weightings = weightings
        self.restrictedTo = restrictedTo
    }

    /// Analyses a sample group by group.
    ///
    /// With strata, the tests compare within strata; the curves are of whole groups.
    ///
    /// - Parameter sample: The rows.
    /// - Returns: A curve for each group and the tests between them.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a confidence level, horizon or weighting outside its range.
    /// - Complexity: O(*n*), and O(*t* *k*²) for *t* times and *k* groups.
    public func analyze(_ sample: SurvivalSample) throws -> SurvivalAnalysisResult {
        let names = sample.groups
        let tables = RiskTable.tables(of: sample, cells: sample.groupLabels?.codes, count: max(names.count, 1))
        let curves = try tables.map { try KaplanMeier(table: $0, interval: interval, confidenceLevel: confidenceLevel) }
        let horizon = restrictedTo ?? curves.compactMap(\.table.times.last).min().flatMap { $0 > 0 ? $0 : nil }
        let groups = try curves.indices.map { index in
            let restricted = try horizon.flatMap { try curves[index].restrictedMean(to: $0) }
            return SurvivalGroupResult(group: names.isEmpty ? nil : names[index], curve: curves[index], restricted: restricted)
        }
        // Without strata the tables of the curves serve the tests too.
        let testTables = sample.strataLabels == nil ? LogRankTables(groups: names, strata: [tables]) : LogRankTables(sample)
        let tests = names.count > 1 ? try ([.logRank] + weightings).map { try LogRankTest(testTables, weighting: $0) } : []
        return SurvivalAnalysisResult(
            groups: groups, logRank: tests.first, weightedTests: Array(tests.dropFirst()), interval: interval,
            confidenceLevel: confidenceLevel, restrictedTo: horizon)
    }
}
