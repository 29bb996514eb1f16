import Clientele

/// Purchases as a shop of a million customers would record them: day after day, a few customers buying much of it.
struct PurchaseData {
    private var random: SeededGenerator
    private let customers: Int
    private let rows: Int
    private let isFull: Bool
    private var row: Int

    /// Begins the purchases of a shop.
    ///
    /// - Parameters:
    ///   - rows: How many purchases there are in ten years.
    ///   - first: The number of the first row.
    ///   - seed: Another seed gives other purchases.
    ///   - isFull: Whether purchases say more than who, when and how much: an id of 14 bytes, order, quantity, product, category, channel,
    ///     region and cost.
    init(rows: Int, startingAt first: Int = 0, seed: UInt64, isFull: Bool) {
        random = SeededGenerator(seed: seed, stream: UInt64(first) + 1)
        customers = max(1, rows / 10)
        self.rows = rows
        self.isFull = isFull
        row = first
    }

    mutating func next(_ count: Int) -> [Purchase] { (0..<count).map { _ in next() } }

    /// The id of a customer drawn as a purchase draws it.
    mutating func customer() -> CustomerID {
        let share = random.nextUnit()
        // Spread over the order of ids, so that good customers do not stand side by side.
        let number = Int(share * share * Double(customers)) &* 7_919 % customers
        return CustomerID("C-" + PurchaseData.digits(number, 8))
    }

    private mutating func next() -> Purchase {
        defer { row += 1 }
        let day = CalendarDay(daysSince1970: 16_000 + Int32(Int64(row) * 3_650 / Int64(rows)))
        let units = Int64(random.next(below: 20_000)) + 99
        let amount = Money(minorUnits: random.next(below: 50) == 0 ? -units : units, currency: .eur)
        guard isFull else { return Purchase(customerID: customer(), day: day, amount: amount) }
        let product = random.next(below: 2_000)
        return Purchase(
            customerID: customer(), day: day, amount: amount, id: "P-" + PurchaseData.digits(row, 12),
            orderID: "O-" + PurchaseData.digits(row / 2, 10), quantity: Int64(random.next(below: 5)) + 1,
            product: "SKU-" + PurchaseData.digits(product, 5), category: "category \(product % 40)",
            channel: ["shop", "web", "app", "phone"][random.next(below: 4)], region: "region \(random.next(below: 30))",
            cost: Money(minorUnits: units / 2, currency: .eur))
    }

    private static func digits(_ number: Int, _ count: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, count - digits.count)) + digits
    }
}
