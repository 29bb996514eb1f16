/// A rule: baskets with the antecedent tend to hold the consequent too.
public struct AssociationRule: Codable, Sendable, Equatable {
    /// What is in the basket already, in the order of ``ProductBaskets/products``.
    public var antecedent: [String]
    /// What goes with it, in the same order.
    public var consequent: [String]
    /// The share of baskets that hold both, 0 to 1.
    public var support: Double
    /// The share of baskets with the antecedent that hold the consequent too, 0 to 1.
    public var confidence: Double
    /// How many times as often both are in a basket as if they had nothing to do with each other; 1 for no association.
    public var lift: Double
    /// The share of baskets with both beyond what chance would bring, −0.25 to 0.25.
    public var leverage: Double
    /// How many times as often the rule would fail if its sides had nothing to do with each other.
    ///
    /// At confidence 1 the rule never fails and conviction is infinite, which is written as `null`.
    @ExplicitNull public var conviction: Double?
    /// Zhang's figure, −1 (never together) over 0 (no association) to 1 (never the consequent without the antecedent).
    ///
    /// 0 also where a side is in every basket.
    public var zhang: Double

    init(antecedent: [String], consequent: [String], counts: AssociationCounts) {
        self.antecedent = antecedent
        self.consequent = consequent
        support = counts.support
        confidence = counts.confidence
        lift = counts.lift
        leverage = counts.leverage
        zhang = counts.zhang
        _conviction = ExplicitNull(wrappedValue: counts.conviction)
    }
}
