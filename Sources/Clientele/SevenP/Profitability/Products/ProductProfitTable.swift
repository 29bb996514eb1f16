/// Sums of the purchase lines by the code of a text column.
struct ProductProfitTable: Sendable {
    struct Sums: Sendable {
        var lines = 0
        var sales: Int128 = 0
        var returns: Int128 = 0
        var costs: Int128 = 0

        var profit: Int128 { sales + returns - costs }
    }

    private let texts: TextTable
    /// By code: 0 for lines without a text, then ranks plus one.
    private var sums: [Sums]
    private static let chunk = 1_048_576

    init(_ column: CodedTexts, of table: PurchaseTable, costs: LineCosts, period: ProfitPeriod, in context: AnalysisContext) throws {
        texts = column.texts
        let count = texts.count + 1
        let parts = try Parallel.map(count: (table.count + ProductProfitTable.chunk - 1) / ProductProfitTable.chunk) { part in
            try context.checkCancellation()
            var sums = [Sums](repeating: Sums(), count: count)
            for row in part * ProductProfitTable.chunk..<min((part + 1) * ProductProfitTable.chunk, table.count) {
                guard period.contains(table.days[row]) else { continue }
                let (code, amount) = (Int(column.code(row)), table.amounts[row])
                sums[code].lines += 1
                if amount >= 0 { sums[code].sales += Int128(amount) } else { sums[code].returns += Int128(amount) }
                sums[code].costs += Int128(costs.cost(row))
            }
            return sums
        }
        sums = [Sums](repeating: Sums(), count: count)
        for part in parts {
            for (code, added) in part.enumerated() where added.lines > 0 {
                sums[code].lines += added.lines
                sums[code].sales += added.sales
                sums[code].returns += added.returns
                sums[code].costs += added.costs
            }
        }
    }

    /// The codes that have lines, the most profitable first; ties by name, no name last.
    private var order: [Int] {
        sums.indices.filter { sums[$0].lines > 0 }.sorted { left, right in
            if sums[left].profit != sums[right].profit { return sums[left].profit > sums[right].profit }
            return left != 0 && (right == 0 || left < right)
        }
    }

    /// The best and worst, so many of each; `nil` where no line has a text.
    func result(top: Int, in currency: Currency) -> ProductProfits? {
        let order = order
        guard order.contains(where: { $0 > 0 }) else { return nil }
        let best = order.prefix(top)
        let losing = order.filter { sums[$0].profit < 0 }
        return ProductProfits(
            count: order.count, lossMaking: losing.count,
            destroyedProfit: DecimalAmount(minorUnits: losing.reduce(0) { $0 + sums[$1].profit }, in: currency),
            best: best.map { row($0, currency) }, worst: order.dropFirst(best.count).suffix(top).reversed().map { row($0, currency) })
    }

    private func row(_ code: Int, _ currency: Currency) -> ProductProfit {
        let sum = sums[code]
        let revenue = sum.sales + sum.returns
        func amount(_ units: Int128) -> DecimalAmount { DecimalAmount(minorUnits: units, in: currency) }
        return ProductProfit(
            name: code == 0 ? nil : texts[code - 1], lines: sum.lines, sales: amount(sum.sales), returns: amount(sum.returns),
            netRevenue: amount(revenue), costOfGoods: amount(sum.costs), marginalProfit: amount(sum.profit),
            margin: revenue > 0 ? Double(sum.profit) / Double(revenue) : nil,
            returnShare: sum.sales > 0 ? Double(-sum.returns) / Double(sum.sales) : nil)
    }
}
