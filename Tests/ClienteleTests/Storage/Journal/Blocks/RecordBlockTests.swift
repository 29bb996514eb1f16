import Testing

@testable import Clientele

@Suite("Records are written as blocks and read again")
struct RecordBlockTests {
    @Test("Every stored property of a record has a column, and comes back")
    func everyProperty() throws {
        let records: [any BlockRecord] = {
            var samples = BlockSamples(seed: 1, isFull: true)
            return [
                samples.purchase(), samples.customer(), samples.contact(), samples.serviceCase(), samples.campaign(),
                samples.campaignResponse(), samples.lead(), samples.stageChange(), samples.contract(), samples.invoice(), samples.survey(),
            ]
        }()
        #expect(records.map { type(of: $0).blockCode } == Array(1...11))
        #expect(RecordBlock.kinds.map { $0.blockCode } == Array(1...11))
        for record in records {
            let properties = Mirror(reflecting: record).children.map { child in
                child.value is LeadQualification || child.value is Customer ? Mirror(reflecting: child.value).children.count : 1
            }
            #expect(properties.reduce(0, +) == type(of: record).columnCount, "\(type(of: record))")
        }
        for sample in BlockSamples.cases(seed: 1, count: 3, isFull: true) {
            #expect(try sample.read(sample.block) == sample.texts, "\(sample.kind)")
        }
    }

    @Test("Random records of every kind come back byte by byte, and give the same block again", arguments: 1...32 as ClosedRange<UInt64>)
    func roundTrip(seed: UInt64) throws {
        let count = [0, 1, 2, 7, 8, 9, 64, 300][Int(seed % 8)]
        for sample in BlockSamples.cases(seed: seed, count: count) {
            #expect(try sample.read(sample.block) == sample.texts, "\(sample.kind), seed \(seed)")
            #expect(try sample.rewrite(sample.block) == sample.block, "\(sample.kind), seed \(seed)")
            #expect(try sample.block.withUnsafeBytes { try RecordBlock.rowCount($0) } == count)
        }
    }

    @Test("A full block of purchases comes back, whether its texts repeat or not")
    func fullBlock() throws {
        let rows = (0..<RecordBlock.maximumRows).map { row in
            Purchase(
                customerID: CustomerID("C-\(row % 300)"), day: CalendarDay(daysSince1970: Int32(row)),
                amount: Money(minorUnits: Int64(row), currency: .eur), id: "P-\(row)", product: row % 3 == 0 ? nil : "shoe \(row % 7)")
        }
        let block = RecordBlock.encode(rows[...])
        #expect(try block.withUnsafeBytes { try RecordBlock.decode(Purchase.self, $0) } == rows)
        #expect(block.count < RecordBlock.maximumRows * 18)
    }

    @Test("Limits and oddities survive: ten megabytes of text, the ends of 64 bits, no text and an empty one, zeros inside, -0 and NaN")
    func limits() throws {
        let purchases = [Int64.min, .max, 0].map { units in
            Purchase(
                customerID: "", day: .min, amount: Money(minorUnits: units, currency: .jpy), id: "", orderID: nil, quantity: units,
                product: "a\u{0}b\u{0}", cost: Money(minorUnits: .min, currency: .eur))
        }
        let customer = VersionedCustomer(
            customer: Customer(
                customerID: "", attributes: ["minus": .number(-0.0), "none": .number(.nan), "day": .text("2024-03-05"), "": .text("")]),
            version: StoreRevision(.max))
        for sample in [BlockCase(purchases), BlockCase([customer])] {
            #expect(try sample.read(sample.block) == sample.texts)
        }
        let long = String(repeating: "0123456789é", count: 1 << 20)
        let campaigns = [long, "a", long + "b", ""].map { Campaign(id: $0, firstDay: .max, name: long) }
        let block = RecordBlock.encode(campaigns[...])
        let found = try block.withUnsafeBytes { try RecordBlock.decode(Campaign.self, $0) }
        for (found, campaign) in zip(found, campaigns) {
            #expect(found == campaign && found.campaignID.utf8.count == campaign.campaignID.utf8.count)
        }
        #expect(block.count < 3 * long.utf8.count + 100)
    }

    @Test("Records that differ in their bytes alone stay apart")
    func canonicallyEqual() throws {
        let rows = ["\u{E9}", "e\u{301}", "\u{E9}"].map { text in
            StageChange(customerID: CustomerID(text), day: .max, from: text, to: text)
        }
        let block = RecordBlock.encode(rows[...])
        let texts = try block.withUnsafeBytes { try RecordBlock.decode(StageChange.self, $0) }.map { Array($0.stageAfterChange.utf8) }
        #expect(texts == [[0xC3, 0xA9], [0x65, 0xCC, 0x81], [0xC3, 0xA9]])
        #expect(try block.withUnsafeBytes { try RecordBlock.customers(in: $0) } == ["\u{E9}", "e\u{301}"])
    }

    @Test("Equal attributes give equal bytes, in whatever order they were set")
    func attributeOrder() {
        let names = (0..<50).map { "name \($0)" }
        // A dictionary with other room lists its names in another order.
        func customer(_ names: [String], room: Int) -> VersionedCustomer {
            var customer = Customer(customerID: "C-1")
            customer.customerAttributes.reserveCapacity(room)
            for name in names { customer.customerAttributes[name] = .text(name) }
            return VersionedCustomer(customer: customer, version: StoreRevision(1))
        }
        let block = RecordBlock.encode([customer(names, room: 0)][...])
        for room in [0, 100, 1_000, 10_000] {
            #expect(RecordBlock.encode([customer(names.reversed(), room: room)][...]) == block)
        }
    }

    @Test("The bytes of a block are the ones that the format promises")
    func layout() {
        let rows = [
            StageChange(customerID: "b", day: CalendarDay(daysSince1970: 258), to: "won", sequence: -1),
            StageChange(customerID: "ab", day: CalendarDay(daysSince1970: 0), from: "x", to: "won", sequence: -1),
        ]
        #expect(
            RecordBlock.encode(rows[...]) == [
                1, 8, 2, 0,  // form, kind, rows, currencies
                6, 8, 7, 9, 5, 3, 0,  // columns and their lengths
                1, 1, 2, 0, 1, 0x62, 0x61, 0x62,  // customers: texts of 1 + (0, 1) bytes
                1, 2, 0, 2, 1, 0, 0,  // days: 0 + (258, 0)
                1, 0, 6, 0x77, 0x6F, 0x6E, 0x77, 0x6F, 0x6E,  // stages: plain
                2, 2, 0, 2, 0x78,  // stages before: the second row alone
                1, 0, 1,  // sequences: -1 in every row
            ])
    }

    @Test("Each customer that a block names is found, and nobody else")
    func customers() throws {
        let leads = [
            Lead(id: "1", createdDay: .max, customerID: "C-1"), Lead(id: "2", createdDay: .max, referrerID: "C-2"),
            Lead(id: "3", createdDay: .max, owner: "C-3"),
        ]
        #expect(try RecordBlock.encode(leads[...]).withUnsafeBytes { try RecordBlock.customers(in: $0) } == ["C-1", "C-2"])
        let campaigns = [Campaign(id: "C-1", firstDay: .max)]
        #expect(try RecordBlock.encode(campaigns[...]).withUnsafeBytes { try RecordBlock.customers(in: $0) } == [])
    }
}
