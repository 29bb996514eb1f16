/// Reads purchases from CSV files (RFC 4180, UTF-8) in memory that does not grow with the file.
///
/// The header names the columns, in any order; see ``PurchaseColumn`` for the roles and ``CSVReadingOptions/columns`` for other names.
/// Header names are compared without regard to ASCII case and surrounding spaces. Columns without a role are passed over.
///
/// A row that cannot be taken is a value, not an error: ``IngestOutcome/rejectedRows`` tells file, line, column, reason and remedy, and
/// the caller decides whether to go on without it. Rejected is a row with another number of fields than the header, that breaks the CSV
/// grammar, is not UTF-8 where text is kept, has no customer, no readable date or amount, or another currency than the file's.
///
/// Cells are taken as they stand: spaces around an id belong to the id, and a date or an amount with spaces is none. In text cells the
/// apostrophe is undone with which ``CSVWriter`` protects spreadsheets, unless the options say otherwise.
public struct PurchaseCSVReader: Sendable {
    /// How files are read.
    public var options: CSVReadingOptions

    /// Makes a reader.
    ///
    /// - Parameter options: How files are read.
    public init(options: CSVReadingOptions = CSVReadingOptions()) {
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
