/// How customers buy: where, on which days, how much at a time, and what they prefer.
///
/// A basket is an order where the line names one, whatever the days of its lines, else what a customer bought on a day. It is of the day of its
/// first line, and its channel and region are the first that a line names. Refunds are in no basket. Purchases, like contacts, carry
/// a day and no time of day, so that nothing is said about hours.
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

    /// From how many baskets on a customer has habits worth a name.
    static let regularBaskets = 4

    init(
        _ habits: [CustomerHabit], tally: HabitTally, amounts: SortedParts, base: CustomerBase, campaignBuyers responders: Int, listed: Int
    ) {
        let buyers = habits.filter { $0.baskets > 0 }
        let regular = buyers.filter { $0.baskets >= PurchaseHabits.regularBaskets }
        customers = buyers.count
        baskets = tally.baskets
        weekdays = tally.weekdays
        months = tally.months
        basketLines = Array(tally.lines.dropFirst())
        basketAmounts = amounts.quantiles(times: DecimalAmount(minorUnits: 1, in: base.currency).approximateValue)
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
        return CategoryRanking.largest(counts, limit: listed).map {
            CategoryCount(category: texts[$0], customers: counts[$0], known: total)
        }
    }
}
