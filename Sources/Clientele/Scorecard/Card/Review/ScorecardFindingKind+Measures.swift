extension ScorecardFindingKind {
    /// A measure that does not say of what sort it is.
    public static let unclassifiedMeasure = ScorecardFindingKind("unclassifiedMeasure")
    /// A measure that does not say where its values come from.
    public static let measureWithoutSource = ScorecardFindingKind("measureWithoutSource")
    /// A measure without a unit.
    public static let measureWithoutUnit = ScorecardFindingKind("measureWithoutUnit")
    /// A window that is no number of periods from 1 up.
    public static let invalidWindow = ScorecardFindingKind("invalidWindow")
    /// A measure without values.
    public static let measureWithoutValues = ScorecardFindingKind("measureWithoutValues")
    /// Two different values for one day.
    public static let contradictoryValues = ScorecardFindingKind("contradictoryValues")
    /// Several values in one period.
    public static let severalValuesInPeriod = ScorecardFindingKind("severalValuesInPeriod")
    /// Values that lie too far apart.
    public static let seriesTooLong = ScorecardFindingKind("seriesTooLong")
}

extension ScorecardFindingKind {
    /// All measures are financial.
    public static let onlyFinancialMeasures = ScorecardFindingKind("onlyFinancialMeasures")
    /// No measure is financial.
    public static let noFinancialMeasure = ScorecardFindingKind("noFinancialMeasure")
    /// All measures are lagging.
    public static let onlyLaggingMeasures = ScorecardFindingKind("onlyLaggingMeasures")
    /// All measures are leading.
    public static let onlyLeadingMeasures = ScorecardFindingKind("onlyLeadingMeasures")
    /// Measures of process without any of effect.
    public static let processWithoutEffect = ScorecardFindingKind("processWithoutEffect")
    /// Measures of effect without any of process.
    public static let effectWithoutProcess = ScorecardFindingKind("effectWithoutProcess")
    /// Absolute measures without any relative one.
    public static let absoluteWithoutRelative = ScorecardFindingKind("absoluteWithoutRelative")
    /// Relative measures without any absolute one.
    public static let relativeWithoutAbsolute = ScorecardFindingKind("relativeWithoutAbsolute")
}

extension ScorecardFindingKind {
    /// No value proposition.
    public static let missingValueProposition = ScorecardFindingKind("missingValueProposition")
    /// A process in which the unit must lead, without an objective.
    public static let leadingProcessWithoutObjective = ScorecardFindingKind("leadingProcessWithoutObjective")
    /// A process in which the unit must lead, whose objectives nothing measures.
    public static let leadingProcessWithoutMeasure = ScorecardFindingKind("leadingProcessWithoutMeasure")
    /// No financial objective on the path of growth.
    public static let missingGrowthPath = ScorecardFindingKind("missingGrowthPath")
    /// No financial objective on the path of productivity.
    public static let missingProductivityPath = ScorecardFindingKind("missingProductivityPath")
    /// A financial objective on neither path.
    public static let objectiveWithoutPath = ScorecardFindingKind("objectiveWithoutPath")
    /// A financial path on an objective that is not financial.
    public static let pathOutsideFinancial = ScorecardFindingKind("pathOutsideFinancial")
}

extension ScorecardFindingKind {
    /// A measure that moves against its objective.
    public static let measureAgainstObjective = ScorecardFindingKind("measureAgainstObjective")
    /// A measure that does not move with its objective.
    public static let measureNotWithObjective = ScorecardFindingKind("measureNotWithObjective")
    /// A measure that seems to move with its objective, but it might be chance.
    public static let agreementUncertain = ScorecardFindingKind("agreementUncertain")
    /// A measure of which it cannot be told yet whether it moves with its objective.
    public static let agreementUntested = ScorecardFindingKind("agreementUntested")
}
