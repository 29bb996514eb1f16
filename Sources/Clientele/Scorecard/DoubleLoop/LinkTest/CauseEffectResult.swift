/// What the test of one link of cause and effect has found; see ``CauseEffectTest``.
public struct CauseEffectResult: Sendable, Equatable, Codable {
    /// After how many periods the effect was expected.
    public var lag: Int
    /// The direction that was expected.
    public var direction: LinkDirection
    /// What the data say, at the level of the test and without regard to other links.
    public var verdict: LinkVerdict
    /// How many periods have both an effect and, `lag` periods before, a cause.
    public var pairs: Int
    /// How many such periods the test needs.
    public var pairsNeeded: Int
    /// Why nothing could be tested; `null` where something was.
    @ExplicitNull public var gap: LinkDataGap?
    /// What was done about the seasons.
    public var season: SeasonTreatment
    /// By how much the effect changes for one more of the cause, with its interval.
    @ExplicitNull public var effect: Estimate?
    /// The correlation of cause and effect after trend, seasons and autocorrelation are taken out, with its interval.
    @ExplicitNull public var correlation: Estimate?
    /// Student's t of the effect.
    @ExplicitNull public var statistic: Double?
    /// Its degrees of freedom.
    @ExplicitNull public var degreesOfFreedom: Int?
    /// The chance of an effect at least as strong, in either direction, where there is none.
    @ExplicitNull public var pValue: Double?
    /// The coefficients φ₁, φ₂ … of the noise that both series were filtered by; empty where nothing was tested.
    public var noise: [Double]

    /// Makes one that could not be tested.
    init(untested test: CauseEffectTest, _ gap: LinkDataGap, pairs: Int, needed: Int, season: SeasonTreatment) {
        lag = test.lag
        direction = test.direction
        verdict = .notEnoughData
        self.pairs = pairs
        pairsNeeded = needed
        self.season = season
        noise = []
        _gap = ExplicitNull(wrappedValue: gap)
        _effect = ExplicitNull(wrappedValue: nil)
        _correlation = ExplicitNull(wrappedValue: nil)
        _statistic = ExplicitNull(wrappedValue: nil)
        _degreesOfFreedom = ExplicitNull(wrappedValue: nil)
        _pValue = ExplicitNull(wrappedValue: nil)
    }

    /// The verdict when the p-value counts as another one, such as after a correction for many links.
    ///
    /// - Parameters:
    ///   - pValue: The p-value that counts.
    ///   - level: The level below or at which it is told, between 0 and 1.
    /// - Returns: The verdict.
    public func verdict(pValue: Double, level: Double) -> LinkVerdict {
        guard let statistic else { return .notEnoughData }
        guard pValue <= level, statistic != 0 else { return .notSupported }
        return (statistic > 0) == (direction == .positive) ? .supported : .contradicted
    }
}
