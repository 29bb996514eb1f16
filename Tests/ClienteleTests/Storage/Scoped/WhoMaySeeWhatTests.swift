import Clientele
import Foundation
import Testing

@Suite("What the article on who may see what prints is true")
struct WhoMaySeeWhatTests {
    private let store = MemoryStore()
    private let trail = MemoryAuditTrail()
    private let directory = MemoryPrincipalDirectory([
        Principal(id: "max", role: .groupManagement),
        Principal(id: "lee", role: .divisionHead, divisions: ["north"]),
        Principal(id: "sue", role: .salesperson, divisions: ["south"]),
        Principal(id: "ada", role: .divisionAdministrator, divisions: ["north"]),
    ])

    private func scoped(_ id: String) -> ScopedStore<MemoryStore> {
        let policy = DivisionAccessPolicy(openAttributes: ["industry"])
        return ScopedStore(store, for: id, policy: policy, directory: directory, trail: trail) { Date() }
    }

    @Test("The tea house and its cafés")
    func example() async throws {
        let cafe = Customer(
            customerID: "cafe", accountManager: "kim", division: "north",
            attributes: ["contact": .text("Ann Lee"), "industry": .text("catering")])
        let branch = Customer(
            customerID: "cafe-2", accountManager: "sue", division: "south", parentID: "cafe", attributes: ["contact": .text("Bo Ek")])
        let hotel = Customer(customerID: "hotel", accountManager: "jo", division: "north")
        _ = try store.update([cafe, branch, hotel].map { CustomerUpdate($0, expecting: .absent) })
        let day = try CalendarDay("2024-03-05")
        let sales = try [("cafe", "50.00"), ("cafe-2", "30.00"), ("hotel", "20.00")].map {
            Purchase(customerID: CustomerID($0), day: day, amount: try Money($1, in: .eur))
        }
        _ = try store.append(RecordBatch(purchases: sales), key: IdempotencyKey("march"))

        var lines: [String] = []
        for id in ["max", "lee", "sue", "ada"] {
            let summaries = try await scoped(id).snapshot().summaries()
            lines.append("\(id) \(summaries.customerIDs.map(\.text))")
        }
        for id in ["lee", "ada"] {
            for try await batch in try await scoped(id).snapshot().customers(RecordSelection(customers: ["cafe", "cafe-2"])) {
                for shown in batch.map(\.customer) { lines.append("\(id) \(shown.customerID) \(shown.customerAttributes.keys.sorted())") }
            }
        }
        #expect(
            lines == [
                #"max ["cafe", "cafe-2", "hotel"]"#, #"lee ["cafe", "cafe-2", "hotel"]"#, #"sue ["cafe-2"]"#,
                #"ada ["cafe", "cafe-2", "hotel"]"#, #"lee cafe ["contact", "industry"]"#, "lee cafe-2 []", #"ada cafe ["industry"]"#,
                "ada cafe-2 []",
            ])
        #expect(try await scoped("lee").snapshot().summariesByAccount().customerIDs == ["cafe", "hotel"])
        #expect(try await scoped("sue").snapshot().summariesByAccount().customerIDs == ["cafe-2"])
        try await change()
    }

    private func change() async throws {
        let ada = scoped("ada")
        for try await batch in try await ada.snapshot().customers(RecordSelection(customers: ["cafe"])) {
            for var found in batch {
                found.customer.isTargetCustomer = true
                _ = try await ada.update([CustomerUpdate(found.customer, expecting: .version(found.version))])
            }
        }
        #expect(try await scoped("max").snapshot().export(customer: "cafe").customer?.customerAttributes.count == 2)
        let snapshot = try await scoped("lee").snapshot()
        directory.remove("lee")
        #expect(await failure { _ = try await snapshot.facts() }?.code == .accessDenied)
        #expect(trail.entries.last?.reason == .unknownPrincipal)
    }
}
