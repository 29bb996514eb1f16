extension UpliftSample {
    /// Reads the customers of an experiment from a file.
    ///
    /// Columns: `customer_id`, `group` (`treated` or `control`) and `converted` (1 or 0), and optionally `revenue`, `cost`, `past_spend` and
    /// `currency`; an empty amount is 0. A customer has one row.
    ///
    /// - Parameters:
    ///   - path: The file's path, or `-` for standard input.
    ///   - options: How the file is read.
    /// - Returns: The sample, or `nil` where no row was taken, and what became of the rows.
    /// - Throws: ``ClienteleError`` with a location for a file that cannot be read or has no usable header.
    /// - Complexity: O(*n*) in the rows.
    public static func reading(
        csv path: String, options: CSVReadingOptions = CSVReadingOptions()
    ) throws -> (sample: UpliftSample?, outcome: IngestOutcome) {
        var table = CSVTable(rows: UpliftRows(options: options), file: path, options: options)
        try table.read(path: path) { _ in }
        let outcome = try table.outcome(currency: table.rows.settledCurrency)
        guard !table.rows.isTreated.isEmpty else { return (nil, outcome) }
        return (try table.rows.sample(), outcome)
    }
}
