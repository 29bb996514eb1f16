extension ScorecardFindingKind {
    /// A block with objectives above one without.
    public static let objectiveNotCarriedDown = ScorecardFindingKind("objectiveNotCarriedDown")
    /// A measured block below blocks that are not.
    public static let measureNotCarriedUp = ScorecardFindingKind("measureNotCarriedUp")
    /// A block with objectives and no measure.
    public static let objectiveNotMeasured = ScorecardFindingKind("objectiveNotMeasured")
    /// A block with measures and no objective.
    public static let measureWithoutObjective = ScorecardFindingKind("measureWithoutObjective")
}
