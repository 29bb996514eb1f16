/// Sorts keys on all cores: linear in their number, whatever they are.
///
/// Keys are spread evenly over the range they span, which nearly sorts them, and spread again where many fall together; what is left to do is
/// to move keys by a few places. Each spreading narrows the range of what falls together to half at most, so that even keys chosen to fall
/// together are spread a bounded number of times.
enum KeySort {
    /// Below this many keys, one core is as quick as all.
    private static let few = 1 << 14
    /// Up to this many keys that fall together are left for the last pass.
    private static let together = 16
    private static let mostBits = 11

    /// Sorts keys in ascending order.
    ///
    /// - Complexity: O(*n*).
    static func sort(_ keys: inout [UInt64]) {
        guard keys.count > few else { return keys.withUnsafeMutableBufferPointer { sort($0) } }
        let chunks = ParallelFill.chunks(of: keys.count)
        guard let spread = spread(of: keys, chunks: chunks) else { return }
        let (starts, places) = counted(keys, chunks: chunks, spread: spread)
        keys = scattered(keys, chunks: chunks, places: places, spread: spread)
        let bounds = starts + [keys.count]
        let groups = KeySort.groups(bounds)
        ParallelFill.change(&keys, ranges: groups.map { bounds[$0.lowerBound]..<bounds[$0.upperBound] }) { group, keys in
            let offset = bounds[groups[group].lowerBound]
            for bucket in groups[group] where bounds[bucket + 1] - bounds[bucket] > 1 {
                sort(UnsafeMutableBufferPointer(rebasing: keys[bounds[bucket] - offset..<bounds[bucket + 1] - offset]))
            }
        }
    }

    /// How keys are told apart when they are spread: by some bits of what is above the lowest.
    private struct Spread: Sendable {
        let low: UInt64
        let shift: UInt64
        let buckets: Int

        /// `nil` for keys that are all equal.
        init?(low: UInt64, high: UInt64, bits: Int) {
            guard high > low else { return nil }
            self.low = low
            shift = UInt64(max(UInt64.bitWidth - (high - low).leadingZeroBitCount - bits, 0))
            buckets = Int(truncatingIfNeeded: (high - low) >> shift) + 1
        }

        @inline(__always)
        func bucket(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &- low) &>> shift) }
    }

    private static func spread(of keys: [UInt64], chunks: [Range<Int>]) -> Spread? {
        let found = try? Parallel.map(count: chunks.count) { chunk in
            keys.withUnsafeBufferPointer { KeySort.extremes(UnsafeBufferPointer(rebasing: $0[chunks[chunk]])) }
        }
        let extremes = found ?? []
        return Spread(low: extremes.map(\.low).min() ?? 0, high: extremes.map(\.high).max() ?? 0, bits: mostBits)
    }

    /// Where each bucket starts, and where the keys of each chunk start in each.
    private static func counted(_ keys: [UInt64], chunks: [Range<Int>], spread: Spread) -> (starts: [Int], places: [[Int]]) {
        let counts = try? Parallel.map(count: chunks.count) { chunk -> [Int] in
            var counts = [Int](repeating: 0, count: spread.buckets)
            counts.withUnsafeMutableBufferPointer { counts in
                keys.withUnsafeBufferPointer { keys in
                    for place in chunks[chunk] { counts[spread.bucket(keys[place])] &+= 1 }
                }
            }
            return counts
        }
        var places = counts ?? []
        var starts: [Int] = []
        var next = 0
        for bucket in 0..<spread.buckets {
            starts.append(next)
            for chunk in places.indices {
                let count = places[chunk][bucket]
                places[chunk][bucket] = next
                next += count
            }
        }
        return (starts, places)
    }

    private static func scattered(_ keys: [UInt64], chunks: [Range<Int>], places: [[Int]], spread: Spread) -> [UInt64] {
        ParallelFill.array(count: keys.count, chunks: chunks.count) { chunk, target in
            var places = places[chunk]
            places.withUnsafeMutableBufferPointer { places in
                keys.withUnsafeBufferPointer { keys in
                    for place in chunks[chunk] {
                        let key = keys[place]
                        let bucket = spread.bucket(key)
                        target[places[bucket]] = key
                        places[bucket] &+= 1
                    }
                }
            }
        }
    }

    /// Buckets side by side, enough of them together to be worth a change of thread.
    private static func groups(_ bounds: [Int]) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        var first = 0
        for bucket in 1..<bounds.count where bounds[bucket] - bounds[first] > few || bucket == bounds.count - 1 {
            groups.append(first..<bucket)
            first = bucket
        }
        return groups
    }

    /// Sorts on one core.
    private static func sort(_ keys: UnsafeMutableBufferPointer<UInt64>) {
        if keys.count > together {
            withUnsafeTemporaryAllocation(of: UInt64.self, capacity: keys.count) { spread(keys, scratch: $0) }
        }
        // Keys are near their places now.
        for end in keys.indices.dropFirst() {
            let key = keys[end]
            var place = end
            while place > 0, keys[place - 1] > key {
                keys[place] = keys[place - 1]
                place -= 1
            }
            keys[place] = key
        }
    }

    /// Moves keys to near their places.
    private static func spread(_ keys: UnsafeMutableBufferPointer<UInt64>, scratch: UnsafeMutableBufferPointer<UInt64>) {
        let (low, high) = extremes(UnsafeBufferPointer(keys))
        let bits = min(Int.bitWidth - keys.count.leadingZeroBitCount, mostBits)
        guard let spread = Spread(low: low, high: high, bits: bits) else { return }
        withUnsafeTemporaryAllocation(of: Int.self, capacity: spread.buckets + 1) { places in
            places.initialize(repeating: 0)
            for key in keys { places[spread.bucket(key)] &+= 1 }
            var next = 0
            for bucket in places.indices {
                let count = places[bucket]
                places[bucket] = next
                next += count
            }
            for key in keys {
                let bucket = spread.bucket(key)
                scratch[places[bucket]] = key
                places[bucket] &+= 1
            }
            for place in keys.indices { keys[place] = scratch[place] }
            // The places have moved on to the ends of their buckets.
            guard spread.shift > 0 else { return }
            var start = 0
            for bucket in 0..<spread.buckets {
                let range = start..<places[bucket]
                if range.count > together {
                    self.spread(
                        UnsafeMutableBufferPointer(rebasing: keys[range]), scratch: UnsafeMutableBufferPointer(rebasing: scratch[range]))
                }
                start = range.upperBound
            }
        }
    }

    private static func extremes(_ keys: UnsafeBufferPointer<UInt64>) -> (low: UInt64, high: UInt64) {
        var (low, high) = (UInt64.max, UInt64.min)
        for key in keys {
            low = min(low, key)
            high = max(high, key)
        }
        return (low, high)
    }
}
