extension ScorecardFindingKind {
    /// Causes that bring each other about.
    public static let causesInCircle = ScorecardFindingKind("causesInCircle")
    /// A cause that nothing shows.
    public static let causeWithoutEvidence = ScorecardFindingKind("causeWithoutEvidence")
    /// A cause with evidence, below one without.
    public static let causeNotJoined = ScorecardFindingKind("causeNotJoined")
    /// A problem of which no cause was found.
    public static let noCauseFound = ScorecardFindingKind("noCauseFound")
    /// An initiative that is aimed at no found cause.
    public static let initiativeAtNoFoundCause = ScorecardFindingKind("initiativeAtNoFoundCause")
    /// An initiative that is aimed at what has found causes of its own.
    public static let initiativeAtSymptom = ScorecardFindingKind("initiativeAtSymptom")
    /// A root of a problem that no initiative is aimed at.
    public static let rootCauseWithoutInitiative = ScorecardFindingKind("rootCauseWithoutInitiative")
}
