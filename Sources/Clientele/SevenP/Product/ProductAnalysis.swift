/// The Product P: what is bought by whom, what brings the revenue, what goes together, what comes next and what is missing.
///
/// A basket is an order of a customer where the purchase line names one, else what the customer bought on a day; a product counts once a
/// basket. Lines without a product are in no basket. A product that was given back is not in the basket if ``refunds`` takes its lines there
/// for no occasion; refunds lower revenue in any case.
///
/// ```swift
/// let rows = [("ann", "tea"), ("ann", "milk"), ("bob", "tea"), ("bob", "milk"), ("eve", "tea"), ("joe", "bread")]
/// let purchases = try rows.map { customer, product in
///     Purchase(
///         customerID: CustomerID(customer), day: try CalendarDay("2024-05-01"), amount: try Money("10", in: .eur), product: product)
/// }
/// let base = try CustomerBase(purchases: purchases)
/// let result = try ProductAnalysis().analyze(base, in: AnalysisContext(asOf: CalendarDay("2024-06-30")))
/// for product in result.penetration ?? [] { print(product.name, product.customers, product.customerShare.value) }
/// // tea 3 0.75
/// // milk 2 0.5
/// // bread 1 0.25
/// ```
public struct ProductAnalysis: CustomerAnalysis {
    /// What counts as a product; where `nil`, the product if any line names one, else the category.
    public var level: ProductLevel?
    /// Which lines of a product count as bought, netted within its basket by day or over the order.
    public var refunds: any RefundPolicy
    /// The rules of what is in one basket: one basket in a thousand and sets of up to four products unless told.
    public var association: BasketAssociation
    /// The accumulated shares of revenue at which the classes A and B end.
    public var classCuts: (a: Share, b: Share)
    /// The largest coefficients of variation of monthly demand of the classes X and Y.
    public var variationCuts: (steady: Double, varying: Double)
    /// Among how many of the most bought products pairs are tested, up to 50; all pairs count in the correction of p-values.
    public var testedProducts: Int
    /// The smallest odds ratio that is worth telling of complements, at least 1.
    public var complementRatio: Double
    /// The largest odds ratio that is worth telling of substitutes, at most 1.
    public var substituteRatio: Double
    /// Among how many of the most bought products, up to 50, steps to the second purchase are looked at.
    public var sequenceProducts: Int
    /// Among how many of the most owned products gaps are looked for.
    public var crossSellProducts: Int
    /// How many gaps of a customer are kept.
    public var gapsPerCustomer: Int
    /// How many rows each list of the result has at most.
    public var listed: Int

    /// Makes the analysis with the customary options, which can be set one by one.
    ///
    /// - Parameters:
    ///   - level: What counts as a product; where `nil`, the product if any line names one, else the category.
    ///   - refunds: Which lines of a product count as bought.
    ///   - listed: How many rows each list of the result has at most.
    public init(level: ProductLevel? = nil, refunds: any RefundPolicy = .netWithinDay, listed: Int = 50) {
        self.level = level
        self.refunds = refunds
        self.listed = listed
        association = BasketAssociation(minimumSupport: .onePerMille, longestItemset: 4)
        classCuts = (Share(known: 4, 5), Share(known: 19, 20))
        variationCuts = (0.5, 1)
        testedProducts = 12
        complementRatio = 1.2
        substituteRatio = 0.8
        sequenceProducts = 20
        crossSellProducts = 100
        gapsPerCustomer = 3
    }

    /// Analyses the products of a base.
    ///
    /// - Parameters:
    ///   - base: The customers and their purchases.
    ///   - context: The day to judge from, progress and cancellation.
    /// - Returns: The result; without purchases by the day all parts are unavailable.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for an option outside its range, ``ClienteleError/Code/missingData`` when refunds are to
    ///   be netted by order and the base was built without orders, `CancellationError` when asked to stop.
    /// - Complexity: O(*n*) in the purchase lines, with a factor for the products of a basket, and the frequent sets of products.
    public func analyze(_ base: CustomerBase, in context: AnalysisContext) throws -> ProductResult {
        try validate()
        try context.report("baskets", completed: 0, total: 7)
        let history = try history(of: base, in: context)
        var result = ProductResult(history)
        guard history.tally.baskets > 0 else {
            result.unavailable = ProductPart.allCases.map { unavailable($0, "no purchase line by the day names a product") }
            return result
        }
        try addPenetration(base, history, to: &result)
        try context.report("association", completed: 1, total: 7)
        try addAssociation(history, to: &result, in: context)
        try context.report("pairs", completed: 2, total: 7)
        result.pairs = try ProductPairSearch(
            history: history, productCount: testedProducts, complementRatio: complementRatio, substituteRatio: substituteRatio
        ).result(in: context)
        if result.pairs == nil { result.unavailable.append(unavailable(.pairs, "there is one product only")) }
        try context.report("next products", completed: 3, total: 7)
        result.nextProducts = try NextProductSearch(history: history, productCount: sequenceProducts).result(listed: listed, in: context)
        if result.nextProducts == nil { result.unavailable.append(unavailable(.nextProducts, "no customer has bought on two days")) }
        try context.report("cross-selling", completed: 4, total: 7)
        result.crossSell = try gaps(base, history, in: context)?.summary(listed: listed)
        try context.report("product life", completed: 5, total: 7)
        result.life = try ProductLifeSearch(history: history).result(listed: listed, in: context)
        result.tests = result.pairs?.tests ?? []
        result.findings = FindingSelection.told(result.pairs?.candidates ?? [], tests: result.tests)
        try context.report("product life", completed: 7, total: 7)
        return result
    }

    /// Everything that customers lack, customer by customer, of which the result shows the dearest.
    ///
    /// - Parameters:
    ///   - base: The customers and their purchases.
    ///   - context: The day to judge from, progress and cancellation.
    /// - Returns: The gaps; none without purchases that name a product.
    /// - Throws: As ``analyze(_:in:)``.
    /// - Complexity: O(*n*) in the purchase lines, with a factor for the products of a customer.
    public func crossSellGaps(of base: CustomerBase, in context: AnalysisContext) throws -> CrossSellGaps? {
        try validate()
        return try gaps(base, history(of: base, in: context), in: context)
    }

    private func gaps(_ base: CustomerBase, _ history: ProductHistory, in context: AnalysisContext) throws -> CrossSellGaps? {
        guard let rules = try CrossSellRules(history, productCount: crossSellProducts, in: context) else { return nil }
        return try CrossSellGaps(
            history, rules, ids: base.purchases.customers, gapsPerCustomer: gapsPerCustomer, listed: listed, in: context)
    }

    private func history(of base: CustomerBase, in context: AnalysisContext) throws -> ProductHistory {
        let hasProducts = !base.purchases.products.codes.isEmpty || base.purchases.categories.codes.isEmpty
        return try ProductHistory(base, level: level ?? (hasProducts ? .product : .category), refunds: refunds, in: context)
    }

    private func addPenetration(_ base: CustomerBase, _ history: ProductHistory, to result: inout ProductResult) throws {
        result.penetration = ProductPenetration.list(
            history.tally, revenue: history.ledger.revenue, names: history.names.texts, currency: history.currency, listed: listed)
        if let tally = history.categoryTally, tally.baskets > 0 {
            result.categories = ProductPenetration.list(
                tally, revenue: history.ledger.categoryRevenue, names: base.purchases.categories.texts, currency: history.currency,
                listed: listed)
        } else {
            let reason = history.level == .category ? "the products are the categories already" : "no purchase line names a category"
            result.unavailable.append(UnavailablePart(ProductPart.categories.rawValue, needs: ["purchase.category"], because: reason))
        }
        result.classes = ProductClassification(history: history, cuts: classCuts, variation: variationCuts).result(listed: listed)
        if result.classes == nil { result.unavailable.append(unavailable(.classes, "no product has positive revenue")) }
    }

    private func addAssociation(_ history: ProductHistory, to result: inout ProductResult, in context: AnalysisContext) throws {
        let baskets = ProductBaskets(products: (0..<history.productCount).map { history.name($0) }, baskets: history.chunks.map(\.baskets))
        do {
            var found = try association.analyze(baskets, listed: listed) { try context.checkCancellation() }
            found.products = result.products
            result.association = found
        } catch let error as ClienteleError where error.code == .overflow {
            result.unavailable.append(unavailable(.association, error.description))
        }
    }

    private func unavailable(_ part: ProductPart, _ reason: String) -> UnavailablePart {
        UnavailablePart(part.rawValue, needs: ["purchase.product"], because: reason)
    }

    private func validate() throws {
        guard [testedProducts, sequenceProducts].allSatisfy({ (0...50).contains($0) }),
            [crossSellProducts, gapsPerCustomer, listed].allSatisfy({ (0...1_000).contains($0) }), complementRatio >= 1,
            complementRatio.isFinite,
            substituteRatio > 0, substituteRatio <= 1, classCuts.a < classCuts.b, variationCuts.steady >= 0,
            variationCuts.varying >= variationCuts.steady, variationCuts.varying.isFinite
        else {
            throw ClienteleError(
                .invalidArgument, "an option of the product analysis is outside its range",
                remedy:
                    "give numbers of products and rows from 0 to 1,000, a complementRatio of at least 1, a substituteRatio above 0 and up "
                    + "to 1, and cuts that ascend")
        }
    }
}
