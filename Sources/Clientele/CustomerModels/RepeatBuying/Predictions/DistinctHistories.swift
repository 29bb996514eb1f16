/// The distinct histories among many customers, and which customer has which.
struct DistinctHistories: Sendable {
    private var repeats: [Int] = []
    private var lasts: [Double] = []
    private var ages: [Double] = []
    /// The number of each row's history, in runs of rows.
    private var codes: [[UInt32]] = []
    /// The distinct pairs of *x* and *T*.
    private(set) var pairs: [(repeats: Int, age: Double)] = []
    /// The number of each history's pair.
    private(set) var pairCodes: [UInt32] = []

    private static let rowsInRun = 32_768

    /// How many distinct histories there are.
    var count: Int { repeats.count }

    init(_ columns: RepeatPurchaseColumns) throws {
        let size = DistinctHistories.rowsInRun
        let runs = try Parallel.map(count: (columns.count + size - 1) / size) { run in
            DistinctHistories.number(columns, run * size..<Swift.min((run + 1) * size, columns.count))
        }
        var table = HistoryTable(capacity: runs.reduce(0) { Swift.max($0, $1.firsts.count) } * 2)
        let renumbered = runs.map { run in
            run.firsts.map { row in
                table.code(of: HistoryTable.Key(columns.repeatPurchases[row], columns.agesAtLastPurchase[row], columns.ages[row]))
            }
        }
        for key in table.keys {
            repeats.append(key.repeats)
            lasts.append(Double(bitPattern: key.last))
            ages.append(Double(bitPattern: key.age))
        }
        codes = try Parallel.map(count: runs.count) { run in runs[run].codes.map { renumbered[run][Int($0)] } }
        var pairTable = HistoryTable(capacity: 1_024)
        pairCodes = (0..<count).map { pairTable.code(of: HistoryTable.Key(repeats[$0], 0, ages[$0])) }
        pairs = pairTable.keys.map { ($0.repeats, Double(bitPattern: $0.age)) }
    }

    /// A distinct history.
    subscript(index: Int) -> RepeatPurchaseSummary {
        RepeatPurchaseSummary(validRepeatPurchases: repeats[index], ageAtLastPurchase: lasts[index], age: ages[index])
    }

    /// A column of histories as a column of rows.
    func gather(_ values: [Double]) throws -> [Double] {
        let parts = try Parallel.map(count: codes.count) { run in codes[run].map { values[Int($0)] } }
        return parts.count == 1 ? parts[0] : Array(parts.joined())
    }

    /// Numbers the histories of a run of rows by first occurrence.
    private static func number(_ columns: RepeatPurchaseColumns, _ rows: Range<Int>) -> (codes: [UInt32], firsts: [Int]) {
        var table = HistoryTable(capacity: 4_096)
        var firsts: [Int] = []
        let codes = rows.map { row in
            let code = table.code(of: HistoryTable.Key(columns.repeatPurchases[row], columns.agesAtLastPurchase[row], columns.ages[row]))
            if Int(code) == firsts.count { firsts.append(row) }
            return code
        }
        return (codes, firsts)
    }
}
