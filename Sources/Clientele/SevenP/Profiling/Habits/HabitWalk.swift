/// Walks through the purchases of customers, basket by basket: an order where the line names one, else what was bought on a day.
struct HabitWalk: Sendable {
    let base: CustomerBase
    let asOf: CalendarDay

    private static let chunkSize = 16_384

    /// The habits of the customers in the order of the ranks, the tally of all baskets, and what they come to.
    func run(
        over ranks: [Int], in context: AnalysisContext
    ) throws -> (habits: [CustomerHabit], tally: HabitTally, amounts: SortedParts) {
        let size = HabitWalk.chunkSize
        let channels = base.purchases.channels.texts.count
        let chunks = try Parallel.map(count: (ranks.count + size - 1) / size) { chunk in
            try context.checkCancellation()
            var reader = Reader(table: base.purchases, lastDay: asOf.daysSince1970)
            let habits = ranks[chunk * size..<min((chunk + 1) * size, ranks.count)].map { reader.habit(of: $0) }
            return (habits: habits, tally: reader.tally, amounts: reader.tally.amounts.sorted())
        }
        var tally = HabitTally(channels: channels)
        for chunk in chunks { tally.merge(chunk.tally) }
        return (chunks.flatMap(\.habits), tally, SortedParts(chunks.map(\.amounts)))
    }

    /// Reads one customer after another.
    private struct Reader {
        let table: PurchaseTable
        let lastDay: Int32
        var tally: HabitTally
        private var channels: CodeTally
        private var categories: CodeTally
        private var regions: CodeTally
        private var weekdays = CodeTally(codes: 7)
        /// The lines of a customer: what basket they belong to, and their row.
        private var lines: [(basket: UInt64, row: Int)] = []

        init(table: PurchaseTable, lastDay: Int32) {
            self.table = table
            self.lastDay = lastDay
            tally = HabitTally(channels: table.channels.texts.count)
            channels = CodeTally(codes: table.channels.texts.count)
            categories = CodeTally(codes: table.categories.texts.count)
            regions = CodeTally(codes: table.regions.texts.count)
        }

        mutating func habit(of rank: Int) -> CustomerHabit {
            gather(rank)
            var habit = CustomerHabit()
            var start = 0
            while start < lines.count {
                var end = start + 1
                while end < lines.count, lines[end].basket == lines[start].basket { end += 1 }
                addBasket(start..<end)
                habit.baskets &+= 1
                start = end
            }
            (habit.channel, habit.channelShare) = channels.takeMostFrequent()
            (habit.category, habit.categoryShare) = categories.takeMostFrequent()
            (habit.region, _) = regions.takeMostFrequent()
            (habit.weekday, habit.weekdayShare) = weekdays.takeMostFrequent()
            return habit
        }

        /// Lines of one order stand side by side afterwards, whatever their days, and so do the lines of a day without an order.
        private mutating func gather(_ rank: Int) {
            lines.removeAll(keepingCapacity: true)
            var isInOrder = true
            for row in table.starts[rank]..<table.starts[rank + 1] where table.days[row] <= lastDay && table.amounts[row] >= 0 {
                let order = table.orders.code(row)
                let basket = order > 0 ? UInt64(order) : 1 << 32 | UInt64(UInt32(bitPattern: table.days[row]))
                if let last = lines.last, last.basket > basket { isInOrder = false }
                lines.append((basket, row))
            }
            if !isInOrder { lines.sort { ($0.basket, $0.row) < ($1.basket, $1.row) } }
        }

        /// A basket is of the day of its first line; its channel and region are the first that a line names.
        private mutating func addBasket(_ range: Range<Int>) {
            var amount = ExactSum()
            var (channel, region) = (UInt32(0), UInt32(0))
            for line in lines[range] {
                amount.add(table.amounts[line.row])
                categories.add(table.categories.code(line.row))
                if channel == 0 { channel = table.channels.code(line.row) }
                if region == 0 { region = table.regions.code(line.row) }
            }
            let day = table.days[lines[range.lowerBound].row]
            tally.add(day: day, lines: range.count, amount: amount, channel: channel)
            channels.add(channel)
            regions.add(region)
            weekdays.add(UInt32(truncatingIfNeeded: HabitTally.weekday(of: day) + 1))
        }
    }
}
