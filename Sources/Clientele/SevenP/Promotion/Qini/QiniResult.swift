/// How well a score tells whom to contact: the Qini curve, the area under it, and what chance alone would give.
///
/// The curve of Radcliffe (2007, "Using control groups to target on predicted lift") gives, for each share of the customers in order of
/// their score,
/// R − R′ N / N′: the treated customers' responses less those of the control group, brought to as many. Customers of equal score stand
/// together, and between two points the curve is straight, which is the mean over all orders of the equal. A score that tells nothing
/// gives,
/// but for chance, the straight line to the last point.
public struct QiniResult: Codable, Sendable, Equatable {
    /// How many customers were ordered.
    public var customers: Int
    /// How many different scores there are.
    public var distinctScores: Int
    /// The curve from 0 to all customers; at most about a hundred points of it.
    public var points: [QiniPoint]
    /// The incremental conversions of contacting everybody, as a share of all treated customers.
    public var overall: Double
    /// The Qini coefficient: the area between the curve and the straight line, over shares of customers and of the treated; with an
    /// interval of
    /// drawing the customers anew; exactly 0 where all scores are equal, since then nothing is told.
    public var qini: Estimate
    /// The area under the uplift curve (difference of rates up to each share, times that share), the straight line's not taken away.
    public var areaUnderUpliftCurve: Estimate
    /// How often customers were drawn anew.
    public var draws: Int
}
