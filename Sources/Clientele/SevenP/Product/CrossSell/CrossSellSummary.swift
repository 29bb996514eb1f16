/// The gaps of all customers in short; ``ProductAnalysis/crossSellGaps(of:in:)`` gives them one by one.
///
/// A gap follows from a rule between two products that customers have at whatever time. Customers like this one are those who have the one
/// product and about as many baskets (1, 2, 3, 4–5, 6–8, 9–13, 14–24, 25 and more), since who buys often has more of everything: of them more
/// have the other product than of all customers with as many baskets (the lower end of Wilson's interval is above that share). Rules are not
/// corrected for their number, so that some are chance: they rank what to offer, and make no finding. Of several rules that tell a customer
/// of the same product, the likeliest counts. Rules are made among the products that most customers have.
public struct CrossSellSummary: Codable, Sendable, Equatable {
    /// How many customers have a gap.
    public var customers: Int
    /// How many gaps there are; each customer's dearest ones only.
    public var gaps: Int
    /// What they come to; see ``CrossSellGap/expectedValue``.
    public var expectedValue: DecimalAmount
    /// The products by what their gaps come to, the dearest first.
    public var products: [CrossSellProduct]
    /// The dearest gaps; of equal ones first those of customers who bought last.
    public var dearest: [CrossSellGap]
}
