import Clientele
import Testing

@Suite("Record ids: the only thing that makes two rows one purchase")
struct RecordIDTests {
    @Test("The same id with the same content counts once, and the repeats are counted")
    func repeats() throws {
        let rows = [
            PlainRow("a", 1, 100, order: "o", cost: 3, id: "r1"), PlainRow("b", 1, 50),
            PlainRow("a", 1, 100, order: "o", cost: 3, id: "r1"),
            PlainRow("b", 1, 50), PlainRow("a", 1, 100, order: "o", cost: 3, id: "r2"),
            PlainRow("a", 1, 100, order: "o", cost: 3, id: "r1"),
        ]
        let once = [rows[0], rows[1], rows[3], rows[4]]
        for netting in RefundNetting.allCases {
            let summaries = try PurchaseSummaries(of: rows, netting: netting)
            #expect(summaries.repeatedRecords == 2)
            #expect(summaries.rowCount == 4)
            var expected = try PurchaseSummaries(of: once, netting: netting)
            #expect(expected != summaries)
            try expected.merge(PurchaseSummaries(of: [PlainRow("z", 1, 1)], netting: netting))
            #expect(try summaries.merged(with: PurchaseSummaries(of: [PlainRow("z", 1, 1)], netting: netting)).repeatedRecords == 2)
            #expect(try CustomerBase(purchases: rows).summaries(netting: netting) == summaries)
        }
        let base = try CustomerBase(purchases: rows)
        #expect(base.repeatedRecords == 2)
        #expect(base.purchases.count == 4)
        #expect(base.purchases(of: "a").map(\.purchaseID) == ["r1", "r2"])
    }

    @Test("A repeat is one whatever order it comes in")
    func order() throws {
        for seed in UInt64(1)...60 {
            let base = RandomBase(seed: seed, costs: true)
            var random = base.random
            var rows = base.rows
            for index in rows.indices { rows[index].id = index % 3 == 0 ? nil : "r\(index)" }
            let repeats = rows.filter { $0.id != nil && random.next(below: 2) == 0 }
            let whole = try CustomerBase(purchases: rows)
            let doubled = try CustomerBase(purchases: (rows + repeats).shuffled(using: &random))
            #expect(doubled.repeatedRecords == repeats.count, "seed \(seed)")
            #expect(doubled.purchases.elementsEqual(whole.purchases), "seed \(seed)")
            let summaries = try PurchaseSummaries(of: (rows + repeats).shuffled(using: &random))
            #expect(summaries.repeatedRecords == repeats.count && summaries.rowCount == rows.count, "seed \(seed)")
        }
    }

    @Test("The same id with other content is refused, whichever column differs")
    func contradictions() throws {
        func purchase(_ change: (inout Purchase) -> Void) -> Purchase {
            var purchase = Purchase(
                customerID: "a", day: CalendarDay(daysSince1970: 1), amount: Money(minorUnits: 5, currency: .eur), id: "r",
                orderID: "o", quantity: 1, product: "p", category: "c", channel: "h", region: "g",
                cost: Money(minorUnits: 2, currency: .eur))
            change(&purchase)
            return purchase
        }
        let changes: [(inout Purchase) -> Void] = [
            { $0.customerID = "b" }, { $0.purchaseDay = .max }, { $0.purchaseAmount = Money(minorUnits: 6, currency: .eur) },
            { $0.purchaseOrderID = nil }, { $0.purchaseQuantity = nil }, { $0.purchaseProduct = "q" }, { $0.purchaseCategory = "q" },
            { $0.purchaseChannel = "q" }, { $0.purchaseRegion = nil }, { $0.purchaseCost = nil },
            { $0.purchaseCost = Money(minorUnits: 3, currency: .eur) }, { $0.purchaseOrderID = "\u{E9}" },
        ]
        for (place, change) in changes.enumerated() {
            for rows in [[purchase { _ in }, purchase(change)], [purchase(change), purchase { _ in }]] {
                #expect("change \(place)") { try PurchaseSummaries(of: rows) } throws: { isDuplicate($0) }
                #expect("change \(place)") { try CustomerBase(purchases: rows) } throws: { isDuplicate($0) }
            }
        }
        #expect(try PurchaseSummaries(of: [purchase { _ in }, purchase { _ in }]).repeatedRecords == 1)
    }

    private func isDuplicate(_ error: any Error) -> Bool {
        (error as? ClienteleError)?.code == .duplicateRecord && (error as? ClienteleError)?.message.contains("'r'") == true
    }

    @Test("Ids that differ only by normalisation are different records")
    func normalisation() throws {
        let rows = [PlainRow("a", 1, 5, id: "\u{E9}"), PlainRow("a", 1, 5, id: "e\u{301}")]
        #expect(try PurchaseSummaries(of: rows).repeatedRecords == 0)
        #expect(try PurchaseSummaries(of: rows).rowCount == 2)
    }
}
