import Clientele

/// Small bases that persistency can be reckoned out of by hand.
enum PersistencySample {
    /// A purchase line as plain values.
    struct Row: Hashable {
        var customer: String
        var day: Int32
        var units: Int64
        var product: String?
        var category: String?
    }

    static func day(_ text: String) throws -> CalendarDay { try CalendarDay(text) }

    static func base(_ rows: [Row], contracts: [Contract] = [], customers: [Customer] = []) throws -> CustomerBase {
        var builder = CustomerBase.Builder()
        try builder.add(
            purchases: rows.map { row in
                Purchase(
                    customerID: CustomerID(row.customer), day: CalendarDay(daysSince1970: row.day),
                    amount: Money(minorUnits: row.units, currency: .eur), product: row.product, category: row.category)
            })
        try builder.add(contracts: contracts)
        try builder.add(customers: customers)
        return try builder.build()
    }

    static func rows(_ purchases: [(String, String)]) throws -> [Row] {
        try purchases.map { Row(customer: $0.0, day: try CalendarDay($0.1).daysSince1970, units: 1_000) }
    }

    /// A random base of some dozens of customers over about three years, refunds and all.
    static func random(seed: UInt64, customers: Int = 40) -> [Row] {
        var random = SeededGenerator(seed: seed)
        let products = ["tea", "milk", "bread", "oil", "soap", "brush"]
        var rows: [Row] = []
        for customer in 0..<customers {
            for _ in 0..<1 + random.next(below: 14) {
                let place = random.next(below: products.count)
                let product = random.next(below: 8) == 0 ? nil : products[place]
                let units = random.next(below: 9) == 0 ? -Int64(random.next(below: 900) + 1) : Int64(random.next(below: 2_000))
                rows.append(
                    Row(
                        customer: "c\(customer)", day: Int32(19_000 + random.next(below: 1_100)), units: units, product: product,
                        category: product.map { _ in place < 4 ? "food" : "home" }))
            }
        }
        return rows
    }

    /// The occasion days of each customer by a plain reading of the policy: a day with a purchase line counts, and one with refunds too if its
    /// net is above zero.
    static func occasions(_ rows: [Row], asOf: Int32) -> [String: [Int32]] {
        var result: [String: [Int32]] = [:]
        for (customer, own) in Dictionary(grouping: rows.filter { $0.day <= asOf }, by: \.customer) {
            let days = Dictionary(grouping: own, by: \.day).filter { isOccasion($0.value.map(\.units)) }.keys.sorted()
            if !days.isEmpty { result[customer] = days }
        }
        return result
    }

    static func isOccasion(_ units: [Int64]) -> Bool {
        units.contains { $0 >= 0 } && (!units.contains { $0 < 0 } || units.reduce(0, +) > 0)
    }
}
