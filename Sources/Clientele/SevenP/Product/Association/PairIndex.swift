/// A map from two numbers to one, as a child of a tree is found from its parent and its item: open addressing with linear probing.
struct PairIndex {
    // A free slot has no value.
    private var keys: [UInt64]
    private var values: [Int32]
    private var used = 0

    static let none: Int32 = -1

    init(capacity: Int = 8) {
        var slots = 16
        while slots < capacity &* 2 { slots &*= 2 }
        keys = [UInt64](repeating: 0, count: slots)
        values = [Int32](repeating: PairIndex.none, count: slots)
    }

    /// The value of a pair; ``none`` where there is none.
    @inline(__always)
    func value(_ first: Int32, _ second: Int32) -> Int32 {
        values[slot(PairIndex.key(first, second))]
    }

    /// The value of a pair, which becomes a new one where there is none.
    @inline(__always)
    mutating func value(_ first: Int32, _ second: Int32, orInsert new: Int32) -> Int32 {
        let key = PairIndex.key(first, second)
        let slot = slot(key)
        if values[slot] >= 0 { return values[slot] }
        keys[slot] = key
        values[slot] = new
        used &+= 1
        if used &* 2 > keys.count { grow() }
        return new
    }

    @inline(__always)
    private func slot(_ key: UInt64) -> Int {
        let mask = keys.count &- 1
        let product = key.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        var slot = Int(truncatingIfNeeded: product.high ^ product.low) & mask
        while values[slot] >= 0, keys[slot] != key { slot = (slot &+ 1) & mask }
        return slot
    }

    @inline(__always)
    private static func key(_ first: Int32, _ second: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    }

    private mutating func grow() {
        let (oldKeys, oldValues) = (keys, values)
        keys = [UInt64](repeating: 0, count: oldKeys.count &* 2)
        values = [Int32](repeating: PairIndex.none, count: oldKeys.count &* 2)
        for place in oldKeys.indices where oldValues[place] >= 0 {
            let slot = slot(oldKeys[place])
            keys[slot] = oldKeys[place]
            values[slot] = oldValues[place]
        }
    }
}
