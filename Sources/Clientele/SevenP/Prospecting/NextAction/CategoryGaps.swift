/// Which of the categories that most customers buy each customer lacks, and what their buyers spend on them in a year.
struct CategoryGaps: Sendable {
    /// The categories that are looked at, the one with the most buyers first.
    let names: [String]
    /// What a buyer spends on each in a year, in minor units.
    let yearlySpend: [Double]
    /// For each customer of the base the categories bought, one bit each.
    private let owned: [UInt16]

    private static let most = 12
    private static let chunkSize = 65_536

    /// - Returns: `nil` where no purchase names a category.
    init?(_ base: CustomerBase, asOf: CalendarDay) throws {
        let column = base.purchases.categories
        guard !column.codes.isEmpty else { return nil }
        let (table, size) = (base.purchases, CategoryGaps.chunkSize)
        let yearStart = Int(asOf.daysSince1970) - 365
        let kinds = column.texts.count
        let parts = try Parallel.map(count: (base.customerCount + size - 1) / size) {
            chunk -> (buyers: [Int], year: [Int], sums: [ExactSum]) in
            var last = [Int32](repeating: -1, count: kinds)
            var lastYear = last
            var (buyers, year) = ([Int](repeating: 0, count: kinds), [Int](repeating: 0, count: kinds))
            var sums = [ExactSum](repeating: ExactSum(), count: kinds)
            for customer in chunk * size..<min((chunk + 1) * size, base.customerCount) {
                let mark = Int32(truncatingIfNeeded: customer)
                for row in table.starts[customer]..<table.starts[customer + 1] {
                    let code = Int(column.codes[row]) - 1
                    guard code >= 0, table.days[row] <= asOf.daysSince1970 else { continue }
                    if last[code] != mark, table.amounts[row] > 0 {
                        last[code] = mark
                        buyers[code] += 1
                    }
                    guard Int(table.days[row]) > yearStart else { continue }
                    sums[code].add(table.amounts[row])
                    if lastYear[code] != mark {
                        lastYear[code] = mark
                        year[code] += 1
                    }
                }
            }
            return (buyers, year, sums)
        }
        var (buyers, year) = ([Int](repeating: 0, count: kinds), [Int](repeating: 0, count: kinds))
        var sums = [ExactSum](repeating: ExactSum(), count: kinds)
        for part in parts {
            for code in 0..<kinds {
                buyers[code] += part.buyers[code]
                year[code] += part.year[code]
                sums[code].merge(part.sums[code])
            }
        }
        let chosen = TopSelection.places(ofHighest: CategoryGaps.most, in: buyers).filter { buyers[$0] > 0 }
        var bits = [UInt16](repeating: 0, count: kinds)
        for (place, code) in chosen.enumerated() { bits[code] = 1 << UInt16(place) }
        names = chosen.map { column.texts[$0] }
        yearlySpend = chosen.map { year[$0] > 0 ? max(0, Double(sums[$0].value) / Double(year[$0])) : 0 }
        let (masks, limit) = (bits, asOf.daysSince1970)
        owned = Parallel.joined(
            try Parallel.map(count: (base.customerCount + size - 1) / size) { chunk in
                (chunk * size..<min((chunk + 1) * size, base.customerCount)).map { customer in
                    (table.starts[customer]..<table.starts[customer + 1]).reduce(UInt16(0)) { mask, row in
                        let code = column.codes[row]
                        return code > 0 && table.days[row] <= limit && table.amounts[row] > 0 ? mask | masks[Int(code) - 1] : mask
                    }
                }
            })
    }

    /// The place of the most common category that a customer of a rank lacks.
    func gap(of rank: Int) -> Int? {
        names.indices.first { owned[rank] & (1 << UInt16($0)) == 0 }
    }
}
