/// Says to what customers are loyal: to the company whatever they buy, to a product, to a category.
///
/// ```swift
/// let rows = [
///     ("a", "2023-05-01", "tea"), ("a", "2024-05-01", "tea"), ("b", "2023-06-01", "tea"), ("b", "2024-06-01", "milk"),
///     ("c", "2023-07-01", "milk"), ("d", "2022-12-01", "tea"),
/// ]
/// let purchases = try rows.map {
///     Purchase(customerID: CustomerID($0.0), day: try CalendarDay($0.1), amount: try Money("10", in: .eur), product: $0.2)
/// }
/// let result = try PurchaseLoyalty().analyze(
///     CustomerBase(purchases: purchases), in: AnalysisContext(asOf: CalendarDay("2024-12-31")))
/// print(result?.customers ?? 0, result?.returned ?? 0, result?.levels.first?.returnedToSame ?? 0)  // 3 2 1
/// ```
public struct PurchaseLoyalty: CustomerAnalysis {
    /// The length in days of the two windows that are compared; half of the observation where that is shorter.
    public var windowDays: Int
    /// How many products, and categories, are looked at one by one.
    public var listed: Int
    /// Which purchases are occasions, and which lines of a product count as bought.
    public var refunds: any RefundPolicy
    /// The coverage of intervals.
    public var confidence: Double

    private static let chunk = 65_536

    /// Makes the analysis.
    ///
    /// - Parameters:
    ///   - windowDays: The length in days of the two windows that are compared.
    ///   - listed: How many products, and categories, are looked at one by one.
    ///   - refunds: Which purchases are occasions, and which lines of a product count as bought.
    ///   - confidence: The coverage of intervals.
    public init(windowDays: Int = 365, listed: Int = 12, refunds: any RefundPolicy = .netWithinDay, confidence: Double = 0.95) {
        self.windowDays = windowDays
        self.listed = listed
        self.refunds = refunds
        self.confidence = confidence
    }

    /// Analyses the loyalty of a base's customers.
    ///
    /// - Parameters:
    ///   - base: The customers and their purchases.
    ///   - context: The day of the analysis.
    /// - Returns: The result; `nil` where the observation is too short for two windows.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for an option outside its range,
    ///   ``ClienteleError/Code/missingData`` when refunds are to be netted by order and the base was built without orders, `CancellationError`
    ///   when asked to stop.
    /// - Complexity: O(*n*) in the purchase lines.
    public func analyze(_ base: CustomerBase, in context: AnalysisContext) throws -> LoyaltyResult? {
        let histories = try PurchaseHistories(
            base, summaries: base.summaries(netting: refunds.netting), refunds: refunds, observedFrom: nil, runInDays: 0, in: context)
        return try result(of: histories, base, in: context)
    }

    func result(of histories: PurchaseHistories, _ base: CustomerBase, in context: AnalysisContext) throws -> LoyaltyResult? {
        try Estimate.check(confidence: confidence)
        guard (1...100_000).contains(windowDays), (0...1_000).contains(listed) else {
            throw ClienteleError(
                .invalidArgument, "an option of loyalty is outside its range",
                remedy: "give windowDays from 1 to 100,000 and a listed from 0 to 1,000")
        }
        let window = min(windowDays, (histories.observedFrom.distance(to: histories.asOf) + 1) / 2)
        guard histories.count > 0, window > 0 else { return nil }
        var returns = [Bool](repeating: false, count: histories.count)
        var (customers, returned) = (0, 0)
        let (later, earlier) = (
            histories.asOf.advanced(by: -window).daysSince1970, histories.asOf.advanced(by: -2 * window).daysSince1970
        )
        for customer in 0..<histories.count {
            returns[customer] = histories.lastDay(customer) > later
            guard histories.range(customer).contains(where: { histories.days[$0] > earlier && histories.days[$0] <= later }) else {
                continue
            }
            customers += 1
            if returns[customer] { returned += 1 }
        }
        let levels = try LoyaltyLevel.allCases.compactMap { level in
            try LoyaltyItems(level, base.purchases).map { items in
                if let refunds = refunds as? NetWithin {
                    return try self.level(items, histories, base, refunds, returns: returns, window: window, in: context)
                }
                return try self.level(items, histories, base, refunds, returns: returns, window: window, in: context)
            }
        }
        return LoyaltyResult(
            windowDays: window, customers: customers, returned: returned,
            companyRetention: Estimate.wilson(Double(returned), of: Double(customers), confidence: confidence), levels: levels)
    }

    private func level(
        _ items: LoyaltyItems, _ histories: PurchaseHistories, _ base: CustomerBase, _ refunds: some RefundPolicy, returns: [Bool],
        window: Int, in context: AnalysisContext
    ) throws -> LevelLoyalty {
        var items = items
        items.choose(try lines(items, histories, base.purchases, in: context), most: listed)
        let (chosen, size) = (items, PurchaseLoyalty.chunk)
        let tallies = try Parallel.map(count: (histories.count + size - 1) / size) { index in
            try context.checkCancellation()
            var walk = LoyaltyWalk(table: base.purchases, items: chosen, refunds: refunds, asOf: histories.asOf, windowDays: window)
            for customer in index * size..<min((index + 1) * size, histories.count) {
                walk.add(rank: Int(histories.ranks[customer]), returns: returns[customer])
            }
            return walk.tally
        }
        var whole = LoyaltyTally(places: chosen.listed.count)
        for tally in tallies { whole.merge(tally) }
        return result(whole, chosen, base)
    }

    /// How many purchase lines name each product or category.
    private func lines(
        _ items: LoyaltyItems, _ histories: PurchaseHistories, _ table: PurchaseTable, in context: AnalysisContext
    ) throws -> [Int] {
        let size = PurchaseLoyalty.chunk
        let parts = try Parallel.map(count: (histories.count + size - 1) / size) { index in
            try context.checkCancellation()
            var counts = [UInt32](repeating: 0, count: items.count)
            for customer in index * size..<min((index + 1) * size, histories.count) {
                let rank = Int(histories.ranks[customer])
                for row in table.starts[rank]..<table.starts[rank + 1] {
                    let code = items.texts.codes[row]
                    if code > 0, table.amounts[row] >= 0, table.days[row] <= histories.asOf.daysSince1970 { counts[Int(code) - 1] &+= 1 }
                }
            }
            return counts
        }
        var whole = [Int](repeating: 0, count: items.count)
        for part in parts { for item in whole.indices { whole[item] += Int(part[item]) } }
        return whole
    }

    private func result(_ tally: LoyaltyTally, _ items: LoyaltyItems, _ base: CustomerBase) -> LevelLoyalty {
        func rate(_ count: Int, _ whole: Int) -> Estimate? { Estimate.wilson(Double(count), of: Double(whole), confidence: confidence) }
        let listed = zip(items.listed, tally.places).map { item, place in
            let category = items.category(item)
            return ItemLoyalty(
                name: items.texts.texts[item], category: category > 0 ? base.purchases.categories.texts[category - 1] : nil,
                buyers: place.buyers, purchases: place.purchases, requirements: place.requirements,
                shareOfRequirements: share(place), soleBuyers: place.soleBuyers, earlierBuyers: place.earlierBuyers,
                boughtSame: place.boughtSame, boughtAny: place.boughtAny, sameRetention: rate(place.boughtSame, place.earlierBuyers),
                companyRetention: rate(place.boughtAny, place.earlierBuyers))
        }
        return LevelLoyalty(
            level: items.level, items: items.lines.reduce(0) { $0 + ($1 > 0 ? 1 : 0) }, customers: tally.customers,
            returned: tally.returned, returnedToSame: tally.returnedToSame, companyRetention: rate(tally.returned, tally.customers),
            sameRetention: rate(tally.returnedToSame, tally.customers), listed: listed,
            switching: SwitchingMatrix(tally, items, confidence: confidence))
    }

    /// The share of requirements, with the interval of the ratio estimator.
    private func share(_ place: LoyaltyTally.Place) -> Estimate? {
        guard place.requirements > 0 else { return nil }
        let (own, needed, buyers) = (Double(place.purchases), Double(place.requirements), Double(place.buyers))
        let rate = own / needed
        let residuals = Double(place.purchaseSquares) - 2 * rate * Double(place.products) + rate * rate * Double(place.requirementSquares)
        let variance = buyers > 1 ? buyers / (buyers - 1) * max(residuals, 0) / (needed * needed) : 0
        let spread = rate * (1 - rate)
        let size = spread > 0 && variance > 0 ? spread / variance : buyers
        return Estimate.wilson(share: rate, size: size, confidence: confidence)
    }
}
