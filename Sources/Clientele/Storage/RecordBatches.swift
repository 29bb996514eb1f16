/// Records on their way out of a store, a batch at a time.
///
/// One concrete sequence for every store, made from a closure: a call a batch costs nothing beside the records in it. Whatever the closure
/// does, a batch is never empty and a cancelled task gets no further batch.
///
/// ```swift
/// var sizes: [Int] = []
/// for try await batch in RecordBatches([1, 2, 3], size: 2) { sizes.append(batch.count) }
/// print(sizes)  // [2, 1]
/// ```
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
        makeNext = { RecordBatches.slices(of: records, size: size) }
    }

    /// Makes a sequence of records that are fetched all at once, when the first batch is asked for.
    ///
    /// - Parameter read: Fetches the records.
    public init(reading read: @escaping @Sendable () async throws -> [Record]) {
        makeNext = {
            var nextSlice: (() async throws -> [Record]?)?
            return {
                if let nextSlice { return try await nextSlice() }
                let slices = RecordBatches.slices(of: try await read())
                nextSlice = slices
                return try await slices()
            }
        }
    }

    /// Hands out records that are in memory.
    static func slices(of records: [Record], size: Int = 4_096) -> () async throws -> [Record]? {
        let size = Swift.max(size, 1)
        var start = 0
        return {
            guard start < records.count else { return nil }
            let end = start + Swift.min(size, records.count - start)
            defer { start = end }
            return Array(records[start..<end])
        }
    }

    /// Hands out the batches of one reading.
    public struct Iterator: AsyncIteratorProtocol {
        private let makeNext: @Sendable () -> () async throws -> [Record]?
        private var nextBatch: (() async throws -> [Record]?)?

        init(_ makeNext: @escaping @Sendable () -> () async throws -> [Record]?) {
            self.makeNext = makeNext
        }

        /// The next batch that is not empty, or `nil` at the end.
        ///
        /// - Returns: The batch.
        /// - Throws: What the store throws; `CancellationError` when the task was cancelled.
        public mutating func next() async throws -> [Record]? {
            let nextBatch = nextBatch ?? makeNext()
            self.nextBatch = nextBatch
            while true {
                try Task.checkCancellation()
                guard let batch = try await nextBatch() else { return nil }
                if !batch.isEmpty { return batch }
            }
        }
    }

    /// Begins a reading.
    ///
    /// - Returns: The batches from the first on.
    public func makeAsyncIterator() -> Iterator { Iterator(makeNext) }
}
