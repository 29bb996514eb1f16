/// The difference in revenue freed from what the customers' spending before the campaign explains.
///
/// From every revenue Y is taken θ (X − mean of X), where X is the past spend and θ the slope of Y on X within the groups. Customers were
/// put in their groups at random, so the expected difference stays; its variance shrinks (Deng, Xu, Kohavi & Walker 2013, "Improving the
/// sensitivity of online controlled experiments by utilizing pre-experiment data", CUPED).
public struct AdjustedRevenueUplift: Codable, Sendable, Hashable {
    /// The adjusted difference of the means with Welch's interval.
    public var difference: Estimate
    /// The two-sided p-value of no difference.
    public var p: Double
    /// The slope θ of revenue on past spend.
    public var slope: Double
    /// The part of the variance of the difference that the adjustment removes; below 0 where it adds.
    public var varianceReduction: Double

    /// Adjusts the revenue of two groups by past spend; `nil` where past spend does not vary, or revenue does not.
    ///
    /// - Parameters:
    ///   - treated: Revenue and past spend of each treated customer.
    ///   - control: Revenue and past spend of each customer held back.
    ///   - confidence: The confidence of the interval.
    /// - Complexity: O(*n*).
    init?(treated: (revenue: [Double], past: [Double]), control: (revenue: [Double], past: [Double]), confidence: Double) {
        guard treated.revenue.count == treated.past.count, control.revenue.count == control.past.count else { return nil }
        let treatedPast = SampleMoments(treated.past)
        let controlPast = SampleMoments(control.past)
        let (treatedRevenue, controlRevenue) = (SampleMoments(treated.revenue), SampleMoments(control.revenue))
        func cross(_ group: (revenue: [Double], past: [Double]), _ revenue: SampleMoments, _ past: SampleMoments) -> Double {
            zip(group.revenue, group.past).reduce(0) { $0 + ($1.0 - revenue.mean) * ($1.1 - past.mean) }
        }
        let crosses = (cross(treated, treatedRevenue, treatedPast), cross(control, controlRevenue, controlPast))
        let spread = treatedPast.squares + controlPast.squares
        guard spread > 0, let plain = WelchTest(treatedRevenue, controlRevenue) else { return nil }
        let slope = (crosses.0 + crosses.1) / spread
        func adjusted(_ revenue: SampleMoments, _ past: SampleMoments, _ cross: Double) -> SampleMoments {
            SampleMoments(
                count: revenue.count, mean: revenue.mean - slope * past.mean,
                squares: revenue.squares - 2 * slope * cross + slope * slope * past.squares)
        }
        guard
            let test = WelchTest(
                adjusted(treatedRevenue, treatedPast, crosses.0), adjusted(controlRevenue, controlPast, crosses.1)),
            slope.isFinite
        else { return nil }
        self.slope = slope
        difference = test.estimate(confidence: confidence)
        p = test.pValue
        let ratio = test.standardError / plain.standardError
        varianceReduction = 1 - ratio * ratio
    }
}
