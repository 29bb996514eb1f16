import Clientele
import Foundation

/// Reads the purchases that a command is given, after the options that all such commands share.
struct PurchaseInput {
    let paths: [String]
    private let options: CSVReadingOptions
    private let skipsBadRows: Bool
    private let asOf: CalendarDay?
    private let progress = ProgressLine()

    init(_ arguments: ParsedArguments) throws {
        paths = arguments.inputs
        skipsBadRows = arguments.has("--skip-bad-rows")
        asOf = try arguments.day("--as-of")
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
        try check(result.outcome)
        return result
    }

    /// The purchases as a base.
    func base() throws -> (base: CustomerBase, outcome: IngestOutcome) {
        let result = try reading { try CustomerBase.reading(csv: paths, options: options) { progress.bytesRead($0) } }
        try check(result.outcome)
        return result
    }

    /// The context of an analysis; an error that names the latest day where no day was given.
    func context(_ arguments: ParsedArguments, latest: CalendarDay?) throws -> AnalysisContext {
        guard let asOf else {
            let hint = latest.map { "the latest date in the data is \($0), so write --as-of \($0) or the day you judge from" }
            throw InputProblems("--as-of is missing; \(hint ?? "the data have no rows; write --as-of yyyy-MM-dd")")
        }
        let seed = try arguments.integer("--seed", in: UInt64.min...UInt64.max) ?? 0
        return AnalysisContext(asOf: asOf, seed: seed, progress: { [progress] in progress.analysis($0) })
    }

    /// Takes the progress line away before anything else is printed.
    func finishProgress() { progress.finish() }

    /// Reads, and turns an input that cannot be read into a problem of the input.
    private func reading<Value>(_ body: () throws -> Value) throws -> Value {
        defer { progress.finish() }
        do { return try body() } catch let error as ClienteleError { throw InputProblems("\(error)") }
    }

    private func check(_ outcome: IngestOutcome) throws {
        guard outcome.rowsRejected > 0 else { return }
        guard skipsBadRows else {
            throw InputProblems(outcome.rejectedRows.map(\.description), count: outcome.rowsRejected)
        }
        StandardError.write("\(CommandLineTool.name): \(outcome.rowsRejected) rows could not be read and are left out")
    }
}
