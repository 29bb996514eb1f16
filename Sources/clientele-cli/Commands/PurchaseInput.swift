import Clientele
import Foundation

/// Reads the purchases that a command is given, after the options that all such commands share.
struct PurchaseInput {
    let paths: [String]
    private let options: CSVReadingOptions
    private let skipsBadRows: Bool
    private let asOf: CalendarDay?
    private let seed: UInt64
    private let progress = ProgressLine()

    init(_ arguments: ParsedArguments) throws {
        try OutputPaths.check(arguments)
        paths = arguments.inputs
        skipsBadRows = arguments.has("--skip-bad-rows")
        asOf = try arguments.day("--as-of")
        seed = try arguments.integer("--seed", in: UInt64.min...UInt64.max) ?? 0
        var options = CSVReadingOptions()
        do {
            if let code = arguments.text("--currency") { options.currency = try Currency(code) }
            for assignment in arguments.all("--column") { try options.columns.add(assignment) }
        } catch let error as ClienteleError {
            throw InputProblems("\(error)")
        }
        if let name = arguments.text("--time-zone") {
            guard let zone = TimeZone(identifier: name) else {
                throw InputProblems(
                    "--time-zone: '\(name)' is no time zone that this machine knows; write one such as Europe/Berlin or UTC")
            }
            options.timeZone = zone
        }
        // Twenty are shown; the others are only counted, unless they belong to the result.
        options.keptRejections = skipsBadRows ? .max : 20
        self.options = options
    }

    /// The purchases as summaries.
    func summaries(netting: RefundNetting) throws -> (summaries: PurchaseSummaries, outcome: IngestOutcome) {
        let result = try reading {
            try PurchaseSummaries.reading(csv: paths, options: options, netting: netting) { progress.bytesRead($0) }
        }
        try check([result.outcome])
        try requireOrders(netting, hasOrders: result.summaries.hasOrders)
        return result
    }

    /// The purchases with the columns that the command asks for, and the records of further files, as a base.
    func base(with files: [RecordFile], netting: RefundNetting, details: PurchaseDetails) throws -> (
        base: CustomerBase, rejectedRows: [RejectedRow]
    ) {
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

    /// Reads, and turns an input that cannot be read into a problem of the input.
    private func reading<Value>(_ body: () throws -> Value) throws -> Value {
        defer { progress.finish() }
        do { return try body() } catch let error as ClienteleError { throw InputProblems("\(error)") }
    }

    /// Refuses to net by order where no row names one, which would be netting by day under another name.
    private func requireOrders(_ netting: RefundNetting, hasOrders: Bool) throws {
        guard netting == .day || hasOrders else {
            throw InputProblems("--refunds order: no row has an order_id; name the column with --column order_id=HEADER, or net by day")
        }
    }

    private func check(_ outcomes: [IngestOutcome]) throws {
        let count = outcomes.reduce(0) { $0 + $1.rowsRejected }
        guard count > 0 else { return }
        guard skipsBadRows else {
            throw InputProblems(outcomes.flatMap(\.rejectedRows).map(\.description), count: count)
        }
        StandardError.write(
            "\(CommandLineTool.name): \(count) row\(count == 1 ? "" : "s") could not be read and \(count == 1 ? "is" : "are") left out")
    }
}
