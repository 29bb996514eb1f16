/// What the rows of each product add up to, baskets apart.
struct ProductLedger: Sendable {
    /// Revenue, refunds taken off, in minor units.
    private(set) var revenue: [Int128]
    /// The revenue of each category.
    private(set) var categoryRevenue: [Int128]
    /// The category of each product, the first in byte order where there are several; −1 for none.
    private(set) var category: [Int32]
    /// The months of demand.
    let window: MonthWindow
    /// Pieces, or purchase lines where not every line says how many, by product and month; refunds are not taken off.
    private(set) var demand: [Int64]
    /// Whether demand is counted in pieces.
    let isDemandInPieces: Bool
    /// The earliest day of a purchase line of each product; the largest number for none.
    private(set) var firstDay: [Int32]
    /// The earliest day of all rows.
    let earliest: Int32?

    static let demandMonths = 36

    init(_ purchases: PurchaseTable, names: CodedTexts, context: AnalysisContext) throws {
        let (count, last) = (names.texts.count, context.asOf.daysSince1970)
        revenue = [Int128](repeating: 0, count: count)
        categoryRevenue = [Int128](repeating: 0, count: purchases.categories.texts.count)
        category = [Int32](repeating: -1, count: count)
        firstDay = [Int32](repeating: .max, count: count)
        // The columns by themselves: a copy of the table for every row would cost more than the row.
        let (days, amounts, quantities) = (purchases.days, purchases.amounts, purchases.quantities)
        let (products, categories) = (names.codes, purchases.categories.codes)
        var (hasPieces, earliest) = (!quantities.isEmpty, Int32?.none)
        for row in days.indices {
            if row.isMultiple(of: 65_536) { try context.checkCancellation() }
            let (day, amount) = (days[row], amounts[row])
            guard day <= last else { continue }
            earliest = min(earliest ?? day, day)
            let kind = categories.isEmpty ? 0 : categories[row]
            if kind > 0 { categoryRevenue[Int(kind) - 1] &+= Int128(amount) }
            let code = products.isEmpty ? 0 : products[row]
            guard code > 0 else { continue }
            let product = Int(code) - 1
            revenue[product] &+= Int128(amount)
            let known = Int32(truncatingIfNeeded: Int(kind) - 1)
            if known >= 0, category[product] < 0 || known < category[product] { category[product] = known }
            guard amount >= 0 else { continue }
            firstDay[product] = min(firstDay[product], day)
            if hasPieces, (quantities[row] ?? -1) < 0 { hasPieces = false }
        }
        self.earliest = earliest
        isDemandInPieces = hasPieces
        window = MonthWindow(from: earliest ?? last, to: context.asOf, atMost: ProductLedger.demandMonths)
        demand = [Int64](repeating: 0, count: count * window.count)
        try addDemand(purchases, names: names, last: last, context: context)
    }

    private mutating func addDemand(_ purchases: PurchaseTable, names: CodedTexts, last: Int32, context: AnalysisContext) throws {
        var (knownDay, knownPlace) = (Int32.min, Int?.none)
        let (days, amounts, quantities, products) = (purchases.days, purchases.amounts, purchases.quantities, names.codes)
        for row in products.indices {
            if row.isMultiple(of: 65_536) { try context.checkCancellation() }
            let (day, code) = (days[row], products[row])
            guard day <= last, code > 0, amounts[row] >= 0 else { continue }
            if day != knownDay { (knownDay, knownPlace) = (day, window.place(of: day)) }
            guard let place = knownPlace else { continue }
            let pieces = isDemandInPieces ? quantities[row] ?? 0 : 1
            let cell = (Int(code) - 1) * window.count + place
            demand[cell] = Int64(clamping: Int128(demand[cell]) + Int128(pieces))
        }
    }

    /// The complete months of demand of a product since it was first bought, oldest first.
    ///
    /// The base's own first month is left out where it does not begin with the first of the month.
    func months(of product: Int) -> ArraySlice<Int64> {
        guard firstDay[product] != .max, let earliest else { return [] }
        var start = MonthWindow.month(of: firstDay[product])
        let opening = MonthWindow.month(of: earliest)
        if start == opening, CalendarDay(daysSince1970: earliest).day > 1 { start += 1 }
        start = max(start, window.first)
        guard start <= window.lastComplete else { return [] }
        let row = product * window.count
        return demand[row + start - window.first...row + window.lastComplete - window.first]
    }
}
