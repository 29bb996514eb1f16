/// A sentence of the section on a scorecard with what is filled in, apart from any language; beside ``Sentence``.
///
/// Each language words every sentence in a `switch`.
public enum ScorecardSentence: Sendable, Equatable {
    /// What the scorecard is of.
    case cardName(String)
    /// What the unit is for.
    case mission(String)
    /// How many measures stand in which status.
    case measuresByStatus(onPlan: Int, behind: Int, farBehind: Int, notKnown: Int)
    /// That the score rests on a part of the weights.
    case partial(coverage: Double)
    /// What a score says.
    case scoreMeaning
    /// What a day's plan gives.
    case plannedDetail(score: Double)
    /// How many measures there are.
    case measuresDetail(count: Int)
    /// How many links were tested.
    case linksDetail(tested: Int, count: Int)
    /// How many findings of a lower severity there are.
    case weaknessesDetail(count: Int)
    /// What the map shows, for those who do not see it.
    case mapDescription(objectives: Int, links: Int)
    /// That the map is too large to be drawn.
    case mapTooLarge
    /// That no measure is off plan.
    case nothingOffPlan
    /// How many are off plan, and what that takes from the score.
    case offPlan(count: Int, lostScore: Double)
    /// That the links hold as far as they are tested.
    case strategyHolds
    /// That a hypothesis fails.
    case strategyFails
    /// That no link is shown.
    case strategyUnproven
    /// That nothing could be tested.
    case strategyUntested
    /// How links are tested.
    case linkTestMeaning
    /// How the columns of an outlook are read.
    case outlookMeaning
    /// That nothing was found.
    case nothingFound
    /// Names of which there are more.
    case andMore(names: String, count: Int)
    /// That only some of the rows are shown.
    case rowsShown(shown: Int, count: Int)
}
