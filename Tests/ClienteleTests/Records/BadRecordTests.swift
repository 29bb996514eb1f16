import Clientele
import Testing

@Suite("Bad records: refused or collected, never half taken")
struct BadRecordTests {
    /// A record whose properties throw where they are told to.
    private struct Flaky: PurchaseRecord {
        enum Fault: Error {
            case noDay
        }

        var customerID = "a"
        var units: Int64 = 100
        var currency = Currency.eur
        var costCurrency: Currency?
        var hasDay = true

        var purchaseDay: CalendarDay {
            get throws {
                guard hasDay else { throw Fault.noDay }
                return CalendarDay(daysSince1970: 1)
            }
        }
        var purchaseAmount: Money { get throws { Money(minorUnits: units, currency: currency) } }
        var purchaseCost: Money? { costCurrency.map { Money(minorUnits: 1, currency: $0) } }
        var purchaseProduct: String? { "p" }
    }

    private let bad = [Flaky(customerID: ""), Flaky(hasDay: false), Flaky(currency: .usd), Flaky(costCurrency: .usd)]
    private let codes: [ClienteleError.Code] = [.invalidRecord, .invalidRecord, .mixedCurrencies, .mixedCurrencies]

    @Test("Stopping: the error names the position, and the builder is as it was")
    func stop() throws {
        for (record, code) in zip(bad, codes) {
            var builder = PurchaseSummaries.Builder(currency: .eur)
            var base = CustomerBase.Builder(currency: .eur)
            try builder.add([PlainRow("z", 5, 9, order: "o", cost: 4, id: "r")])
            try base.add(purchases: [PlainRow("z", 5, 9, order: "o", cost: 4, id: "r")])
            let before = try builder.build()
            let batch = [Flaky(), Flaky(customerID: "b"), record, Flaky(customerID: "c")]
            let isExpected = { (error: any Error) in
                (error as? ClienteleError)?.code == code && (error as? ClienteleError)?.message.contains("record 2") == true
            }
            #expect { try builder.add(batch) } throws: { isExpected($0) }
            #expect { try base.add(purchases: batch) } throws: { isExpected($0) }
            #expect(builder.rejectedRecords.isEmpty && base.rejectedRecords.isEmpty)
            #expect(try builder.build() == before)
            let snapshot = try base.build()
            #expect(snapshot.purchases.count == 1 && snapshot.customerIDs == ["z"])
            #expect(try snapshot.summaries() == before)
        }
    }

    @Test("Collecting: positions and reasons are kept in order, and the good records are taken")
    func collect() throws {
        let batch = [Flaky()] + bad + [Flaky(customerID: "b")]
        var builder = PurchaseSummaries.Builder()
        var base = CustomerBase.Builder()
        try builder.add(batch, badRecords: .collect)
        try base.add(purchases: batch, badRecords: .collect)
        for rejected in [builder.rejectedRecords, base.rejectedRecords] {
            #expect(rejected.map(\.position) == [1, 2, 3, 4])
            #expect(rejected.map(\.error.code) == codes)
        }
        let expected = try PurchaseSummaries(of: [Flaky(), Flaky(customerID: "b")])
        #expect(try builder.build() == expected)
        #expect(try base.build().summaries() == expected)
        #expect(try base.build().purchases.map(\.purchaseProduct) == ["p", "p"])
    }

    @Test("A record that is not taken does not choose the currency")
    func currency() throws {
        var builder = PurchaseSummaries.Builder()
        try builder.add([Flaky(costCurrency: .usd), Flaky(currency: .usd)], badRecords: .collect)
        #expect(builder.rejectedRecords.map(\.position) == [0])
        #expect(try builder.build().currency == .usd)
        var stopped = PurchaseSummaries.Builder()
        #expect(throws: ClienteleError.self) { try stopped.add([Flaky(), Flaky(hasDay: false)]) }
        try stopped.add([Flaky(currency: .usd)])
        #expect(try stopped.build().currency == .usd)
    }

    @Test("A stated currency holds for all records")
    func statedCurrency() {
        var builder = PurchaseSummaries.Builder(currency: .jpy)
        #expect { try builder.add([Flaky()]) } throws: { ($0 as? ClienteleError)?.code == .mixedCurrencies }
        #expect { try PurchaseSummaries(of: [Flaky(), Flaky(currency: .usd)]) } throws: {
            (($0 as? ClienteleError)?.message).map { $0.contains("USD") && $0.contains("EUR") } == true
        }
    }

    @Test("An error of an app's own is kept as a bad record with its words")
    func foreignErrors() throws {
        var builder = PurchaseSummaries.Builder()
        try builder.add([Flaky(hasDay: false)], badRecords: .collect)
        #expect(builder.rejectedRecords.first?.error.message.contains("noDay") == true)
        #expect(try builder.build() == PurchaseSummaries())
    }

    @Test("Customers: an empty id, numbers that are none and two different records are refused")
    func customers() throws {
        var builder = CustomerBase.Builder()
        #expect { try builder.add(customers: [Customer(customerID: "")]) } throws: { ($0 as? ClienteleError)?.code == .invalidRecord }
        for number in [Double.nan, .infinity, -.infinity] {
            #expect("\(number)") {
                try builder.add(customers: [Customer(customerID: "a", attributes: ["size": .number(number)])])
            } throws: {
                ($0 as? ClienteleError)?.code == .invalidRecord
            }
        }
        let once = Customer(customerID: "a", isTarget: true)
        try builder.add(customers: [once, once])
        #expect(try builder.build().customerIDs == ["a"])
        try builder.add(customers: [Customer(customerID: "a")])
        #expect { try builder.build() } throws: { ($0 as? ClienteleError)?.code == .duplicateRecord }
    }

    @Test("A refused batch of customers leaves the builder as it was")
    func customerBatch() throws {
        var builder = CustomerBase.Builder()
        #expect(throws: ClienteleError.self) { try builder.add(customers: [Customer(customerID: "a"), Customer(customerID: "")]) }
        #expect(try builder.build().customerCount == 0)
    }
}
