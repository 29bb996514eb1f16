/// The rows of many customers put into groups of what is alike, so that whatever is costly is computed once a group.
struct HistoryGroups: Sendable {
    /// The first row of each group, in the order of the groups.
    let representatives: [Int]
    /// The group of each row.
    let codes: [UInt32]

    /// What makes two rows alike.
    enum Likeness {
        /// The same *x*, *t_x* and *T*.
        case history
        /// The same *x* and *T*, on which the future of a customer who is alive depends.
        case future

        func key(_ columns: RepeatPurchaseColumns, _ row: Int) -> HistoryTable.Key {
            let last = self == .history ? columns.agesAtLastPurchase[row] : 0
            return HistoryTable.Key(columns.repeatPurchases[row], last, columns.ages[row])
        }
    }

    private static let rowsInRun = 32_768
    private static let rowsInSample = 8_192

    /// How many groups there are.
    var count: Int { representatives.count }

    /// Groups all rows, which takes O(*n*).
    init(_ columns: RepeatPurchaseColumns, by likeness: Likeness) throws {
        try self.init(rows: columns.count) { likeness.key(columns, $0) }
    }

    /// Groups so many rows by the key of each, which takes O(*n*); rows with equal keys are alike.
    init(rows: Int, key: @Sendable (Int) -> HistoryTable.Key) throws {
        let size = HistoryGroups.rowsInRun
        let runs = try Parallel.map(count: (rows + size - 1) / size) { run in
            HistoryGroups.number(run * size..<min((run + 1) * size, rows), key)
        }
        var table = HistoryTable(capacity: runs.reduce(0) { max($0, $1.firsts.count) } * 2)
        var representatives: [Int] = []
        let renumbered = runs.map { run in
            run.firsts.map { row in
                let code = table.code(of: key(row))
                if Int(code) == representatives.count { representatives.append(row) }
                return code
            }
        }
        self.representatives = representatives
        codes = Parallel.joined(
            try Parallel.map(count: runs.count) { run in runs[run].codes.map { renumbered[run][Int($0)] } })
    }

    /// Numbers the keys of a run of rows by first occurrence.
    private static func number(
        _ rows: Range<Int>, _ key: (Int) -> HistoryTable.Key
    ) -> (codes: [UInt32], firsts: [Int]) {
        var table = HistoryTable(capacity: 1_024)
        var firsts: [Int] = []
        let codes = rows.map { row in
            let code = table.code(of: key(row))
            if Int(code) == firsts.count { firsts.append(row) }
            return code
        }
        return (codes, firsts)
    }

    /// Groups rows by a key, unless a sample of them says that grouping costs more than it spares, since hardly a row is like another one.
    static func worthwhile(rows: Int, key: @Sendable (Int) -> HistoryTable.Key) throws -> HistoryGroups? {
        let sampled = min(rows, rowsInSample)
        var table = HistoryTable(capacity: sampled)
        for index in 0..<sampled { _ = table.code(of: key(index * rows / sampled)) }
        guard (sampled - table.keys.count) * 50 >= sampled, sampled > 0 else { return nil }
        return try HistoryGroups(rows: rows, key: key)
    }

    /// Computes something once a group, of the row that stands for it, on all cores.
    func map<Output: Sendable>(_ body: @Sendable (Int) -> Output) throws -> [Output] {
        try Parallel.chunked(count, size: 64) { body(representatives[$0]) }
    }

    /// A column of groups as a column of rows.
    func gather(_ values: [Double]) throws -> [Double] {
        try Parallel.chunked(codes.count, size: HistoryGroups.rowsInRun) { values[Int(codes[$0])] }
    }
}
