import Clientele
import Foundation

/// Reads the purchases that a command is given, files or a store, after the options that all such commands share.
struct PurchaseInput {
    private let paths: [String]
    /// The store that is read in the place of files, if one is named.
    private let store: StoreFolder?
    private let options: CSVReadingOptions
    private let skipsBadRows: Bool
    private let asOf: CalendarDay?
    private let seed: UInt64
    private let progress = ProgressLine()

    init(_ arguments: ParsedArguments) throws {
        try OutputPaths.check(arguments)
        paths = arguments.inputs
        store = try PurchaseInput.store(arguments)
        options = try ReadingOptions.options(arguments)
        skipsBadRows = ReadingOptions.skipsBadRows(arguments)
        asOf = try arguments.day("--as-of")
        seed = try arguments.integer("--seed", in: UInt64.min...UInt64.max) ?? 0
    }

    /// The store among the inputs, which is then read alone.
    private static func store(_ arguments: ParsedArguments) throws -> StoreFolder? {
        guard let path = arguments.inputs.first(where: StoreFolder.isStore) else { return nil }
        guard arguments.inputs.count == 1 else {
            throw InputProblems("\(path): a store is read alone; import the other inputs into it with store import, or leave them out")
        }
        var problems = RecordFile.options.map(\.name).filter(arguments.has).map {
            "\($0): a store holds all kinds of records itself; import the file with store import, or leave it out"
        }
        problems += ["--column", "--time-zone", "--skip-bad-rows"].filter(arguments.has).map {
            "\($0): a store is no file that could be read in several ways; leave the option out"
        }
        guard problems.isEmpty else { throw InputProblems(problems) }
        return StoreFolder(path: path)
    }

    /// The purchases as summaries.
    func summaries(netting: RefundNetting) throws -> (summaries: PurchaseSummaries, rejectedRows: [RejectedRow]) {
        if let store {
            let summaries = try reading {
                let snapshot = try snapshot(of: store)
                return try Waiting.run { try await snapshot.summaries(netting: netting) }
            }
            try requireOrders(netting, hasOrders: summaries.hasOrders)
            return (summaries, [])
        }
        let result = try reading {
            try PurchaseSummaries.reading(csv: paths, options: options, netting: netting) { progress.bytesRead($0) }
        }
        try check([result.outcome])
        try requireOrders(netting, hasOrders: result.summaries.hasOrders)
        return (result.summaries, result.outcome.rejectedRows)
    }

    /// The purchases with the columns that the command asks for, and the records of further files, as a base.
    func base(with files: [RecordFile], netting: RefundNetting, details: PurchaseDetails) throws -> (
        base: CustomerBase, rejectedRows: [RejectedRow]
    ) {
        if let store {
            let base = try reading {
                let snapshot = try snapshot(of: store)
                return try Waiting.run { try await snapshot.base() }
            }
            try requireOrders(netting, hasOrders: base.purchases.hasOrders)
            return (base, [])
        }
        guard (paths + files.map(\.path)).count(where: { $0 == "-" }) <= 1 else {
            throw InputProblems("standard input can be read only once; give - one time")
        }
        var builder = CustomerBase.Builder(currency: options.currency, details: details)
        var outcomes = [try reading { try builder.add(purchasesCSV: paths, options: options) { progress.bytesRead($0) } }]
        for file in files {
            var options = options
            // The roles that are mapped are those of purchases files.
            options.columns = ColumnMapping()
            outcomes.append(try reading { try builder.add(file.kind, csv: file.path, options: options) })
        }
        try check(outcomes)
        let base = try reading { try builder.build() }
        try requireOrders(netting, hasOrders: base.purchases.hasOrders)
        return (base, outcomes.flatMap(\.rejectedRows))
    }

    /// The context of an analysis; an error that names the latest day where no day was given.
    func context(latest: CalendarDay?) throws -> AnalysisContext {
        guard let asOf else {
            let hint = latest.map { "the latest date in the data is \($0), so write --as-of \($0) or the day you judge from" }
            throw InputProblems("--as-of is missing; \(hint ?? "the data have no rows; write --as-of yyyy-MM-dd")")
        }
        return AnalysisContext(asOf: asOf, seed: seed, progress: { [progress] in progress.analysis($0) })
    }

    /// Takes the progress line away before anything else is printed.
    func finishProgress() { progress.finish() }

    private func snapshot(of store: StoreFolder) throws -> JournalSnapshot {
        let snapshot = try store.snapshot()
        try StoreFolder.check(snapshot.information.currency, is: options.currency)
        return snapshot
    }

    /// Reads, and turns an input that cannot be read into a problem of the input.
    private func reading<Value>(_ body: () throws -> Value) throws -> Value {
        defer { progress.finish() }
        return try InputProblems.reading(body)
    }

    /// Refuses to net by order where no row names one, which would be netting by day under another name.
    private func requireOrders(_ netting: RefundNetting, hasOrders: Bool) throws {
        guard netting == .day || hasOrders else {
            throw InputProblems("--refunds order: no row has an order_id; name the column with --column order_id=HEADER, or net by day")
        }
    }

    private func check(_ outcomes: [IngestOutcome]) throws {
        try ReadingOptions.check(outcomes, skips: skipsBadRows)
    }
}
