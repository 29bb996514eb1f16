import Clientele
import Testing

@Suite("Records of one id that differ: refused, or the last one is kept")
struct ConflictingRecordsTests {
    private func random(_ generator: inout SeededGenerator, ids: Int, count: Int) -> [Purchase] {
        (0..<count).map { _ in
            let id = generator.next(below: ids + 1)
            return Purchase(
                customerID: CustomerID(["a", "b", "\u{E9}", "e\u{301}"][generator.next(below: 4)]),
                day: CalendarDay(daysSince1970: Int32(generator.next(below: 4))),
                amount: Money(minorUnits: Int64(generator.next(below: 3)), currency: .eur),
                id: id == ids ? nil : ["\u{E9}", "e\u{301}", "r"][id % 3] + "\(id / 3)", orderID: ["o", nil][generator.next(below: 2)])
        }
    }

    /// Every record after which none of its id comes, by looking at each pair.
    private func last<Record>(_ records: [Record], id: (Record) -> String?) -> [Record] {
        records.indices.filter { index in
            guard let own = id(records[index]) else { return true }
            return !records[(index + 1)...].contains { id($0).map { $0.utf8.elementsEqual(own.utf8) } ?? false }
        }.map { records[$0] }
    }

    @Test("A base that keeps the last is the base of the last ones, and counts the others", arguments: 1...60 as ClosedRange<UInt64>)
    func purchases(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let rows = random(&generator, ids: 1 + generator.next(below: 12), count: generator.next(below: 40))
        let kept = last(rows, id: \.purchaseID)
        var builder = CustomerBase.Builder(conflictingRecords: .keepLast)
        let cut = generator.next(below: rows.count + 1)
        try builder.add(purchases: rows[..<cut])
        try builder.add(purchases: rows[cut...])
        let base = try builder.build()
        let expected = try CustomerBase(purchases: kept)
        #expect(base.purchases.elementsEqual(expected.purchases), "seed \(seed)")
        let same =
            rows.count { row in kept.contains { $0 == row && $0.purchaseID != nil && sameBytes($0, row) } }
            - kept.count { $0.purchaseID != nil }
        #expect(base.repeatedRecords == same, "seed \(seed)")
        #expect(base.amendedRecordCounts == RecordCounts([.purchase: rows.count - kept.count - same]), "seed \(seed)")
        for netting in RefundNetting.allCases {
            var summaries = PurchaseSummaries.Builder(netting: netting, conflictingRecords: .keepLast)
            try summaries.add(rows)
            let found = try summaries.build()
            #expect(try base.summaries(netting: netting) == found, "seed \(seed)")
            #expect(found.repeatedRecords == rows.count - kept.count, "seed \(seed)")
            let alone = try PurchaseSummaries(of: kept, netting: netting)
            #expect(found.rowCount == kept.count && found.customerIDs == alone.customerIDs && found.days == alone.days, "seed \(seed)")
        }
    }

    private func sameBytes(_ left: Purchase, _ right: Purchase) -> Bool {
        left.customerID == right.customerID && (left.purchaseID ?? "").utf8.elementsEqual((right.purchaseID ?? "").utf8)
    }

    @Test("Of every other kind too the last one is kept and the others are counted", arguments: 1...40 as ClosedRange<UInt64>)
    func kinds(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed, stream: 2)
        var sample = RecordKindsSample.random(seed: seed, count: 30)
        // Few ids for many records, so that most are versions of another.
        for index in sample.leads.indices { sample.leads[index].leadID = ["\u{E9}", "e\u{301}", "x", "y"][generator.next(below: 4)] }
        for index in sample.serviceCases.indices { sample.serviceCases[index].serviceCaseID = [nil, "x", "y"][generator.next(below: 3)] }
        for index in sample.campaigns.indices { sample.campaigns[index].campaignID = ["x", "y"][generator.next(below: 2)] }
        for index in sample.invoices.indices { sample.invoices[index].invoiceID = [nil, "x", "y"][generator.next(below: 3)] }
        for index in sample.contacts.indices { sample.contacts[index].contactID = [nil, "x"][generator.next(below: 2)] }
        for index in sample.contracts.indices { sample.contracts[index].contractID = [nil, "x"][generator.next(below: 2)] }
        for index in sample.surveys.indices { sample.surveys[index].surveyID = [nil, "x"][generator.next(below: 2)] }
        sample.customers += sample.customers.map { customer in
            var customer = customer
            customer.customerDivision = "moved"
            return customer
        }
        var kept = sample
        kept.leads = last(sample.leads, id: \.leadID)
        kept.serviceCases = last(sample.serviceCases, id: \.serviceCaseID)
        kept.campaigns = last(sample.campaigns, id: \.campaignID)
        kept.invoices = last(sample.invoices, id: \.invoiceID)
        kept.contacts = last(sample.contacts, id: \.contactID)
        kept.contracts = last(sample.contracts, id: \.contractID)
        kept.surveys = last(sample.surveys, id: \.surveyID)
        kept.customers = last(sample.customers, id: \.customerID.text)
        #expect(throws: ClienteleError.self) { try sample.base() }
        for backwards in [false, true] {
            var builder = CustomerBase.Builder(conflictingRecords: .keepLast)
            try sample.add(to: &builder, backwards: backwards)
            let base = try builder.build()
            let expected = try kept.base()
            #expect(base.leads == expected.leads && base.serviceCases == expected.serviceCases, "seed \(seed)")
            #expect(base.campaigns == expected.campaigns && base.invoices == expected.invoices, "seed \(seed)")
            #expect(base.contacts == expected.contacts && base.contracts == expected.contracts, "seed \(seed)")
            #expect(base.surveys == expected.surveys && base.purchases.elementsEqual(expected.purchases), "seed \(seed)")
            #expect(base.customerIDs.map { base.profile(of: $0) } == base.customerIDs.map { expected.profile(of: $0) }, "seed \(seed)")
            for kind in RecordKind.allCases where kind != .purchase {
                let (all, left) = (count(of: kind, in: sample), count(of: kind, in: kept))
                #expect(base.recordCounts[kind] == left, "seed \(seed), \(kind)")
                #expect(base.amendedRecordCounts[kind] + base.repeatedRecordCounts[kind] == all - left, "seed \(seed), \(kind)")
            }
            #expect(base.amendedRecordCounts[.customer] > 0 && base.amendedRecordCounts[.lead] > 0, "seed \(seed)")
            #expect(expected.amendedRecordCounts.total == 0)
        }
    }

    private func count(of kind: RecordKind, in sample: RecordKindsSample) -> Int {
        switch kind {
        case .purchase: sample.purchases.count
        case .customer: sample.customers.count
        case .contact: sample.contacts.count
        case .serviceCase: sample.serviceCases.count
        case .campaign: sample.campaigns.count
        case .campaignResponse: sample.campaignResponses.count
        case .lead: sample.leads.count
        case .stageChange: sample.stageChanges.count
        case .contract: sample.contracts.count
        case .invoice: sample.invoices.count
        case .survey: sample.surveys.count
        }
    }

    @Test("What says the same as the one kept is repeated, and what says something else is amended, in every mixture")
    func counts() throws {
        let day = CalendarDay(daysSince1970: 1)
        func bill(_ amount: Int64) -> Invoice {
            Invoice(customerID: "a", issuedDay: day, amount: Money(minorUnits: amount, currency: .eur), id: "B")
        }
        let mixtures: [([Int64], Int, Int)] = [
            ([1], 0, 0), ([1, 1], 1, 0), ([1, 2], 0, 1), ([1, 2, 1], 1, 1), ([1, 1, 2], 0, 2), ([1, 2, 2], 1, 1),
        ]
        for (amounts, repeated, amended) in mixtures {
            var builder = CustomerBase.Builder(conflictingRecords: .keepLast)
            try builder.add(invoices: amounts.map { bill($0) })
            try builder.add(
                purchases: amounts.map { Purchase(customerID: "a", day: day, amount: Money(minorUnits: $0, currency: .eur), id: "P") })
            let base = try builder.build()
            #expect(base.invoices.map(\.invoiceAmount.minorUnits) == amounts.suffix(1), "\(amounts)")
            #expect(base.purchases.map(\.purchaseAmount.minorUnits) == amounts.suffix(1), "\(amounts)")
            for kind in [RecordKind.invoice, .purchase] {
                #expect(base.repeatedRecordCounts[kind] == repeated && base.amendedRecordCounts[kind] == amended, "\(amounts)")
            }
        }
    }

    @Test("Without being asked, a builder refuses what contradicts itself")
    func refusal() throws {
        #expect(CustomerBase.Builder().conflictingRecords == .refuse)
        #expect(PurchaseSummaries.Builder().conflictingRecords == .refuse)
        let rows = [1, 2].map { Purchase(customerID: "a", day: .min, amount: Money(minorUnits: $0, currency: .eur), id: "P") }
        var builder = PurchaseSummaries.Builder()
        try builder.add(rows)
        #expect { try builder.build() } throws: { ($0 as? ClienteleError)?.code == .duplicateRecord }
        #expect { try CustomerBase(purchases: rows) } throws: { ($0 as? ClienteleError)?.code == .duplicateRecord }
    }
}
