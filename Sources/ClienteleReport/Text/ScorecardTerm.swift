/// A word or short label of the section on a scorecard, apart from any language; beside ``Term``.
///
/// Each language answers for every term in a `switch`, so a missing translation does not compile. The raw values are stable: an app may
/// keep its own words as a dictionary from raw value to text.
public enum ScorecardTerm: String, Sendable, Codable, CaseIterable {
    /// What it is made of.
    case scorecard, strategyMap, perspectives, perspective, objectives, objective, measures, measure, initiatives, initiative, unnamed,
        whole
    /// The perspectives that every scorecard knows.
    case financial, customer, internalProcess, learningAndGrowth
    /// How something stands.
    case status, onPlan, behind, farBehind, notKnown, score, plannedScore, weight, usedWeight, contribution, coverage, reading, readingDate,
        planned, target, achievement
    /// Where it is heading.
    case outlook, trend, improving, worsening, notShown, expectedAtTarget, lowerEnd, upperEnd, targetProbability
    /// The single loop.
    case singleLoop, deviations, shortfall, lostScore, answering, owner, due, progress, plannedProgress, daysOverdue, measuresOffPlan
    /// The second loop.
    case doubleLoop, links, cause, effect, direction, positive, negative, lag, correlation, adjustedPValue, verdict, supported,
        contradicted,
        notSupported, notEnoughData, standing, holds, failing, unproven, trends, course, improves, worsens, steady, timing, leading, lagging
    /// Findings.
    case firstLoopFindings, secondLoopFindings, cardFindings, cardReview, severity, defect, weakness, note, finding, remedy, defects
    /// The legend of the map.
    case linkLegend, negativeLegend, supportedLegend, contradictedLegend, emptyMap
}
