import Clientele
import Testing

@Suite("What a store forgets of a person")
struct StoreAnonymizerTests {
    private let day = CalendarDay(daysSince1970: 19_700)
    private let money = Money(minorUnits: 500, currency: .eur)

    @Test("What belonged together still does, under names that lead nowhere")
    func ties() {
        var anonymizer = Anonymizer(forgetting: "C-7")
        let lines = [1, 2].map { Purchase(customerID: "C-7", day: day, amount: money, id: "P-\($0)", orderID: "O-1", product: "tea") }
        let forgotten = lines.map { anonymizer.anonymize($0) }
        #expect(forgotten[0].purchaseOrderID == forgotten[1].purchaseOrderID)
        #expect(forgotten[0].purchaseID != forgotten[1].purchaseID)
        #expect(
            forgotten.allSatisfy { $0.customerID == anonymizer.replacement && $0.purchaseProduct == "tea" && $0.purchaseAmount == money })
        let bill = anonymizer.anonymize(Invoice(customerID: "C-7", issuedDay: day, amount: money, id: "P-1", orderID: "O-1"))
        #expect(bill.invoiceOrderID == forgotten[0].purchaseOrderID)
        #expect(bill.invoiceID != forgotten[0].purchaseID, "an invoice and a purchase of one id are two things")
        let lead = anonymizer.anonymize(
            Lead(id: "O-1", createdDay: day, customerID: "C-7", referrerID: "C-7", owner: "Kim", attributes: ["name": .text("Lee")]))
        let change = anonymizer.anonymize(StageChange(customerID: "C-7", day: day, to: "offer", leadID: "O-1"))
        #expect(change.stageChangeLeadID == lead.leadID)
        #expect(lead.leadID != bill.invoiceOrderID)
        #expect(lead.leadReferrerID == anonymizer.replacement)
        #expect(lead.leadOwner == nil && lead.leadAttributes.isEmpty)
        #expect(!"\(forgotten) \(bill) \(lead) \(change)".contains("O-1"))
    }

    @Test("Nothing is made up where there was nothing, and others stay as they are")
    func nothing() {
        var anonymizer = Anonymizer(forgetting: "C-7")
        let bare = Purchase(customerID: "C-7", day: day, amount: money)
        var expected = bare
        expected.customerID = anonymizer.replacement
        #expect(anonymizer.anonymize(bare) == expected)
        let other = Contact(customerID: "C-70", day: day, id: "T-1", handler: "Kim")
        #expect(anonymizer.anonymize(other) == other)
        let campaign = Campaign(id: "spring", firstDay: day)
        #expect(anonymizer.anonymize(campaign) == campaign)
        let recommended = Lead(id: "L-2", createdDay: day, customerID: "C-70", referrerID: "C-7", owner: "Kim")
        var named = recommended
        named.leadReferrerID = anonymizer.replacement
        #expect(anonymizer.anonymize(recommended) == named)
        #expect(anonymizer.anonymize(Customer(customerID: "C-70", parentID: "C-7")).parentCustomerID == anonymizer.replacement)
        #expect(anonymizer.anonymize(Customer(customerID: "C-70", parentID: "C-1")).parentCustomerID == "C-1")
    }

    @Test("Two acts of forgetting have nothing in common, also for one person")
    func fresh() {
        let ids = Set((0..<100).map { _ in Anonymizer(forgetting: "C-7").replacement })
        #expect(ids.count == 100)
        #expect(ids.allSatisfy { $0.text.hasPrefix("anonymous-") && $0.text.utf8.count == 42 })
    }
}
