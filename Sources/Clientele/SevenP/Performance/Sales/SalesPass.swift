/// One pass over the rows that fills several crossings, and counts the lines of groups of customers for tests.
struct SalesPass: Sendable {
    let rows: SalesRows
    let axes: [SalesAxis]
    let plans: [SalesPlan]
    /// What is counted group by group of customers.
    var samples: [SalesSamplePlan] = []

    struct Filled: Sendable {
        var cells: [SalesCells]
        var samples: [SalesSample]
    }

    func filled(_ parts: [SalesPart], in context: AnalysisContext, phase: String) throws -> Filled {
        let count = parts.count
        let filled = try Parallel.map(count: count) { part in
            try context.checkCancellation()
            return fill(parts[part])
        }
        try context.report(phase, completed: count, total: count)
        var total = Filled(
            cells: plans.map { _ in SalesCells(numbers: [], tallies: []) }, samples: samples.map { SalesSample($0, axes: axes) })
        for part in filled {
            for index in plans.indices { total.cells[index].merge(part.cells[index]) }
            for index in samples.indices { total.samples[index].merge(part.samples[index]) }
        }
        return total
    }

    private func fill(_ part: SalesPart) -> Filled {
        let plain = part.plainRows(of: rows.table)
        let places = axes.map { $0.places(of: part, in: rows.table) }
        let cells = plans.map { $0.cells(of: plain, places: places) }
        let counted = samples.map { plan in
            var sample = SalesSample(plan, axes: axes)
            sample.count(part, places: places[plan.axis], in: rows.table)
            return sample
        }
        return Filled(cells: cells, samples: counted)
    }

    /// The result of one of the plans.
    func result(_ index: Int, of filled: Filled, total: SalesFigures, asOf: CalendarDay, currency: Currency) -> SalesPivotResult {
        let plan = plans[index]
        let cells = filled.cells[index]
        let whole = total.revenue.minorUnits
        let rows = cells.numbers.indices.map { cell in
            let tally = cells.tallies[cell]
            let members = zip(plan.axes, plan.places(of: cells.numbers[cell])).map { axes[$0].member($1) }
            return SalesPivotRow(
                members: members, figures: tally.figures(in: currency),
                revenueShare: whole > 0 ? Double(tally.revenue) / Double(whole) : nil)
        }
        return SalesPivotResult(asOf: asOf, currency: currency, dimensions: plan.axes.map { axes[$0].dimension }, rows: rows, total: total)
    }
}
