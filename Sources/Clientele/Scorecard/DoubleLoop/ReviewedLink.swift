/// What a review says about one hypothesis of a strategy.
public struct ReviewedLink: Sendable, Equatable, Codable {
    /// The hypothesis.
    public var link: StrategyLink
    /// The test of the link alone; `null` where a series is missing or the lag is below 0.
    @ExplicitNull public var test: CauseEffectResult?
    /// How the effect went from the first period on in which the cause could tell; `null` where there is no test.
    @ExplicitNull public var effectAfterLag: StrategyTrend?
    /// The p-value after Holm's correction for all links tested.
    @ExplicitNull public var adjustedPValue: Double?
    /// What the data say after that correction.
    public var verdict: LinkVerdict

    init(
        link: StrategyLink, test: CauseEffectResult?, effectAfterLag: StrategyTrend?, adjustedPValue: Double?, verdict: LinkVerdict
    ) {
        self.link = link
        self.verdict = verdict
        _test = ExplicitNull(wrappedValue: test)
        _effectAfterLag = ExplicitNull(wrappedValue: effectAfterLag)
        _adjustedPValue = ExplicitNull(wrappedValue: adjustedPValue)
    }
}
