import Clientele

/// Occasions, recency, frequency and monetary value straight from the rows, as the definitions say.
enum LedgerOracle {
    /// The rows up to a day by customer, in the order of the ids' bytes.
    static func customers(_ rows: [PlainRow], asOf: Int32) -> [(id: [UInt8], rows: [PlainRow])] {
        Dictionary(grouping: rows.filter { $0.day <= asOf }) { Array($0.customerID.utf8) }
            .map { (id: $0.key, rows: $0.value) }
            .sorted { $0.id.lexicographicallyPrecedes($1.id) }
    }

    /// The days of one customer's occasions.
    static func occasionDays(_ rows: [PlainRow], netting: RefundNetting) -> [Int32] {
        let groups = Dictionary(grouping: rows) { row -> [UInt8] in
            guard netting == .order, let order = row.order else { return Array("day \(row.day)".utf8) }
            return Array("order ".utf8) + Array(order.utf8)
        }
        var days: Set<Int32> = []
        for lines in groups.values {
            guard let firstPurchase = lines.filter({ $0.units >= 0 }).map(\.day).min() else { continue }
            let hasRefund = lines.contains { $0.units < 0 }
            if !hasRefund || sum(lines.map(\.units)) > 0 { days.insert(firstPurchase) }
        }
        return days.sorted()
    }

    static func sum(_ numbers: [Int64]) -> Int128 {
        numbers.reduce(Int128(0)) { $0 + Int128($1) }
    }
}
