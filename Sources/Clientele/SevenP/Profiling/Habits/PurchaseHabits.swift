/// How customers buy: where, on which days, how much at a time, and what they prefer.
///
/// A basket is an order where the line names one, else what a customer bought on a day; refunds are in none.
public struct PurchaseHabits: Sendable, Hashable, Codable {
    /// How many customers have a basket.
    public var customers: Int
    /// How many baskets there are.
    public var baskets: Int
    /// The baskets by channel, the most frequent first.
    ///
    /// What is called customers there are baskets here; empty where no line names a channel.
    public var basketChannels: [CategoryCount]
    /// The baskets from Monday to Sunday.
    public var weekdays: [Int]
    /// The baskets from January to December.
    public var months: [Int]
    /// The baskets with 1, 2, … lines; the last counts 20 and more.
    public var basketLines: [Int]
    /// The spread of what a basket comes to, in the currency.
    public var basketAmounts: QuantileSummary
    /// Customers by the channel of most of their baskets.
    public var preferredChannels: [CategoryCount]
    /// Customers by the category of most of their lines.
    public var preferredCategories: [CategoryCount]
    /// Customers by the region of most of their baskets.
    public var preferredRegions: [CategoryCount]
    /// How many customers with at least four baskets have half of them or more on one day of the week.
    public var weekdayBuyers: CategoryCount
    /// How many customers with at least four baskets buy through one channel only; zero of zero where no line names one.
    public var singleChannelBuyers: CategoryCount
    /// How many customers have answered a campaign by a purchase.
    public var campaignBuyers: CategoryCount

    init(_ habits: [CustomerHabit], tally: HabitTally, base: CustomerBase, campaignBuyers responders: Int, listed: Int) {
        let buyers = habits.filter { $0.baskets > 0 }
        let regular = buyers.filter { $0.baskets >= 4 }
        customers = buyers.count
        baskets = tally.baskets
        weekdays = tally.weekdays
        months = tally.months
        basketLines = Array(tally.lines.dropFirst())
        let digits = DecimalAmount(minorUnits: 1, in: base.currency).approximateValue
        basketAmounts = QuantileSummary(of: tally.amounts.map { $0 * digits })
        let table = base.purchases
        basketChannels = PurchaseHabits.counts(tally.channels, table.channels.texts, listed: listed)
        func preferred(_ texts: TextTable, _ code: (CustomerHabit) -> Int32) -> [CategoryCount] {
            var counts = [Int](repeating: 0, count: texts.count)
            for habit in buyers where code(habit) >= 0 { counts[Int(code(habit))] += 1 }
            return PurchaseHabits.counts(counts, texts, listed: listed)
        }
        preferredChannels = preferred(table.channels.texts) { $0.channel }
        preferredCategories = preferred(table.categories.texts) { $0.category }
        preferredRegions = preferred(table.regions.texts) { $0.region }
        weekdayBuyers = CategoryCount(
            category: "weekday", customers: regular.count { $0.weekdayShare >= 0.5 }, known: regular.count)
        let channelled = regular.filter { $0.channel >= 0 }
        singleChannelBuyers = CategoryCount(
            category: "channel", customers: channelled.count { $0.channelShare == 1 }, known: channelled.count)
        self.campaignBuyers = CategoryCount(category: "campaign", customers: responders, known: buyers.count)
    }

    /// The categories by count, equal ones in byte order.
    private static func counts(_ counts: [Int], _ texts: TextTable, listed: Int) -> [CategoryCount] {
        let total = counts.reduce(0, +)
        let order = counts.indices.filter { counts[$0] > 0 }.sorted { (counts[$1], $0) < (counts[$0], $1) }
        return order.prefix(max(listed, 0)).map { CategoryCount(category: texts[$0], customers: counts[$0], known: total) }
    }
}
