#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension CalendarDay {
    /// The day that a calendar on the wall of a time zone shows at an instant.
    ///
    /// ```swift
    /// let instant = Date(timeIntervalSince1970: 0)
    /// print(try CalendarDay(instant, in: .gmt))  // 1970-01-01
    /// ```
    ///
    /// - Parameters:
    ///   - date: The instant.
    ///   - timeZone: The zone, handed over by the caller: the core never looks one up by name.
    /// - Throws: ``ClienteleError/Code/invalidDay`` for an instant that is not a finite number or lies beyond the calendar.
    public init(_ date: Date, in timeZone: TimeZone) throws {
        // Beyond this the calendar ends; the test comes first since a zone's rules take any Date and a conversion of it may trap.
        let limit = 1.86e14
        let seconds = date.timeIntervalSince1970.rounded(.down)
        guard seconds.isFinite, seconds.magnitude < limit else { throw CalendarDay.invalidInstant() }
        let local = Int64(seconds) + Int64(timeZone.secondsFromGMT(for: date))
        guard let day = CalendarDay(secondsSince1970: local) else { throw CalendarDay.invalidInstant() }
        self = day
    }

    /// The day that holds a second counted from the start of 1970-01-01, or `nil` beyond the calendar.
    package init?(secondsSince1970 seconds: Int64) {
        let days = seconds >= 0 ? seconds / 86_400 : (seconds &+ 1) / 86_400 - 1
        guard let value = Int32(exactly: days) else { return nil }
        self.init(daysSince1970: value)
    }

    private static func invalidInstant() -> ClienteleError {
        ClienteleError(.invalidDay, "the instant lies on no day of the calendar", remedy: "give a finite date within the calendar's range")
    }
}
