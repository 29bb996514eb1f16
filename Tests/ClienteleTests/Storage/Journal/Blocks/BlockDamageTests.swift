import Testing

@testable import Clientele

@Suite("Bytes that are no block are refused or read as something else, and never crash")
struct BlockDamageTests {
    @Test("Every truncation is refused", arguments: 1...3 as ClosedRange<UInt64>)
    func truncations(seed: UInt64) {
        for sample in BlockSamples.cases(seed: seed, count: 5) {
            for length in 0..<sample.block.count {
                #expect(throws: BlockFault.self, "\(sample.kind), seed \(seed), \(length) bytes") {
                    try sample.read(Array(sample.block.prefix(length)))
                }
            }
            #expect(throws: BlockFault.self) { try sample.read(sample.block + [0]) }
        }
    }

    @Test("Every flip of a bit is refused or read as records", arguments: 1...2 as ClosedRange<UInt64>)
    func flips(seed: UInt64) {
        for sample in BlockSamples.cases(seed: seed, count: 4) {
            for bit in 0..<sample.block.count * 8 {
                var damaged = sample.block
                damaged[bit / 8] ^= 1 << UInt8(bit % 8)
                Self.readEverything(damaged)
            }
        }
    }

    @Test("Random bytes, alone or spread over a block, do no harm", arguments: 1...40 as ClosedRange<UInt64>)
    func garbage(seed: UInt64) {
        var generator = SeededGenerator(seed: seed, stream: 9)
        for sample in BlockSamples.cases(seed: seed, count: 20) {
            let noise = (0..<generator.next(below: 200)).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
            Self.readEverything(noise)
            Self.readEverything([1, sample.kind.blockCode] + noise)
            for _ in 0..<20 {
                var damaged = sample.block
                for _ in 0..<1 + generator.next(below: 4) {
                    damaged[generator.next(below: damaged.count)] = generator.next(below: 2) == 0 ? 0xFF : UInt8(generator.next(below: 256))
                }
                Self.readEverything(damaged)
            }
        }
    }

    @Test("A forged count or length is refused before memory is asked for")
    func forged() throws {
        let huge: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F]
        let most: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F]
        // Rows, one row too many, currencies, columns, and the length of a column.
        let starts: [[UInt8]] = [
            [1, 8] + huge, [1, 8, 0x81, 0x20, 0, 0], [1, 8, 2] + huge, [1, 8, 2, 0] + huge, [1, 8, 2, 0, 1] + huge,
        ]
        // A text of 2⁶² bytes, two that only together are too long, more different texts than rows, a text that begins within a character.
        let texts: [[UInt8]] = [
            [1, 8, 1, 0, 1, 11, 1, 0] + huge, [1, 8, 2, 0, 1, 20, 1, 8, 0] + most + most + [65],
            [1, 8, 2, 0, 1, 7, 3, 3, 0, 2, 65, 65, 65], [1, 8, 2, 0, 1, 5, 1, 0, 2, 0xC3, 0xA9],
        ]
        for block in starts + texts {
            #expect(throws: BlockFault.self, "\(block)") { try Self.read(block) }
            #expect(throws: BlockFault.self, "\(block)") { try block.withUnsafeBytes { try RecordBlock.customers(in: $0) } }
        }
        // A customer with 2⁶² names of attributes, and one with more attributes than there are names.
        let customer: [UInt8] = [1, 0, 2, 65, 1, 0, 0]
        let attributes: [[UInt8]] = [
            [1, 2, 1, 0, 9, 4, 3, 0, 0, 0, 0, 0, 0, 10] + customer + [1] + huge,
            [1, 2, 1, 0, 9, 4, 3, 0, 0, 0, 0, 0, 0, 5] + customer + [1, 1, 1, 65, 9],
        ]
        for block in attributes {
            #expect(throws: BlockFault.self, "\(block)") { try Self.read(block) }
        }
        try Self.read([1, 2, 1, 0, 9, 4, 3, 0, 0, 0, 0, 0, 0, 5] + customer + [1, 1, 1, 65, 0])
    }

    @Test("A block without columns that came later reads them as missing; one that lacks more is refused")
    func olderVersions() throws {
        for sample in BlockSamples.cases(seed: 4, count: 5) {
            let complete = try sample.read(sample.block)
            for columns in 0..<sample.kind.columnCount {
                let older = sample.firstColumns(columns)
                guard let texts = try? sample.read(older) else { continue }
                #expect(texts.count == complete.count)
                #expect(try sample.rewrite(older) != sample.block, "\(sample.kind) of \(columns) columns")
            }
        }
        let full = Contact(
            customerID: "C", day: .max, id: "1", channel: "web", direction: .inbound, handler: "h", purpose: "p", outcome: "o", minutes: 3,
            cost: .zero(.eur), campaignID: "k")
        let older = RecordBlock.encodeColumns([full][...], columns: 4)
        let contact = try older.withUnsafeBytes { try RecordBlock.decode(Contact.self, $0) }
        #expect(contact == [Contact(customerID: "C", day: .max, id: "1", channel: "web")])
        let purchase = Purchase(customerID: "C", day: .max, amount: .zero(.eur), id: "1", orderID: "2", quantity: 3, cost: .zero(.eur))
        var intake = PurchaseIntake(currency: nil)
        try RecordBlock.encodeColumns([purchase][...], columns: 4).withUnsafeBytes {
            try RecordBlock.addPurchases($0, to: &intake, days: nil)
        }
        #expect(intake.rows.count == 1 && intake.rows.quantities.isEmpty && intake.rows.orders.finished(rows: 1) == CodedTexts())
        let oldest = RecordBlock.encodeColumns([full][...], columns: 1)
        #expect(throws: BlockFault.self) { try oldest.withUnsafeBytes { try RecordBlock.decode(Contact.self, $0) } }
    }

    @Test("What a later version may have written is told apart from damage")
    func laterVersions() throws {
        let campaign = RecordBlock.encode([Campaign(id: "K", firstDay: CalendarDay(daysSince1970: 0))][...])
        #expect(campaign == [1, 5, 1, 0, 7, 4, 3, 0, 0, 0, 0, 0, 1, 0, 2, 0x4B, 1, 0, 0])
        func changed(_ place: Int, _ byte: UInt8) -> [UInt8] {
            var block = campaign
            block[place] = byte
            return block
        }
        // Another form, another kind, one more column, another form of a column, numbers of another width.
        var moreColumns = campaign
        moreColumns.replaceSubrange(4..<5, with: [8, 0])
        moreColumns.swapAt(5, 6)
        moreColumns.insert(0, at: 12)
        for block in [changed(0, 2), changed(1, 12), moreColumns, changed(12, 9), changed(13, 3)] {
            #expect(Self.fault(block)?.isFromLaterVersion == true, "\(block)")
        }
        let response = CampaignResponse(customerID: "C", campaignID: "K", group: .control, hasResponded: true)
        var unknown = RecordBlock.encode([response][...])
        let place = try #require(unknown.firstIndex(of: UInt8(ascii: "l")))
        unknown[place] = UInt8(ascii: "m")
        #expect(Self.fault(unknown)?.isFromLaterVersion == true)
        #expect(Self.fault([0] + campaign.dropFirst())?.isFromLaterVersion == false)
        #expect(Self.fault(Array(campaign.dropLast()))?.isFromLaterVersion == false)
        #expect(Self.fault(campaign) == nil)
    }

    @Test("A block of another kind than the one wanted is refused")
    func otherKind() {
        let block = RecordBlock.encode([Campaign(id: "K", firstDay: .max)][...])
        #expect(throws: BlockFault.self) { try block.withUnsafeBytes { try RecordBlock.decode(Survey.self, $0) } }
        var intake = PurchaseIntake(currency: nil)
        #expect(throws: BlockFault.self) { try block.withUnsafeBytes { try RecordBlock.addPurchases($0, to: &intake, days: nil) } }
    }

    private static func fault(_ block: [UInt8]) -> BlockFault? {
        do {
            try read(block)
            return nil
        } catch {
            return error as? BlockFault
        }
    }

    /// Reads a block as the kind that it says it is.
    private static func read(_ block: [UInt8]) throws {
        try block.withUnsafeBytes { bytes in
            switch block.count > 1 ? block[1] : 0 {
            case 1: _ = try RecordBlock.decode(Purchase.self, bytes)
            case 2: _ = try RecordBlock.decode(VersionedCustomer.self, bytes)
            case 3: _ = try RecordBlock.decode(Contact.self, bytes)
            case 4: _ = try RecordBlock.decode(ServiceCase.self, bytes)
            case 5: _ = try RecordBlock.decode(Campaign.self, bytes)
            case 6: _ = try RecordBlock.decode(CampaignResponse.self, bytes)
            case 7: _ = try RecordBlock.decode(Lead.self, bytes)
            case 8: _ = try RecordBlock.decode(StageChange.self, bytes)
            case 9: _ = try RecordBlock.decode(Contract.self, bytes)
            case 10: _ = try RecordBlock.decode(Invoice.self, bytes)
            default: _ = try RecordBlock.decode(Survey.self, bytes)
            }
        }
    }

    /// Reads a block in every way there is; only a ``BlockFault``, or what an intake throws, may come out.
    private static func readEverything(_ block: [UInt8]) {
        do { try read(block) } catch { #expect(error is BlockFault, "\(error)") }
        block.withUnsafeBytes { bytes in
            _ = try? RecordBlock.customers(in: bytes)
            _ = try? RecordBlock.rowCount(bytes)
            guard block.count > 1, block[1] == 1 else { return }
            var intake = PurchaseIntake(currency: nil)
            do {
                try RecordBlock.addPurchases(bytes, to: &intake, days: nil)
            } catch {
                #expect(error is BlockFault || error is ClienteleError, "\(error)")
                #expect(intake.rows.count == 0 && intake.currency == nil)
            }
        }
    }
}
