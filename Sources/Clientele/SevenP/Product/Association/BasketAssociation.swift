/// Finds what is bought together: frequent sets of products by FP-growth, and from each all its rules.
///
/// A set is frequent when at least ``minimumSupport`` of the baskets hold all of it. Of each frequent set of two and more every split into
/// antecedent and consequent becomes a rule if its confidence is at least ``minimumConfidence``; both are compared in integers.
///
/// ```swift
/// let baskets = ProductBaskets(rows: [
///     ("1", "tea"), ("1", "milk"), ("2", "tea"), ("2", "milk"), ("3", "tea"), ("4", "bread"),
/// ])
/// let result = try BasketAssociation(minimumSupport: .baskets(2)).analyze(baskets)
/// for rule in result.rules { print(rule.antecedent, rule.consequent, rule.lift, rule.conviction ?? .infinity) }
/// // ["milk"] ["tea"] 1.3333333333333333 inf
/// // ["tea"] ["milk"] 1.3333333333333333 1.5
/// ```
///
/// Han, Pei & Yin (2000), "Mining Frequent Patterns without Candidate Generation"; the figures of a rule after Agrawal, Imieliński & Swami
/// (1993), Brin et al. (1997), Piatetsky-Shapiro (1991) and Zhang (2000). They describe the baskets at hand: a lift above 1 may be chance, or
/// the season; ``ProductAnalysis`` tests pairs for both.
public struct BasketAssociation: Sendable, Hashable, Codable {
    /// How many baskets must hold a set; one in a hundred unless told.
    public var minimumSupport: MinimumSupport
    /// The least confidence of a rule; any where `nil`.
    public var minimumConfidence: Share?
    /// The most products of a set; any number where `nil`.
    public var longestItemset: Int?
    /// The most sets: beyond it the analysis stops with an error instead of filling the memory.
    public var itemsetLimit: Int
    /// The most rules, likewise.
    public var ruleLimit: Int

    /// Makes the analysis.
    ///
    /// - Parameters:
    ///   - minimumSupport: How many baskets must hold a set.
    ///   - minimumConfidence: The least confidence of a rule; `nil` for any.
    ///   - longestItemset: The most products of a set; `nil` for any number.
    ///   - itemsetLimit: The most sets, up to 2,000,000,000.
    ///   - ruleLimit: The most rules.
    public init(
        minimumSupport: MinimumSupport = .onePercent, minimumConfidence: Share? = nil,
        longestItemset: Int? = nil, itemsetLimit: Int = 1_000_000, ruleLimit: Int = 1_000_000
    ) {
        self.minimumSupport = minimumSupport
        self.minimumConfidence = minimumConfidence
        self.longestItemset = longestItemset
        self.itemsetLimit = itemsetLimit
        self.ruleLimit = ruleLimit
    }

    /// Finds the rules of baskets.
    ///
    /// - Parameter baskets: The baskets.
    /// - Returns: The rules; none without baskets.
    /// - Throws: ``ClienteleError/Code/overflow`` when there are more sets or rules than the limits allow,
    ///   ``ClienteleError/Code/invalidArgument`` for an option outside its range.
    /// - Complexity: O(*n*) for *n* items to read the baskets; then in proportion to the frequent sets and the places where they occur.
    public func analyze(_ baskets: ProductBaskets) throws -> BasketAssociationResult {
        try analyze(baskets, listed: nil) {}
    }

    /// Finds the frequent sets of baskets, without rules.
    ///
    /// - Parameter baskets: The baskets.
    /// - Returns: The sets by size, the smallest first, then by baskets, the most first, then in the order of the products.
    /// - Throws: As ``analyze(_:)``.
    /// - Complexity: As ``analyze(_:)``.
    public func frequentItemsets(in baskets: ProductBaskets) throws -> [FrequentItemset] {
        let total = baskets.basketCount
        let found = try search(baskets) {}
        let sets = (0..<found.count).map { (codes: found.codes(of: Int32(truncatingIfNeeded: $0)), count: found.counts[$0]) }
        return sets.sorted { left, right in
            if left.codes.count != right.codes.count { return left.codes.count < right.codes.count }
            if left.count != right.count { return left.count > right.count }
            return left.codes.lexicographicallyPrecedes(right.codes)
        }.map { set in
            FrequentItemset(
                products: set.codes.map { baskets.products[Int($0)] }, baskets: set.count, support: Double(set.count) / Double(total))
        }
    }

    /// The rules, of which only the first ones are listed where a number is given.
    func analyze(
        _ baskets: ProductBaskets, listed: Int?, checkpoint: () throws -> Void
    ) throws -> BasketAssociationResult {
        let total = baskets.basketCount
        let found = try search(baskets, checkpoint: checkpoint)
        let search = AssociationRuleSearch(found, baskets: total)
        let splits = try search.rules(confidence: minimumConfidence ?? Share(known: 0, 1), limit: ruleLimit, checkpoint: checkpoint)
        let rules = AssociationRuleOrder(search).sorted(splits).prefix(listed ?? splits.count)
        var named = RuleNames(found, products: baskets.products)
        return BasketAssociationResult(
            baskets: total, products: baskets.products.count, itemsets: found.count, minimumBaskets: minimumSupport.count(of: total),
            ruleCount: splits.count,
            rules: rules.map { rule in
                AssociationRule(
                    antecedent: named.names(of: rule.antecedent), consequent: named.names(of: rule.consequent), counts: search.counts(rule))
            })
    }

    private func search(_ baskets: ProductBaskets, checkpoint: () throws -> Void) throws -> ItemsetTable {
        guard (1...2_000_000_000).contains(itemsetLimit), ruleLimit > 0, longestItemset.map({ $0 > 0 }) ?? true else {
            throw ClienteleError(
                .invalidArgument, "a limit or a longest set is outside its range",
                remedy: "give an itemsetLimit of 1 to 2,000,000,000, and a ruleLimit and a longestItemset of at least 1")
        }
        return try FrequentItemsetSearch(
            baskets.baskets, productCount: baskets.products.count, minimumCount: minimumSupport.count(of: baskets.basketCount),
            longest: longestItemset ?? .max, limit: itemsetLimit, checkpoint: checkpoint
        ).found
    }
}
