import Clientele
import Foundation
import Testing

@Suite("Loyalty to products, categories and the company")
struct PurchaseLoyaltyTests {
    private let asOf: Int32 = 20_060

    /// What counts as bought: a customer, a day, a product or category, and its net.
    private struct Bought: Hashable {
        let customer: String
        let day: Int32
        let item: String
        let net: Int64
    }

    private func bought(_ rows: [PersistencySample.Row], _ item: KeyPath<PersistencySample.Row, String?>) -> [Bought] {
        let named = rows.filter { $0.day <= asOf && $0[keyPath: item] != nil }
        let known = PersistencySample.occasions(rows, asOf: asOf)
        let groups = Dictionary(grouping: named) { "\($0.customer)|\($0.day)|\($0[keyPath: item] ?? "")" }.values
        return groups.filter { PersistencySample.isOccasion($0.map(\.units)) }.map { group in
            Bought(
                customer: group[0].customer, day: group[0].day, item: group[0][keyPath: item] ?? "", net: group.reduce(0) { $0 + $1.units })
        }.filter { known[$0.customer] != nil }
    }

    private func result(_ rows: [PersistencySample.Row], listed: Int = 12) throws -> LoyaltyResult {
        let context = AnalysisContext(asOf: CalendarDay(daysSince1970: asOf))
        return try #require(try PurchaseLoyalty(listed: listed).analyze(PersistencySample.base(rows), in: context))
    }

    @Test("Retention, shares of requirements and sole buyers equal a plain count on random bases", arguments: [UInt64(1), 2, 3])
    func equalsOracle(seed: UInt64) throws {
        let rows = PersistencySample.random(seed: seed)
        let result = try result(rows)
        let occasions = PersistencySample.occasions(rows, asOf: asOf)
        let (later, earlier) = (asOf - 365, asOf - 730)
        let cohort = occasions.filter { $0.value.contains { $0 > earlier && $0 <= later } }
        #expect(result.windowDays == 365 && result.customers == cohort.count)
        #expect(result.returned == cohort.values.count { $0.contains { $0 > later } })
        for level in result.levels {
            let all = bought(rows, level.level == .product ? \.product : \.category)
            let of = Dictionary(grouping: all, by: \.customer)
            let buyers = of.filter { $0.value.contains { $0.day > earlier && $0.day <= later } }
            #expect(level.customers == buyers.count)
            #expect(level.returned == buyers.keys.count { (occasions[$0] ?? []).contains { $0 > later } })
            #expect(
                level.returnedToSame
                    == buyers.values.count { own in
                        own.contains { late in
                            late.day > later && own.contains { $0.item == late.item && $0.day > earlier && $0.day <= later }
                        }
                    })
            let categories = Dictionary(rows.compactMap { row in row.product.map { ($0, row.category) } }) { first, _ in first }
            for item in level.listed {
                let own = of.filter { $0.value.contains { $0.item == item.name } }
                #expect(item.buyers == own.count && item.purchases == all.count { $0.item == item.name })
                let needed = own.mapValues { entries in
                    entries.count { level.level == .category || categories[$0.item] == categories[item.name] }
                }
                #expect(item.requirements == needed.values.reduce(0, +))
                #expect(item.soleBuyers == own.count { customer, entries in entries.count { $0.item == item.name } == needed[customer] })
                let before = own.filter { $0.value.contains { $0.item == item.name && $0.day > earlier && $0.day <= later } }
                #expect(item.earlierBuyers == before.count)
                #expect(item.boughtSame == before.values.count { $0.contains { $0.item == item.name && $0.day > later } })
                #expect(item.boughtAny == before.keys.count { (occasions[$0] ?? []).contains { $0 > later } })
                #expect(item.shareOfRequirements?.value == Double(item.purchases) / Double(item.requirements))
            }
        }
    }

    @Test("The switching matrix equals a plain walk over the largest product of each day", arguments: [UInt64(4), 5])
    func switching(seed: UInt64) throws {
        let rows = PersistencySample.random(seed: seed)
        let all = bought(rows, \.product)
        var steps: [String: Int] = [:]
        var repeats = 0
        for own in Dictionary(grouping: all, by: \.customer).values {
            let days = Dictionary(grouping: own, by: \.day).sorted { $0.key < $1.key }.compactMap { _, day in
                day.max { ($0.net, $1.item) < ($1.net, $0.item) }?.item
            }
            for (from, to) in zip(days, days.dropFirst()) {
                steps["\(from)>\(to)", default: 0] += 1
                if from == to { repeats += 1 }
            }
        }
        let whole = try #require(try result(rows).levels.first?.switching)
        for (row, from) in whole.items.enumerated() {
            for (column, to) in whole.items.enumerated() {
                #expect(whole.counts[row][column] == steps["\(from ?? "-")>\(to ?? "-")"] ?? 0)
            }
        }
        #expect(whole.repeats == repeats && whole.transitions == steps.values.reduce(0, +))
        // With places for two products only, the rest fall together, and the whole stays the same.
        let few = try #require(try result(rows, listed: 2).levels.first?.switching)
        #expect(few.items.count == 3 && few.items[2] == nil && few.repeats == repeats)
        #expect(few.counts.joined().reduce(0, +) == whole.transitions && few.counts[0][0] == whole.counts[0][0])
    }

    @Test("A product that was given back on its day was not bought, and one bought alone is its buyer's only one")
    func refundsAndSoleBuyers() throws {
        func row(_ customer: String, _ day: Int32, _ units: Int64, _ product: String) -> PersistencySample.Row {
            .init(customer: customer, day: day, units: units, product: product)
        }
        let rows = [
            row("a", 19_501, 500, "tea"), row("a", 19_900, 500, "tea"), row("b", 19_501, 500, "tea"), row("b", 19_501, 700, "milk"),
            row("b", 19_501, -700, "milk"), row("b", 19_900, 10, "milk"),
        ]
        let level = try #require(try result(rows).levels.first)
        #expect(level.listed.map(\.name) == ["tea", "milk"] && level.listed.map(\.purchases) == [3, 1])
        #expect(level.listed[0].soleBuyers == 1 && level.listed[0].requirements == 4)
        #expect(level.customers == 2 && level.returnedToSame == 1 && level.returned == 2)
        #expect(level.switching?.counts == [[1, 1, 0], [0, 0, 0], [0, 0, 0]])
    }

    @Test("Without products and categories there is the company alone")
    func purchasesAlone() throws {
        let rows = PersistencySample.random(seed: 6).map { PersistencySample.Row(customer: $0.customer, day: $0.day, units: $0.units) }
        let result = try result(rows)
        #expect(result.levels.isEmpty && result.companyRetention != nil)
        #expect(try PurchaseLoyalty().analyze(PersistencySample.base([]), in: AnalysisContext(asOf: CalendarDay("2024-01-01"))) == nil)
    }
}
