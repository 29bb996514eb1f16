/// What all customers have bought by a day, as baskets of product codes; what every part of a ``ProductAnalysis`` starts from.
struct ProductHistory: Sendable {
    let level: ProductLevel
    let names: CodedTexts
    let currency: Currency
    let asOf: CalendarDay
    private(set) var chunks: [ProductHistoryChunk] = []
    private(set) var tally: ProductTally
    /// The same of categories, where the products are products and the rows have categories too.
    private(set) var categoryTally: ProductTally?
    let ledger: ProductLedger

    static let customersOfChunk = 65_536

    var productCount: Int { names.texts.count }

    init(_ base: CustomerBase, level: ProductLevel, refunds: any RefundPolicy, in context: AnalysisContext) throws {
        if let refunds = refunds as? NetWithin {
            try self.init(base, level: level, policy: refunds, in: context)
        } else {
            try self.init(base, level: level, policy: refunds, in: context)
        }
    }

    private init(_ base: CustomerBase, level: ProductLevel, policy: some RefundPolicy, in context: AnalysisContext) throws {
        let purchases = base.purchases
        guard policy.netting == .day || purchases.details.contains(.order) || purchases.hasOrders else {
            throw ClienteleError(
                .missingData, "refunds are to be netted by order, but the base was built without orders",
                remedy: "build it with details: .order")
        }
        self.level = level
        names = level == .product ? purchases.products : purchases.categories
        currency = purchases.currency
        asOf = context.asOf
        let hasCategories = level == .product && !purchases.categories.codes.isEmpty
        let (lastDay, count) = (context.asOf.daysSince1970, base.customerCount)
        let reader = ProductHistoryReader(purchases, names: names, lastDay: lastDay, netting: policy.netting)
        let other = ProductHistoryReader(purchases, names: purchases.categories, lastDay: lastDay, netting: policy.netting)
        let (productCount, categoryCount) = (names.texts.count, purchases.categories.texts.count)
        let size = ProductHistory.customersOfChunk
        let parts = try Parallel.map(count: (count + size - 1) / size) { number in
            try context.checkCancellation()
            let customers = number * size..<min(number * size + size, count)
            let chunk = reader.chunk(customers, refunds: policy)
            let categories = hasCategories ? ProductTally(other.chunk(customers, refunds: policy), productCount: categoryCount) : nil
            return (chunk: chunk, tally: ProductTally(chunk, productCount: productCount), categories: categories)
        }
        tally = ProductTally(productCount: productCount)
        if hasCategories { categoryTally = ProductTally(productCount: categoryCount) }
        for part in parts {
            tally.merge(part.tally)
            if let categories = part.categories { categoryTally?.merge(categories) }
        }
        chunks = parts.map(\.chunk)
        ledger = try ProductLedger(purchases, names: names, context: context)
    }

    func name(_ product: Int) -> String { names.texts[product] }

    func amount(_ minorUnits: Int128) -> DecimalAmount { DecimalAmount(minorUnits: minorUnits, in: currency) }

    /// An amount reckoned in fractions of minor units, rounded once.
    func amount(rounding minorUnits: Double) -> DecimalAmount {
        amount(Int128(exactly: minorUnits.rounded()) ?? 0)
    }

    /// What a basket with a product brings by it on average, refunds taken off, in minor units; never below zero.
    func meanValue(_ product: Int) -> Double {
        let baskets = tally.basketsWith[product]
        return baskets > 0 ? max(Double(ledger.revenue[product]) / Double(baskets), 0) : 0
    }

    /// For each product its place in a list, or −1.
    func slots(of list: [Int]) -> [Int32] {
        var slots = [Int32](repeating: -1, count: productCount)
        for (slot, product) in list.enumerated() { slots[product] = Int32(truncatingIfNeeded: slot) }
        return slots
    }

    /// Runs over all chunks on all cores and adds up what they give, in order.
    func sum<Tally: Sendable>(
        _ context: AnalysisContext, _ tally: @Sendable (ProductHistoryChunk) throws -> Tally, merge: (inout Tally, Tally) -> Void
    ) throws -> Tally? {
        let parts = try Parallel.map(count: chunks.count) { number in
            try context.checkCancellation()
            return try tally(chunks[number])
        }
        guard var total = parts.first else { return nil }
        for part in parts.dropFirst() { merge(&total, part) }
        return total
    }
}
