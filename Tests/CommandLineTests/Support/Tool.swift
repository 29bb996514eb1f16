import Dispatch
import Foundation
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Runs the built tool as a process of its own.
enum Tool {
    /// What a run left behind.
    struct Run {
        /// The exit code, or the number of the signal that ended the process, negated; `nil` when it had to be stopped.
        let status: Int32?
        let output: Data
        let error: String

        var text: String { String(decoding: output, as: UTF8.self) }
        var errorLines: [Substring] { error.split(separator: "\n") }
    }

    struct NotFound: Error {}

    /// The tool beside the test bundle.
    static var path: String {
        get throws {
            let bundles = Bundle.allBundles.flatMap { [$0.bundleURL, $0.executableURL].compactMap(\.self) }
            let places = bundles + [URL(fileURLWithPath: CommandLine.arguments.first ?? "")]
            for place in places {
                for folder in [place, place.deletingLastPathComponent()] {
                    let tool = folder.appendingPathComponent("clientele-cli").path
                    var isFolder: ObjCBool = false
                    if FileManager.default.fileExists(atPath: tool, isDirectory: &isFolder), !isFolder.boolValue { return tool }
                }
            }
            throw NotFound()
        }
    }

    /// Runs the tool to its end.
    static func run(_ arguments: [String], input: Data? = nil, in folder: String? = nil) throws -> Run {
        try run(program: path, arguments, input: input, in: folder)
    }

    /// Runs a shell script in which `$0` is the tool and `$1`, `$2` … are the arguments.
    static func shell(_ script: String, _ arguments: [String] = [], in folder: String? = nil) throws -> Run {
        try run(program: "/bin/sh", ["-c", script, path] + arguments, in: folder)
    }

    private static func run(program: String, _ arguments: [String], input: Data? = nil, in folder: String?) throws -> Run {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        let (output, error, source) = (Pipe(), Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = error
        process.standardInput = input == nil ? FileHandle.nullDevice : source
        let hasEnded = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in hasEnded.signal() }
        try process.run()
        // Both are read while the process runs: it would wait for ever on a full pipe.
        let (outputDrain, errorDrain) = (Drain(output.fileHandleForReading), Drain(error.fileHandleForReading))
        if let input { feed(input, to: source.fileHandleForWriting) }
        guard hasEnded.wait(timeout: .now() + 90) == .success else {
            _ = kill(process.processIdentifier, SIGKILL)
            return Run(status: nil, output: outputDrain.data, error: errorDrain.text)
        }
        let status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
        return Run(status: status, output: outputDrain.data, error: errorDrain.text)
    }

    /// Writes on a thread of its own, which nobody's early end can stop by a signal.
    static func feed(_ input: Data, to handle: FileHandle) {
        Thread.detachNewThread {
            var signals = sigset_t()
            sigemptyset(&signals)
            sigaddset(&signals, SIGPIPE)
            _ = pthread_sigmask(SIG_BLOCK, &signals, nil)
            try? handle.write(contentsOf: input)
            try? handle.close()
        }
    }

    /// Reads a pipe to its end on another thread.
    final class Drain: Sendable {
        private let bytes = Mutex(Data())
        private let isDone = DispatchSemaphore(value: 0)

        init(_ handle: FileHandle) {
            Thread.detachNewThread { [self] in
                let all = (try? handle.readToEnd()) ?? Data()
                bytes.withLock { $0 = all }
                isDone.signal()
            }
        }

        /// What was read, once the other side has closed the pipe.
        var data: Data {
            _ = isDone.wait(timeout: .now() + 10)
            isDone.signal()
            return bytes.withLock(\.self)
        }

        var text: String { String(decoding: data, as: UTF8.self) }
    }
}
