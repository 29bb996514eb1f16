/// Gives each different text, compared by its bytes, a number in order of first sight; no `String` is made on the way.
package struct TextInterner: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var hashes: [UInt32] = []
    // Open addressing with linear probing; 0 is free, else the text's number plus one. The count of slots is a power of two.
    private var slots: [UInt32] = []
    // Drawn anew in each process, so that nobody can prepare ids that all collide. No result depends on it.
    private let seed = UInt64.random(in: .min ... .max)

    package init() {}

    /// How many different texts there are.
    package var count: Int { ends.count }

    /// The number of a text, new or known.
    ///
    /// - Precondition: The caller hands over fewer than 2³² − 1 texts; row buffers see to that.
    /// - Complexity: O(*length*) on average.
    package mutating func intern(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
        if (ends.count &+ 1) &* 4 > slots.count &* 3 { grow() }
        let hash = TextInterner.hash(text, seed: seed)
        let mask = slots.count &- 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let entry = slots[slot]
            if entry == 0 { break }
            let index = Int(entry &- 1)
            if hashes[index] == hash, isEqual(text, toTextAt: index) { return UInt32(truncatingIfNeeded: index) }
            slot = (slot &+ 1) & mask
        }
        bytes.append(contentsOf: text)
        ends.append(bytes.count)
        hashes.append(hash)
        slots[slot] = UInt32(truncatingIfNeeded: ends.count)
        return UInt32(truncatingIfNeeded: ends.count &- 1)
    }

    /// The texts in byte order, and for each number the rank of its text in that order.
    ///
    /// - Complexity: O(*n* log *n*) in the number of different texts.
    package func ranked() -> (table: TextTable, ranks: [UInt32]) {
        bytes.withUnsafeBufferPointer { bytes in
            func text(_ index: Int) -> UnsafeBufferPointer<UInt8> {
                let start = index == 0 ? 0 : ends[index - 1]
                return UnsafeBufferPointer(rebasing: bytes[start..<ends[index]])
            }
            var order = (0..<ends.count).map { (prefix: TextTable.prefix(of: text($0)), index: $0) }
            order.sort {
                $0.prefix != $1.prefix ? $0.prefix < $1.prefix : TextTable.precedes(text($0.index), text($1.index))
            }
            var ranks = [UInt32](repeating: 0, count: ends.count)
            var table = TextTable(minimumCapacity: ends.count, bytes: bytes.count)
            for (rank, entry) in order.enumerated() {
                ranks[entry.index] = UInt32(truncatingIfNeeded: rank)
                table.append(text(entry.index))
            }
            return (table, ranks)
        }
    }

    private func isEqual(_ text: UnsafeBufferPointer<UInt8>, toTextAt index: Int) -> Bool {
        let start = index == 0 ? 0 : ends[index &- 1]
        guard ends[index] &- start == text.count else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            for offset in 0..<text.count where bytes[start &+ offset] != text[offset] { return false }
            return true
        }
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: Swift.max(64, slots.count &* 2))
        let mask = slots.count &- 1
        for index in 0..<ends.count {
            var slot = Int(truncatingIfNeeded: hashes[index]) & mask
            while slots[slot] != 0 { slot = (slot &+ 1) & mask }
            slots[slot] = UInt32(truncatingIfNeeded: index &+ 1)
        }
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
