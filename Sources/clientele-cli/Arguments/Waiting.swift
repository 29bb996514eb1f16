import Dispatch
import Synchronization

/// Waits for asynchronous work, as long as the tool has nothing else to do.
enum Waiting {
    private final class Outcome<Value: Sendable>: Sendable {
        let value = Mutex<Result<Value, any Error>?>(nil)
    }

    /// Does work to its end; only for the main thread, never within asynchronous work.
    static func run<Value: Sendable>(for work: @escaping @Sendable () async throws -> Value) throws -> Value {
        let outcome = Outcome<Value>()
        let isDone = DispatchSemaphore(value: 0)
        Task.detached {
            let result: Result<Value, any Error>
            do { result = .success(try await work()) } catch { result = .failure(error) }
            outcome.value.withLock { $0 = result }
            isDone.signal()
        }
        isDone.wait()
        guard let result = outcome.value.withLock(\.self) else { throw CancellationError() }
        return try result.get()
    }
}
