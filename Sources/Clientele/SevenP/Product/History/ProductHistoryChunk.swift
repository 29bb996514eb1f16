/// What some customers, one after another, have bought: baskets of products in order of day.
struct ProductHistoryChunk: Sendable {
    let firstCustomer: Int
    /// For each customer where the baskets start, and at the end how many there are.
    var basketStarts: [Int] = [0]
    /// The day of each basket.
    var days: [Int32] = []
    var baskets = BasketItems()
    /// How many purchase lines there were, and how many without a name.
    var lines = 0
    var unnamedLines = 0

    var customerCount: Int { basketStarts.count - 1 }

    /// The baskets of a customer of the chunk, numbered from 0.
    func basketRange(_ customer: Int) -> Range<Int> { basketStarts[customer]..<basketStarts[customer + 1] }
}
