extension RecordCSVReader {
    /// Reads a file of one kind of record a batch at a time.
    func read<Record: CSVTableRecord>(
        _ kind: Record.Type, path: String, batchSize size: Int, skipsBadRows: Bool, progress: (Int) throws -> Void,
        receive: ([Record]) throws -> Void
    ) throws -> IngestOutcome {
        var table = CSVTable(rows: RecordRows<Record>(options: options), file: path, options: options)
        var given = 0
        func giveBatches(_ table: inout CSVTable<RecordRows<Record>>) throws {
            // A row that is left out changes what the rows after it mean to who sends them again.
            while skipsBadRows || given + size <= table.acceptedBeforeRejection ?? .max, let batch = table.rows.take(size) {
                given += size
                try receive(batch)
            }
        }
        /// Takes bytes apart; what came before a row that ends the reading does not depend on how many bytes came at once.
        func parsing(_ table: inout CSVTable<RecordRows<Record>>, _ parse: (inout CSVTable<RecordRows<Record>>) throws -> Void) throws {
            let result = Result { try parse(&table) }
            try giveBatches(&table)
            try result.get()
        }
        var file = try FileByteReader(path: path)
        var parser = CSVParser()
        var total = 0
        while true {
            let count = try file.read(into: parser.reserve(FileByteReader.chunkSize))
            guard count > 0 else { break }
            try parsing(&table) { try parser.commit(count, to: &$0) }
            total += count
            try progress(total)
        }
        try parsing(&table) { try parser.finish(to: &$0) }
        let outcome = try table.outcome(currency: table.rows.settledCurrency)
        guard skipsBadRows || outcome.rowsRejected == 0 else { return outcome }
        var rest = table.rows.finished()[...]
        while !rest.isEmpty {
            try receive(Array(rest.prefix(size)))
            rest = rest.dropFirst(size)
        }
        return outcome
    }
}
