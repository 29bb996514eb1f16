/// Numbers distinct histories in the order in which they are first asked for: a hash table with open addressing.
struct HistoryTable {
    /// *x*, and the bits of *t_x* and *T*.
    struct Key: Equatable {
        let repeats: Int
        let last: UInt64
        let age: UInt64

        init(_ repeats: Int, _ last: Double, _ age: Double) {
            self.repeats = repeats
            // Adding zero makes a negative zero positive, which is equal to it.
            self.last = (last + 0).bitPattern
            self.age = (age + 0).bitPattern
        }

        /// A mix of all bits; tables are never larger than 2³² places.
        var hash: Int {
            var mixed = last &* 0x9E37_79B9_7F4A_7C15
            mixed = (mixed ^ (mixed >> 32)) &+ age &* 0xC2B2_AE3D_27D4_EB4F
            mixed = (mixed ^ (mixed >> 29)) &+ UInt64(bitPattern: Int64(repeats)) &* 0x1656_67B1_9E37_79F9
            mixed ^= mixed >> 32
            return Int(truncatingIfNeeded: mixed &* 0x9E37_79B9_7F4A_7C15 >> 16)
        }
    }

    /// The distinct histories in the order of their numbers.
    private(set) var keys: [Key] = []
    private var places: [UInt32]
    private var mask: Int
    private static let empty = UInt32.max

    init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        places = [UInt32](repeating: HistoryTable.empty, count: size)
        mask = size - 1
    }

    /// The number of a history.
    mutating func code(of key: Key) -> UInt32 {
        var place = key.hash & mask
        while places[place] != HistoryTable.empty {
            let code = places[place]
            if keys[Int(code)] == key { return code }
            place = (place + 1) & mask
        }
        let code = UInt32(truncatingIfNeeded: keys.count)
        keys.append(key)
        places[place] = code
        if keys.count * 2 > places.count { grow() }
        return code
    }

    private mutating func grow() {
        places = [UInt32](repeating: HistoryTable.empty, count: places.count * 2)
        mask = places.count - 1
        for (code, key) in keys.enumerated() {
            var place = key.hash & mask
            while places[place] != HistoryTable.empty { place = (place + 1) & mask }
            places[place] = UInt32(truncatingIfNeeded: code)
        }
    }
}
