/// How each customer buys, as numbers: what clusters are made of and groups compared by.
struct CustomerBehaviour: Sendable {
    enum Feature: String, CaseIterable {
        case recencyDays
        case frequency
        case monetary
        case basketAmount
        case tenureDays
    }

    /// One column a feature, in their order; NaN of who has no occasion.
    let columns: [[Double]]

    init(
        _ table: ProfileTable, base: CustomerBase, summaries: PurchaseSummaries, refunds: any RefundPolicy, asOf: CalendarDay
    ) throws {
        let statistics = try summaries.statistics(asOf: asOf, refunds: refunds)
        let digits = DecimalAmount(minorUnits: 1, in: base.currency).approximateValue
        let empty = [Double](repeating: .nan, count: table.members.count)
        var (recency, frequency, monetary, basket, tenure) = (empty, empty, empty, empty, empty)
        // Members and summaries are both in byte order; the summaries leave out whoever has no row.
        var summary = 0
        var place = 0
        for rank in 0..<base.customerCount {
            let hasRows = base.purchases.starts[rank] < base.purchases.starts[rank + 1]
            if place < table.members.count, table.members[place] == rank {
                if hasRows, statistics.frequency[summary] > 0 {
                    frequency[place] = Double(statistics.frequency[summary])
                    monetary[place] = Double(statistics.value[summary]) * digits
                    basket[place] = monetary[place] / frequency[place]
                    recency[place] = Double(asOf.daysSince1970) - Double(statistics.lastDay[summary])
                    tenure[place] = Double(asOf.daysSince1970) - Double(statistics.firstDay[summary])
                }
                place += 1
            }
            if hasRows { summary += 1 }
        }
        columns = [recency, frequency, monetary, basket, tenure]
    }
}
