extension RecordBatch {
    /// Reads the facts of a CSV file a batch at a time.
    ///
    /// How many records a batch has depends on the rows alone, never on how the bytes come in, so that a batch can be named by its number.
    /// Memory does not grow with the file, except for leads: only the whole file tells what kind of values its attributes are.
    ///
    /// - Parameters:
    ///   - kind: The kind of the facts; customers are no facts.
    ///   - path: The file's path, or `-` for standard input.
    ///   - options: How the file is read.
    ///   - size: How many records a batch has, at least 1; the last one has what is left.
    ///   - skipsBadRows: Whether batches go on after a row that cannot be taken. If not, the last batch is the last whole one before it,
    ///     and the rest is read for its bad rows alone.
    ///   - progress: Told the number of bytes read so far; what it throws ends the reading.
    ///   - receive: Takes the batches in order; what it throws ends the reading.
    /// - Returns: What became of the rows.
    /// - Throws: ``ClienteleError`` with a location for a file that cannot be read or has no usable header, and what the closures throw.
    /// - Complexity: O(*size of the file*).
    package static func read(
        _ kind: RecordKind, csv path: String, options: CSVReadingOptions, batchSize size: Int, skipsBadRows: Bool,
        progress: (Int) throws -> Void = { _ in }, receive: (RecordBatch) throws -> Void
    ) throws -> IngestOutcome {
        func read<Record: CSVTableRecord>(_ records: WritableKeyPath<RecordBatch, [Record]>) throws -> IngestOutcome {
            try RecordCSVReader(options: options).read(
                Record.self, path: path, batchSize: max(1, size), skipsBadRows: skipsBadRows, progress: progress
            ) {
                var batch = RecordBatch()
                batch[keyPath: records] = $0
                try receive(batch)
            }
        }
        switch kind {
        case .purchase: return try read(\.purchases)
        case .contact: return try read(\.contacts)
        case .serviceCase: return try read(\.serviceCases)
        case .campaign: return try read(\.campaigns)
        case .campaignResponse: return try read(\.campaignResponses)
        case .lead: return try read(\.leads)
        case .stageChange: return try read(\.stageChanges)
        case .contract: return try read(\.contracts)
        case .invoice: return try read(\.invoices)
        case .survey: return try read(\.surveys)
        case .customer:
            throw ClienteleError(.invalidArgument, "customers are no facts", remedy: "write them with the customers of a store")
        }
    }
}
