/// Gives each different text, compared by its bytes, a number in order of first sight; no `String` is made on the way.
package struct TextInterner: Sendable {
    /// A known text: where it ends, and its first eight bytes, which settle most comparisons without a look at the others.
    private struct Entry {
        var prefix: UInt64
        var end: Int
    }

    private var bytes: [UInt8] = []
    private var entries: [Entry] = []
    // Open addressing with linear probing: 0 is free, else the text's hash above its number plus one. A power of two of slots.
    private var slots: [UInt64] = []
    private let seed = TextInterner.processSeed
    // What was seen on visits: means nothing, but without it the compiler would leave them out.
    private var visited: UInt64 = 0

    /// How many slots stay in the cache by themselves.
    private static let cachedSlots = 1 << 15

    // Drawn anew in each process, so that nobody can prepare ids that all collide. No result depends on it.
    private static let processSeed = UInt64.random(in: .min ... .max)

    package init() {}

    /// How many different texts there are.
    package var count: Int { entries.count }

    /// The number of a text, new or known.
    ///
    /// - Precondition: The caller hands over fewer than 2³² − 1 texts; row buffers see to that.
    /// - Complexity: O(*length*) on average.
    package mutating func intern(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
        if (entries.count &+ 1) &* 4 > slots.count &* 3 { grow() }
        let hash = TextInterner.hash(text, seed: seed)
        let found = find(text, hash: hash)
        if found.index >= 0 { return UInt32(truncatingIfNeeded: found.index) }
        bytes.append(contentsOf: text)
        entries.append(Entry(prefix: TextTable.prefix(of: text), end: bytes.count))
        slots[found.slot] = TextInterner.slot(hash: hash, number: entries.count)
        return UInt32(truncatingIfNeeded: entries.count &- 1)
    }

    /// Looks at the places of many texts that are about to be interned.
    ///
    /// In a large table every text costs a wait for memory or two. One after another in a short loop, the waits overlap, and the interning
    /// that follows finds its places in the cache.
    @inline(__always)
    mutating func visit(_ count: Int, _ text: (Int) -> UnsafeBufferPointer<UInt8>) {
        guard slots.count > TextInterner.cachedSlots else { return }
        let mask = slots.count &- 1
        var seen = visited
        for number in 0..<count {
            let slot = slots[Int(truncatingIfNeeded: TextInterner.hash(text(number), seed: seed)) & mask]
            seen ^= slot
            let index = Int(truncatingIfNeeded: slot & 0xFFFF_FFFF) &- 1
            if index >= 0 { seen ^= entries[index].prefix }
        }
        visited = seen
    }

    /// The number of a text, or `nil` for one that was not seen.
    ///
    /// - Complexity: O(*length*) on average.
    package func number(of text: UnsafeBufferPointer<UInt8>) -> UInt32? {
        guard !slots.isEmpty else { return nil }
        let found = find(text, hash: TextInterner.hash(text, seed: seed))
        return found.index < 0 ? nil : UInt32(truncatingIfNeeded: found.index)
    }

    /// Where a text is, or -1 and the slot where it belongs; there has to be a free one.
    @inline(__always)
    private func find(_ text: UnsafeBufferPointer<UInt8>, hash: UInt32) -> (index: Int, slot: Int) {
        let prefix = TextTable.prefix(of: text)
        return slots.withUnsafeBufferPointer { slots in
            let mask = slots.count &- 1
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] != 0 {
                if UInt32(truncatingIfNeeded: slots[slot] >> 32) == hash {
                    let index = Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) &- 1
                    if isEqual(text, prefix, toTextAt: index) { return (index: index, slot: slot) }
                }
                slot = (slot &+ 1) & mask
            }
            return (index: -1, slot: slot)
        }
    }

    /// Forgets all texts but the first ones.
    package mutating func truncate(to count: Int) {
        guard count < entries.count else { return }
        entries.removeLast(entries.count - count)
        bytes.removeLast(bytes.count - (entries.last?.end ?? 0))
        fillSlots(count: slots.count)
    }

    /// How many bytes the texts have together.
    package var byteCount: Int { bytes.count }

    /// Calls a closure with the texts side by side, in the order of their numbers.
    package func withAllBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        try bytes.withUnsafeBufferPointer(body)
    }

    /// Calls a closure with the bytes of the text of a number below ``count``.
    package func withBytes<Result>(of number: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        try bytes.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[start(of: number)..<entries[number].end])) }
    }

    /// The texts in byte order, and for each number the rank of its text in that order.
    ///
    /// - Complexity: O(*n*) for texts that come in order or differ within eight bytes, at most O(*length* · *n* log *n*).
    package func ranked() -> (table: TextTable, ranks: [UInt32]) {
        bytes.withUnsafeBufferPointer { bytes in
            var ranks = [UInt32](repeating: 0, count: entries.count)
            var table = TextTable(minimumCapacity: entries.count, bytes: bytes.count)
            for (rank, number) in TextOrder(bytes, ends: entries.map(\.end)).numbers().enumerated() {
                let index = Int(number)
                ranks[index] = UInt32(truncatingIfNeeded: rank)
                table.append(UnsafeBufferPointer(rebasing: bytes[start(of: index)..<entries[index].end]))
            }
            return (table, ranks)
        }
    }

    private func start(of index: Int) -> Int { index == 0 ? 0 : entries[index &- 1].end }

    @inline(__always)
    private func isEqual(_ text: UnsafeBufferPointer<UInt8>, _ prefix: UInt64, toTextAt index: Int) -> Bool {
        let start = start(of: index)
        guard entries[index].prefix == prefix, entries[index].end &- start == text.count else { return false }
        guard text.count > 8 else { return true }
        return bytes.withUnsafeBufferPointer { bytes in
            for offset in 8..<text.count where bytes[start &+ offset] != text[offset] { return false }
            return true
        }
    }

    /// Spreads the texts over twice the slots; their hashes stand in the slots, so that no text is looked at.
    private mutating func grow() {
        var filled = [UInt64](repeating: 0, count: Swift.max(64, slots.count &* 2))
        let mask = filled.count &- 1
        for entry in slots where entry != 0 {
            var slot = Int(truncatingIfNeeded: entry >> 32) & mask
            while filled[slot] != 0 { slot = (slot &+ 1) & mask }
            filled[slot] = entry
        }
        slots = filled
    }

    /// Puts every text into as many slots.
    private mutating func fillSlots(count: Int) {
        var filled = [UInt64](repeating: 0, count: count)
        let mask = count &- 1
        bytes.withUnsafeBufferPointer { bytes in
            for index in entries.indices {
                let text = UnsafeBufferPointer(rebasing: bytes[start(of: index)..<entries[index].end])
                let hash = TextInterner.hash(text, seed: seed)
                var slot = Int(truncatingIfNeeded: hash) & mask
                while filled[slot] != 0 { slot = (slot &+ 1) & mask }
                filled[slot] = TextInterner.slot(hash: hash, number: index &+ 1)
            }
        }
        slots = filled
    }

    private static func slot(hash: UInt32, number: Int) -> UInt64 {
        UInt64(hash) << 32 | UInt64(truncatingIfNeeded: number)
    }

    /// Multiply-and-fold over eight bytes at a time.
    private static func hash(_ text: UnsafeBufferPointer<UInt8>, seed: UInt64) -> UInt32 {
        let raw = UnsafeRawBufferPointer(text)
        var state = seed ^ UInt64(truncatingIfNeeded: text.count)
        var offset = 0
        while offset &+ 8 <= text.count {
            state = fold(state ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            offset &+= 8
        }
        var tail: UInt64 = 0
        while offset < text.count {
            tail = tail << 8 | UInt64(text[offset])
            offset &+= 1
        }
        state = fold(state ^ tail)
        return UInt32(truncatingIfNeeded: state ^ (state >> 32))
    }

    @inline(__always)
    private static func fold(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return (product.high ^ product.low) &+ 0xD1B5_4A32_D192_ED03
    }
}
