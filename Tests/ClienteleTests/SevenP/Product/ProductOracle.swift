import Clientele

/// What a product analysis finds, from sets and dictionaries of rows.
struct ProductOracle {
    struct Basket: Hashable {
        var customer: String
        var day: Int32
        var products: Set<String>
    }

    let rows: [ProductRow]
    private(set) var baskets: [Basket] = []

    init(_ rows: [ProductRow], asOf: Int32) {
        self.rows = rows.filter { $0.day <= asOf }.map { row in
            var row = row
            row.product = row.product.map(ProductOracle.plain)
            return row
        }
        let named = self.rows.filter { $0.product != nil }
        for (customer, own) in Dictionary(grouping: named, by: \.customerID) {
            let groups = Dictionary(grouping: own) { $0.order.map { "order \($0)" } ?? "day \($0.day)" }
            for lines in groups.values {
                var bought: [String: Int32] = [:]
                for (product, same) in Dictionary(grouping: lines, by: { $0.product ?? "" }) {
                    for (day, sameDay) in Dictionary(grouping: same, by: \.day) {
                        let refunds = sameDay.filter { $0.units < 0 }
                        let counts = sameDay.count > refunds.count && (refunds.isEmpty || sameDay.reduce(0) { $0 + $1.units } > 0)
                        if counts { bought[product] = min(bought[product] ?? day, day) }
                    }
                }
                guard let day = bought.values.min() else { continue }
                baskets.append(Basket(customer: customer, day: day, products: Set(bought.keys)))
            }
        }
    }

    /// A name that is equal to another one only if their scalars are, as a string is not.
    static func plain(_ name: String) -> String {
        name.utf8.allSatisfy { $0 < 128 } ? name : name.unicodeScalars.map { String($0.value) }.joined(separator: "-")
    }

    func customers(with product: String) -> Set<String> {
        Set(baskets.filter { $0.products.contains(product) }.map(\.customer))
    }

    func revenue(_ product: String) -> Int64 { rows.filter { $0.product == product }.reduce(0) { $0 + $1.units } }

    static func month(_ day: Int32) -> String { String(CalendarDay(daysSince1970: day).description.prefix(7)) }

    /// Baskets with both products, and those expected by month.
    func pair(_ first: String, _ second: String) -> (observed: Int, expected: Double) {
        var (observed, expected) = (0, 0.0)
        for group in Dictionary(grouping: baskets, by: { ProductOracle.month($0.day) }).values where group.count > 1 {
            observed += group.filter { $0.products.isSuperset(of: [first, second]) }.count
            let counts = [first, second].map { product in group.filter { $0.products.contains(product) }.count }
            expected += Double(counts[0] * counts[1]) / Double(group.count)
        }
        return (observed, expected)
    }

    /// Customers with both products, and those expected by number of baskets.
    func customerPair(_ first: String, _ second: String) -> (observed: Int, expected: Double) {
        let owned = Dictionary(grouping: baskets, by: \.customer)
        var (observed, expected) = (0, 0.0)
        for group in Dictionary(grouping: owned.values, by: \.count).values where group.count > 1 {
            let sets = group.map { Set($0.flatMap(\.products)) }
            observed += sets.filter { $0.isSuperset(of: [first, second]) }.count
            let counts = [first, second].map { product in sets.filter { $0.contains(product) }.count }
            expected += Double(counts[0] * counts[1]) / Double(group.count)
        }
        return (observed, expected)
    }

    /// Customers' first and second days with a basket.
    func steps() -> [(first: Set<String>, second: Set<String>, months: [String])] {
        Dictionary(grouping: baskets, by: \.customer).values.compactMap { own in
            let days = Set(own.map(\.day)).sorted()
            guard days.count > 1 else { return nil }
            let sets = days.prefix(2).map { day in Set(own.filter { $0.day == day }.flatMap(\.products)) }
            return (sets[0], sets[1], days.prefix(2).map(ProductOracle.month))
        }
    }
}
