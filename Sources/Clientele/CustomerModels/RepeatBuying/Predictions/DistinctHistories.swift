/// The distinct histories among many customers, and which customer has which.
struct DistinctHistories: Sendable {
    private let columns: RepeatPurchaseColumns
    private let histories: HistoryGroups
    /// The distinct pairs of *x* and *T*.
    let pairs: [(repeats: Int, age: Double)]
    /// The number of each history's pair.
    let pairCodes: [UInt32]

    /// How many distinct histories there are.
    var count: Int { histories.count }

    init(_ columns: RepeatPurchaseColumns) throws {
        self.columns = columns
        let histories = try HistoryGroups(columns, by: .history)
        let rows = histories.representatives
        let futures = try HistoryGroups(rows: rows.count) { HistoryGroups.Likeness.future.key(columns, rows[$0]) }
        self.histories = histories
        pairCodes = futures.codes
        pairs = futures.representatives.map { (columns.repeatPurchases[rows[$0]], columns.ages[rows[$0]]) }
    }

    /// A distinct history.
    subscript(index: Int) -> RepeatPurchaseSummary { columns.history(histories.representatives[index]) }

    /// A column of histories as a column of rows.
    func gather(_ values: [Double]) throws -> [Double] { try histories.gather(values) }
}
