import Clientele
import Foundation

/// A line on standard error that tells how far long work has come; silent where standard error is no terminal.
final class ProgressLine: Sendable {
    private struct State {
        var last = ""
        var lastTime: UInt64 = 0
    }

    private let isShown = isatty(STDERR_FILENO) == 1
    private let state = Guarded(State())

    /// Tells of bytes read.
    func bytesRead(_ count: Int) {
        show("reading: \(count / 1_048_576) MiB")
    }

    /// Tells of an analysis.
    func analysis(_ progress: AnalysisProgress) {
        show("\(progress.phase): \(progress.completed) of \(progress.total)")
    }

    /// Takes the line away.
    func finish() {
        guard isShown else { return }
        state.withLock { state in
            guard !state.last.isEmpty else { return }
            FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
            state.last = ""
        }
    }

    private func show(_ text: String) {
        guard isShown else { return }
        let now = DispatchTime.now().uptimeNanoseconds
        state.withLock { state in
            // Ten times a second is enough for a person.
            guard text != state.last, now &- state.lastTime > 100_000_000 else { return }
            state.last = text
            state.lastTime = now
            FileHandle.standardError.write(Data("\r\(text)\u{1B}[K".utf8))
        }
    }
}
