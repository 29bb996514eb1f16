/// A calendar day of the proleptic Gregorian calendar: a whole number of days since 1970-01-01.
///
/// A day is what a calendar on the wall shows, not 86,400 seconds: it has no time of day and no time zone. Arithmetic is exact over
/// the whole range of 32 bits, about 5.8 million years to either side.
///
/// ```swift
/// let day = try CalendarDay("2024-01-31")
/// print(try day.adding(months: 1))  // 2024-02-29
/// ```
public struct CalendarDay: Sendable, Hashable {
    /// Days since 1970-01-01; negative before it.
    public let daysSince1970: Int32

    /// Makes the day that lies a number of days after 1970-01-01.
    ///
    /// - Parameter daysSince1970: The number of days; negative for earlier ones.
    @inlinable
    public init(daysSince1970: Int32) {
        self.daysSince1970 = daysSince1970
    }

    /// Makes a day from its year, month and day of the month.
    ///
    /// - Parameters:
    ///   - year: The year, 0 standing for 1 BC.
    ///   - month: The month, 1 to 12.
    ///   - day: The day of the month, from 1.
    /// - Throws: ``ClienteleError/Code/invalidDay`` when the calendar has no such day.
    public init(year: Int, month: Int, day: Int) throws {
        guard let valid = CalendarDay(validYear: year, month: month, day: day) else {
            throw ClienteleError(
                .invalidDay, "there is no day \(day) of month \(month) in year \(year)",
                remedy: "give a month from 1 to 12 and a day that the month has")
        }
        self = valid
    }

    /// The day of a civil date, or `nil` when the calendar has no such day.
    package init?(validYear year: Int, month: Int, day: Int) {
        guard (-6_000_000...6_000_000).contains(year), (1...12).contains(month), day >= 1,
            day <= CalendarDay.length(ofMonth: month, inYear: year)
        else { return nil }
        guard let days = Int32(exactly: CalendarDay.daysSince1970(year: year, month: month, day: day)) else { return nil }
        self.init(daysSince1970: days)
    }

    /// The first day that can be expressed.
    public static let min = CalendarDay(daysSince1970: .min)
    /// The last day that can be expressed.
    public static let max = CalendarDay(daysSince1970: .max)
}

extension CalendarDay: Comparable {
    /// Whether a day comes before another.
    ///
    /// - Parameters:
    ///   - left: The first day.
    ///   - right: The second day.
    /// - Returns: `true` when the first comes earlier.
    @inlinable
    public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
        left.daysSince1970 < right.daysSince1970
    }
}

extension CalendarDay: Strideable {
    /// The number of days from this day to another.
    ///
    /// - Parameter other: The other day.
    /// - Returns: Positive when the other day is later.
    @inlinable
    public func distance(to other: CalendarDay) -> Int {
        Int(other.daysSince1970) - Int(daysSince1970)
    }

    /// The day a number of days later; the first or last day there is where that lies beyond the range.
    ///
    /// ``adding(days:)`` throws instead of stopping at the end of the range.
    ///
    /// - Parameter days: The number of days, negative for earlier.
    /// - Returns: That day.
    @inlinable
    public func advanced(by days: Int) -> CalendarDay {
        let (sum, overflow) = Int(daysSince1970).addingReportingOverflow(days)
        if overflow { return days < 0 ? .min : .max }
        return CalendarDay(daysSince1970: Int32(clamping: sum))
    }
}
