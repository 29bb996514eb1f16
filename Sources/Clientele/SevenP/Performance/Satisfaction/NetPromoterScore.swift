/// The share of promoters less that of detractors, in points from −100 to 100 (Reichheld 2003, "The One Number You Need to Grow").
///
/// ```swift
/// let score = NetPromoterScore(promoters: 60, passives: 20, detractors: 20)
/// print(score?.score.value ?? 0)  // 40.0
/// ```
public struct NetPromoterScore: Sendable, Hashable, Codable {
    /// How many answered 9 or 10.
    public var promoters: Int
    /// How many answered 7 or 8.
    public var passives: Int
    /// How many answered 0 to 6.
    public var detractors: Int
    /// The score, with the interval of a difference of two shares of one multinomial: the variance of one answer is *p* + *d* − (*p* − *d*)²
    /// (Goodman 1964, "Simultaneous confidence intervals for contrasts among multinomial populations").
    public var score: Estimate

    /// Works out the score; there is none without answers, or for a number below zero.
    ///
    /// - Parameters:
    ///   - promoters: How many answered 9 or 10.
    ///   - passives: How many answered 7 or 8.
    ///   - detractors: How many answered 0 to 6.
    public init?(promoters: Int, passives: Int, detractors: Int) {
        guard promoters >= 0, passives >= 0, detractors >= 0 else { return nil }
        let (first, second, third) = (Double(promoters), Double(passives), Double(detractors))
        let all = first + second + third
        guard all > 0 else { return nil }
        self.promoters = promoters
        self.passives = passives
        self.detractors = detractors
        let difference = (first - third) / all
        let variance = max((first + third) / all - difference * difference, 0) / all
        let spread = 1.959963984540054 * variance.squareRoot()
        score = Estimate(
            value: 100 * difference, lower: 100 * max(difference - spread, -1), upper: 100 * min(difference + spread, 1))
    }
}
