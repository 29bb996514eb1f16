/// Walks through the purchases of customers, basket by basket: an order where the line names one, else what was bought on a day.
struct HabitWalk: Sendable {
    let base: CustomerBase
    let asOf: CalendarDay

    private static let chunkSize = 16_384

    /// The habits of the customers in the order of the ranks, and the tally of all baskets.
    func run(over ranks: [Int], in context: AnalysisContext) throws -> (habits: [CustomerHabit], tally: HabitTally) {
        let size = HabitWalk.chunkSize
        let chunks = try Parallel.map(count: (ranks.count + size - 1) / size) { chunk in
            try context.checkCancellation()
            var tally = HabitTally(channels: base.purchases.channels.texts.count)
            let habits = ranks[chunk * size..<min((chunk + 1) * size, ranks.count)].map { habit(of: $0, &tally) }
            return (habits, tally)
        }
        var tally = HabitTally(channels: base.purchases.channels.texts.count)
        for chunk in chunks { tally.merge(chunk.1) }
        return (chunks.flatMap(\.0), tally)
    }

    /// A line of a basket: what decides where it belongs, and its row.
    private struct Line {
        let day: Int32
        let order: UInt32
        let row: Int
    }

    private func habit(of rank: Int, _ tally: inout HabitTally) -> CustomerHabit {
        let table = base.purchases
        var lines: [Line] = []
        for row in table.starts[rank]..<table.starts[rank + 1] where table.days[row] <= asOf.daysSince1970 && table.amounts[row] >= 0 {
            lines.append(Line(day: table.days[row], order: table.orders.code(row), row: row))
        }
        guard !lines.isEmpty else { return CustomerHabit() }
        // Rows come by day already; an order may stand on several lines of a day.
        lines.sort { ($0.day, $0.order, $0.row) < ($1.day, $1.order, $1.row) }
        var habit = CustomerHabit()
        var (channels, categories, regions, weekdays) = (Favourite(), Favourite(), Favourite(), Favourite())
        var start = 0
        while start < lines.count {
            var end = start + 1
            while end < lines.count, lines[end].day == lines[start].day, lines[end].order == lines[start].order { end += 1 }
            let rows = lines[start..<end]
            let first = lines[start]
            var amount: Int64 = 0
            for line in rows {
                amount = amount.addingReportingOverflow(table.amounts[line.row]).partialValue
                categories.add(table.categories.code(line.row))
            }
            let channel = table.channels.code(first.row)
            tally.add(day: first.day, lines: rows.count, amount: amount, channel: channel > 0 ? Int(channel) - 1 : nil)
            channels.add(channel)
            regions.add(table.regions.code(first.row))
            weekdays.add(UInt32(truncatingIfNeeded: HabitTally.weekday(of: first.day) + 1))
            habit.baskets &+= 1
            start = end
        }
        (habit.channel, habit.channelShare) = channels.best
        (habit.category, habit.categoryShare) = categories.best
        (habit.region, _) = regions.best
        (habit.weekday, habit.weekdayShare) = weekdays.best
        return habit
    }

    /// Counts a few codes and names the most frequent; of equal ones the one that stands first in byte order.
    private struct Favourite {
        private var counts: [(code: UInt32, count: Int)] = []

        mutating func add(_ code: UInt32) {
            guard code > 0 else { return }
            if let place = counts.firstIndex(where: { $0.code == code }) {
                counts[place].count += 1
            } else {
                counts.append((code, 1))
            }
        }

        var best: (code: Int32, share: Float) {
            guard let best = counts.min(by: { ($1.count, $0.code) < ($0.count, $1.code) }) else { return (-1, 0) }
            return (Int32(truncatingIfNeeded: best.code) - 1, Float(best.count) / Float(counts.reduce(0) { $0 + $1.count }))
        }
    }
}
