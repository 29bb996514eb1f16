import Clientele
import Testing

@Suite("How old a store's facts get, and what it hands over of a person")
struct StoreRetentionTests {
    private func day(_ number: Int32) -> CalendarDay { CalendarDay(daysSince1970: number) }
    private let money = Money(minorUnits: 500, currency: .eur)

    private var facts: RecordBatch {
        var facts = RecordBatch(purchases: [9, 10].map { Purchase(customerID: "a", day: day($0), amount: money) })
        facts.contracts = [
            Contract(customerID: "b", startDay: day(1)), Contract(customerID: "b", startDay: day(1), endDay: day(9), id: "ended"),
            Contract(customerID: "b", startDay: day(1), endDay: day(10), id: "just"),
        ]
        facts.invoices = [
            Invoice(customerID: "c", issuedDay: day(1), amount: money),
            Invoice(customerID: "c", issuedDay: day(1), amount: money, paidDay: day(9)),
            Invoice(customerID: "c", issuedDay: day(12), amount: money, paidDay: day(2)),
        ]
        facts.serviceCases = [
            ServiceCase(customerID: "d", kind: .request, openedDay: day(1)),
            ServiceCase(customerID: "d", kind: .request, openedDay: day(1), settlementMinutes: 5),
        ]
        facts.leads = [
            Lead(id: "open", createdDay: day(1), referrerID: "a"), Lead(id: "won", createdDay: day(1), outcome: .won),
            Lead(id: "late", createdDay: day(1), referrerID: "a", outcome: .won, closedDay: day(11)),
        ]
        facts.campaigns = [Campaign(id: "old", firstDay: day(1), lastDay: day(2))]
        facts.campaignResponses = [
            CampaignResponse(customerID: "e", campaignID: "old", group: .treated, hasResponded: true, contactDay: day(1), day: day(11)),
            CampaignResponse(customerID: "e", campaignID: "old", group: .treated, hasResponded: true),
        ]
        return facts
    }

    @Test("What was over before the day goes; what is open, in force, unpaid or without a day stays")
    func removal() async throws {
        let store = MemoryStore()
        _ = try store.append(facts, key: IdempotencyKey("all"))
        let receipt = store.removeFacts(before: day(10))
        #expect(receipt.revision == StoreRevision(2))
        let left = try await store.snapshot().facts()
        #expect(left.purchases.map(\.purchaseDay) == [day(10)])
        #expect(left.contracts.map(\.contractID) == [nil, "just"])
        #expect(left.invoices.map(\.invoicePaidDay) == [nil, day(2)])
        #expect(left.serviceCases.map(\.isServiceCaseOpen) == [true])
        #expect(left.leads.map(\.leadID) == ["open", "late"])
        #expect(left.campaigns.count == 1)
        #expect(left.campaignResponses.count == 2)
        #expect(store.removeFacts(before: day(10)).revision == StoreRevision(2))
    }

    @Test("Erasing by age keeps every total and forgets the people without anything recent")
    func erasing() async throws {
        let store = MemoryStore()
        let sales = [("a", 5), ("b", 5), ("b", 10)].map { Purchase(customerID: CustomerID($0.0), day: day($0.1), amount: money) }
        var batch = RecordBatch(purchases: sales)
        batch.contracts = [Contract(customerID: "c", startDay: day(1))]
        _ = try store.append(batch, key: IdempotencyKey("all"))
        let customers = [
            Customer(customerID: "a", since: day(3)), Customer(customerID: "c"), Customer(customerID: "young", since: day(10)),
            Customer(customerID: "idle", since: day(9)), Customer(customerID: "idle since ever"),
        ]
        _ = try store.update(customers.map { CustomerUpdate($0, expecting: .absent) })
        let before = try await store.snapshot().summaries()
        #expect(try await store.eraseCustomers(withoutFactsSince: day(10)) == 3)
        let base = try await store.snapshot().base()
        #expect(base.customerIDs.filter { !$0.text.hasPrefix("anonymous-") } == ["b", "c", "young"])
        #expect(base.customerCount == 4)
        let after = try await store.snapshot().summaries()
        #expect(after.rowCount == before.rowCount && after.days == before.days)
        #expect(try await store.eraseCustomers(withoutFactsSince: day(10)) == 0, "who was forgotten is not forgotten again")
    }

    @Test("An export holds all that is held on one person, and nothing of another")
    func export() async throws {
        let store = MemoryStore()
        _ = try store.append(facts, key: IdempotencyKey("all"))
        let customers = [Customer(customerID: "a", isTarget: true), Customer(customerID: "z", parentID: "a"), Customer(customerID: "b")]
        _ = try store.update(customers.map { CustomerUpdate($0, expecting: .absent) })
        let export = try await store.snapshot().export(customer: "a")
        #expect(export.customer == customers[0])
        #expect(export.facts == RecordBatch(purchases: facts.purchases))
        #expect(export.referralDays == [day(1), day(1)])
        #expect(export.branchIDs == ["z"])
        let text = try RecordKindsSample.json(export)
        #expect(!text.contains("open") && !text.contains("late"))
        let nobody = try await store.snapshot().export(customer: "nobody")
        #expect(nobody.isEmpty)
        #expect(try RecordKindsSample.json(nobody).contains(#""customer":null"#))
        _ = store.erase("a")
        #expect(try await store.snapshot().export(customer: "a").isEmpty)
    }
}
