import Clientele
import Testing

@Suite struct ParallelTests {
    private struct ChunkFailed: Error, Equatable {
        let chunk: Int
    }

    @Test("results come back in the order of the chunks, each worked on once", arguments: [-3, 0, 1, 2, 7, 1_000])
    func order(count: Int) throws {
        let calls = Guarded(0)
        let results = try Parallel.map(count: count) { chunk in
            calls.withLock { $0 += 1 }
            // Unequal work, so that chunks end out of order.
            return chunk * 10 + (0..<(chunk % 7) * 500).reduce(0) { $0 & $1 }
        }
        #expect(results == (0..<max(count, 0)).map { $0 * 10 })
        #expect(calls.withLock { $0 } == max(count, 0))
    }

    @Test("the error is that of the first chunk that failed, whichever ended first")
    func firstError() {
        for _ in 0..<50 {
            #expect(throws: ChunkFailed(chunk: 3)) {
                try Parallel.map(count: 100) { chunk in
                    if chunk >= 3 { throw ChunkFailed(chunk: chunk) }
                    return (0..<20_000).reduce(0) { $0 ^ $1 }
                }
            }
        }
        #expect(throws: ChunkFailed(chunk: 0)) { try Parallel.map(count: 1) { throw ChunkFailed(chunk: $0) } }
    }
}
