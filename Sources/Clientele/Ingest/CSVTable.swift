/// A CSV file with a header: reads the header, counts fields, and keeps account of the rows.
struct CSVTable<Rows: TableRowHandler & ~Copyable>: CSVRecordHandler, ~Copyable {
    var rows: Rows
    private let file: String
    private let mapping: ColumnMapping
    private var columnCount: Int?
    private var columnsByRole: [String: Int] = [:]
    private var log: RejectionLog
    private var rowsRead = 0
    private var rowsAccepted = 0
    /// How many rows were taken before the first one that was not; `nil` as long as all were.
    private(set) var acceptedBeforeRejection: Int?

    init(rows: consuming Rows, file: String, options: CSVReadingOptions) {
        self.rows = rows
        self.file = file
        mapping = options.columns
        log = RejectionLog(file: file, limit: options.keptRejections)
    }

    mutating func receive(_ record: borrowing CSVRecord) throws {
        guard let columnCount else {
            try begin(record)
            return
        }
        rowsRead += 1
        do {
            guard record.count == columnCount else { throw CSVTable.wrongFieldCount(record.count, columnCount) }
            try rows.accept(record)
            rowsAccepted += 1
        } catch let problem as RowProblem {
            let column = (problem.column ?? problem.role.flatMap { columnsByRole[$0] }).map { $0 + 1 }
            acceptedBeforeRejection = acceptedBeforeRejection ?? rowsAccepted
            log.add(problem, column: column, line: record.line, raw: record.raw)
        } catch let problem as TableProblem {
            let column = columnsByRole[problem.role].map { $0 + 1 }
            throw problem.error.located(at: SourceLocation(file: file, line: record.line, column: column))
        }
    }

    mutating func receive(_ fault: CSVFault, raw: UnsafeBufferPointer<UInt8>) throws {
        guard columnCount != nil else {
            // Without a header no row means anything.
            let location = SourceLocation(file: file, line: fault.line, column: fault.column)
            throw ClienteleError(.malformedCSV, fault.message, at: location, remedy: fault.remedy)
        }
        rowsRead += 1
        acceptedBeforeRejection = acceptedBeforeRejection ?? rowsAccepted
        log.add(fault, raw: raw)
    }

    /// The account of the rows, once the file is at its end.
    ///
    /// - Throws: ``ClienteleError/Code/invalidHeader`` when there was not even a header.
    func outcome(currency: Currency) throws -> IngestOutcome {
        guard columnCount != nil else {
            let names = Rows.roles.filter(\.isRequired).map(\.name).joined(separator: ",")
            throw ClienteleError(
                .invalidHeader, "the file is empty", at: SourceLocation(file: file),
                remedy: "begin it with a header that has at least \(names)")
        }
        var outcome = IngestOutcome(currency: currency)
        outcome.rowsRead = rowsRead
        outcome.rowsAccepted = rowsAccepted
        outcome.rowsRejected = log.count
        outcome.rejectedRows = log.rows
        return outcome
    }

    private mutating func begin(_ record: borrowing CSVRecord) throws {
        let header = try TableHeader(record, file: file)
        columnsByRole = try header.columns(for: Rows.roles, mapping: mapping)
        columnCount = header.names.count
        try rows.begin(columns: columnsByRole, header: header)
    }

    private static func wrongFieldCount(_ count: Int, _ expected: Int) -> RowProblem {
        let fields = count == 1 ? "1 field" : "\(count) fields"
        return RowProblem(
            "the row has \(fields), the header has \(expected)", remedy: "give it \(expected), and put text with commas in quotes")
    }
}

extension CSVTable where Rows: ~Copyable {
    /// Reads a file to its end.
    ///
    /// - Parameters:
    ///   - path: The file's path, or `-` for standard input.
    ///   - progress: Told the number of bytes read so far, after each piece; what it throws ends the reading.
    /// - Throws: ``ClienteleError`` for a file that cannot be read or has no usable header, and what the rows or `progress` throw.
    mutating func read(path: String, progress: (Int) throws -> Void) throws {
        var file = try FileByteReader(path: path)
        var parser = CSVParser()
        var total = 0
        while true {
            let count = try file.read(into: parser.reserve(FileByteReader.chunkSize))
            guard count > 0 else { break }
            try parser.commit(count, to: &self)
            total += count
            try progress(total)
        }
        try parser.finish(to: &self)
    }

    /// Reads bytes that are in memory already.
    mutating func read(bytes: UnsafeRawBufferPointer) throws {
        var parser = CSVParser(capacity: min(bytes.count, FileByteReader.chunkSize))
        try parser.feed(bytes, to: &self)
        try parser.finish(to: &self)
    }
}
