import Dispatch
import Foundation
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A run of the built tool that is watched while it goes on, and may be killed.
final class ToolProcess {
    private let process = Process()
    private let source = Pipe()
    private let lines: LineDrain
    private let error: Tool.Drain
    private let hasEnded = DispatchSemaphore(value: 0)

    /// Starts the tool; without an input its standard input stays open for ``send(_:)``.
    init(_ arguments: [String], input: String? = nil) throws {
        process.executableURL = URL(fileURLWithPath: try Tool.path)
        process.arguments = arguments
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = source
        process.terminationHandler = { [hasEnded] _ in hasEnded.signal() }
        try process.run()
        lines = LineDrain(output.fileHandleForReading)
        error = Tool.Drain(errors.fileHandleForReading)
        if let input { Tool.feed(Data(input.utf8), to: source.fileHandleForWriting) }
    }

    deinit { if process.isRunning { endProcess(process.processIdentifier) } }

    /// The lines that were printed so far.
    var printed: [String] { lines.lines }

    var isRunning: Bool { process.isRunning }

    /// Sends more of the input.
    func send(_ text: String) throws { try source.fileHandleForWriting.write(contentsOf: Data(text.utf8)) }

    /// Ends the input.
    func endInput() throws { try source.fileHandleForWriting.close() }

    /// Waits until a number of lines were printed, or the tool has ended.
    func waitForLines(_ count: Int) { lines.wait(for: count) }

    /// Kills the tool without a warning.
    func kill() { if process.isRunning { endProcess(process.processIdentifier) } }

    /// Waits for the end.
    ///
    /// - Returns: The exit code, or the number of the signal negated; `nil` when it had to be stopped.
    func end() -> (status: Int32?, printed: [String], error: String) {
        guard hasEnded.wait(timeout: .now() + 90) == .success else {
            kill()
            return (nil, [], "")
        }
        hasEnded.signal()
        lines.waitForEnd()
        let status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
        return (status, lines.lines, error.text)
    }
}

/// Reads a pipe line by line on another thread.
private final class LineDrain: Sendable {
    private struct Content {
        var lines: [String] = []
        var hasEnded = false
    }

    private let content = Mutex(Content())
    private let news = DispatchSemaphore(value: 0)

    init(_ handle: FileHandle) {
        Thread.detachNewThread { [self] in
            var rest = Data()
            while true {
                let bytes = handle.availableData
                guard !bytes.isEmpty else { break }
                rest += bytes
                while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                    let line = String(decoding: rest[..<end], as: UTF8.self)
                    rest = rest[(end + 1)...]
                    content.withLock { $0.lines.append(line) }
                }
                news.signal()
            }
            content.withLock { $0.hasEnded = true }
            news.signal()
        }
    }

    var lines: [String] { content.withLock(\.lines) }

    func wait(for count: Int) { wait { $0.lines.count >= count } }

    func waitForEnd() { wait { $0.hasEnded } }

    private func wait(until isReached: (borrowing Content) -> Bool) {
        while !content.withLock({ isReached($0) || $0.hasEnded }) {
            guard news.wait(timeout: .now() + 30) == .success else { return }
        }
        news.signal()
    }
}

private func endProcess(_ identifier: Int32) { _ = kill(identifier, SIGKILL) }
