/// How one customer buys, as small as possible: the codes of what is preferred, and what a basket is like.
struct CustomerHabit: Sendable {
    var baskets: Int32 = 0
    /// Places in the base's texts, or below zero where the customer has none.
    var channel: Int32 = -1
    var category: Int32 = -1
    var region: Int32 = -1
    /// 0 for Monday; below zero without baskets.
    var weekday: Int32 = -1
    /// The share of baskets, or of lines for a category, that go to what is preferred.
    var channelShare: Float = 0
    var categoryShare: Float = 0
    var weekdayShare: Float = 0
}
