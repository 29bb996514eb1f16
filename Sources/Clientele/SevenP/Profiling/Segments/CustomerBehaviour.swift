/// How each customer buys, as numbers: what clusters are made of and groups compared by.
struct CustomerBehaviour: Sendable {
    enum Feature: String, CaseIterable {
        case recencyDays
        case frequency
        case monetary
        case basketAmount
        case tenureDays
    }

    private var columns: [[Double]]

    /// All features are NaN of who has no occasion.
    init(_ table: ProfileTable, base: CustomerBase, refunds: any RefundPolicy, asOf: CalendarDay) throws {
        let summaries = try base.summaries(netting: refunds.netting)
        let statistics = try summaries.statistics(asOf: asOf, refunds: refunds)
        let digits = DecimalAmount(minorUnits: 1, in: base.currency).approximateValue
        columns = Feature.allCases.map { _ in [Double](repeating: .nan, count: table.members.count) }
        // Members and summaries are both in byte order; the summaries leave out whoever has no row.
        var summary = 0
        var place = 0
        for rank in 0..<base.customerCount {
            let hasRows = base.purchases.starts[rank] < base.purchases.starts[rank + 1]
            if place < table.members.count, table.members[place] == rank {
                if hasRows, statistics.frequency[summary] > 0 {
                    let frequency = Double(statistics.frequency[summary])
                    let value = Double(statistics.value[summary]) * digits
                    let last = Int(asOf.daysSince1970) - Int(statistics.lastDay[summary])
                    let first = Int(asOf.daysSince1970) - Int(statistics.firstDay[summary])
                    for (feature, number) in [Double(last), frequency, value, value / frequency, Double(first)].enumerated() {
                        columns[feature][place] = number
                    }
                }
                place += 1
            }
            if hasRows { summary += 1 }
        }
    }

    func value(_ feature: Feature, of member: Int) -> Double {
        switch feature {
        case .recencyDays: columns[0][member]
        case .frequency: columns[1][member]
        case .monetary: columns[2][member]
        case .basketAmount: columns[3][member]
        case .tenureDays: columns[4][member]
        }
    }
}
