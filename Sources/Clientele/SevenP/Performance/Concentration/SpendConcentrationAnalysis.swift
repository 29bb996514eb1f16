/// Tells how much revenue hangs on few, and what part of the customers' spending each category gets.
///
/// ```swift
/// let purchases = try [("ann", "90"), ("bob", "10")].map {
///     Purchase(customerID: CustomerID($0.0), day: try CalendarDay("2024-03-01"), amount: try Money($0.1, in: .eur))
/// }
/// let result = try SpendConcentrationAnalysis().analyze(
///     CustomerBase(purchases: purchases), in: AnalysisContext(asOf: CalendarDay("2024-12-31")))
/// print(result.customers.top[0].share)  // 0.9
/// ```
public struct SpendConcentrationAnalysis: CustomerAnalysis {
    /// How many months the period has, up to the day of the analysis.
    public var months: Int
    /// Where to read what customers spend on everything; `nil` where nobody knows.
    public var wallet: WalletSource?
    /// How many categories stand for themselves.
    public var topN: Int?

    /// Makes the analysis.
    ///
    /// - Parameters:
    ///   - months: How many months the period has.
    ///   - wallet: Where to read what customers spend on everything.
    ///   - topN: How many categories stand for themselves; all unless told.
    public init(months: Int = 12, wallet: WalletSource? = nil, topN: Int? = nil) {
        self.months = months
        self.wallet = wallet
        self.topN = topN
    }

    /// Analyses the last months of a base.
    ///
    /// - Parameters:
    ///   - base: The purchases, and where asked for attributes or surveys.
    ///   - context: The last day of the period.
    /// - Returns: The concentration.
    /// - Throws: ``ClienteleError/Code/noPositiveValue`` where no customer has revenue above zero in the period,
    ///   ``ClienteleError/Code/invalidArgument`` for a period without months, ``ClienteleError/Code/overflow`` for one that begins before the
    ///   calendar does, `CancellationError` when asked to stop.
    /// - Complexity: O(*n* + *c* log *c*) for *n* rows of *c* customers.
    public func analyze(_ base: CustomerBase, in context: AnalysisContext) throws -> SpendConcentration {
        let rows = SalesRows(base.purchases, asOf: context.asOf)
        let axis = try SalesBook(rows, crossings: [[.category]], topN: topN).pass.axes.first
        guard let result = try concentration(rows, base: base, categories: axis, in: context) else {
            throw ClienteleError(
                .noPositiveValue, "no customer has revenue above zero in the \(months) months up to \(context.asOf)",
                remedy: "analyse a period with sales")
        }
        return result
    }

    /// The concentration, or `nil` where no customer has revenue above zero.
    func concentration(
        _ rows: SalesRows, base: CustomerBase, categories: SalesAxis?, in context: AnalysisContext
    ) throws -> SpendConcentration? {
        guard months > 0, months <= 12_000 else {
            throw ClienteleError(.invalidArgument, "a period has no \(months) months", remedy: "ask for 1 to 12,000 months")
        }
        let start = try context.asOf.adding(months: -months)
        let hasCategories = !rows.table.categories.codes.isEmpty
        let axis = hasCategories ? categories : nil
        let tally = try spending(rows, after: start.daysSince1970, axis: axis, in: context)
        let currency = base.currency
        guard let customers = RevenueConcentration(tally.revenues, leftOut: 0, in: currency) else { return nil }
        func concentration(_ column: Int) -> RevenueConcentration? {
            let used = tally.sums[column].indices.dropFirst().filter { tally.isUsed[column][$0] }
            return RevenueConcentration(used.map { tally.sums[column][$0] }, leftOut: 0, in: currency)
        }
        let spenders = Double(max(tally.spenders, 1))
        return SpendConcentration(
            firstDay: start.advanced(by: 1), lastDay: context.asOf, customers: customers, categories: concentration(0),
            channels: concentration(1), regions: concentration(2),
            meanCategories: hasCategories && tally.spenders > 0 ? Double(tally.categories) / spenders : nil,
            meanFavouriteShare: hasCategories && tally.spenders > 0 ? tally.favouriteShares / spenders : nil,
            categoryLoyalty: loyalty(tally, axis: axis, currency: currency),
            wallet: WalletReader(source: wallet, base: base, asOf: context.asOf, months: months).share(of: tally))
    }

    private func spending(_ rows: SalesRows, after start: Int32, axis: SalesAxis?, in context: AnalysisContext) throws -> SpendTally {
        let columns = [rows.table.categories, rows.table.channels, rows.table.regions]
        let places = axis?.places ?? []
        let parts = try Parallel.map(count: rows.partCount) { part in
            try context.checkCancellation()
            var tally = SpendTally(categories: axis?.count ?? 0, columns: columns)
            tally.add(customers: rows.customers(ofPart: part), rows: rows, after: start, columns: columns, places: places)
            return tally
        }
        try context.report("concentration", completed: parts.count, total: parts.count)
        var total = SpendTally(categories: axis?.count ?? 0, columns: columns)
        for part in parts { total.append(part) }
        return total
    }

    private func loyalty(_ tally: SpendTally, axis: SalesAxis?, currency: Currency) -> [CategoryLoyalty] {
        guard let axis else { return [] }
        return (0..<axis.count).compactMap { place in
            guard tally.buyers[place] > 0 else { return nil }
            return CategoryLoyalty(
                category: axis.member(place), buyers: tally.buyers[place],
                revenue: DecimalAmount(minorUnits: tally.categoryRevenue[place], in: currency),
                buyersRevenue: DecimalAmount(minorUnits: tally.buyersRevenue[place], in: currency),
                share: tally.categoryRevenue[place].approximate / tally.buyersRevenue[place].approximate,
                meanShare: tally.shares[place] / Double(tally.buyers[place]))
        }
    }
}
