import Clientele

/// A purchase line with every column as plain values, which tests can reckon with by hand.
struct SalesLine: PurchaseRecord, Sendable {
    var customerID: String
    var day: Int32
    var units: Int64
    var category: String?
    var product: String?
    var channel: String?
    var region: String?
    var order: String?
    var quantity: Int64?
    var cost: Int64?

    var purchaseDay: CalendarDay { CalendarDay(daysSince1970: day) }
    var purchaseAmount: Money { Money(minorUnits: units, currency: .eur) }
    var purchaseCategory: String? { category }
    var purchaseProduct: String? { product }
    var purchaseChannel: String? { channel }
    var purchaseRegion: String? { region }
    var purchaseOrderID: String? { order }
    var purchaseQuantity: Int64? { quantity }
    var purchaseCost: Money? { cost.map { Money(minorUnits: $0, currency: .eur) } }

    /// Lines drawn from a seed: few values, so that ties and repeats are many; some fields missing; refunds; days over three years.
    static func random(_ seed: UInt64, count: Int? = nil, from firstDay: Int32 = 18_993) -> [SalesLine] {
        var random = SeededGenerator(seed: seed, stream: 5)
        func pick(_ texts: [String?]) -> String? { texts[random.next(below: texts.count)] }
        let customers = 1 + random.next(below: 30)
        let number = count ?? random.next(below: 400)
        let allQuantities = random.next(below: 2) == 0
        return (0..<number).map { _ in
            let isRefund = random.next(below: 8) == 0
            let pieces = Int64(random.next(below: 5) + (isRefund ? 1 : 0))
            return SalesLine(
                customerID: "c\(random.next(below: customers))", day: firstDay + Int32(random.next(below: 1_096)),
                units: Int64(random.next(below: 3_000)) * (isRefund ? -1 : 1), category: pick(["a", "b", "\u{E9}", "e\u{301}", "c", nil]),
                product: pick(["p", "q", "r", "s", "t", "u", "v"]), channel: pick(["web", "shop", nil]), region: pick(["N", "S"]),
                order: pick(["1", "2", "3", nil, nil]),
                quantity: allQuantities || random.next(below: 4) > 0 ? (isRefund ? -pieces : pieces) : nil,
                cost: random.next(below: 3) > 0 ? Int64(random.next(below: 900)) * (isRefund ? -1 : 1) : nil)
        }
    }
}
