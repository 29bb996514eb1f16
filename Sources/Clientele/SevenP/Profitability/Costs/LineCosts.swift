/// What the goods of a purchase line cost the firm, and what was let off their list price.
struct LineCosts: Sendable {
    private let amounts: [Int64]
    private let costs: OptionalIntegers
    private let quantities: OptionalIntegers
    private let products: CodedTexts
    private let assumedShare: Share?
    /// The list price of a piece by the code of its product; empty where no prices were given.
    private var listPrices: [Int64?] = []

    init(_ base: CustomerBase, assumedShare: Share?, listPrices prices: [String: Money]) throws {
        let table = base.purchases
        amounts = table.amounts
        costs = table.costs
        quantities = table.quantities
        products = table.products
        self.assumedShare = assumedShare
        guard !prices.isEmpty, !products.codes.isEmpty else { return }
        listPrices = [Int64?](repeating: nil, count: products.texts.count + 1)
        for (product, price) in prices.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            guard price.currency == base.currency, price.minorUnits >= 0 else {
                throw ClienteleError(
                    .invalidArgument, "the list price of '\(product)' is \(price), the base is in \(base.currency)",
                    remedy: "give list prices that are not negative, in the currency of the base")
            }
            if let rank = products.texts.rank(of: product) { listPrices[rank + 1] = price.minorUnits }
        }
    }

    /// Whether there are list prices for anything sold.
    var hasListPrices: Bool { listPrices.contains { $0 != nil } }

    /// Whether the cost of a row is recorded.
    func isRecorded(_ row: Int) -> Bool { costs[row] != nil }

    /// The cost of a row: as recorded, else as assumed, else nothing.
    @inline(__always)
    func cost(_ row: Int) -> Int64 {
        if let cost = costs[row] { return cost }
        guard let assumedShare else { return 0 }
        // A share is at most 1, so the product fits again.
        return Int64(clamping: Int128(amounts[row]) * Int128(assumedShare.numerator) / Int128(assumedShare.denominator))
    }

    /// What was let off the list price of a purchase line, negative where more was paid; `nil` where it cannot be told.
    func discount(_ row: Int) -> Int128? {
        guard !listPrices.isEmpty, amounts[row] >= 0, let price = listPrices[Int(products.code(row))] else { return nil }
        return Int128(price) * Int128(max(quantities[row] ?? 1, 0)) - Int128(amounts[row])
    }
}
