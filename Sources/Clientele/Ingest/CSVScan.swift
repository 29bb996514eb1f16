/// Finds the bytes that mean something to CSV, eight at a time.
enum CSVScan {
    static let quote = UInt8(ascii: "\"")
    static let comma = UInt8(ascii: ",")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    /// How many bytes behind the end a scan may load.
    static let padding = 8

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// The first comma, quote or byte below 16 at or after a place; there must be one, and eight bytes behind it.
    ///
    /// Line feed, carriage return and zero are the bytes below 16 that count; the caller passes over the others.
    @inline(__always)
    static func unquoted(from start: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
        var place = start
        while true {
            let word = load(place)
            let hits = (zeros(word ^ (ones &* 0x22)) | zeros(word ^ (ones &* 0x2C)) | small(word)) & highs
            if hits != 0 { return place + hits.trailingZeroBitCount / 8 }
            place += 8
        }
    }

    /// The first quote or byte below 16 at or after a place; there must be one, and eight bytes behind it.
    @inline(__always)
    static func quoted(from start: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
        var place = start
        while true {
            let word = load(place)
            let hits = (zeros(word ^ (ones &* 0x22)) | small(word)) & highs
            if hits != 0 { return place + hits.trailingZeroBitCount / 8 }
            place += 8
        }
    }

    @inline(__always)
    private static func load(_ place: UnsafeMutablePointer<UInt8>) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
    }

    // A borrow can mark a byte falsely only above one that is marked rightly, and only the lowest mark is used.
    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }

    @inline(__always)
    private static func small(_ word: UInt64) -> UInt64 { (word &- ones &* 16) & ~word }
}
