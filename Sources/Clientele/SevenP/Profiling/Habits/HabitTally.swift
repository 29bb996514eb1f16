/// What the baskets of many customers are like; it merges.
struct HabitTally: Sendable {
    var baskets = 0
    var weekdays = [Int](repeating: 0, count: 7)
    var months = [Int](repeating: 0, count: 12)
    var channels: [Int]
    var channelless = 0
    /// Lines of a basket, up to a limit that stands for itself and more.
    var lines = [Int](repeating: 0, count: HabitTally.mostLines + 1)
    /// Revenue of each basket in minor units.
    var amounts: [Double] = []

    static let mostLines = 20

    init(channels: Int) { self.channels = [Int](repeating: 0, count: channels) }

    mutating func add(day: Int32, lines count: Int, amount: Int64, channel: Int?) {
        baskets += 1
        weekdays[HabitTally.weekday(of: day)] += 1
        months[CalendarDay(daysSince1970: day).civil.month - 1] += 1
        if let channel { channels[channel] += 1 } else { channelless += 1 }
        lines[min(count, HabitTally.mostLines)] += 1
        amounts.append(Double(amount))
    }

    mutating func merge(_ other: HabitTally) {
        baskets += other.baskets
        for index in weekdays.indices { weekdays[index] += other.weekdays[index] }
        for index in months.indices { months[index] += other.months[index] }
        for index in channels.indices { channels[index] += other.channels[index] }
        channelless += other.channelless
        for index in lines.indices { lines[index] += other.lines[index] }
        amounts += other.amounts
    }

    /// 0 for Monday; 1970-01-01 was a Thursday.
    static func weekday(of day: Int32) -> Int { ((Int(day) + 3) % 7 + 7) % 7 }
}
