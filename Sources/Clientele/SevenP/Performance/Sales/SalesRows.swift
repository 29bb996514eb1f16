/// The purchases and refunds of a base up to a day, with months for days.
struct SalesRows: Sendable {
    let table: PurchaseTable
    let lastDay: Int32
    /// The first and the last month with a row, numbered year · 12 + month − 1; `nil` without rows.
    let firstMonth: Int32
    let lastMonth: Int32
    let isEmpty: Bool
    /// The first day with a row; 0 without rows.
    let firstDay: Int32
    /// The month of each day from the first on, counted from the first; empty where the days lie too far apart to list.
    private let months: [UInt32]

    private static let mostDays = 100_000
    /// How many customers make one part of the work.
    static let customersOfPart = 65_536

    init(_ table: PurchaseTable, asOf: CalendarDay) {
        self.table = table
        lastDay = asOf.daysSince1970
        var least = Int32.max
        var most = Int32.min
        for day in table.days where day <= asOf.daysSince1970 {
            least = min(least, day)
            most = max(most, day)
        }
        isEmpty = least > most
        firstDay = isEmpty ? 0 : least
        firstMonth = isEmpty ? 0 : CalendarMonths.number(of: least)
        lastMonth = isEmpty ? 0 : CalendarMonths.number(of: most)
        let span = isEmpty ? 0 : Int(most) - Int(least) + 1
        let (start, first) = (firstDay, firstMonth)
        months =
            span > SalesRows.mostDays
            ? [] : (0..<span).map { UInt32(truncatingIfNeeded: CalendarMonths.number(of: start &+ Int32(truncatingIfNeeded: $0)) - first) }
    }

    var customerCount: Int { table.customers.count }

    /// How many months there are from the first to the last with a row.
    var monthCount: Int { isEmpty ? 0 : Int(lastMonth) - Int(firstMonth) + 1 }

    /// The month of a row up to the last day, counted from the first.
    @inline(__always)
    func month(_ row: Int) -> UInt32 {
        let day = table.days[row]
        if months.isEmpty { return UInt32(truncatingIfNeeded: CalendarMonths.number(of: day) - firstMonth) }
        return months[Int(day) - Int(firstDay)]
    }

    /// The rows of a customer up to the last day.
    @inline(__always)
    func range(of customer: Int) -> Range<Int> {
        let start = table.starts[customer]
        var end = table.starts[customer + 1]
        if end > start, table.days[end - 1] <= lastDay { return start..<end }
        var low = start
        while low < end {
            let middle = (low + end) / 2
            if table.days[middle] <= lastDay { low = middle + 1 } else { end = middle }
        }
        return start..<low
    }

    /// How many parts the work has.
    var partCount: Int { (customerCount + SalesRows.customersOfPart - 1) / SalesRows.customersOfPart }

    /// The customers of a part.
    func customers(ofPart part: Int) -> Range<Int> {
        let start = part * SalesRows.customersOfPart
        return start..<min(start + SalesRows.customersOfPart, customerCount)
    }
}
