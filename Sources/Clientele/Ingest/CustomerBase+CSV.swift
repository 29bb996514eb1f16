extension CustomerBase {
    /// Makes a base from purchases files.
    ///
    /// - Parameters:
    ///   - paths: The files, read as one table; `-` is standard input.
    ///   - customers: What is known of customers beside purchases.
    ///   - options: How the files are read.
    ///   - progress: Told the number of bytes read so far, about once a MiB; what it throws ends the reading.
    /// - Returns: The base, and what became of the rows; rejected rows are left out.
    /// - Throws: ``ClienteleError`` for a file that cannot be read, has no usable header, or is in another currency than the others; as
    ///   ``Builder/build()``.
    /// - Complexity: O(*rows*) time and memory.
    public static func reading(
        csv paths: [String], customers: [Customer] = [], options: CSVReadingOptions = CSVReadingOptions(),
        progress: (Int) throws -> Void = { _ in }
    ) throws -> (base: CustomerBase, outcome: IngestOutcome) {
        var sink = PurchaseIntakeSink(keepsOrders: true, keepsDescriptions: true)
        let outcome = try sink.read(paths, options: options, progress: progress)
        var builder = Builder(currency: outcome.currency)
        builder.intake.rows = sink.rows
        try builder.add(customers: customers)
        return (try builder.build(), outcome)
    }
}
