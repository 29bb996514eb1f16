/// A test of whether groups differ in their hazard of the event.
///
/// At each time with events it compares each group's events with those expected were the hazard the same in all groups. With strata the
/// comparison is within each stratum. Late entries are at risk from their entry on. Weights count as repeated rows.
///
/// ```swift
/// let sample = try SurvivalSample(
///     durations: [1, 2, 3, 4, 5, 6], events: [true, true, true, true, true, false], groups: ["a", "a", "a", "b", "b", "b"])
/// let test = try LogRankTest(sample)
/// print(test.degreesOfFreedom, test.groups.map(\.observed))  // 1 [3.0, 2.0]
/// ```
public struct LogRankTest: Sendable, Hashable, Codable {
    /// How much each time counts.
    public let weighting: LogRankWeighting
    /// The statistic; `nil` where it does not exist, since no event happened while two groups were at risk.
    @ExplicitNull public private(set) var chiSquare: Double?
    /// How many differences between groups the data can tell: one less than the groups, unless some were never at risk beside another.
    public let degreesOfFreedom: Int
    /// The chance of a statistic at least as large were there no difference; `nil` where there is no statistic.
    @ExplicitNull public private(set) var p: Double?
    /// Observed and expected events, group by group.
    public let groups: [LogRankGroup]

    /// Compares the groups of a sample.
    ///
    /// - Parameters:
    ///   - sample: The rows, with at least two groups.
    ///   - weighting: How much each time counts.
    /// - Throws: ``ClienteleError/Code/missingData`` with fewer than two groups; ``ClienteleError/Code/invalidArgument`` for powers of
    ///   ``LogRankWeighting/flemingHarrington(rho:gamma:)`` below 0.
    /// - Complexity: O(*n* + *t* *k*²) for *t* times and *k* groups.
    public init(_ sample: SurvivalSample, weighting: LogRankWeighting = .logRank) throws {
        try self.init(LogRankTables(sample), weighting: weighting)
    }

    init(_ tables: LogRankTables, weighting: LogRankWeighting) throws {
        try weighting.requireValidity()
        guard tables.groups.count > 1 else {
            throw ClienteleError(.missingData, "there are no two groups to compare", remedy: "give each row the group it belongs to")
        }
        var sums = LogRankSums(groups: tables.groups.count)
        for stratum in tables.strata { sums.add(stratum, weighting: weighting) }
        let form = SemidefiniteForm(zip(sums.observed, sums.expected).map { $0 - $1 }, matrix: sums.covariance)
        self.weighting = weighting
        degreesOfFreedom = form.rank
        _chiSquare = ExplicitNull(wrappedValue: form.rank > 0 ? form.value : nil)
        let p = form.rank > 0 ? ChiSquareDistribution(degreesOfFreedom: Double(form.rank)).survival(form.value) : nil
        _p = ExplicitNull(wrappedValue: p)
        groups = tables.groups.indices.map { group in
            LogRankGroup(
                group: tables.groups[group], n: tables.strata.reduce(0) { $0 + $1[group].size }, observed: sums.observed[group],
                expected: sums.expected[group])
        }
    }
}
