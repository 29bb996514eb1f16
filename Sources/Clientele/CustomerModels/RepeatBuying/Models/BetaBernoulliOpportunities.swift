/// A history of purchase opportunities in whole numbers, as the BG/BB model needs it.
///
/// Numbers that are not whole are rounded down. There are at most as many purchases as opportunities up to the last purchase, and at most
/// as many opportunities to then as at all; a hundred thousand opportunities are the most that is counted, which bounds the time.
struct BetaBernoulliOpportunities {
    /// The most opportunities that are counted.
    static let most = 100_000

    /// How many opportunities were taken, *x*.
    let purchases: Int
    /// The opportunity at which the last purchase happened, *t_x*.
    let last: Int
    /// The number of opportunities, *n*.
    let count: Int

    init(purchases: Double, last: Double, count: Double) {
        self.count = Self.whole(count)
        self.last = min(Self.whole(last), self.count)
        self.purchases = min(Self.whole(purchases), self.last)
    }

    /// A number rounded down to a whole one, from 0 to ``most``.
    static func whole(_ value: Double) -> Int {
        guard value >= 1 else { return 0 }
        return value < Double(most) ? Int(value) : most
    }
}
