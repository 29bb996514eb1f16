/// The days of a period, both ends included.
struct BaseWindow {
    let first: CalendarDay
    let last: CalendarDay

    func contains(_ day: CalendarDay) -> Bool { first <= day && day <= last }

    /// The place of the period that a day lies in, periods being in order of time.
    static func place(of day: Int32, in windows: [BaseWindow]) -> Int? {
        var (low, high) = (0, windows.count)
        while low < high {
            let middle = (low + high) / 2
            if windows[middle].last.daysSince1970 < day { low = middle + 1 } else { high = middle }
        }
        return low < windows.count && windows[low].first.daysSince1970 <= day ? low : nil
    }
}
