/// Sets sales against targets.
///
/// ```swift
/// let sale = Purchase(customerID: "ann", day: try CalendarDay("2024-02-01"), amount: try Money("80", in: .eur))
/// let target = SalesTarget(try Money("100", in: .eur), from: try CalendarDay("2024-01-01"), through: try CalendarDay("2024-12-31"))
/// let achieved = try SalesTargetAnalysis(targets: [target]).analyze(
///     CustomerBase(purchases: [sale]), in: AnalysisContext(asOf: CalendarDay("2024-12-31")))
/// print(achieved[0].gap)  // -20.00
/// ```
public struct SalesTargetAnalysis: CustomerAnalysis {
    /// The targets.
    public var targets: [SalesTarget]

    /// Makes the analysis.
    ///
    /// - Parameter targets: The targets.
    public init(targets: [SalesTarget]) {
        self.targets = targets
    }

    /// Sets the sales of a base against the targets.
    ///
    /// - Parameters:
    ///   - base: The purchases.
    ///   - context: The last day that counts.
    /// - Returns: One achievement a target, in their order.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a target that contradicts itself, ``ClienteleError/Code/mixedCurrencies`` for one
    ///   in another currency than the base's, `CancellationError` when asked to stop.
    /// - Complexity: O(*n*) in the rows, and more where many targets meet in one row.
    public func analyze(_ base: CustomerBase, in context: AnalysisContext) throws -> [TargetAchievement] {
        for target in targets { try target.check(currency: base.currency) }
        guard !targets.isEmpty else { return [] }
        let rows = SalesRows(base.purchases, asOf: context.asOf)
        let groups = groups(in: rows.table)
        let parts = try Parallel.map(count: rows.partCount) { part in
            try context.checkCancellation()
            var sums = [Int128](repeating: 0, count: targets.count)
            for customer in rows.customers(ofPart: part) {
                let range = rows.range(of: customer)
                guard !range.isEmpty else { continue }
                let manager = base.profiles[customer]?.accountManager
                for group in groups {
                    for row in range {
                        let code = group.codes.isEmpty ? 0 : Int(group.codes[row])
                        for target in group.targets[code] { add(row, to: target, manager: manager, rows: rows, sums: &sums) }
                    }
                }
            }
            return sums
        }
        try context.report("targets", completed: parts.count, total: parts.count)
        return targets.indices.map { index in
            achievement(targets[index], parts.reduce(0) { $0 &+ $1[index] }, asOf: context.asOf)
        }
    }

    private func add(_ row: Int, to index: Int, manager: String?, rows: SalesRows, sums: inout [Int128]) {
        let target = targets[index]
        let day = rows.table.days[row]
        guard day >= target.firstDay.daysSince1970, day <= target.lastDay.daysSince1970 else { return }
        guard target.accountManager == nil || target.accountManager == manager else { return }
        sums[index] &+= Int128(rows.table.amounts[row])
    }

    /// The targets of each code of a column; those of all sales have a column without codes.
    private func groups(in table: PurchaseTable) -> [(codes: [UInt32], targets: [[Int]])] {
        let dimensions: [SalesDimension?] = [nil, .category, .product, .channel, .region]
        return dimensions.compactMap { dimension in
            let own = targets.indices.filter { targets[$0].dimension == dimension }
            guard !own.isEmpty else { return nil }
            guard let dimension else { return ([], [own]) }
            let column = SalesAxis.column(dimension, of: table)
            guard !column.codes.isEmpty else { return nil }
            var byCode = [[Int]](repeating: [], count: column.texts.count + 1)
            for target in own {
                if let rank = targets[target].name.flatMap({ column.texts.rank(of: $0) }) { byCode[rank + 1].append(target) }
            }
            return (column.codes, byCode)
        }
    }

    private func achievement(_ target: SalesTarget, _ achieved: Int128, asOf: CalendarDay) -> TargetAchievement {
        let currency = target.amount.currency
        let aim = Int128(target.amount.minorUnits)
        let days = target.firstDay.distance(to: target.lastDay) + 1
        let passed = min(max(target.firstDay.distance(to: asOf) + 1, 0), days)
        return TargetAchievement(
            target: target, achieved: DecimalAmount(minorUnits: achieved, in: currency),
            gap: DecimalAmount(minorUnits: achieved - aim, in: currency), achievement: aim > 0 ? Double(achieved) / Double(aim) : nil,
            elapsed: Double(passed) / Double(days), isOver: asOf >= target.lastDay)
    }
}
