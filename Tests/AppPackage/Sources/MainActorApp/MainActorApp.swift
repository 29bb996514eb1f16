import Clientele

/// Asks the same of a module whose code and types all live on the main actor.
@main
struct MainActorApp {
    static func main() async throws {
        let orders = [
            Order(member: MemberNumber(number: 4), placedOn: try CalendarDay("2026-01-05"), cents: 40_00),
            Order(member: MemberNumber(number: 5), placedOn: try CalendarDay("2026-01-20"), cents: 35_00),
            Order(member: MemberNumber(number: 4), placedOn: try CalendarDay("2026-03-09"), cents: 25_00),
        ]
        let base = try CustomerBase(purchases: orders)
        try expect(base.customerIDs.map(\.text), "customers", equals: ["M-4", "M-5"])

        let context = AnalysisContext(asOf: try CalendarDay("2026-03-31"))
        try expect(try LargestOrder().analyze(base, in: context), "largest order", equals: Money(minorUnits: 40_00, currency: .cny))
        try expect(
            try await LargestOrder().run(on: base, in: context), "largest order, off the main thread",
            equals: Money(minorUnits: 40_00, currency: .cny))

        let segmentation = try await CustomerSegmentation().run(on: base, in: context)
        try expect(segmentation.customers.map(\.monetary.description), "value of each customer", equals: ["65.00", "35.00"])
        try expect(segmentation.customers.map(\.frequency), "purchases of each customer", equals: [2, 1])

        // A type that cannot conform takes part through key paths.
        let rows = orders.map { Row(member: $0.member, day: $0.placedOn, cents: $0.cents) }
        let mapping = PurchaseMapping(
            customerID: \Row.member, day: \.day, amount: { Money(minorUnits: $0.cents, currency: .cny) })
        let mapped = try CustomerBase(purchases: mapping.records(from: rows))
        try expect(Array(mapped.purchases), "purchases by key paths", equals: Array(base.purchases))
        print("MainActorApp: the SDK answers as worked out by hand")
    }
}
