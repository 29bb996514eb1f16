import Dispatch

/// Where long work on files is done: the threads that tasks share are not held up by it.
enum JournalQueue {
    private static let queue = DispatchQueue(label: "clientele.journal.reading", attributes: .concurrent)

    static func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try work() }) }
        }
    }

    /// Does work that looks at times whether its task was cancelled.
    static func run<Value: Sendable>(_ work: @escaping @Sendable (CancellationFlag) throws -> Value) async throws -> Value {
        let flag = CancellationFlag()
        return try await withTaskCancellationHandler {
            try await run { try work(flag) }
        } onCancel: {
            flag.cancel()
        }
    }
}
