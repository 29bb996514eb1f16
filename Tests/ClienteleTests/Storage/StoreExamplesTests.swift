import Clientele
import Testing

@Suite("What the examples in the documentation of a store print is true")
struct StoreExamplesTests {
    @Test("Appending twice under one key")
    func memoryStore() async throws {
        let store = MemoryStore()
        let sale = Purchase(customerID: "C-7", day: try CalendarDay("2024-03-05"), amount: try Money("5.00", in: .eur))
        let first = try store.append(RecordBatch(purchases: [sale]), key: IdempotencyKey("till-1"))
        let again = try store.append(RecordBatch(purchases: [sale]), key: IdempotencyKey("till-1"))
        #expect(!first.isRepeat && again.isRepeat)
        #expect(try await store.snapshot().base().purchases.count == 1)
    }

    @Test("Updating by the version of the receipt, and exporting")
    func update() async throws {
        let store = MemoryStore()
        let first = try store.update([CustomerUpdate(Customer(customerID: "C-7"), expecting: .absent)])
        let isTarget = Customer(customerID: "C-7", isTarget: true)
        _ = try store.update([CustomerUpdate(isTarget, expecting: .version(first.revision))])
        let export = try await store.snapshot().export(customer: "C-7")
        #expect(export.customer?.isTargetCustomer == true && export.facts.count == 0)
    }

    @Test("Reading by closures, a batch at a time")
    func reader() async throws {
        let orders = [Purchase(customerID: "C-7", day: try CalendarDay("2024-03-05"), amount: try Money("5.00", in: .eur))]
        let reader = ClosureReader {
            ClosureSnapshot(
                customers: { _ in [] }, facts: { kind, _ in kind == .purchase ? RecordBatch(purchases: orders) : RecordBatch() })
        }
        #expect(try await reader.snapshot().base().customerCount == 1)
        var sizes: [Int] = []
        for try await batch in RecordBatches([1, 2, 3], size: 2) { sizes.append(batch.count) }
        #expect(sizes == [2, 1])
    }

    @Test("Selecting, ordering, checking and forgetting")
    func records() throws {
        let may = try RecordSelection(days: CalendarDay("2024-05-01")...CalendarDay("2024-05-31"))
        #expect(!may.includes(customer: "C-7", day: try CalendarDay("2024-06-01")))
        let first = Contact(customerID: "C-10", day: try CalendarDay("2024-03-06"))
        let second = Contact(customerID: "C-2", day: try CalendarDay("2024-03-05"))
        #expect(first.comesBefore(second) && !second.comesBefore(first))
        let euros = RecordBatch(
            purchases: [Purchase(customerID: "C-7", day: try CalendarDay("2024-03-05"), amount: try Money("5.00", in: .eur))])
        #expect(try euros.check(currency: nil)?.code == "EUR")
        var anonymizer = Anonymizer(forgetting: "C-7")
        let lead = Lead(id: "L-1", createdDay: try CalendarDay("2024-03-05"), customerID: "C-7", owner: "Kim")
        let nobody = anonymizer.anonymize(lead)
        #expect(nobody.leadCustomerID == anonymizer.replacement && nobody.leadID != "L-1" && nobody.leadOwner == nil)
    }

    @Test("A lead from before it had a customer, and an invoice that is paid later")
    func versions() throws {
        let stranger = Lead(id: "L-1", createdDay: try CalendarDay("2024-03-05"), owner: "Kim")
        var known = stranger
        known.leadCustomerID = "C-7"
        var anonymizer = Anonymizer(forgetting: "C-7")
        #expect(!anonymizer.concerns(stranger))
        anonymizer.note(known)
        #expect(anonymizer.concerns(stranger) && anonymizer.anonymize(stranger).leadOwner == nil)
        let (may, june) = (try CalendarDay("2024-05-01"), try CalendarDay("2024-06-01"))
        let bill = Invoice(customerID: "C-7", issuedDay: may, amount: try Money("5.00", in: .eur), id: "B-1")
        var paid = bill
        paid.invoicePaidDay = june
        var conclusions = FactConclusions<Invoice>()
        for version in [bill, paid] { conclusions.note(version) }
        #expect(bill.concludedDay == nil && conclusions.concludedDay(of: bill)?.description == "2024-06-01")
    }

    @Test("An invoice that is appended again when it is paid, and the same in a builder")
    func amending() async throws {
        let day = try CalendarDay("2024-05-01")
        let store = MemoryStore()
        for (act, paidDay) in [nil, day].enumerated() {
            var batch = RecordBatch()
            batch.invoices = [Invoice(customerID: "C-7", issuedDay: day, amount: .zero(.eur), paidDay: paidDay, id: "B-1")]
            _ = try store.append(batch, key: IdempotencyKey("act-\(act)"))
        }
        let bills = [nil, day].map { Invoice(customerID: "C-7", issuedDay: day, amount: .zero(.eur), paidDay: $0, id: "B-1") }
        var builder = CustomerBase.Builder(conflictingRecords: .keepLast)
        try builder.add(invoices: bills)
        for base in [try await store.snapshot().base(), try builder.build()] {
            #expect(base.invoices.count == 1 && base.invoices[0].invoicePaidDay == day && base.amendedRecordCounts[.invoice] == 1)
        }
    }
}
