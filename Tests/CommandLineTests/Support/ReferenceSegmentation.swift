/// Segmentation the slow and obvious way: every customer is compared with every other.
struct ReferenceSegmentation {
    struct Customer {
        let id: String
        let recency: Int
        let frequency: Int
        let monetary: Int
        var scores: [Int] = []
        var valueClass = "C"

        /// The row of the customers file, without the segment's name.
        var cells: [String] {
            [id, "\(recency)", "\(frequency)", ReferencePurchase.text(cents: monetary)] + scores.map { "\($0)" } + [valueClass]
        }
    }

    /// In the order of the customers file.
    private(set) var customers: [Customer] = []
    private(set) var withoutPurchases = 0
    /// The sum of all rows up to the day.
    let net: Int
    /// The sum over customers of positive value.
    let total: Int

    init(_ rows: [ReferencePurchase], asOf: Int) {
        let rows = rows.filter { $0.day <= asOf }
        net = rows.reduce(0) { $0 + $1.cents }
        for (key, rows) in Dictionary(grouping: rows, by: { Array($0.customer.utf8) }) {
            var occasions: [Int] = []
            for (day, lines) in Dictionary(grouping: rows, by: \.day) where lines.contains(where: { $0.cents >= 0 }) {
                let hasRefund = lines.contains { $0.cents < 0 }
                if !hasRefund || lines.reduce(0, { $0 + $1.cents }) > 0 { occasions.append(day) }
            }
            if let last = occasions.max() {
                let monetary = rows.reduce(0) { $0 + $1.cents }
                let id = String(decoding: key, as: UTF8.self)
                customers.append(Customer(id: id, recency: asOf - last, frequency: occasions.count, monetary: monetary))
            } else {
                withoutPurchases += 1
            }
        }
        customers.sort {
            $0.monetary != $1.monetary ? $0.monetary > $1.monetary : $0.id.utf8.lexicographicallyPrecedes($1.id.utf8)
        }
        total = customers.reduce(0) { $0 + max($1.monetary, 0) }
        let values = customers.map(\.monetary)
        let recency = ReferenceSegmentation.scores(customers.map { -$0.recency })
        let frequency = ReferenceSegmentation.scores(customers.map(\.frequency))
        let monetary = ReferenceSegmentation.scores(values)
        for index in customers.indices {
            customers[index].scores = [recency[index], frequency[index], monetary[index]]
            customers[index].valueClass = ReferenceSegmentation.valueClass(of: values[index], among: values, total: total)
        }
    }

    /// `1 + floor(5 · (2 · worse + equal) / 2n)`, where less is worse.
    private static func scores(_ values: [Int]) -> [Int] {
        values.map { value in
            var twice = 0
            for other in values {
                if other < value { twice += 2 } else if other == value { twice += 1 }
            }
            return min(5, 1 + 5 * twice / (2 * values.count))
        }
    }

    private static func valueClass(of value: Int, among values: [Int], total: Int) -> String {
        guard value > 0 else { return "C" }
        var higher = 0
        for other in values where other > value { higher += other }
        if 5 * higher < 4 * total { return "A" }
        return 20 * higher < 19 * total ? "B" : "C"
    }

    /// The mean difference of all pairs over twice the mean, of the values that are not negative.
    var gini: Double {
        let values = customers.map(\.monetary).filter { $0 >= 0 }
        var differences = 0
        for one in values {
            for other in values { differences += abs(one - other) }
        }
        return Double(differences) / (2 * Double(values.count) * Double(values.reduce(0, +)))
    }
}
