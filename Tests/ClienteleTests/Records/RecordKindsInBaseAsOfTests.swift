import Clientele
import Testing

@Suite("Record kinds in a base: what is known as of a day")
struct RecordKindsInBaseAsOfTests {
    private func day(_ number: Int32) -> CalendarDay { CalendarDay(daysSince1970: number) }

    @Test("A customer is a target from its own record or an open lead, and nothing after the day counts")
    func target() throws {
        var sample = RecordKindsSample()
        sample.customers = [
            Customer(customerID: "1 says so", isTarget: true), Customer(customerID: "2 says so from 10", since: day(10), isTarget: true),
            Customer(customerID: "3 does not", since: day(0)),
        ]
        sample.leads = [
            Lead(id: "a", createdDay: day(5), customerID: "4 open from 5"),
            Lead(id: "b", createdDay: day(5), customerID: "5 open 5 to 8", outcome: .lost, closedDay: day(8)),
            Lead(id: "c", createdDay: day(5), customerID: "6 closed some day", outcome: .won),
            Lead(id: "d", createdDay: day(1), customerID: "7 two leads", outcome: .lost, closedDay: day(2)),
            Lead(id: "e", createdDay: day(9), customerID: "7 two leads"), Lead(id: "f", createdDay: day(0)),
        ]
        let base = try sample.base()
        let targets: [Int32: [String]] = [
            0: ["1"], 1: ["1", "7"], 2: ["1"], 4: ["1"], 5: ["1", "4", "5"], 7: ["1", "4", "5"], 8: ["1", "4"], 9: ["1", "4", "7"],
            10: ["1", "2", "4", "7"],
        ]
        for (asOf, expected) in targets {
            let found = (0..<base.customerCount).filter { base.isTarget(customer: $0, asOf: day(asOf)) }
            #expect(found.map { String(base.customerIDs[$0].text.prefix(1)) } == expected, "day \(asOf)")
        }
    }

    @Test("A customer is known from the first day of any record of its own")
    func known() throws {
        var sample = RecordKindsSample()
        sample.purchases = [Purchase(customerID: "0", day: day(3), amount: .zero(.eur))]
        sample.customers = [Customer(customerID: "1", since: day(3)), Customer(customerID: "a")]
        sample.contacts = [Contact(customerID: "2", day: day(3)), Contact(customerID: "2", day: day(5))]
        sample.serviceCases = [ServiceCase(customerID: "3", kind: .other, openedDay: day(3))]
        sample.campaignResponses = [
            CampaignResponse(customerID: "4", campaignID: "k", group: .control, hasResponded: false, contactDay: day(3)),
            CampaignResponse(customerID: "b", campaignID: "k", group: .control, hasResponded: false),
        ]
        sample.leads = [Lead(id: "L-1", createdDay: day(3), customerID: "5"), Lead(id: "L-2", createdDay: day(0))]
        sample.stageChanges = [StageChange(customerID: "6", day: day(3), to: "target")]
        sample.contracts = [Contract(customerID: "7", startDay: day(3))]
        sample.invoices = [Invoice(customerID: "8", issuedDay: day(3), amount: .zero(.eur))]
        sample.surveys = [Survey(customerID: "9", day: day(3), kind: .effort, scale: .oneToFive)]
        let base = try sample.base()
        func known(_ asOf: Int32) -> String {
            (0..<base.customerCount).filter { base.isKnown(customer: $0, asOf: day(asOf)) }.map { base.customerIDs[$0].text }.joined()
        }
        #expect(known(2) == "ab")
        #expect(known(3) == "0123456789ab")
    }
}
