/// Reads purchases files row by row into a sink, in memory that does not grow with the file.
///
/// What a file may look like, and which rows are rejected, is told at ``RecordCSVReader``. This reader makes no record a row: the sink
/// sees the row's bytes in place, so that a base of ten million rows is built in seconds.
package struct PurchaseCSVReader: Sendable {
    private let options: CSVReadingOptions

    /// Makes a reader.
    ///
    /// - Parameter options: How files are read.
    package init(options: CSVReadingOptions = CSVReadingOptions()) {
        self.options = options
    }

    /// Reads a file into a sink.
    ///
    /// - Parameters:
    ///   - path: The file's path, or `-` for standard input.
    ///   - sink: What keeps the rows.
    ///   - progress: Told the number of bytes read so far, about once a MiB; what it throws ends the reading.
    /// - Returns: What became of the rows.
    /// - Throws: ``ClienteleError`` with a location for a file that cannot be read or has no usable header; what the sink throws but
    ///   for ``RowProblem``; what `progress` throws.
    /// - Complexity: O(*size of the file*) time, O(1) memory but for what the sink and the outcome keep.
    package func read<Sink: PurchaseRowSink & ~Copyable>(
        path: String, into sink: inout Sink, progress: (Int) throws -> Void = { _ in }
    ) throws -> IngestOutcome {
        try withUnsafeMutablePointer(to: &sink) { pointer in
            var table = CSVTable(rows: PurchaseRows(sink: pointer, options: options), file: path, options: options)
            try table.read(path: path, progress: progress)
            return try table.outcome(currency: table.rows.settledCurrency)
        }
    }

    /// Reads bytes that are in memory into a sink.
    ///
    /// - Parameters:
    ///   - bytes: The CSV text in UTF-8.
    ///   - name: What to call it in errors and rejected rows.
    ///   - sink: What keeps the rows.
    /// - Returns: What became of the rows.
    /// - Throws: As ``read(path:into:progress:)``.
    package func read<Sink: PurchaseRowSink & ~Copyable>(
        bytes: UnsafeRawBufferPointer, named name: String, into sink: inout Sink
    ) throws -> IngestOutcome {
        try withUnsafeMutablePointer(to: &sink) { pointer in
            var table = CSVTable(rows: PurchaseRows(sink: pointer, options: options), file: name, options: options)
            try table.read(bytes: bytes)
            return try table.outcome(currency: table.rows.settledCurrency)
        }
    }
}
