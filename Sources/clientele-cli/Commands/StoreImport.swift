import Clientele

/// Reads files, first to check all of them and then to store them.
struct StoreImport {
    /// What an import came to.
    struct Result: Codable {
        /// One file of it.
        struct File: Codable {
            let file: String
            let kind: RecordKind
            var rowsRead = 0
            /// How many rows were stored now.
            var rowsStored = 0
            /// How many rows were stored before.
            var rowsAlreadyThere = 0
            var rowsRejected = 0
        }

        let files: [File]
        let rowsStored: Int
        let rowsAlreadyThere: Int
        let rejectedRows: [RejectedRow]
        @ExplicitNull var currency: Currency?
        let revision: StoreRevision
    }

    /// A file that can be stored.
    private struct Checked {
        let file: RecordFile
        let options: CSVReadingOptions
        let fingerprint: String
        let outcome: IngestOutcome
        /// The file's customers, which are no facts; empty for other kinds.
        var customers: [Customer] = []
    }

    /// Part of what names a batch: another number would make another batch of each.
    private static let batchSize = 4_096

    private let options: CSVReadingOptions
    private let skipsBadRows: Bool
    private let progress = ProgressLine()
    private var currency: Currency?
    private var checked: [Checked] = []

    init(_ arguments: ParsedArguments, storeCurrency: Currency?) throws {
        options = try ReadingOptions.options(arguments)
        skipsBadRows = ReadingOptions.skipsBadRows(arguments)
        try StoreFolder.check(storeCurrency, is: options.currency)
        currency = storeCurrency
    }

    // MARK: Checking

    /// Reads a file without storing it, and refuses one that cannot be read.
    mutating func check(_ file: RecordFile) throws {
        var options = options
        options.currency = options.currency ?? currency
        // The roles that are mapped are those of purchases files.
        if file.kind != .purchase { options.columns = ColumnMapping() }
        defer { progress.finish() }
        do {
            let fingerprint = try FileFingerprint.text(ofFile: file.path)
            if file.kind == .customer {
                let read = try RecordCSVReader(options: options).customers(from: file.path)
                try CustomerUpdate.check(read.records.map { CustomerUpdate($0, expecting: .anything) }) { _ in nil }
                checked.append(
                    Checked(file: file, options: options, fingerprint: fingerprint, outcome: read.outcome, customers: read.records))
            } else {
                var currency = currency
                let outcome = try read(file, options) { currency = try $0.check(currency: currency) }
                self.currency = currency
                checked.append(Checked(file: file, options: options, fingerprint: fingerprint, outcome: outcome))
            }
        } catch let error as ClienteleError {
            throw InputProblems(error.location == nil ? "\(file.path): \(error)" : "\(error)")
        }
    }

    /// Refuses bad rows, unless they are to be skipped.
    func refuseBadRows() throws {
        let count = checked.reduce(0) { $0 + $1.outcome.rowsRejected }
        guard count == 0 || skipsBadRows else {
            throw InputProblems(checked.flatMap(\.outcome.rejectedRows).map(\.description), count: count)
        }
    }

    private func read(_ file: RecordFile, _ options: CSVReadingOptions, _ receive: (RecordBatch) throws -> Void) throws -> IngestOutcome {
        try RecordBatch.read(
            file.kind, csv: file.path, options: options, batchSize: StoreImport.batchSize, skipsBadRows: skipsBadRows,
            progress: { progress.bytesRead($0) }, receive: receive)
    }

    // MARK: Storing

    /// Stores the files that were checked.
    func store(in store: JournalStore) throws -> Result {
        defer { progress.finish() }
        var results: [Result.File] = []
        for checked in checked {
            var result = Result.File(file: checked.file.path, kind: checked.file.kind)
            result.rowsRead = checked.outcome.rowsRead
            result.rowsRejected = checked.outcome.rowsRejected
            if checked.file.kind == .customer {
                try write(checked.customers, to: store, &result)
            } else {
                try append(checked, to: store, &result)
            }
            results.append(result)
        }
        let snapshot = store.snapshot()
        return Result(
            files: results, rowsStored: results.reduce(0) { $0 + $1.rowsStored },
            rowsAlreadyThere: results.reduce(0) { $0 + $1.rowsAlreadyThere }, rejectedRows: checked.flatMap(\.outcome.rejectedRows),
            currency: try snapshot.information.currency, revision: snapshot.revision)
    }

    /// Appends facts; which of their batches were stored before, the keys tell.
    private func append(_ checked: Checked, to store: JournalStore, _ result: inout Result.File) throws {
        let keys = StoreKeys(kind: checked.file.kind, fingerprint: checked.fingerprint)
        var number = 0
        _ = try read(checked.file, checked.options) { batch in
            number += 1
            let key = try keys.key(number)
            let receipt = try Waiting.run { try await store.append(batch, key: key) }
            if receipt.isRepeat { result.rowsAlreadyThere += batch.count } else { result.rowsStored += batch.count }
        }
        guard try FileFingerprint.text(ofFile: checked.file.path) == checked.fingerprint else {
            throw FailureReport(lines: [
                "\(checked.file.path): the file was changed while it was imported; check what the store holds of it"
            ])
        }
    }

    /// Writes the customers of whom something else is stored, or nothing.
    private func write(_ customers: [Customer], to store: JournalStore, _ result: inout Result.File) throws {
        var rest = customers[...]
        while !rest.isEmpty {
            let part = Array(rest.prefix(StoreImport.batchSize))
            rest = rest.dropFirst(part.count)
            let written = try Waiting.run {
                let selection = RecordSelection(customers: Set(part.map(\.customerID)))
                var stored: [CustomerID: Customer] = [:]
                for try await batch in store.snapshot().customers(selection) {
                    for known in batch { stored[known.customer.customerID] = known.customer }
                }
                let updates = part.filter { stored[$0.customerID] != $0 }.map { CustomerUpdate($0, expecting: .anything) }
                if !updates.isEmpty { _ = try await store.update(updates) }
                return updates.count
            }
            result.rowsStored += written
            result.rowsAlreadyThere += part.count - written
        }
    }
}
