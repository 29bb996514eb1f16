import Clientele
import Testing

@Suite("Record kinds in a base: what makes two records one")
struct RecordKindsInBaseIdentityTests {
    private let day = CalendarDay(daysSince1970: 100)
    private let later = CalendarDay(daysSince1970: 101)
    private let amount = Money(minorUnits: 1250, currency: .eur)

    /// A record, and the same id with one field changed after another: every field but the id, so that none is overlooked.
    private func check<Row: Sendable>(
        _ row: Row, fields: Int, _ changes: [(inout Row) -> Void], kind: RecordKind,
        add: (inout CustomerBase.Builder, [Row]) throws -> Void,
        at location: Testing.SourceLocation = #_sourceLocation
    ) throws {
        #expect(Mirror(reflecting: row).children.count == fields + 1, "the kind has other fields than this test", sourceLocation: location)
        func base(_ rows: [Row]) throws -> CustomerBase {
            var builder = CustomerBase.Builder()
            try add(&builder, rows)
            return try builder.build()
        }
        let once = try base([row, row, row])
        #expect(once.recordCounts[kind] == 1 && once.repeatedRecordCounts[kind] == 2, sourceLocation: location)
        #expect(once.repeatedRecordCounts.total == 2, sourceLocation: location)
        for (number, change) in changes.enumerated() {
            var other = row
            change(&other)
            for rows in [[row, other], [other, row]] {
                #expect("change \(number) of the \(kind)", sourceLocation: location) { try base(rows) } throws: {
                    ($0 as? ClienteleError)?.code == .duplicateRecord
                }
            }
        }
    }

    @Test("A contact, a service case and an answer")
    func contactCaseSurvey() throws {
        let contact = Contact(customerID: "C-7", day: day, id: "1")
        try check(
            contact, fields: 10,
            [
                { $0.customerID = "C-8" }, { $0.contactDay = later }, { $0.contactChannel = "" }, { $0.contactDirection = .inbound },
                { $0.contactHandler = "" }, { $0.contactPurpose = "" }, { $0.contactOutcome = "" }, { $0.contactMinutes = 0 },
                { $0.contactCost = .zero(.eur) }, { $0.contactCampaignID = "k" },
            ], kind: .contact
        ) { try $0.add(contacts: $1) }
        let open = ServiceCase(customerID: "C-7", kind: .other, openedDay: day, id: "1", isOpen: false)
        try check(
            open, fields: 10,
            [
                { $0.customerID = "C-8" }, { $0.serviceCaseKind = .complaint }, { $0.serviceCaseOpenedDay = later },
                { $0.serviceCaseFirstResponseMinutes = 0 }, { $0.serviceCaseSettlementMinutes = 0 }, { $0.isServiceCaseOpen = true },
                { $0.isServiceCaseEscalated = true }, { $0.serviceCaseDisputedAmount = .zero(.eur) }, { $0.serviceCaseHandler = "" },
                { $0.serviceCaseChannel = "" },
            ], kind: .serviceCase
        ) { try $0.add(serviceCases: $1) }
        try check(
            Survey(customerID: "C-7", day: day, kind: .other, scale: .oneToFive, id: "1"), fields: 8,
            [
                { $0.customerID = "C-8" }, { $0.surveyDay = later }, { $0.surveyKind = .effort }, { $0.surveyScale = .oneToSeven },
                { $0.surveyQuestion = "" }, { $0.surveyScore = 1 }, { $0.surveyExpectation = 1 }, { $0.surveyPerception = 1 },
            ], kind: .survey
        ) { try $0.add(surveys: $1) }
    }

    @Test("A campaign, a contract and an invoice")
    func campaignContractInvoice() throws {
        try check(
            Campaign(id: "1", firstDay: day), fields: 6,
            [
                { $0.campaignFirstDay = later }, { $0.campaignLastDay = later }, { $0.campaignName = "" }, { $0.campaignChannel = "" },
                { $0.campaignCost = .zero(.eur) }, { $0.campaignTargetSegment = "" },
            ], kind: .campaign
        ) { try $0.add(campaigns: $1) }
        try check(
            Contract(customerID: "C-7", startDay: day, endDay: later, id: "1"), fields: 6,
            [
                { $0.customerID = "C-8" }, { $0.contractStartDay = later }, { $0.contractEndDay = nil },
                { $0.contractEndReason = .lapse }, { $0.contractProduct = "" }, { $0.contractAnnualAmount = .zero(.eur) },
            ], kind: .contract
        ) { try $0.add(contracts: $1) }
        try check(
            Invoice(customerID: "C-7", issuedDay: day, amount: amount, paidDay: day, id: "1"), fields: 9,
            [
                { $0.customerID = "C-8" }, { $0.invoiceIssuedDay = later }, { $0.invoiceAmount = .zero(.eur) },
                { $0.invoiceDueDay = later },
                { $0.invoicePaidDay = later }, { $0.invoicePaidAmount = amount }, { $0.isInvoiceDisputed = true },
                { $0.invoiceOrderID = "o" }, { $0.invoiceCampaignID = "k" },
            ], kind: .invoice
        ) { try $0.add(invoices: $1) }
    }

    @Test("A lead and a customer")
    func leadCustomer() throws {
        try check(
            Lead(id: "1", createdDay: day, customerID: "C-7", outcome: .won), fields: 15,
            [
                { $0.leadCreatedDay = later }, { $0.leadCustomerID = nil }, { $0.leadSource = "" }, { $0.leadReferrerID = "C-7" },
                { $0.leadStage = "" }, { $0.leadOutcome = .lost }, { $0.leadClosedDay = later }, { $0.leadQualification.hasMoney = false },
                { $0.leadQualification.hasAuthority = false }, { $0.leadQualification.hasNeed = false }, { $0.leadBuyingRoles = .user },
                { $0.leadExpectedAmount = .zero(.eur) }, { $0.leadLastTouchDay = day }, { $0.leadNextTouchDay = day },
                { $0.leadOwner = "" }, { $0.leadDivision = "" }, { $0.leadAttributes = ["a": .flag(false)] },
            ], kind: .lead
        ) { try $0.add(leads: $1) }
        try check(
            Customer(customerID: "1", attributes: ["a": .text("1")]), fields: 7,
            [
                { $0.customerKind = .person }, { $0.customerSince = .min }, { $0.isTargetCustomer = true }, { $0.accountManager = "" },
                { $0.customerDivision = "" }, { $0.parentCustomerID = "C-8" }, { $0.customerAttributes = [:] },
                { $0.customerAttributes["a"] = .number(1) }, { $0.customerAttributes["b"] = .flag(true) },
                { $0.customerAttributes = ["b": .text("1")] },
            ], kind: .customer
        ) { try $0.add(customers: $1) }
    }

    @Test("Records without an id are all kept, however equal")
    func withoutID() throws {
        var sample = RecordKindsSample()
        sample.contacts = [Contact](repeating: Contact(customerID: "C-7", day: day), count: 3)
        sample.campaignResponses = [CampaignResponse](
            repeating: CampaignResponse(customerID: "C-7", campaignID: "k", group: .treated, hasResponded: false), count: 4)
        sample.stageChanges = [StageChange](repeating: StageChange(customerID: "C-7", day: day, to: "a"), count: 5)
        let base = try sample.base()
        #expect(base.recordCounts == RecordCounts([.contact: 3, .campaignResponse: 4, .stageChange: 5]))
        #expect(base.repeatedRecordCounts == RecordCounts())
    }

    @Test("Ids count by their bytes and within their kind")
    func bytesOfIDs() throws {
        var sample = RecordKindsSample()
        sample.contacts = ["\u{E9}", "e\u{301}"].map { Contact(customerID: "C-7", day: day, id: $0) }
        sample.serviceCases = [ServiceCase(customerID: "C-7", kind: .other, openedDay: day, id: "\u{E9}")]
        sample.campaigns = ["e\u{301}", "\u{E9}", "z"].map { Campaign(id: $0, firstDay: day, name: $0) }
        let base = try sample.base()
        #expect(base.contacts.count == 2 && base.serviceCases.count == 1)
        #expect(base.campaign("\u{E9}")?.campaignName?.utf8.count == 2 && base.campaign("e\u{301}")?.campaignName?.utf8.count == 3)
        // Content counts by its bytes too: Swift holds the two channels to be equal.
        let composed = Contact(customerID: "C-7", day: day, id: "1", channel: "\u{E9}")
        let decomposed = Contact(customerID: "C-7", day: day, id: "1", channel: "e\u{301}")
        var builder = CustomerBase.Builder()
        try builder.add(contacts: [composed, decomposed])
        #expect { try builder.build() } throws: { ($0 as? ClienteleError)?.code == .duplicateRecord }
    }

    @Test("Of several conflicts the same one is named in any order, with what to do")
    func conflictInAnyOrder() throws {
        let contacts = ["x", "y", "z"].flatMap { id in
            [Contact(customerID: "C-7", day: day, id: id), Contact(customerID: "C-8", day: later, id: id)]
        }
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<10 {
            var builder = CustomerBase.Builder()
            try builder.add(contacts: contacts.shuffled(using: &generator))
            #expect { try builder.build() } throws: {
                "\($0)"
                    == "contact id 'x' stands for two different records; give each contact an id of its own, and hand over only one version of it"
            }
        }
    }
}
