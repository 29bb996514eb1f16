/// The different labels of some rows in the order of first sight, and the number of each row's own.
struct SightedLabels: Sendable {
    private(set) var names: [String] = []
    private(set) var numbers: [UInt32] = []

    /// Short labels seen lately by their bytes, each at a place that its bytes determine: most columns have a few, over and over.
    private struct Lately {
        private var labels = [UInt64](repeating: 0, count: 64)
        private var numbers = [UInt32](repeating: 0, count: 64)

        /// The bytes and their count in one number, never 0; `nil` for a longer label.
        @inline(__always)
        static func packed(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64? {
            guard bytes.count < 8 else { return nil }
            return bytes.reduce(UInt64(bytes.count) + 1) { $0 << 8 | UInt64($1) }
        }

        @inline(__always)
        private static func place(_ packed: UInt64) -> Int { Int(truncatingIfNeeded: (packed &* 0x9E37_79B9_7F4A_7C15) >> 58) }

        @inline(__always)
        func number(_ packed: UInt64) -> UInt32? {
            let place = Lately.place(packed)
            return labels[place] == packed ? numbers[place] : nil
        }

        mutating func keep(_ packed: UInt64, _ number: UInt32) {
            let place = Lately.place(packed)
            labels[place] = packed
            numbers[place] = number
        }
    }

    /// Numbers labels; two are the same only when their UTF-8 bytes are.
    init(_ labels: ArraySlice<String>) {
        var interner = TextInterner()
        var lately = Lately()
        numbers.reserveCapacity(labels.count)
        for var label in labels {
            let number = label.withUTF8 { bytes in
                let packed = Lately.packed(bytes)
                if let packed, let number = lately.number(packed) { return number }
                let number = interner.intern(bytes)
                if let packed { lately.keep(packed, number) }
                return number
            }
            if interner.count > names.count { names.append(label) }
            numbers.append(number)
        }
    }
}
