import Clientele
import Foundation

/// How CSV files are read, after the options that all commands share that read some.
enum ReadingOptions {
    /// Whether to go on without rows that cannot be read.
    static func skipsBadRows(_ arguments: ParsedArguments) -> Bool { arguments.has("--skip-bad-rows") }

    static func options(_ arguments: ParsedArguments) throws -> CSVReadingOptions {
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
        options.keptRejections = skipsBadRows(arguments) ? .max : 20
        return options
    }

    /// Throws for rows that could not be read, or says how many are left out where that was asked for.
    static func check(_ outcomes: [IngestOutcome], skips: Bool) throws {
        let count = outcomes.reduce(0) { $0 + $1.rowsRejected }
        guard skips || count == 0 else {
            throw InputProblems(outcomes.flatMap(\.rejectedRows).map(\.description), count: count)
        }
        tellOfSkippedRows(count)
    }

    /// Says how many rows were left out.
    static func tellOfSkippedRows(_ count: Int) {
        guard count > 0 else { return }
        StandardError.write(
            "\(CommandLineTool.name): \(count) row\(count == 1 ? "" : "s") could not be read and \(count == 1 ? "is" : "are") left out")
    }
}
