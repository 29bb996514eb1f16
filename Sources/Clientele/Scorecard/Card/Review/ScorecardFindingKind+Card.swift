extension ScorecardFindingKind {
    /// A part whose id is empty.
    public static let emptyIdentifier = ScorecardFindingKind("emptyIdentifier")
    /// Several parts of one kind with the same id.
    public static let duplicateIdentifier = ScorecardFindingKind("duplicateIdentifier")
    /// An id that names no part of the scorecard.
    public static let unknownReference = ScorecardFindingKind("unknownReference")
    /// A link that is tested by a measure of another objective.
    public static let linkMeasureElsewhere = ScorecardFindingKind("linkMeasureElsewhere")
    /// A value that is not a number.
    public static let notANumber = ScorecardFindingKind("notANumber")
}

extension ScorecardFindingKind {
    /// A weight below 0, or not a number.
    public static let invalidWeight = ScorecardFindingKind("invalidWeight")
    /// Parts without a weight beside others that have one.
    public static let weightMissing = ScorecardFindingKind("weightMissing")
    /// Weights that leave nothing above 0.
    public static let weightsAllZero = ScorecardFindingKind("weightsAllZero")
    /// Weights whose sum is not 1 or 100.
    public static let weightsDoNotAddUp = ScorecardFindingKind("weightsDoNotAddUp")
    /// A weight of 0.
    public static let zeroWeight = ScorecardFindingKind("zeroWeight")
}

extension ScorecardFindingKind {
    /// No mission.
    public static let missingMission = ScorecardFindingKind("missingMission")
    /// A perspective without an objective.
    public static let perspectiveWithoutObjective = ScorecardFindingKind("perspectiveWithoutObjective")
    /// A theme without an objective.
    public static let themeWithoutObjective = ScorecardFindingKind("themeWithoutObjective")
    /// An objective that nothing measures.
    public static let objectiveWithoutMeasure = ScorecardFindingKind("objectiveWithoutMeasure")
    /// An objective that no initiative serves.
    public static let objectiveWithoutInitiative = ScorecardFindingKind("objectiveWithoutInitiative")
    /// More measures than a strategy can be led by.
    public static let manyMeasures = ScorecardFindingKind("manyMeasures")
    /// An initiative that serves no objective.
    public static let initiativeWithoutObjective = ScorecardFindingKind("initiativeWithoutObjective")
    /// An initiative that nobody answers for.
    public static let initiativeWithoutOwner = ScorecardFindingKind("initiativeWithoutOwner")
    /// An initiative without a date by which it is to be done.
    public static let initiativeWithoutDueDate = ScorecardFindingKind("initiativeWithoutDueDate")
    /// An initiative that is due before it starts.
    public static let initiativeEndsBeforeStart = ScorecardFindingKind("initiativeEndsBeforeStart")
    /// A progress outside 0 to 1.
    public static let invalidProgress = ScorecardFindingKind("invalidProgress")
    /// A cost below 0, or of more digits than its currency has.
    public static let invalidCost = ScorecardFindingKind("invalidCost")
    /// Costs on a scorecard without a currency.
    public static let costWithoutCurrency = ScorecardFindingKind("costWithoutCurrency")
}

extension ScorecardFindingKind {
    /// A measure without a target.
    public static let measureWithoutTarget = ScorecardFindingKind("measureWithoutTarget")
    /// A target that is no number.
    public static let targetWithoutNumber = ScorecardFindingKind("targetWithoutNumber")
    /// A target without a date.
    public static let targetWithoutDate = ScorecardFindingKind("targetWithoutDate")
    /// A target of which nobody has said how far it is within reach.
    public static let targetWithoutReach = ScorecardFindingKind("targetWithoutReach")
    /// A target that takes no effort.
    public static let targetTooLow = ScorecardFindingKind("targetTooLow")
    /// A target that cannot be reached.
    public static let targetBeyondReach = ScorecardFindingKind("targetBeyondReach")
    /// A target that no action backs.
    public static let targetWithoutAction = ScorecardFindingKind("targetWithoutAction")
    /// A target backed by an initiative that does not serve its objective.
    public static let actionForOtherObjective = ScorecardFindingKind("actionForOtherObjective")
    /// A target backed by an initiative that is due after it.
    public static let actionAfterTarget = ScorecardFindingKind("actionAfterTarget")
    /// A tolerance below 0, or not a number.
    public static let invalidTolerance = ScorecardFindingKind("invalidTolerance")
    /// A measure that is best on target, without a tolerance.
    public static let targetWithoutTolerance = ScorecardFindingKind("targetWithoutTolerance")
    /// A measure with a target and no baseline.
    public static let measureWithoutBaseline = ScorecardFindingKind("measureWithoutBaseline")
    /// A target that is no better than the baseline.
    public static let targetNoBetterThanBaseline = ScorecardFindingKind("targetNoBetterThanBaseline")
    /// A target that is due before its baseline.
    public static let targetBeforeBaseline = ScorecardFindingKind("targetBeforeBaseline")
    /// A milestone without a number, or outside the time from baseline to target.
    public static let invalidMilestone = ScorecardFindingKind("invalidMilestone")
    /// Thresholds that make amber harder to reach than green.
    public static let thresholdsOutOfOrder = ScorecardFindingKind("thresholdsOutOfOrder")
}
