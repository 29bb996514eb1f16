/// Asks for ``RevenueByMonth``.
public struct RevenueByMonthAnalysis: CustomerAnalysis {
    /// Which purchases are occasions.
    public var refunds: any RefundPolicy

    /// Makes the analysis.
    ///
    /// - Parameter refunds: Which purchases are occasions.
    public init(refunds: any RefundPolicy = .netWithinDay) {
        self.refunds = refunds
    }

    /// Splits the revenue of a base by month.
    ///
    /// - Parameters:
    ///   - base: The customers.
    ///   - context: The day to judge from.
    /// - Returns: The months; none where there are no rows by the day.
    /// - Throws: As ``analyze(_:in:)-(PurchaseSummaries,_)``.
    public func analyze(_ base: CustomerBase, in context: AnalysisContext) throws -> RevenueByMonth {
        if refunds.netting == .day, let policy = refunds as? NetWithin {
            let rows = SalesRows(base.purchases, asOf: context.asOf)
            // Days ages apart are better added up month by month than in a list of all months.
            if rows.monthCount <= RevenueByMonthAnalysis.mostListedMonths { return try analyze(rows, policy, of: base, in: context) }
        }
        return try analyze(base.summaries(netting: refunds.netting), in: context)
    }

    private static let mostListedMonths = 12_000

    /// Splits the rows of a base, netted by day, with all cores.
    private func analyze(
        _ rows: SalesRows, _ policy: NetWithin, of base: CustomerBase, in context: AnalysisContext
    ) throws -> RevenueByMonth {
        let parts = try Parallel.map(count: rows.partCount) { part in
            try context.checkCancellation()
            var walk = MonthWalk(rows, policy: policy)
            for customer in rows.customers(ofPart: part) { walk.add(rows.range(of: customer)) }
            return walk.totals
        }
        var totals = [MonthTotals](repeating: MonthTotals(), count: rows.monthCount)
        for part in parts {
            for month in totals.indices { totals[month].merge(part[month]) }
        }
        var months: [MonthlyRevenue] = []
        for month in MonthTotals.filled(
            totals.indices.filter { totals[$0].hasRows }.map { rows.firstMonth + Int32(truncatingIfNeeded: $0) })
        {
            months.append(totals[Int(month - rows.firstMonth)].result(month: month, asOf: context.asOf, currency: base.currency))
        }
        return RevenueByMonth(asOf: context.asOf, currency: base.currency, months: months)
    }

    /// Splits revenue by month from summaries.
    ///
    /// - Parameters:
    ///   - summaries: The purchases.
    ///   - context: The day to judge from.
    /// - Returns: The months; none where there are no rows by the day.
    /// - Throws: ``ClienteleError/Code/missingData`` when refunds are to be netted by order and the summaries keep none.
    /// - Complexity: O(*n*) in the customer-days.
    public func analyze(_ summaries: PurchaseSummaries, in context: AnalysisContext) throws -> RevenueByMonth {
        let firstOccasions = try summaries.statistics(asOf: context.asOf, refunds: refunds)
        var totals: [Int32: MonthTotals] = [:]
        for customer in firstOccasions.frequency.indices {
            if customer.isMultiple(of: 65_536) { try context.checkCancellation() }
            let firstMonth = firstOccasions.frequency[customer] > 0 ? CalendarMonths.number(of: firstOccasions.firstDay[customer]) : nil
            for cell in summaries.cellRange(of: customer, through: context.asOf) {
                let month = CalendarMonths.number(of: summaries.cells.days[cell])
                totals[month, default: MonthTotals()].add(summaries.cells.nets[cell], in: month, firstMonth: firstMonth)
            }
            for month in Set(summaries.occasionDays(of: customer, through: context.asOf, refunds: refunds).map(CalendarMonths.number(of:)))
            {
                totals[month, default: MonthTotals()].addCustomer(isNew: month == firstMonth)
            }
        }
        let currency = summaries.currency ?? .none
        let months = MonthTotals.filled(Array(totals.keys)).map { month in
            (totals[month] ?? MonthTotals()).result(month: month, asOf: context.asOf, currency: currency)
        }
        return RevenueByMonth(asOf: context.asOf, currency: currency, months: months)
    }
}
