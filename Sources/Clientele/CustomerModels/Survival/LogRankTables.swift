/// The rows of a sample as a log-rank test needs them: one table for each group of each stratum.
struct LogRankTables: Sendable {
    /// The groups in byte order.
    let groups: [String]
    /// The tables of the groups, stratum by stratum.
    let strata: [[RiskTable]]

    init(groups: [String], strata: [[RiskTable]]) {
        self.groups = groups
        self.strata = strata
    }

    init(_ sample: SurvivalSample) {
        groups = sample.groups
        let count = groups.count
        guard let groupLabels = sample.groupLabels else {
            strata = []
            return
        }
        let stratumCount = max(sample.strata.count, 1)
        let cells = sample.strataLabels.map { strata in
            zip(strata.codes, groupLabels.codes).map { $0 * UInt32(truncatingIfNeeded: count) + $1 }
        }
        let tables = RiskTable.tables(of: sample, cells: cells ?? groupLabels.codes, count: stratumCount * count)
        strata = (0..<stratumCount).map { Array(tables[$0 * count..<($0 + 1) * count]) }
    }
}
