import Clientele
import Foundation
import Testing

@Suite("What the article on keeping customers in a store prints is true")
struct KeepingCustomersInAStoreTests {
    @Test("The whole article, line by line")
    func article() async throws {
        let temporary = try TemporaryFolder()
        let folder = temporary.path("store")
        var printed: [String] = []
        func print(_ items: Any...) { printed.append(items.map { "\($0)" }.joined(separator: " ")) }

        let store = try await JournalStore.open(folder)

        let may = try CalendarDay("2024-05-01")
        let sales = RecordBatch(purchases: [
            Purchase(customerID: "C-7", day: may, amount: try Money("40.00", in: .eur), id: "P-1"),
            Purchase(customerID: "C-8", day: may, amount: try Money("25.00", in: .eur), id: "P-2"),
        ])
        let key = try IdempotencyKey("till-3, 2024-05-01")
        let receipt = try await store.append(sales, key: key)
        let again = try await store.append(sales, key: key)
        print(receipt.revision.number, again.revision.number, again.isRepeat)

        var bill = RecordBatch()
        bill.invoices = [Invoice(customerID: "C-7", issuedDay: may, amount: try Money("40.00", in: .eur), id: "B-1")]
        _ = try await store.append(bill, key: IdempotencyKey("bill B-1"))
        bill.invoices[0].invoicePaidDay = try CalendarDay("2024-05-20")
        _ = try await store.append(bill, key: IdempotencyKey("bill B-1 is paid"))
        let base = try await store.snapshot().base()
        print(base.invoices.count, base.amendedRecordCounts[.invoice])

        let kim = Customer(customerID: "C-7", accountManager: "Kim")
        let first = try await store.update([CustomerUpdate(kim, expecting: .absent)])
        let lee = Customer(customerID: "C-7", accountManager: "Lee")
        _ = try await store.update([CustomerUpdate(lee, expecting: .version(first.revision))])
        do {
            _ = try await store.update([CustomerUpdate(kim, expecting: .version(first.revision))])
        } catch let error as ClienteleError {
            print(error.code == .versionConflict)
        }

        let before = store.snapshot()
        let sale = Purchase(customerID: "C-9", day: may, amount: try Money("5.00", in: .eur), id: "P-3")
        _ = try await store.append(RecordBatch(purchases: [sale]), key: IdempotencyKey("till-4"))
        let after = store.snapshot()
        print(try await before.base().purchases.count, try await after.base().purchases.count)

        for try await batch in after.records(Invoice.self, RecordSelection(customers: ["C-7"])) {
            for version in batch { print(version.invoicePaidDay?.description ?? "unpaid") }
        }

        let reader = try await JournalReader.open(folder)
        print(try await reader.snapshot().revision == store.snapshot().revision)

        let export = try await after.export(customer: "C-8")
        print(export.facts.purchases.count)
        _ = try await store.erase("C-8")
        let forgotten = try await store.snapshot().export(customer: "C-8")
        let total = try await store.snapshot().base().purchases.count
        print(forgotten.isEmpty, total)

        let removed = try await store.eraseCustomers(withoutFactsSince: CalendarDay("2024-06-01"))
        print(removed)
        try await store.compact()

        let verification = try await JournalStore.verify(folder)
        print(verification.isSound, verification.damages.count)

        await store.close()
        try expect("Sources/Clientele/Clientele.docc/KeepingCustomersInAStore.md", toPrint: printed)
    }

    @Test("The section of the README")
    func readme() async throws {
        let temporary = try TemporaryFolder()
        let folder = temporary.path("store")
        var printed: [String] = []
        func print(_ items: Any...) { printed.append(items.map { "\($0)" }.joined(separator: " ")) }

        let store = try await JournalStore.open(folder)
        let sale = Purchase(customerID: "C-7", day: try CalendarDay("2026-03-09"), amount: try Money("20.00", in: .eur), id: "P-1")
        _ = try await store.append(RecordBatch(purchases: [sale]), key: IdempotencyKey("till-1"))
        let returned = Purchase(customerID: "C-7", day: sale.purchaseDay, amount: .zero(.eur), id: "P-1")
        _ = try await store.append(RecordBatch(purchases: [returned]), key: IdempotencyKey("till-1, mended"))
        let kept = try await store.snapshot().base()
        print(kept.purchases.count, kept.purchases[0].purchaseAmount)
        await store.close()
        try expect("README.md", section: "## Keep it in a store", toPrint: printed)
    }

    /// Compares the code of a page with this file, and what it says is printed with what was.
    private func expect(_ page: String, section: String? = nil, toPrint printed: [String]) throws {
        let here = URL(fileURLWithPath: #filePath)
        let page = here.appending(path: "../../../../../" + page).standardized
        func lines(_ url: URL) throws -> [String] {
            try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        }
        let code = try Set(lines(here))
        var text = try lines(page)[...]
        if let section { text = text.drop { $0 != section }.dropFirst().prefix { !$0.hasPrefix("## ") } }
        let parts = text.split(separator: "```swift").dropFirst().flatMap { $0.prefix { $0 != "```" } }
        var promised: [String] = []
        for line in parts {
            let pieces = line.components(separatedBy: "// ")
            if pieces.count > 1 { promised.append(pieces[1]) }
            let statement = pieces[0].trimmingCharacters(in: .whitespaces)
            #expect(statement.isEmpty || code.contains(statement), "\(statement)")
        }
        #expect(!promised.isEmpty && promised == printed)
    }
}
