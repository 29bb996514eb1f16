/// Sorts times by the digits of their bits: linear in the number of rows, and quick for whole numbers, most of whose digits are equal.
enum TimeOrder {
    /// A time that is not negative, as a number that orders alike and has its highest bit free.
    @inline(__always)
    static func bits(_ time: Double) -> UInt64 {
        // Minus zero becomes zero, whose bits are the lowest.
        (time + 0).bitPattern
    }

    /// A time and whether it is a censoring, as one number: at equal times events come first.
    @inline(__always)
    static func key(_ time: Double, isEvent: Bool) -> UInt64 { bits(time) << 1 | (isEvent ? 0 : 1) }

    /// The time of a key.
    @inline(__always)
    static func time(ofKey key: UInt64) -> Double { Double(bitPattern: key >> 1) }

    /// Below this many keys, comparing them is quicker than counting digits.
    private static let few = 512
    private static let digitBits: UInt64 = 11
    private static let digits = 6
    private static let values = 1 << 11

    /// The places of keys in ascending order of the keys, equal ones in their own order.
    ///
    /// - Complexity: O(*n*).
    static func order(_ keys: [UInt64]) -> [UInt32] {
        var order = keys.indices.map { UInt32(truncatingIfNeeded: $0) }
        guard keys.count > few else {
            order.sort { (keys[Int($0)], $0) < (keys[Int($1)], $1) }
            return order
        }
        let counts = histogram(keys.count) { keys[$0] }
        var buffer = order
        for digit in 0..<digits where !isConstant(counts, digit, keys.count) {
            var places = starts(counts, digit)
            let shift = UInt64(digit) * digitBits
            for row in order {
                let value = Int(truncatingIfNeeded: (keys[Int(row)] >> shift) & UInt64(values - 1))
                buffer[places[value]] = row
                places[value] &+= 1
            }
            swap(&order, &buffer)
        }
        return order
    }

    /// How often each value of each digit occurs.
    @inline(__always)
    private static func histogram(_ count: Int, _ key: (Int) -> UInt64) -> [Int] {
        var counts = [Int](repeating: 0, count: digits * values)
        counts.withUnsafeMutableBufferPointer { counts in
            for row in 0..<count {
                var rest = key(row)
                var base = 0
                while base < digits * values {
                    counts[base + Int(truncatingIfNeeded: rest & UInt64(values - 1))] &+= 1
                    rest >>= digitBits
                    base += values
                }
            }
        }
        return counts
    }

    private static func isConstant(_ counts: [Int], _ digit: Int, _ total: Int) -> Bool {
        counts[digit * values..<(digit + 1) * values].contains(total)
    }

    private static func starts(_ counts: [Int], _ digit: Int) -> [Int] {
        var next = 0
        return counts[digit * values..<(digit + 1) * values].map { count in
            defer { next += count }
            return next
        }
    }
}
