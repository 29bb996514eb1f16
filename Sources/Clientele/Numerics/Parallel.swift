import Dispatch

/// Runs work over chunks that the data fixes, never the number of cores, and hands the results back in order.
package enum Parallel {
    /// Maps chunk numbers to results on all cores.
    ///
    /// - Parameters:
    ///   - count: How many chunks there are.
    ///   - body: The work of one chunk; must not depend on another chunk.
    /// - Returns: The results in chunk order.
    /// - Throws: The error of the first chunk, in chunk order, that threw one.
    package static func map<Output: Sendable>(count: Int, _ body: @Sendable (Int) throws -> Output) throws -> [Output] {
        guard count > 1 else { return try (0..<max(count, 0)).map(body) }
        let results = Guarded([Result<Output, any Error>?](repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: count) { index in
            let result = Result { try body(index) }
            results.withLock { $0[index] = result }
        }
        return try results.withLock { $0 }.map { try ($0 ?? .failure(CancellationError())).get() }
    }
}
