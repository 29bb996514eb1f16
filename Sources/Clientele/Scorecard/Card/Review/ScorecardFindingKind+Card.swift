extension ScorecardFindingKind {
    /// A measure without a target.
    public static let measureWithoutTarget = ScorecardFindingKind("measureWithoutTarget")
}
