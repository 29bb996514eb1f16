extension ScorecardFindingKind {
    /// Links that lead back to where they start.
    public static let circle = ScorecardFindingKind("circle")
    /// A link from an objective to itself.
    public static let linkToItself = ScorecardFindingKind("linkToItself")
    /// The same link more than once.
    public static let duplicateLink = ScorecardFindingKind("duplicateLink")
    /// A link from a perspective to one that is to bring it about.
    public static let linkAgainstOrder = ScorecardFindingKind("linkAgainstOrder")
    /// Objectives without any link between them.
    public static let missingLinks = ScorecardFindingKind("missingLinks")
    /// An objective that no link touches.
    public static let objectiveWithoutLink = ScorecardFindingKind("objectiveWithoutLink")
    /// An objective from which no chain of links leads to a financial one.
    public static let objectiveLeadsNowhere = ScorecardFindingKind("objectiveLeadsNowhere")
    /// An objective above the lowest perspective that nothing is to bring about.
    public static let objectiveWithoutCause = ScorecardFindingKind("objectiveWithoutCause")
    /// A link without a lag, or with one below 0.
    public static let linkWithoutLag = ScorecardFindingKind("linkWithoutLag")
    /// A link whose strength is outside 0 to 1.
    public static let invalidStrength = ScorecardFindingKind("invalidStrength")
}
