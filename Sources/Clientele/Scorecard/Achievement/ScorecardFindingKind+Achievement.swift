extension ScorecardFindingKind {
    /// A measure that the score leaves out.
    public static let measureNotEvaluated = ScorecardFindingKind("measureNotEvaluated")
    /// A measure whose last reading is out of date.
    public static let staleReading = ScorecardFindingKind("staleReading")
    /// A score that rests on a part of the weights.
    public static let incompleteScore = ScorecardFindingKind("incompleteScore")
    /// A measure that is off plan.
    public static let offPlan = ScorecardFindingKind("offPlan")
    /// A measure that is off plan and that no initiative answers for.
    public static let offPlanWithoutInitiative = ScorecardFindingKind("offPlanWithoutInitiative")
    /// A measure that is off plan though everything that was to be done for it is done.
    public static let doneWithoutEffect = ScorecardFindingKind("doneWithoutEffect")
    /// A measure on plan that is not likely to reach its target.
    public static let targetInDoubt = ScorecardFindingKind("targetInDoubt")
    /// An initiative that is overdue.
    public static let overdueInitiative = ScorecardFindingKind("overdueInitiative")
    /// An initiative that is behind its time.
    public static let initiativeBehind = ScorecardFindingKind("initiativeBehind")
}
