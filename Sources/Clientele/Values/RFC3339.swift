/// Reads the time stamps of RFC 3339 (Klyne & Newman 2002), strictly and without a date library.
package enum RFC3339 {
    /// The instant that a time stamp names, as whole seconds since 1970-01-01T00:00:00Z; a fraction of a second is cut off.
    ///
    /// The form is `yyyy-MM-ddTHH:mm:ss[.fraction](Z|±HH:mm)` with any number of fraction digits. As the RFC allows, `T` and `Z` may be
    /// small letters and a single space may stand for the `T`. A time without an offset names no instant and is refused. A leap second
    /// (`:60`, only in the last minute of a month in UTC) counts as the second before it, so that it stays on the day that it ends.
    ///
    /// - Parameter bytes: The time stamp, without surrounding spaces.
    /// - Returns: The seconds, or `nil` for any other text.
    /// - Complexity: O(*length*), no allocation.
    package static func secondsSince1970(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
        guard bytes.count >= 20, let day = CalendarDay(isoBytes: UnsafeBufferPointer(rebasing: bytes[0..<10])),
            bytes[10] | 0x20 == UInt8(ascii: "t") || bytes[10] == UInt8(ascii: " "),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let hour = pair(bytes, at: 11, below: 24), let minute = pair(bytes, at: 14, below: 60),
            let second = pair(bytes, at: 17, below: 61),
            let offset = offset(bytes, from: endOfFraction(bytes))
        else { return nil }
        let startOfMinute = Int64(day.daysSince1970) * 86_400 + Int64(hour * 3_600 + minute * 60) - Int64(offset)
        if second == 60 {
            guard isStartOfMonth(startOfMinute + 60) else { return nil }
            return startOfMinute + 59
        }
        return startOfMinute + Int64(second)
    }

    /// A number of two digits below a bound.
    private static func pair(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, below bound: Int) -> Int? {
        let tens = bytes[index] &- 0x30
        let units = bytes[index + 1] &- 0x30
        guard tens < 10, units < 10 else { return nil }
        let value = Int(tens) * 10 + Int(units)
        return value < bound ? value : nil
    }

    /// Where the fraction of the second ends; the end of the bytes, where no offset can stand, for a point without digits.
    private static func endOfFraction(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard bytes[19] == UInt8(ascii: ".") else { return 19 }
        var index = 20
        while index < bytes.count, bytes[index] &- 0x30 < 10 { index += 1 }
        return index > 20 ? index : bytes.count
    }

    /// The offset from UTC in seconds, which must be the last thing there.
    private static func offset(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard start < bytes.count else { return nil }
        let sign = bytes[start]
        if sign | 0x20 == UInt8(ascii: "z") { return start + 1 == bytes.count ? 0 : nil }
        guard start + 6 == bytes.count, bytes[start + 3] == UInt8(ascii: ":"),
            let hours = pair(bytes, at: start + 1, below: 24), let minutes = pair(bytes, at: start + 4, below: 60)
        else { return nil }
        let magnitude = hours * 3_600 + minutes * 60
        switch sign {
        case UInt8(ascii: "+"): return magnitude
        case UInt8(ascii: "-"): return -magnitude
        default: return nil
        }
    }

    /// Whether an instant is the first of a month in UTC.
    private static func isStartOfMonth(_ seconds: Int64) -> Bool {
        seconds % 86_400 == 0 && CalendarDay(secondsSince1970: seconds)?.day == 1
    }
}
