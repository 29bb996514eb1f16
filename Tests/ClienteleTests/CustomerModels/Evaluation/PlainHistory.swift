import Clientele

/// Purchases of two calendar years with all that tests ask of them, counted day by day from a list of dates.
struct PlainHistory {
    /// One day of the calendar.
    struct Date {
        let day: Int32
        let year: Int
        let month: Int
    }

    /// 1 January 2023 to 31 December 2024, of which the second is a leap year.
    static let calendar: [Date] = {
        var dates: [Date] = []
        for (year, february) in [(2023, 28), (2024, 29)] {
            for (month, length) in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
                for _ in 0..<length { dates.append(Date(day: 19_358 + Int32(dates.count), year: year, month: month + 1)) }
            }
        }
        return dates
    }()

    let rows: [PlainRow]

    /// Draws customers who buy up to fourteen times, often twice a day, for nothing at times, with refunds.
    init(seed: UInt64, customers: Int = 40) {
        var random = SeededGenerator(seed: seed)
        var rows: [PlainRow] = []
        for customer in 0..<customers {
            for _ in 0..<random.next(below: 15) {
                let day = PlainHistory.calendar[random.next(below: 700)].day
                rows.append(PlainRow("c\(customer)", day, [0, 250, 1_999, 7_000][random.next(below: 4)]))
                if random.next(below: 4) == 0 { rows.append(PlainRow("c\(customer)", day, 300)) }
                if random.next(below: 8) == 0 { rows.append(PlainRow("c\(customer)", day, -2_000)) }
            }
        }
        for index in rows.indices.reversed() where index > 0 { rows.swapAt(index, random.next(below: index + 1)) }
        self.rows = rows
    }

    /// The days on which a customer bought: with a purchase, and not taken back.
    func occasions(of customer: String, through end: Int32) -> [Int32] {
        let mine = rows.filter { $0.customerID == customer && $0.day <= end }
        return Set(mine.map(\.day)).sorted().filter { day in
            let lines = mine.filter { $0.day == day }
            let hasRefund = lines.contains { $0.units < 0 }
            return lines.contains { $0.units >= 0 } && (!hasRefund || lines.map(\.units).reduce(0, +) > 0)
        }
    }

    /// The calendar periods of some months, in order, each with its days.
    static func periods(months: Int) -> [[Int32]] {
        let numbered = Dictionary(grouping: calendar) { ($0.year * 12 + $0.month - 1) / months }
        return numbered.keys.sorted().map { number in numbered[number, default: []].map(\.day) }
    }

    /// Periods of some days, one of which ends on a day.
    static func periods(days: Int32, endingOn end: Int32) -> [[Int32]] {
        let first = end - days * 100 + 1
        return (0..<200).map { period in (0..<days).map { first + period * days + $0 } }
    }
}
