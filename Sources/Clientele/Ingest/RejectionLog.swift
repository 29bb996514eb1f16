/// Collects the rows that are not taken.
struct RejectionLog {
    /// The most bytes of a row that are kept.
    static let recordLimit = 1_000

    let file: String
    let limit: Int
    private(set) var rows: [RejectedRow] = []
    private(set) var count = 0

    init(file: String, limit: Int) {
        self.file = file
        self.limit = limit
    }

    mutating func add(_ problem: RowProblem, column: Int?, line: Int, raw: UnsafeBufferPointer<UInt8>) {
        add(line: line, column: column, message: problem.message, remedy: problem.remedy, raw: raw)
    }

    mutating func add(_ fault: CSVFault, raw: UnsafeBufferPointer<UInt8>) {
        add(line: fault.line, column: fault.column, message: fault.message, remedy: fault.remedy, raw: raw)
    }

    private mutating func add(line: Int, column: Int?, message: String, remedy: String, raw: UnsafeBufferPointer<UInt8>) {
        count += 1
        guard rows.count < limit else { return }
        let record = UTF8Text.prefix(raw, limit: RejectionLog.recordLimit)
        rows.append(RejectedRow(file: file, line: line, column: column, message: message, remedy: remedy, record: record))
    }
}
