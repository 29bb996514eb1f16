/// Whether customers who buy more often spend more or less on an occasion: the gamma-gamma model takes it that they do neither.
///
/// The correlation of the number of repeat purchases and the mean repeat spend, over customers with repeat spend. In many thousands of
/// customers the smallest correlation has a small *p*, so that the judgement is by size: a coefficient of 0.3 or more counts as substantial,
/// of 0.1 or more as weak, if its interval leaves out zero (Cohen 1988, "Statistical Power Analysis for the Behavioral Sciences", chapter 3).
public struct SpendIndependence: Sendable, Hashable, Codable {
    /// What the correlations come to.
    public enum Judgement: String, Sendable, Hashable, Codable, CaseIterable {
        /// No correlation that matters.
        case independent
        /// A weak correlation: the model is usable, frequent buyers' spend a little off.
        case weak
        /// A substantial correlation: the model is wrong for these customers; ``warning`` says what to do.
        case substantial
        /// Fewer than four customers, or all alike in one of the two.
        case unknown
    }

    /// What the correlations come to.
    public var judgement: Judgement
    /// The customers counted: the sum of their weights.
    public var customers: Double
    /// Pearson's correlation, with an interval after Fisher (1921); `nil` where it does not exist.
    @ExplicitNull public var pearson: CorrelationTest?
    /// Spearman's rank correlation with mean ranks for ties, with an interval after Bonett & Wright (2000); `nil` where it does not exist.
    @ExplicitNull public var spearman: CorrelationTest?

    /// What to do about a substantial correlation, or `nil` without one.
    public var warning: String? {
        guard judgement == .substantial else { return nil }
        return "Spend on an occasion goes with how often customers buy, which the gamma-gamma model rules out: "
            + "fit groups of customers apart, or give a mean spend for each group."
    }

    /// Checks customers.
    ///
    /// - Parameters:
    ///   - histories: The customers, in any order; those without repeat spend do not count.
    ///   - confidence: The confidence of the intervals, between 0 and 1.
    /// - Complexity: O(*n* log *n*).
    public init(_ histories: [RepeatPurchaseSummary], confidence: Double = 0.95) {
        self.init(each: histories, confidence: min(max(confidence, 0), 1 - 1e-12))
    }

    init(each histories: some Sequence<RepeatPurchaseSummary>, confidence: Double) {
        var pairs: [WeightedPair] = []
        for history in histories {
            guard let mean = history.meanRepeatSpend else { continue }
            pairs.append(WeightedPair(first: Double(history.repeatPurchases), second: mean, weight: history.weight))
        }
        pairs.sort { ($0.first, $0.second, $0.weight) < ($1.first, $1.second, $1.weight) }
        customers = pairs.reduce(0) { $0 + $1.weight }
        judgement = .unknown
        guard customers > 3, let coefficient = WeightedPair.correlation(pairs) else { return }
        pearson = CorrelationTest(coefficient: coefficient, pairs: customers, varianceFactor: 1, confidence: confidence)
        let ranked = WeightedPair.ranked(pairs)
        if let rank = WeightedPair.correlation(ranked) {
            spearman = CorrelationTest(coefficient: rank, pairs: customers, varianceFactor: 1 + rank * rank / 2, confidence: confidence)
        }
        let tests = [pearson, spearman].compactMap { $0 }.filter { $0.lower > 0 || $0.upper < 0 }
        let largest = tests.map { abs($0.coefficient) }.max() ?? 0
        judgement = largest >= 0.3 ? .substantial : largest >= 0.1 ? .weak : .independent
    }
}
