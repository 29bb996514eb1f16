import Foundation

/// The reader of a journal store's files that was written from the description of the format alone.
enum FormatReader {
    private static let script = URL(fileURLWithPath: #filePath)
        .appending(path: "../../../../../FormatReader/read_journal.py").standardizedFileURL.path(percentEncoded: false)

    /// Whether it can be run here.
    static let isThere = (try? run(["-c", ""]))?.status == 0

    /// What it prints of a store, and what it says to go with it.
    static func read(_ folder: String) throws -> (records: [PrintedRecord], message: String) {
        let run = try run([script, folder])
        let decoder = JSONDecoder()
        return (try run.output.split(separator: 0x0A).map { try decoder.decode(PrintedRecord.self, from: $0) }, run.message)
    }

    private static func run(_ arguments: [String]) throws -> (status: Int32, output: Data, message: String) {
        // Both go into files: nothing has to be read while it runs.
        let folder = try TemporaryFolder()
        let paths = [folder.path("output"), folder.path("message")]
        for path in paths { try Data().write(to: URL(fileURLWithPath: path)) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-B"] + arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle(forWritingAtPath: paths[0])
        process.standardError = FileHandle(forWritingAtPath: paths[1])
        try process.run()
        process.waitUntilExit()
        let outputs = try paths.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
        return (process.terminationStatus, outputs[0], String(decoding: outputs[1], as: UTF8.self))
    }
}
