/// ABC and XYZ classes of the products: what brings the revenue, and whose demand is steady.
///
/// ABC takes products in order of revenue, the highest first: a product is in A while the revenue of products of *strictly higher* revenue is
/// below 80 % of the total, else in B while it is below 95 %, else in C, compared in integers; equal revenues share a class. The total is the
/// sum of positive revenues, and what brings none is in C.
///
/// XYZ takes the coefficient of variation of demand over complete calendar months, months without demand included, with the standard deviation
/// of a sample: X up to 0.5, Y up to 1, Z above (the customary cuts). A product with a season has demand that varies and yet can be foreseen:
/// ``ClassifiedProduct/variationWithoutSeason`` tells the two apart where there are two years of months.
public struct ProductClasses: Codable, Sendable, Equatable {
    /// What demand is counted in.
    public enum DemandUnit: String, Sendable, Hashable, Codable {
        /// Pieces: every purchase line says how many.
        case pieces
        /// Purchase lines, as not every line says how many pieces.
        case lines
    }

    /// The sum of all positive revenues.
    public var totalRevenue: DecimalAmount
    /// What demand is counted in; returns are not taken off.
    public var demandUnit: DemandUnit
    /// The largest coefficient of variation of X.
    public var steadyUpTo: Double
    /// The largest coefficient of variation of Y.
    public var varyingUpTo: Double
    /// What to mind when reading X, Y and Z, as an English sentence.
    public var caveat: String
    /// The classes by revenue, A to C.
    public var classes: [ProductClassSummary]
    /// Every crossing of classes that a product is in, by revenue class, then X to Z, those without a class last.
    public var cells: [ProductClassCell]
    /// The products by revenue, the highest first, equal ones by name.
    public var products: [ClassifiedProduct]

    static let seasonCaveat =
        "X, Y and Z tell how demand varies from month to month, season included: a product in Z may be no harder to foresee than one in X if its "
        + "variation without the season is small."
}
