extension SurvivalSample {
    /// Reads durations from a file.
    ///
    /// Columns: `duration` and `event` (1 for an event, 0 for a censoring), and optionally `group`, `entry` (how far into the duration the
    /// observation began) and `weight`.
    ///
    /// - Parameters:
    ///   - path: The file's path, or `-` for standard input.
    ///   - options: How the file is read.
    /// - Returns: The sample, or `nil` where no row was taken, and what became of the rows.
    /// - Throws: ``ClienteleError`` with a location for a file that cannot be read or has no usable header.
    /// - Complexity: O(*n*) in the rows.
    public static func reading(
        csv path: String, options: CSVReadingOptions = CSVReadingOptions()
    ) throws -> (sample: SurvivalSample?, outcome: IngestOutcome) {
        var table = CSVTable(rows: SurvivalRows(options: options), file: path, options: options)
        try table.read(path: path) { _ in }
        let outcome = try table.outcome(currency: options.currency ?? .none)
        let rows = table.rows
        guard !rows.durations.isEmpty else { return (nil, outcome) }
        let sample = try SurvivalSample(
            durations: rows.durations, events: rows.events, entries: rows.entries.isEmpty ? nil : rows.entries,
            weights: rows.weights.isEmpty ? nil : rows.weights, groups: rows.groups.isEmpty ? nil : rows.groups)
        return (sample, outcome)
    }
}
