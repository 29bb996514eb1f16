import Clientele
import Foundation
import Testing

@Suite("Record kinds in a base: grouped, ordered and counted")
struct RecordKindsInBaseTests {
    /// Compares a table with a filter over the input, customer by customer.
    private func check<Row: Encodable & Equatable & Sendable>(
        _ input: [Row], _ all: [Row], _ base: CustomerBase, owner: (Row) -> CustomerID?, day: (Row) -> CalendarDay?,
        of rows: (CustomerID) -> ArraySlice<Row>, at location: Testing.SourceLocation = #_sourceLocation
    ) throws {
        var inOrder: [Row] = []
        for id in base.customerIDs {
            let found = Array(rows(id))
            let expected = input.filter { owner($0) == id }
            #expect(
                try found.map(RecordKindsSample.json).sorted() == expected.map(RecordKindsSample.json).sorted(), sourceLocation: location)
            let days = found.map { day($0) ?? .min }
            #expect(days == days.sorted(), sourceLocation: location)
            inOrder += found
        }
        #expect(Array(all.prefix(inOrder.count)) == inOrder, sourceLocation: location)
        let others = input.filter { owner($0) == nil }
        #expect(
            try all.dropFirst(inOrder.count).map(RecordKindsSample.json).sorted() == others.map(RecordKindsSample.json).sorted(),
            sourceLocation: location)
        #expect(rows("nobody").isEmpty, sourceLocation: location)
    }

    @Test("Each customer has exactly the rows that a filter finds, by day", arguments: [1, 2, 3] as [UInt64])
    func grouped(seed: UInt64) throws {
        let sample = RecordKindsSample.random(seed: seed, count: 60)
        let base = try sample.base()
        try check(sample.contacts, base.contacts, base, owner: \.customerID, day: \.contactDay, of: base.contacts(of:))
        try check(
            sample.serviceCases, base.serviceCases, base, owner: \.customerID, day: \.serviceCaseOpenedDay, of: base.serviceCases(of:))
        try check(
            sample.campaignResponses, base.campaignResponses, base, owner: \.customerID, day: { $0.responseContactDay ?? $0.responseDay },
            of: base.campaignResponses(of:))
        try check(sample.leads, base.leads, base, owner: \.leadCustomerID, day: \.leadCreatedDay, of: base.leads(of:))
        try check(sample.stageChanges, base.stageChanges, base, owner: \.customerID, day: \.stageChangeDay, of: base.stageChanges(of:))
        try check(sample.contracts, base.contracts, base, owner: \.customerID, day: \.contractStartDay, of: base.contracts(of:))
        try check(sample.invoices, base.invoices, base, owner: \.customerID, day: \.invoiceIssuedDay, of: base.invoices(of:))
        try check(sample.surveys, base.surveys, base, owner: \.customerID, day: \.surveyDay, of: base.surveys(of:))
        #expect(base.campaigns.map(\.campaignID) == sample.campaigns.map(\.campaignID).sorted())
        for campaign in sample.campaigns { #expect(base.campaign(campaign.campaignID) == campaign) }
        #expect(base.campaign("K") == nil && base.campaign("L-1") == nil && base.campaign("") == nil)
    }

    @Test("The order of the input changes nothing", arguments: [11, 12, 13, 14] as [UInt64])
    func anyOrder(seed: UInt64) throws {
        let sample = RecordKindsSample.random(seed: seed, count: 150)
        let expected = try RecordKindsSample.text(of: sample.base())
        var generator = SeededGenerator(seed: seed)
        for round in 0..<4 {
            let base = try sample.shuffled(using: &generator).base(backwards: round % 2 == 1)
            #expect(try RecordKindsSample.text(of: base) == expected, "seed \(seed), round \(round)")
        }
    }

    @Test("Everybody whose record it is becomes a customer; who is only referred to does not")
    func customersOfRecords() throws {
        let day = CalendarDay(daysSince1970: 0)
        var sample = RecordKindsSample()
        sample.customers = [Customer(customerID: "1 profile", parentID: "0 parent")]
        sample.contacts = [Contact(customerID: "2 contact", day: day)]
        sample.serviceCases = [ServiceCase(customerID: "3 case", kind: .other, openedDay: day)]
        sample.campaigns = [Campaign(id: "0 campaign", firstDay: day)]
        sample.campaignResponses = [CampaignResponse(customerID: "4 response", campaignID: "0 gone", group: .control, hasResponded: false)]
        sample.leads = [
            Lead(id: "L-1", createdDay: day, customerID: "5 lead", referrerID: "0 referrer"), Lead(id: "L-0", createdDay: day),
        ]
        sample.stageChanges = [StageChange(customerID: "6 change", day: day, to: "target")]
        sample.contracts = [Contract(customerID: "7 contract", startDay: day)]
        sample.invoices = [Invoice(customerID: "8 invoice", issuedDay: day, amount: .zero(.eur))]
        sample.surveys = [Survey(customerID: "9 survey", day: day, kind: .effort, scale: .oneToFive)]
        let base = try sample.base()
        #expect(
            base.customerIDs.map(\.text) == [
                "1 profile", "2 contact", "3 case", "4 response", "5 lead", "6 change", "7 contract", "8 invoice", "9 survey",
            ])
        #expect(base.leads.map(\.leadID) == ["L-1", "L-0"])
        #expect(base.purchases.isEmpty && base.days == nil && base.currency == .eur)
        #expect(base.profile(of: "2 contact") == nil && base.purchases(of: "2 contact").isEmpty)
        #expect(try base.summaries().customers.count == 0)
    }

    @Test("A kind without records is empty for every customer")
    func emptyKinds() throws {
        let empty = try CustomerBase.Builder().build()
        #expect(empty.customerCount == 0 && empty.contacts.isEmpty && empty.leads(of: "C-7").isEmpty)
        #expect(empty.recordCounts == RecordCounts() && empty.recordCounts.total == 0 && empty.currency == .none)
        var builder = CustomerBase.Builder()
        try builder.add(contacts: [Contact(customerID: "C-7", day: CalendarDay(daysSince1970: 0))])
        try builder.add(surveys: [Survey]())
        let base = try builder.build()
        #expect(base.serviceCases(of: "C-7").isEmpty && base.campaigns.isEmpty && base.campaignResponses(of: "C-7").isEmpty)
        #expect(base.leads(of: "C-7").isEmpty && base.stageChanges(of: "C-7").isEmpty && base.contracts(of: "C-7").isEmpty)
        #expect(base.invoices(of: "C-7").isEmpty && base.surveys(of: "C-7").isEmpty && base.contacts(of: "C-7").count == 1)
    }

    @Test("Counts say how many of each kind there are, and have a stable JSON")
    func counts() throws {
        var sample = RecordKindsSample.random(seed: 5, count: 9)
        sample.surveys.removeLast(2)
        sample.serviceCases = []
        let counts = try sample.base().recordCounts
        for kind in RecordKind.allCases {
            let expected: Int =
                switch kind {
                case .customer: 3
                case .survey: 7
                case .serviceCase: 0
                default: 9
                }
            #expect(counts[kind] == expected, "\(kind)")
        }
        #expect(counts.total == 82)
        let json = try RecordKindsSample.json(counts)
        let expected =
            #"{"campaign":9,"campaignResponse":9,"contact":9,"contract":9,"customer":3,"invoice":9,"lead":9,"purchase":9,"serviceCase":0,"#
            + #""stageChange":9,"survey":7}"#
        #expect(json == expected)
        #expect(try JSONDecoder().decode(RecordCounts.self, from: Data(json.utf8)) == counts)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(RecordCounts.self, from: Data(#"{"contact":1}"#.utf8)) }
    }

    @Test("Changes of one day stand in the order of their sequence numbers")
    func sequence() throws {
        let day = CalendarDay(daysSince1970: 0)
        let sequences: [Int64] = [3, -1, .max, 0, .min, 256, 255]
        var builder = CustomerBase.Builder()
        try builder.add(stageChanges: sequences.map { StageChange(customerID: "C-7", day: day, to: "a", sequence: $0) })
        try builder.add(stageChanges: [StageChange(customerID: "C-7", day: CalendarDay(daysSince1970: -1), to: "first", sequence: 9)])
        let changes = try builder.build().stageChanges(of: "C-7")
        #expect(changes.map(\.stageChangeSequence) == [9] + sequences.sorted())
    }
}
