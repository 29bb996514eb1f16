#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Says on which day of a zone's calendar an instant lies, asking the zone's rules once a day rather than once a row.
///
/// On nearly every day a zone keeps one offset throughout. Such days are remembered; on the few others, and far from the present, the
/// rules are asked for each instant.
struct ZoneOffsets {
    private static let secondsPerDay: Int64 = 86_400
    /// The days that can be remembered, 1900-01-01 to 2099-12-31, counted from 1970-01-01.
    private static let firstDay: Int64 = -25_567
    private static let dayCount = 73_049
    private static let unknown = Int32.max
    private static let changing = Int32.min

    private let timeZone: TimeZone
    private var offsets: [Int32] = []

    init(_ timeZone: TimeZone) {
        self.timeZone = timeZone
    }

    /// The day of an instant.
    ///
    /// - Parameter seconds: The instant, in seconds since 1970-01-01T00:00:00Z.
    /// - Returns: The day, or `nil` beyond the calendar.
    mutating func day(of seconds: Int64) -> CalendarDay? {
        CalendarDay(secondsSince1970: seconds + offset(at: seconds))
    }

    private mutating func offset(at seconds: Int64) -> Int64 {
        let day = (seconds >= 0 ? seconds : seconds - (ZoneOffsets.secondsPerDay - 1)) / ZoneOffsets.secondsPerDay
        let index = Int(day - ZoneOffsets.firstDay)
        guard index >= 0, index < ZoneOffsets.dayCount else { return ask(seconds) }
        if offsets.isEmpty { offsets = Array(repeating: ZoneOffsets.unknown, count: ZoneOffsets.dayCount) }
        if offsets[index] == ZoneOffsets.unknown { offsets[index] = offset(throughout: day) }
        return offsets[index] == ZoneOffsets.changing ? ask(seconds) : Int64(offsets[index])
    }

    /// The one offset of a day in UTC; no zone has ever changed its clocks there and back within three hours.
    private func offset(throughout day: Int64) -> Int32 {
        let start = day * ZoneOffsets.secondsPerDay
        let first = ask(start)
        for hour in stride(from: Int64(3), through: 24, by: 3) where ask(start + hour * 3_600) != first {
            return ZoneOffsets.changing
        }
        return Int32(clamping: first)
    }

    private func ask(_ seconds: Int64) -> Int64 {
        Int64(timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds))))
    }
}
