/// Several crossings over shared axes, and beside them the total.
struct SalesBook: Sendable {
    var pass: SalesPass
    private let crossings: Int

    init(_ rows: SalesRows, crossings: [[SalesDimension]], topN: Int?) throws {
        guard topN.map({ $0 >= 0 }) ?? true else {
            throw ClienteleError(.invalidArgument, "the first \(topN ?? 0) values cannot be shown", remedy: "ask for none or more")
        }
        var dimensions: [SalesDimension] = []
        for crossing in crossings {
            for (place, dimension) in crossing.enumerated() {
                guard !crossing[..<place].contains(dimension) else {
                    throw ClienteleError(
                        .invalidArgument, "the dimension '\(dimension.rawValue)' is crossed with itself", remedy: "name each dimension once"
                    )
                }
                if !dimensions.contains(dimension) { dimensions.append(dimension) }
            }
        }
        let axes = try dimensions.map { try SalesBook.axis($0, rows: rows, topN: topN) }
        let plans = try crossings.map { crossing in
            try SalesPlan(axes: crossing.compactMap { dimensions.firstIndex(of: $0) }, of: axes)
        }
        self.crossings = plans.count
        pass = SalesPass(rows: rows, axes: axes, plans: plans + [try SalesPlan(axes: [], of: axes)])
    }

    /// The axis of a dimension, if a crossing has it.
    func axis(_ dimension: SalesDimension) -> Int? {
        pass.axes.firstIndex { $0.dimension == dimension }
    }

    /// One result a crossing, in their order.
    func results(_ filled: SalesPass.Filled, asOf: CalendarDay, currency: Currency) -> [SalesPivotResult] {
        let total = (filled.cells[crossings].tallies.first ?? SalesTally()).figures(in: currency)
        return (0..<crossings).map { pass.result($0, of: filled, total: total, asOf: asOf, currency: currency) }
    }

    /// Revenue and lines of the months of a window, of a crossing by month alone or of one place of its first axis.
    func monthly(
        _ filled: SalesPass.Filled, crossing: Int, place: Int?, window: SalesWindow
    ) -> (revenue: [Int128], lines: [Int]) {
        var revenue = [Int128](repeating: 0, count: window.monthCount)
        var lines = [Int](repeating: 0, count: window.monthCount)
        let cells = filled.cells[crossing]
        for (number, tally) in zip(cells.numbers, cells.tallies) {
            let places = pass.plans[crossing].places(of: number)
            guard let month = places.last.map({ $0 - window.start }), revenue.indices.contains(month) else { continue }
            if let place, places[0] != place { continue }
            revenue[month] &+= tally.revenue
            lines[month] += tally.lines
        }
        return (revenue, lines)
    }

    private static func axis(_ dimension: SalesDimension, rows: SalesRows, topN: Int?) throws -> SalesAxis {
        if dimension.isPeriod { return SalesAxis(period: dimension, rows: rows) }
        let column = SalesAxis.column(dimension, of: rows.table)
        let (codes, amounts) = (column.codes, rows.table.amounts)
        let count = column.texts.count + 1
        let parts = try Parallel.map(count: rows.partCount) { part in
            var revenues = [Int128](repeating: 0, count: count)
            var isUsed = [Bool](repeating: false, count: count)
            for customer in rows.customers(ofPart: part) {
                for row in rows.range(of: customer) {
                    let code = codes.isEmpty ? 0 : Int(codes[row])
                    revenues[code] &+= Int128(amounts[row])
                    isUsed[code] = true
                }
            }
            return (revenues, isUsed)
        }
        var revenues = [Int128](repeating: 0, count: count)
        var isUsed = [Bool](repeating: false, count: count)
        for part in parts {
            for code in 0..<count {
                revenues[code] &+= part.0[code]
                isUsed[code] = isUsed[code] || part.1[code]
            }
        }
        return SalesAxis(dimension, column: column, revenues: revenues, isUsed: isUsed, most: topN)
    }
}
