import Testing

@testable import Clientele

@Suite("Purchases go from a block straight into columns")
struct PurchaseBlockTests {
    @Test("They arrive as if they had been added one by one, whatever is kept and wanted", arguments: 1...100 as ClosedRange<UInt64>)
    func oneByOne(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let details = PurchaseDetails(rawValue: seed % 3 == 0 ? PurchaseDetails.all.rawValue : UInt8(generator.next(below: 128)))
        let first = CalendarDay(daysSince1970: Int32(generator.next(below: 10)))
        let days = seed % 2 == 0 ? first...CalendarDay(daysSince1970: first.daysSince1970 + Int32(generator.next(below: 9))) : nil
        var expected = PurchaseIntake(currency: nil, details: details)
        var found = expected
        for _ in 0..<3 {
            let purchases = (0..<generator.next(below: 400)).map { _ in Self.purchase(&generator) }
            for purchase in purchases where days?.contains(purchase.purchaseDay) ?? true { try expected.add(purchase) }
            try RecordBlock.encode(purchases[...]).withUnsafeBytes { try RecordBlock.addPurchases($0, to: &found, days: days) }
            #expect(Content(found) == Content(expected), "seed \(seed)")
        }
    }

    @Test("What an intake refuses it refuses from a block, and then takes nothing of it")
    func refusals() throws {
        let day = CalendarDay(daysSince1970: 0)
        let euro = Purchase(customerID: "C", day: day, amount: Money(minorUnits: 1, currency: .eur))
        var mixedCost = euro
        mixedCost.purchaseCost = Money(minorUnits: 1, currency: .usd)
        let bad = [
            Purchase(customerID: "", day: day, amount: euro.purchaseAmount), Purchase(customerID: "C", day: day, amount: .zero(.usd)),
            mixedCost,
        ]
        for purchase in bad {
            var expected = PurchaseIntake(currency: nil)
            var thrown: ClienteleError?
            do { for record in [euro, purchase] { try expected.add(record) } } catch { thrown = error as? ClienteleError }
            var intake = PurchaseIntake(currency: nil)
            let block = RecordBlock.encode([euro, purchase][...])
            #expect(throws: try #require(thrown)) { try block.withUnsafeBytes { try RecordBlock.addPurchases($0, to: &intake, days: nil) } }
            #expect(Content(intake) == Content(PurchaseIntake(currency: nil)))
        }
        var dollars = PurchaseIntake(currency: .usd)
        let block = RecordBlock.encode([euro][...])
        #expect(throws: ClienteleError.self) { try block.withUnsafeBytes { try RecordBlock.addPurchases($0, to: &dollars, days: nil) } }
        #expect(Content(dollars) == Content(PurchaseIntake(currency: .usd)))
    }

    @Test("A refused purchase outside the days wanted refuses nothing")
    func unwanted() throws {
        let wanted = Purchase(customerID: "C", day: .min, amount: .zero(.eur))
        let other = Purchase(customerID: "", day: .max, amount: .zero(.usd))
        var intake = PurchaseIntake(currency: nil)
        let block = RecordBlock.encode([other, wanted][...])
        try block.withUnsafeBytes { try RecordBlock.addPurchases($0, to: &intake, days: .min ... .min) }
        #expect(intake.rows.count == 1 && intake.currency == .eur)
    }

    private static func purchase(_ generator: inout SeededGenerator) -> Purchase {
        func text(_ different: Int) -> String? {
            let number = generator.next(below: different)
            return number == 0 ? nil : ["", "\u{E9}", "e\u{301}"][number % 3] + "\(number)"
        }
        func amount() -> Money { Money(minorUnits: Int64(generator.next(below: 100_000)) - 500, currency: .eur) }
        return Purchase(
            customerID: CustomerID(text(generator.next(below: 2) == 0 ? 5 : 5_000) ?? "C"),
            day: CalendarDay(daysSince1970: Int32(generator.next(below: 12))), amount: amount(),
            id: text(3).map { $0 + "\(generator.next())" },
            orderID: text(50), quantity: generator.next(below: 3) == 0 ? Int64(generator.next(below: 5)) : nil, product: text(30),
            category: text(2), channel: text(4), region: text(9_000), cost: generator.next(below: 2) == 0 ? amount() : nil)
    }

    /// All that an intake holds.
    private struct Content: Equatable {
        let currency: Currency?
        let customers: TextTable
        let customerOfRow: [UInt32]
        let days: [Int32]
        let amounts: [Int64]
        let texts: [CodedTexts]
        let quantities: OptionalIntegers
        let costs: OptionalIntegers

        init(_ intake: PurchaseIntake) {
            let rows = intake.rows
            currency = intake.currency
            customers = rows.customers.ranked().table
            customerOfRow = rows.customerOfRow
            days = rows.days
            amounts = rows.amounts
            texts = [rows.recordIDs, rows.orders, rows.products, rows.categories, rows.channels, rows.regions].map {
                $0.finished(rows: rows.count)
            }
            quantities = rows.quantities
            costs = rows.costs
        }
    }
}
