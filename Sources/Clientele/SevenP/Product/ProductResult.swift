/// What goes together: the products of a base, each and in their relations.
///
/// A part that the data did not allow is `null`, and ``unavailable`` says why. Lists are cut to the analysis's ``ProductAnalysis/listed``.
public struct ProductResult: Codable, Sendable, Equatable {
    /// The last day that counted.
    public var asOf: CalendarDay
    /// The currency of all amounts.
    public var currency: Currency
    /// What counts as a product.
    public var level: ProductLevel
    /// How many customers have a basket.
    public var customers: Int
    /// How many baskets there are.
    public var baskets: Int
    /// How many different products are in them.
    public var products: Int
    /// How many purchase lines there are.
    public var lines: Int
    /// How many of them name no product and are in no basket.
    public var linesWithoutProduct: Int
    /// Who buys each product, the most customers first.
    @ExplicitNull public var penetration: [ProductPenetration]?
    /// The same of each category.
    @ExplicitNull public var categories: [ProductPenetration]?
    /// ABC and XYZ classes.
    @ExplicitNull public var classes: ProductClasses?
    /// Rules of what is in one basket.
    @ExplicitNull public var association: BasketAssociationResult?
    /// Complements and substitutes among the most bought products, tested.
    @ExplicitNull public var pairs: ProductPairs?
    /// What is bought second.
    @ExplicitNull public var nextProducts: NextProducts?
    /// What customers lack.
    @ExplicitNull public var crossSell: CrossSellSummary?
    /// First and repeat buyers of the products that most customers have.
    @ExplicitNull public var life: [ProductLife]?
    /// What could not be done.
    public var unavailable: [UnavailablePart]
    /// What was found, the dearest first.
    public var findings: [Finding]
    /// Everything that was tested.
    public var tests: [FindingTest]

    /// A result without any part yet.
    init(_ history: ProductHistory) {
        asOf = history.asOf
        currency = history.currency
        level = history.level
        customers = history.tally.customers
        baskets = history.tally.baskets
        products = history.tally.basketsWith.reduce(0) { $0 + ($1 > 0 ? 1 : 0) }
        lines = history.chunks.reduce(0) { $0 + $1.lines }
        linesWithoutProduct = history.chunks.reduce(0) { $0 + $1.unnamedLines }
        _penetration = ExplicitNull(wrappedValue: nil)
        _categories = ExplicitNull(wrappedValue: nil)
        _classes = ExplicitNull(wrappedValue: nil)
        _association = ExplicitNull(wrappedValue: nil)
        _pairs = ExplicitNull(wrappedValue: nil)
        _nextProducts = ExplicitNull(wrappedValue: nil)
        _crossSell = ExplicitNull(wrappedValue: nil)
        _life = ExplicitNull(wrappedValue: nil)
        unavailable = []
        findings = []
        tests = []
    }
}
