extension CustomerBase {
    /// Makes a base from purchases files.
    ///
    /// A base of further kinds of records is made by a ``Builder``, see ``Builder/add(_:csv:options:)``.
    ///
    /// - Parameters:
    ///   - paths: The files, read as one table; `-` is standard input.
    ///   - options: How the files are read.
    ///   - details: Which optional columns are kept.
    ///   - progress: Told the number of bytes read so far, about once a MiB; what it throws ends the reading.
    /// - Returns: The base, and what became of the rows; rejected rows are left out.
    /// - Throws: As ``Builder/add(purchasesCSV:options:progress:)`` and ``Builder/build()``.
    /// - Complexity: O(*rows*) time and memory.
    public static func reading(
        csv paths: [String], options: CSVReadingOptions = CSVReadingOptions(), details: PurchaseDetails = .all,
        progress: (Int) throws -> Void = { _ in }
    ) throws -> (base: CustomerBase, outcome: IngestOutcome) {
        var builder = Builder(details: details)
        let outcome = try builder.add(purchasesCSV: paths, options: options, progress: progress)
        return (try builder.build(), outcome)
    }
}

extension CustomerBase.Builder {
    /// Adds the purchases of files without making a record of each row.
    ///
    /// - Parameters:
    ///   - paths: The files, read as one table; `-` is standard input.
    ///   - options: How the files are read; without a currency there, that of the builder counts.
    ///   - progress: Told the number of bytes read so far, about once a MiB; what it throws ends the reading.
    /// - Returns: What became of the rows; rejected rows are left out.
    /// - Throws: ``ClienteleError`` for a file that cannot be read, has no usable header, or is in another currency than what was added
    ///   before; the builder is then not to be used any more.
    /// - Complexity: O(*rows*) time and memory.
    public mutating func add(
        purchasesCSV paths: [String], options: CSVReadingOptions = CSVReadingOptions(), progress: (Int) throws -> Void = { _ in }
    ) throws -> IngestOutcome {
        var options = options
        options.currency = options.currency ?? intake.currency
        // Moved out and in again, so that the rows are never in memory twice.
        var sink = PurchaseIntakeSink(rows: intake.rows, details: intake.details)
        intake.rows = PurchaseRowBuffer()
        let outcome = try sink.read(paths, options: options, progress: progress)
        intake.rows = sink.rows
        if outcome.rowsAccepted > 0 || options.currency != nil { try intake.adopt(outcome.currency) }
        return outcome
    }

    /// Adds the records of a file of any kind.
    ///
    /// ```swift
    /// var builder = CustomerBase.Builder()
    /// _ = try builder.add(purchasesCSV: ["purchases.csv"])
    /// let outcome = try builder.add(.contact, csv: "contacts.csv")
    /// ```
    ///
    /// - Parameters:
    ///   - kind: The kind of the records; ``RecordCSVReader`` names the columns of each.
    ///   - path: The file's path, or `-` for standard input.
    ///   - options: How the file is read; without a currency there, that of the builder counts.
    /// - Returns: What became of the rows; rejected rows are left out.
    /// - Throws: ``ClienteleError`` for a file that cannot be read or has no usable header, and for a record that the builder refuses.
    /// - Complexity: O(*size of the file*) time and memory.
    public mutating func add(
        _ kind: RecordKind, csv path: String, options: CSVReadingOptions = CSVReadingOptions()
    ) throws -> IngestOutcome {
        var options = options
        options.currency = options.currency ?? intake.currency
        let reader = RecordCSVReader(options: options)
        switch kind {
        case .purchase: return try add(purchasesCSV: [path], options: options)
        case .customer: return try take(reader.customers(from: path)) { try $0.add(customers: $1) }
        case .contact: return try take(reader.contacts(from: path)) { try $0.add(contacts: $1) }
        case .serviceCase: return try take(reader.serviceCases(from: path)) { try $0.add(serviceCases: $1) }
        case .campaign: return try take(reader.campaigns(from: path)) { try $0.add(campaigns: $1) }
        case .campaignResponse: return try take(reader.campaignResponses(from: path)) { try $0.add(campaignResponses: $1) }
        case .lead: return try take(reader.leads(from: path)) { try $0.add(leads: $1) }
        case .stageChange: return try take(reader.stageChanges(from: path)) { try $0.add(stageChanges: $1) }
        case .contract: return try take(reader.contracts(from: path)) { try $0.add(contracts: $1) }
        case .invoice: return try take(reader.invoices(from: path)) { try $0.add(invoices: $1) }
        case .survey: return try take(reader.surveys(from: path)) { try $0.add(surveys: $1) }
        }
    }

    private mutating func take<Record>(
        _ read: (records: [Record], outcome: IngestOutcome), add: (inout Self, [Record]) throws -> Void
    ) throws -> IngestOutcome {
        try add(&self, read.records)
        return read.outcome
    }
}
