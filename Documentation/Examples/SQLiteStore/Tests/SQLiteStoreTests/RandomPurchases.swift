import Clientele

/// Purchases drawn at random, so few customers, days and orders that they meet.
struct RandomPurchases {
    private var state: UInt64
    private var made: [Purchase] = []

    init(seed: UInt64) {
        state = seed
    }

    private mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }

    private mutating func one(of texts: [String?]) -> String? { texts[below(texts.count)] }

    /// Some purchases: refunds, orders over several days, costs here and there, and records that come again, those of earlier calls too.
    mutating func purchases(_ count: Int, withCosts: Bool) -> [Purchase] {
        for number in made.count..<made.count + count {
            if !made.isEmpty, below(8) == 0 {
                // The same record once more, or amended; without an id it is a line like another.
                var again = made[below(made.count)]
                if below(2) == 0 { again.purchaseAmount = Money(minorUnits: Int64(below(1_000) - 300), currency: .eur) }
                if below(4) == 0 { again.purchaseOrderID = "O-\(number)" }
                if below(4) == 0 { again.customerID = "other" }
                if below(4) == 0 { again.purchaseCost = nil }
                made.append(again)
                continue
            }
            let cost: Money? = withCosts && below(3) > 0 ? Money(minorUnits: Int64(below(400) - 100), currency: .eur) : nil
            made.append(
                Purchase(
                    customerID: CustomerID(one(of: ["a", "b", "B", "\u{E9}", "e\u{301}", "z\u{0}z", "ab"]) ?? ""),
                    day: CalendarDay(daysSince1970: Int32(below(6) - 3)),
                    amount: Money(minorUnits: Int64(below(1_000) - 300), currency: .eur), id: below(2) == 0 ? "R-\(number)" : nil,
                    orderID: one(of: [nil, "O-1", "O-2", "o-1", "O-10", ""]), quantity: below(2) == 0 ? Int64(below(5)) : nil,
                    product: one(of: [nil, "tea", "caf\u{E9}"]), cost: cost))
        }
        return Array(made.suffix(count))
    }
}
