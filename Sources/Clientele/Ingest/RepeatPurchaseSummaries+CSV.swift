extension RepeatPurchaseSummaries {
    /// Reads a ready-made table of repeat-purchase summaries.
    ///
    /// Columns: `x`, `t_x` and `t` (or `n`), and optionally `customer_id`, `mean_spend`, `spending_occasions` and `weight`; see
    /// ``RepeatPurchaseColumnRole``. Columns with other headers are mapped by ``CSVReadingOptions/columns``.
    ///
    /// - Parameters:
    ///   - path: The file's path, or `-` for standard input.
    ///   - timeUnit: In what the ages are counted.
    ///   - calibrationEnd: The last day of the observation, if it is known.
    ///   - options: How the file is read; the currency is that of the mean spends.
    /// - Returns: The summaries, and what became of the rows; rejected rows are left out.
    /// - Throws: ``ClienteleError`` with a location for a file that cannot be read or has no usable header.
    /// - Complexity: O(*n* log *n*) in the rows.
    public static func reading(
        csv path: String, timeUnit: RepeatPurchaseTimeUnit, calibrationEnd: CalendarDay? = nil,
        options: CSVReadingOptions = CSVReadingOptions()
    ) throws -> (summaries: RepeatPurchaseSummaries, outcome: IngestOutcome) {
        var table = CSVTable(rows: RepeatPurchaseRows(timeUnit: timeUnit, options: options), file: path, options: options)
        try table.read(path: path) { _ in }
        let outcome = try table.outcome(currency: options.currency ?? .none)
        let rows = table.rows
        guard rows.hasCustomers else {
            let summaries = try RepeatPurchaseSummaries(
                rows.histories, timeUnit: timeUnit, calibrationEnd: calibrationEnd, currency: options.currency)
            return (summaries, outcome)
        }
        let customers = zip(rows.customers, rows.histories).map { (id: $0, history: $1) }
        let summaries = try RepeatPurchaseSummaries(
            customers: customers, timeUnit: timeUnit, calibrationEnd: calibrationEnd, currency: options.currency)
        return (summaries, outcome)
    }
}
