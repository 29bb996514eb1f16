/// Calendar months of days, looked up where the days lie close together; months are numbered year · 12 + month − 1.
package struct CalendarMonths: Sendable {
    private let first: Int
    /// The months since year 0, and the day of the month, of each day from the first on.
    private let table: [(month: Int32, day: Int32)]
    private static let longest = 100_000

    package init(_ days: [Int32], asOf: CalendarDay) {
        let lowest = days.min().map(Int.init) ?? 0
        let highest = min(days.max().map(Int.init) ?? -1, Int(asOf.daysSince1970))
        first = lowest
        let count = highest - lowest + 1
        guard count > 0, count <= CalendarMonths.longest else {
            table = []
            return
        }
        table = (0..<count).map { CalendarMonths.computed(Int32(truncatingIfNeeded: lowest + $0)) }
    }

    /// The months since year 0, and the day of the month.
    @inline(__always)
    package func month(of day: Int32) -> (month: Int32, day: Int32) {
        let place = Int(day) - first
        return place >= 0 && place < table.count ? table[place] : CalendarMonths.computed(day)
    }

    /// How many calendar months are complete from one day to another, not before it.
    @inline(__always)
    package static func complete(from start: (month: Int32, day: Int32), to end: (month: Int32, day: Int32)) -> Int {
        Int(end.month) - Int(start.month) - (end.day < start.day ? 1 : 0)
    }

    /// The quarters since year 0 of a day.
    package func quarter(of day: Int32) -> Int32 {
        let month = month(of: day).month
        return month >= 0 ? month / 3 : (month - 2) / 3
    }

    /// The number of the month that a day lies in.
    package static func number(of day: Int32) -> Int32 { computed(day).month }

    /// The name of a month by its number, `yyyy-MM`: the ISO text of its first day without the day.
    package static func name(of month: Int32) -> String {
        let year = (Int(month) - (Int(month) % 12 + 12) % 12) / 12
        let first = CalendarDay(validYear: year, month: Int(month) - year * 12 + 1, day: 1) ?? .min
        return String(first.description.dropLast(3))
    }

    private static func computed(_ day: Int32) -> (month: Int32, day: Int32) {
        let civil = CalendarDay(daysSince1970: day).civil
        return (Int32(clamping: civil.year * 12 + civil.month - 1), Int32(clamping: civil.day))
    }
}
