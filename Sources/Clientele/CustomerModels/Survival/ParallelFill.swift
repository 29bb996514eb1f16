/// Writes arrays on all cores, chunk by chunk; the data fix the chunks, never the number of cores.
enum ParallelFill {
    /// How many elements a chunk has at least: enough for the change of thread to cost nothing beside them.
    private static let chunkSize = 1 << 15
    /// How many chunks there are at most, where each has counts of its own.
    private static let mostChunks = 64

    /// The places of elements cut into chunks of about the same length.
    static func chunks(of count: Int) -> [Range<Int>] {
        let size = max(chunkSize, (count + mostChunks - 1) / mostChunks)
        return stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
    }

    /// An array written by closures that run at once.
    ///
    /// - Parameters:
    ///   - count: The length of the array.
    ///   - chunks: How many chunks the work is cut into.
    ///   - body: Writes a chunk's elements. All chunks together must write each element exactly once.
    /// - Returns: The array.
    static func array<Element: Sendable>(
        count: Int, chunks: Int, _ body: @Sendable (Int, UnsafeMutableBufferPointer<Element>) -> Void
    ) -> [Element] {
        [Element](unsafeUninitializedCapacity: count) { space, filled in
            // Chunks write to different elements, so that no two threads meet.
            nonisolated(unsafe) let elements = UnsafeMutableBufferPointer(rebasing: space[..<count])
            _ = try? Parallel.map(count: chunks) { body($0, elements) }
            filled = count
        }
    }

    /// Changes ranges of an array that do not overlap, at once.
    ///
    /// - Parameters:
    ///   - array: The array.
    ///   - ranges: The ranges.
    ///   - body: Changes one of them.
    static func change<Element: Sendable>(
        _ array: inout [Element], ranges: [Range<Int>], _ body: @Sendable (Int, UnsafeMutableBufferPointer<Element>) -> Void
    ) {
        array.withUnsafeMutableBufferPointer { space in
            nonisolated(unsafe) let elements = space
            _ = try? Parallel.map(count: ranges.count) { body($0, UnsafeMutableBufferPointer(rebasing: elements[ranges[$0]])) }
        }
    }
}
