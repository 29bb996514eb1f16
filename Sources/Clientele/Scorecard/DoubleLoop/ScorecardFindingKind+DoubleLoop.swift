extension ScorecardFindingKind {
    /// A leading measure improves and the lagging one it is to move does not.
    public static let failingHypothesis = ScorecardFindingKind("failingHypothesis")
    /// The leading measures improve and no lagging one does.
    public static let failingStrategy = ScorecardFindingKind("failingStrategy")
    /// The effect follows the cause in the wrong direction.
    public static let linkContradicted = ScorecardFindingKind("linkContradicted")
    /// The effect follows the cause as expected.
    public static let linkSupported = ScorecardFindingKind("linkSupported")
    /// A link that the data can test and do not show.
    public static let linkNotSupported = ScorecardFindingKind("linkNotSupported")
    /// A link that cannot be tested yet.
    public static let linkUntested = ScorecardFindingKind("linkUntested")
}
