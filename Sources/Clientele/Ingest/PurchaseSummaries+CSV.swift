extension PurchaseSummaries {
    /// Summarises purchases files without keeping their rows.
    ///
    /// - Parameters:
    ///   - paths: The files, read as one table; `-` is standard input.
    ///   - options: How they are read.
    ///   - netting: Which lines can be netted against each other.
    ///   - progress: Told the number of bytes read so far, about once a MiB; what it throws ends the reading.
    /// - Returns: The summaries, and what became of the rows; rejected rows are left out.
    /// - Throws: ``ClienteleError`` for a file that cannot be read, has no usable header, or is in another currency than the others.
    /// - Complexity: O(*rows*) time; memory for 20 bytes a row and each customer's id, whatever the files' size.
    public static func reading(
        csv paths: [String], options: CSVReadingOptions = CSVReadingOptions(), netting: RefundNetting = .day,
        progress: (Int) throws -> Void = { _ in }
    ) throws -> (summaries: PurchaseSummaries, outcome: IngestOutcome) {
        // Only what the summaries keep is taken from the rows.
        var sink = PurchaseIntakeSink(details: details(netting))
        let outcome = try sink.read(paths, options: options, progress: progress)
        return (try PurchaseSummaries(rows: sink.rows, currency: outcome.currency, netting: netting), outcome)
    }
}
