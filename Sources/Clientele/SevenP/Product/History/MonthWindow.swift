/// Some calendar months in a row that end with the month of a day; months are numbered year · 12 + month − 1.
struct MonthWindow: Sendable, Equatable {
    let first: Int
    let last: Int
    /// The last month that lies wholly by the day.
    let lastComplete: Int

    /// The months up to a day, from a day on but at most so many.
    init(from day: Int32, to asOf: CalendarDay, atMost count: Int) {
        last = MonthWindow.month(of: asOf.daysSince1970)
        first = max(min(MonthWindow.month(of: day), last), last - max(count, 1) + 1)
        lastComplete = MonthWindow.month(of: asOf.advanced(by: 1).daysSince1970) > last ? last : last - 1
    }

    var count: Int { last - first + 1 }

    /// The place of a day's month, or `nil` before the window.
    func place(of day: Int32) -> Int? {
        let month = MonthWindow.month(of: day)
        return month >= first && month <= last ? month - first : nil
    }

    static func month(of day: Int32) -> Int { Int(CalendarMonths.number(of: day)) }

    /// A month by its place, as `yyyy-MM`.
    func name(_ place: Int) -> String { CalendarMonths.name(of: Int32(clamping: first + place)) }
}
