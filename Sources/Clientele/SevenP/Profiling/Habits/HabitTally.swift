/// What the baskets of many customers are like; it merges.
struct HabitTally: Sendable {
    private(set) var baskets = 0
    private(set) var weekdays = [Int](repeating: 0, count: 7)
    private(set) var months = [Int](repeating: 0, count: 12)
    private(set) var channels: [Int]
    /// Lines of a basket from 1, up to a limit that stands for itself and more.
    private(set) var lines = [Int](repeating: 0, count: HabitTally.mostLines + 1)
    /// What each basket comes to, in minor units.
    private(set) var amounts: [Double] = []

    static let mostLines = 20

    init(channels: Int) { self.channels = [Int](repeating: 0, count: channels) }

    /// Adds a basket; the channel is a code, 0 for none.
    mutating func add(day: Int32, lines count: Int, amount: ExactSum, channel: UInt32) {
        baskets += 1
        weekdays[HabitTally.weekday(of: day)] += 1
        months[CalendarDay(daysSince1970: day).civil.month - 1] += 1
        if channel > 0 { channels[Int(channel) - 1] += 1 }
        lines[min(count, HabitTally.mostLines)] += 1
        amounts.append(Double(amount.value))
    }

    /// Adds what was counted elsewhere, but for the amounts.
    mutating func merge(_ other: HabitTally) {
        baskets += other.baskets
        for index in weekdays.indices { weekdays[index] += other.weekdays[index] }
        for index in months.indices { months[index] += other.months[index] }
        for index in channels.indices { channels[index] += other.channels[index] }
        for index in lines.indices { lines[index] += other.lines[index] }
    }

    /// 0 for Monday; 1970-01-01 was a Thursday.
    static func weekday(of day: Int32) -> Int { ((Int(day) + 3) % 7 + 7) % 7 }
}
