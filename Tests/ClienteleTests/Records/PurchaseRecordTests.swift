import Clientele
import Testing

@Suite("Purchase records: an app's own types take part as they are")
struct PurchaseRecordTests {
    /// An app's class, neither `Sendable` nor a value.
    private final class Order: PurchaseRecord {
        let customerID: Int
        let placedOn: String
        var total: String

        init(customerID: Int, placedOn: String, total: String) {
            self.customerID = customerID
            self.placedOn = placedOn
            self.total = total
        }

        var purchaseDay: CalendarDay { get throws { try CalendarDay(placedOn) } }
        var purchaseAmount: Money { get throws { try Money(total, in: .eur) } }
    }

    /// An app's own key.
    private struct MemberNumber: CustomerKey {
        var number: Int
        var canonicalCustomerText: String { "M-\(number)" }
    }

    /// A struct of the three properties that are asked for.
    private struct Sale: PurchaseRecord {
        let customerID: MemberNumber
        let purchaseDay: CalendarDay
        let purchaseAmount: Money
    }

    /// A row that knows nothing of the SDK.
    private struct Row {
        let buyer: String
        let date: String
        let sum: Int64
    }

    private func expectDefaults(_ record: some PurchaseRecord) throws {
        #expect(record.purchaseID == nil && record.purchaseOrderID == nil && record.purchaseQuantity == nil)
        #expect(record.purchaseProduct == nil && record.purchaseCategory == nil && record.purchaseChannel == nil)
        #expect(record.purchaseRegion == nil)
        #expect(try record.purchaseCost == nil)
    }

    @Test("A final class with throwing properties")
    func finalClass() throws {
        let orders = [
            Order(customerID: 10, placedOn: "2024-05-01", total: "12.50"), Order(customerID: 9, placedOn: "2024-05-02", total: "-2"),
        ]
        try expectDefaults(orders[0])
        let base = try CustomerBase(purchases: orders)
        // Digits are text: "10" comes before "9".
        #expect(base.customerIDs == ["10", "9"])
        #expect(base.purchases.map(\.purchaseAmount.minorUnits) == [1_250, -200])
        orders[0].total = "12,50"
        #expect { try CustomerBase(purchases: orders) } throws: {
            ($0 as? ClienteleError)?.code == .invalidAmount && "\($0)".contains("record 0")
        }
    }

    @Test("A struct with a key of its own")
    func ownKey() throws {
        let sale = Sale(
            customerID: MemberNumber(number: 7), purchaseDay: CalendarDay(daysSince1970: 3),
            purchaseAmount: Money(minorUnits: 5, currency: .jpy))
        try expectDefaults(sale)
        let base = try CustomerBase(purchases: [sale])
        #expect(base.customerIDs == ["M-7"])
        #expect(base.currency == .jpy)
        #expect(base.days == sale.purchaseDay...sale.purchaseDay)
        #expect(base.purchases(of: CustomerID(MemberNumber(number: 7))).map(\.purchaseDay) == [sale.purchaseDay])
        #expect(base.purchases(of: "M-8").isEmpty)
    }

    @Test("Rows read through a mapping of key paths and closures, without a copy")
    func mapping() throws {
        let rows = [Row(buyer: "b", date: "2024-05-01", sum: 70), Row(buyer: "a", date: "2024-05-02", sum: 30)]
        let mapping = PurchaseMapping<Row, String>(
            customerID: \.buyer, day: { try CalendarDay($0.date) }, amount: { Money(minorUnits: $0.sum, currency: .eur) })
        for record in mapping.records(from: rows) { try expectDefaults(record) }
        let direct = try PurchaseSummaries(of: rows.map { PlainRow($0.buyer, try CalendarDay($0.date).daysSince1970, $0.sum) })
        #expect(try PurchaseSummaries(of: mapping.records(from: rows)) == direct)
        let broken = [rows[0], Row(buyer: "c", date: "yesterday", sum: 1)]
        #expect { try PurchaseSummaries(of: mapping.records(from: broken)) } throws: {
            ($0 as? ClienteleError)?.code == .invalidDay && "\($0)".contains("record 1")
        }
    }

    @Test("The ready-made purchase keeps every column through a base, sorted the same from any order")
    func allColumns() throws {
        for seed in UInt64(1)...60 {
            var random = SeededGenerator(seed: seed)
            func text() -> String? { [nil, "x", "y", "\u{E9}", "e\u{301}"][random.next(below: 5)] }
            let rows = try (0..<30).map { number in
                Purchase(
                    customerID: CustomerID(["a", "b"][random.next(below: 2)]),
                    day: CalendarDay(daysSince1970: Int32(random.next(below: 2))),
                    amount: Money(minorUnits: Int64(random.next(below: 2)), currency: .eur), id: number % 2 == 0 ? "r\(number)" : nil,
                    orderID: text(), quantity: [nil, Int64.min, 0, 3][random.next(below: 4)], product: text(), category: text(),
                    channel: text(), region: text(), cost: random.next(below: 2) == 0 ? try Money("0.01", in: .eur) : nil)
            }
            let base = try CustomerBase(purchases: rows)
            let again = try CustomerBase(purchases: rows.shuffled(using: &random))
            #expect(base.purchases.map(forms) == again.purchases.map(forms), "seed \(seed)")
            #expect(base.purchases.map(forms).sorted() == rows.map(forms).sorted(), "seed \(seed)")
            let owners = base.purchases.map(\.customerID)
            #expect(zip(owners, owners.dropFirst()).allSatisfy { !($1 < $0) }, "seed \(seed)")
        }
    }

    @Test("A base keeps the columns asked for, all of them where there is a record id, and misses what it was built without")
    func details() throws {
        func row(_ id: String?) throws -> Purchase {
            Purchase(
                customerID: "a", day: CalendarDay(daysSince1970: 1), amount: Money(minorUnits: 1, currency: .eur), id: id, orderID: "o",
                quantity: 2, product: "p", category: "k", channel: "c", region: "r", cost: try Money("0.01", in: .eur))
        }
        let columns: [(PurchaseDetails, KeyPath<Purchase, Bool>)] = [
            (.order, \.hasOrder), (.product, \.hasProduct), (.category, \.hasCategory), (.channel, \.hasChannel), (.region, \.hasRegion),
            (.quantity, \.hasQuantity), (.cost, \.hasCost),
        ]
        for wanted in (0..<UInt8(128)).map(PurchaseDetails.init(rawValue:)) {
            var builder = CustomerBase.Builder(details: wanted)
            try builder.add(purchases: [row(nil), row("id")])
            let base = try builder.build()
            let plain = try #require(base.purchases.first { $0.purchaseID == nil })
            let named = try #require(base.purchases.first { $0.purchaseID != nil })
            for (detail, has) in columns {
                #expect(plain[keyPath: has] == wanted.contains(detail))
                #expect(named[keyPath: has])
            }
            if wanted.contains(.order) {
                #expect(try base.summaries(netting: .order).rowCount == 2)
            } else {
                #expect { try base.summaries(netting: .order) } throws: { ($0 as? ClienteleError)?.code == .missingData }
            }
        }
    }

    /// All columns of a purchase with the bytes of its texts.
    private func forms(_ purchase: Purchase) -> String {
        let texts = [
            purchase.purchaseID, purchase.purchaseOrderID, purchase.purchaseProduct, purchase.purchaseCategory, purchase.purchaseChannel,
            purchase.purchaseRegion,
        ].map { $0.map { "\(Array($0.utf8))" } ?? "-" }.joined(separator: " ")
        let numbers = "\(purchase.purchaseQuantity.map { "\($0)" } ?? "-") \(purchase.purchaseCost.map { "\($0)" } ?? "-")"
        return "\(purchase.customerID) \(purchase.purchaseDay) \(purchase.purchaseAmount) \(numbers) \(texts)"
    }

    @Test("Rows that differ in nothing but a quantity, missing or the least there is, have an order of their own")
    func quantityOrder() throws {
        func row(_ quantity: Int64?) -> Purchase {
            Purchase(
                customerID: "a", day: CalendarDay(daysSince1970: 1), amount: Money(minorUnits: 1, currency: .eur), quantity: quantity,
                cost: nil)
        }
        let rows = [row(nil), row(.min)]
        let first = try CustomerBase(purchases: rows).purchases.map(\.purchaseQuantity)
        let second = try CustomerBase(purchases: rows.reversed()).purchases.map(\.purchaseQuantity)
        #expect(first == second)
    }

    @Test("Customers are told apart and ordered by bytes, not by canonical equivalence")
    func customerOrder() throws {
        let ids = RandomBase.trickyIDs
        let base = try CustomerBase(purchases: ids.map { PlainRow($0, 1, 1) })
        let expected = ids.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
        #expect(base.customerIDs.map { Array($0.text.utf8) } == expected)
        #expect(base.customerCount == ids.count)
        for id in ids { #expect(base.purchases(of: CustomerID(id)).count == 1) }
    }
}

extension Purchase {
    fileprivate var hasOrder: Bool { purchaseOrderID != nil }
    fileprivate var hasProduct: Bool { purchaseProduct != nil }
    fileprivate var hasCategory: Bool { purchaseCategory != nil }
    fileprivate var hasChannel: Bool { purchaseChannel != nil }
    fileprivate var hasRegion: Bool { purchaseRegion != nil }
    fileprivate var hasQuantity: Bool { purchaseQuantity != nil }
    fileprivate var hasCost: Bool { purchaseCost != nil }
}
