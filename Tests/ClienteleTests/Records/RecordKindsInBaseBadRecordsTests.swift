import Clientele
import Foundation
import Testing

@Suite("Record kinds in a base: records that cannot be true")
struct RecordKindsInBaseBadRecordsTests {
    private static let day = CalendarDay(daysSince1970: 100)
    private static let before = CalendarDay(daysSince1970: 99)
    private static let euros = Money(minorUnits: 5, currency: .eur)

    /// A bad record of some kind: how to add it, and what the refusal says.
    struct Case: Sendable, CustomTestStringConvertible {
        var kind: RecordKind
        var says: String
        var code = ClienteleError.Code.invalidRecord
        var add: @Sendable (inout CustomerBase.Builder, BadRecordHandling) throws -> Void
        var testDescription: String { "\(kind) \(says)" }
    }

    private static func contact(_ says: String, code: ClienteleError.Code = .invalidRecord, _ row: Contact) -> Case {
        let good = Contact(customerID: "good", day: day)
        return Case(kind: .contact, says: says, code: code) { try $0.add(contacts: [good, row, good], badRecords: $1) }
    }

    private static func serviceCase(_ says: String, _ row: ServiceCase) -> Case {
        let good = ServiceCase(customerID: "good", kind: .other, openedDay: day)
        return Case(kind: .serviceCase, says: says) { try $0.add(serviceCases: [good, row, good], badRecords: $1) }
    }

    private static func lead(_ says: String, _ row: Lead) -> Case {
        let good = [1, 2].map { Lead(id: "good \($0)", createdDay: day, customerID: "good") }
        return Case(kind: .lead, says: says) { try $0.add(leads: [good[0], row, good[1]], badRecords: $1) }
    }

    private static func response(_ says: String, _ row: CampaignResponse) -> Case {
        let good = CampaignResponse(customerID: "good", campaignID: "unknown", group: .control, hasResponded: false)
        return Case(kind: .campaignResponse, says: says) { try $0.add(campaignResponses: [good, row, good], badRecords: $1) }
    }

    private static func campaign(_ says: String, _ row: Campaign) -> Case {
        let good = ["1", "2"].map { Campaign(id: $0, firstDay: day, lastDay: day) }
        return Case(kind: .campaign, says: says) { try $0.add(campaigns: [good[0], row, good[1]], badRecords: $1) }
    }

    private static func contract(_ says: String, _ row: Contract) -> Case {
        let good = Contract(customerID: "good", startDay: day, endDay: day, endReason: .other)
        return Case(kind: .contract, says: says) { try $0.add(contracts: [good, row, good], badRecords: $1) }
    }

    private static func invoice(_ says: String, code: ClienteleError.Code = .invalidRecord, _ row: Invoice) -> Case {
        let good = Invoice(customerID: "good", issuedDay: day, amount: euros, dueDay: before, paidDay: before)
        return Case(kind: .invoice, says: says, code: code) { try $0.add(invoices: [good, row, good], badRecords: $1) }
    }

    private static func survey(_ says: String, _ row: Survey) -> Case {
        let good = Survey(customerID: "good", day: day, kind: .other, scale: .oneToFive, score: 5)
        return Case(kind: .survey, says: says) { try $0.add(surveys: [good, row, good], badRecords: $1) }
    }

    private static func customer(_ says: String, _ row: Customer) -> Case {
        Case(kind: .customer, says: says) {
            try $0.add(customers: [Customer(customerID: "good"), row, Customer(customerID: "good")], badRecords: $1)
        }
    }

    static let contactsAndCases: [Case] = [
        contact("the contact has an empty customer id", Contact(customerID: "", day: day)),
        contact("the contact has an empty id", Contact(customerID: "bad", day: day, id: "")),
        contact("the contact has -1 minutes of length", Contact(customerID: "bad", day: day, minutes: -1)),
        contact("the contact has an empty campaign id", Contact(customerID: "bad", day: day, campaignID: "")),
        serviceCase("the service case has an empty customer id", ServiceCase(customerID: "", kind: .other, openedDay: day)),
        serviceCase(
            "the service case has -7 minutes to the first response",
            ServiceCase(customerID: "bad", kind: .other, openedDay: day, firstResponseMinutes: -7)),
        serviceCase(
            "the service case has -9 minutes to settlement",
            ServiceCase(customerID: "bad", kind: .other, openedDay: day, settlementMinutes: -9)),
        serviceCase(
            "the service case is open and has a time of settlement",
            ServiceCase(customerID: "bad", kind: .other, openedDay: day, settlementMinutes: 9, isOpen: true)),
    ]

    static let campaignsAndLeads: [Case] = [
        campaign("the campaign has an empty id", Campaign(id: "", firstDay: day)),
        campaign("the campaign ends before it begins", Campaign(id: "bad", firstDay: day, lastDay: before)),
        response(
            "the campaign response has an empty campaign id",
            CampaignResponse(customerID: "bad", campaignID: "", group: .treated, hasResponded: true)),
        response(
            "the campaign response has a day of response but no response",
            CampaignResponse(customerID: "bad", campaignID: "k", group: .treated, hasResponded: false, day: day)),
        lead("the lead has an empty id", Lead(id: "", createdDay: day)),
        lead("the lead has an empty customer id", Lead(id: "bad", createdDay: day, customerID: "")),
        lead("the lead has an empty referrer id", Lead(id: "bad", createdDay: day, referrerID: "")),
        lead("the lead has a day of closing but no outcome", Lead(id: "bad", createdDay: day, closedDay: day)),
        lead("the lead ends before it begins", Lead(id: "bad", createdDay: day, outcome: .won, closedDay: before)),
        lead(
            "the lead has the attribute 'size', whose number is not finite",
            Lead(id: "bad", createdDay: day, attributes: ["a": .number(1), "size": .number(.nan)])),
    ]

    static let others: [Case] = [
        Case(kind: .stageChange, says: "the change of stage has an empty lead id") {
            let good = StageChange(customerID: "good", day: day, to: "")
            try $0.add(stageChanges: [good, StageChange(customerID: "bad", day: day, to: "a", leadID: ""), good], badRecords: $1)
        },
        contract("the contract ends before it begins", Contract(customerID: "bad", startDay: day, endDay: before)),
        contract(
            "the contract has a reason for its end but no day of it", Contract(customerID: "bad", startDay: day, endReason: .cancellation)),
        invoice("an amount is in USD where the others are in EUR", code: .mixedCurrencies, paidInDollars()),
        invoice("the invoice has been paid on no day", Invoice(customerID: "bad", issuedDay: day, amount: euros, paidAmount: euros)),
        invoice("the invoice has an empty order id", Invoice(customerID: "bad", issuedDay: day, amount: euros, orderID: "")),
        survey(
            "the survey has the answer 6 on a scale from 1 to 5",
            Survey(customerID: "bad", day: day, kind: .other, scale: .oneToFive, expectation: 6)),
        survey(
            "the survey has the answer -1 on a scale from 0 to 10",
            Survey(customerID: "bad", day: day, kind: .other, scale: .zeroToTen, perception: -1)),
        survey(
            "the survey has the answer 0 on a scale from 1 to 5",
            Survey(customerID: "bad", day: day, kind: .other, scale: .oneToFive, score: 0)),
        customer("the customer has an empty id", Customer(customerID: "")),
        customer("the customer has an empty group account id", Customer(customerID: "bad", parentID: "")),
        customer(
            "the customer has the attribute 'x', whose number is not finite",
            Customer(customerID: "bad", attributes: ["x": .number(-.infinity)])),
    ]

    private static func paidInDollars() -> Invoice {
        Invoice(
            customerID: "bad", issuedDay: day, amount: Money(minorUnits: 5, currency: .eur), paidDay: day,
            paidAmount: Money(minorUnits: 5, currency: .usd))
    }

    @Test("A bad record stops the call, which then has kept nothing", arguments: contactsAndCases + campaignsAndLeads + others)
    func stops(bad: Case) throws {
        var builder = CustomerBase.Builder()
        try builder.add(contacts: [Contact(customerID: "first", day: Self.day)])
        let before = try RecordKindsSample.text(of: builder.build())
        #expect { try bad.add(&builder, .stop) } throws: { thrown in
            guard let error = thrown as? ClienteleError else { return false }
            return error.code == bad.code && error.message == "record 1: \(bad.says)" && !error.remedy.isEmpty
        }
        #expect(builder.rejectedRecords.isEmpty)
        #expect(try RecordKindsSample.text(of: builder.build()) == before)
    }

    @Test(
        "A bad record is collected with its kind and place, and the others are kept",
        arguments: contactsAndCases + campaignsAndLeads + others)
    func collects(bad: Case) throws {
        var builder = CustomerBase.Builder()
        try bad.add(&builder, .collect)
        #expect(builder.rejectedRecords.map(\.kind) == [bad.kind] && builder.rejectedRecords.map(\.position) == [1])
        #expect(builder.rejectedRecords.first?.error.message == bad.says && builder.rejectedRecords.first?.error.code == bad.code)
        let base = try builder.build()
        // The two good customers are one, and so are two good records of it.
        #expect(base.recordCounts.total == (bad.kind == .customer ? 1 : 2) && !base.customerIDs.contains("bad"))
        let json = Data(try RecordKindsSample.json(builder.rejectedRecords).utf8)
        #expect(try JSONDecoder().decode([RejectedRecord].self, from: json) == builder.rejectedRecords)
    }

    @Test("A rejected record does not settle the currency; the first that is kept does, for every kind")
    func currency() throws {
        var builder = CustomerBase.Builder()
        let dollars = Money(minorUnits: 1, currency: .usd)
        try builder.add(contacts: [Contact(customerID: "C-7", day: Self.day, minutes: -1, cost: dollars)], badRecords: .collect)
        // The first amount alone would have settled on dollars.
        let both = Invoice(customerID: "C-7", issuedDay: Self.day, amount: dollars, paidDay: Self.day, paidAmount: Self.euros)
        try builder.add(invoices: [both], badRecords: .collect)
        try builder.add(invoices: [Self.paidInDollars()], badRecords: .collect)
        let cost = Purchase(customerID: "C-7", day: Self.day, amount: dollars, cost: Self.euros)
        try builder.add(purchases: [cost], badRecords: .collect)
        try builder.add(leads: [Lead(id: "L-1", createdDay: Self.day, expectedAmount: Self.euros)])
        let purchase = Purchase(customerID: "C-7", day: Self.day, amount: dollars)
        try builder.add(purchases: [purchase], badRecords: .collect)
        #expect(builder.rejectedRecords.map(\.kind) == [.contact, .invoice, .invoice, .purchase, .purchase])
        #expect(builder.rejectedRecords.first?.error.code == .invalidRecord)
        #expect(builder.rejectedRecords.dropFirst().allSatisfy { $0.error.code == .mixedCurrencies })
        #expect(try builder.build().currency == .eur)
    }

    @Test("What a property throws is reported like any other fault")
    func thrownByProperty() throws {
        var builder = CustomerBase.Builder()
        let calls = ["2024-03-05", "yesterday", "2024-03-06"].map { MinimalKind.PhoneCall(customerID: "C-7", answeredOn: $0) }
        #expect { try builder.add(contacts: calls) } throws: {
            ($0 as? ClienteleError)?.code == .invalidDay && "\($0)".hasPrefix("record 1: ")
        }
        try builder.add(contacts: calls, badRecords: .collect)
        #expect(builder.rejectedRecords.map(\.error.code) == [.invalidDay])
        #expect(try builder.build().contacts(of: "C-7").map(\.contactDay.description) == ["2024-03-05", "2024-03-06"])
    }
}
