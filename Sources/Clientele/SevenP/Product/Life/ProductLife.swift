/// A product's life: those who try it, those who come back for it, and where that leads.
///
/// The phase compares the buyers of the last twelve complete months with those of the twelve before, so that seasons cancel; with fewer than
/// 24 months since it was first bought, the later half of the months with the earlier one, season and all. *Growth* and *decline* are a
/// change of at least 10 % that is also more than 1.96 standard deviations of the difference of two Poisson counts; these are conventions.
public struct ProductLife: Codable, Sendable, Equatable {
    /// The product.
    public var product: String
    /// The month in which it was first bought, as `yyyy-MM`.
    public var firstMonth: String
    /// How many customers have tried it.
    public var triers: Int
    /// How many of them bought it again on a later day.
    public var repeaters: Int
    /// The share of triers who bought it again, with Wilson's 95 % interval.
    public var repeatRate: Estimate
    /// Where it stands.
    public var phase: ProductPhase
    /// How many months the two sides of the comparison have each; `null` where nothing was compared.
    @ExplicitNull public var comparedMonths: Int?
    /// The buyers of the later months over those of the earlier ones less 1; `null` where there is nothing to compare with.
    @ExplicitNull public var change: Double?
    /// The months since it was first bought, at most the last 120, oldest first; a customer who buys in several months counts in each.
    public var months: [ProductLifeMonth]
}
