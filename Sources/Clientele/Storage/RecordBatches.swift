/// Records on their way out of a store, a batch at a time.
///
/// One concrete sequence for every store, made from a closure: a call a batch costs nothing beside the records in it.
public struct RecordBatches<Record: Sendable>: AsyncSequence, Sendable {
    /// What a reader gets at a time; never empty.
    public typealias Element = [Record]
    /// A store may fail in any way.
    public typealias Failure = any Error

    private let makeNext: @Sendable () -> () async throws -> [Record]?

    /// Makes a sequence.
    ///
    /// - Parameter makeNext: Begins a reading: gives a closure that hands out one batch a call and then `nil`.
    public init(_ makeNext: @escaping @Sendable () -> () async throws -> [Record]?) {
        self.makeNext = makeNext
    }

    /// Makes a sequence of records that are in memory.
    ///
    /// - Parameters:
    ///   - records: The records.
    ///   - size: How many go into a batch, at least 1.
    public init(_ records: [Record], size: Int = 4_096) {
        let size = Swift.max(size, 1)
        makeNext = {
            var start = 0
            return {
                try Task.checkCancellation()
                guard start < records.count else { return nil }
                let end = Swift.min(start + size, records.count)
                defer { start = end }
                return Array(records[start..<end])
            }
        }
    }

    /// Hands out the batches of one reading.
    public struct Iterator: AsyncIteratorProtocol {
        private let nextBatch: () async throws -> [Record]?

        init(_ nextBatch: @escaping () async throws -> [Record]?) {
            self.nextBatch = nextBatch
        }

        /// The next batch that is not empty, or `nil` at the end.
        ///
        /// - Returns: The batch.
        /// - Throws: What the store throws; `CancellationError` when the task was cancelled.
        public mutating func next() async throws -> [Record]? {
            while let batch = try await nextBatch() {
                if !batch.isEmpty { return batch }
            }
            return nil
        }
    }

    /// Begins a reading.
    ///
    /// - Returns: The batches from the first on.
    public func makeAsyncIterator() -> Iterator { Iterator(makeNext()) }
}
