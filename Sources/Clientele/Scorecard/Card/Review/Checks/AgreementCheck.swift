/// Checks that a measure moves with its objective.
///
/// An objective is known by the series it was given or, where it has none, by its other measures; the second is the corrected item-total
/// correlation of test theory (Nunnally & Bernstein 1994, "Psychometric Theory", chapter 8). A measure that is alone has nothing to be
/// compared with.
enum AgreementCheck {
    /// The fewest periods in common from which anything is said.
    static let fewestPeriods = 8
    private static let remedy =
        "Ask whether it measures this objective at all, whether its direction is right, or whether it moves earlier or later."

    static func check(_ index: ScorecardIndex, _ notes: inout ScorecardNotes) {
        for measure in index.placedMeasures {
            let rest = index.card.series(ofObjective: measure.objective, without: measure.id)
            let own = index.card.improvementSeries(of: measure)
            guard !rest.values.isEmpty, !own.values.isEmpty else { continue }
            compare(own, rest, measure, index, &notes)
        }
    }

    private static func compare(
        _ own: PeriodSeries, _ rest: PeriodSeries, _ measure: ScorecardMeasure, _ index: ScorecardIndex, _ notes: inout ScorecardNotes
    ) {
        let common = own.indices.filter { own[$0] != nil && rest[$0] != nil }
        let hasOwnSeries = index.objectives[measure.objective]?.series.isEmpty == false
        let other = hasOwnSeries ? "the series of its objective" : "the other measures of its objective"
        let seasons = own.period.periodsPerYear
        let isSeasonal = seasons > 1 && common.count >= 2 * seasons
        let (left, right) = (common.compactMap { own[$0] }, common.compactMap { rest[$0] })
        let places = common.map { ($0 % seasons + seasons) % seasons }
        let correlation = SerialRankCorrelation(
            isSeasonal ? withoutSeason(left, places, seasons) : left, isSeasonal ? withoutSeason(right, places, seasons) : right,
            lostCount: isSeasonal ? seasons - 1 : 0)
        let path = ["measures", measure.id]
        let worth = correlation.map { ", worth \(ScorecardText.number($0.effectiveCount, digits: 0)) independent ones" } ?? ""
        guard common.count >= fewestPeriods, let correlation, let interval = correlation.interval else {
            let figures = [
                ScorecardFigure("periods", Double(common.count)), ScorecardFigure("correlation", correlation?.correlation),
                ScorecardFigure("effectivePeriods", correlation?.effectiveCount),
            ]
            if common.count >= fewestPeriods, let correlation, correlation.correlation <= 0 {
                notes.weakness(
                    .measureNotWithObjective, path,
                    "'\(measure.name)' does not move with \(other) (Spearman's correlation "
                        + "\(ScorecardText.number(correlation.correlation)), "
                        + "\(common.count) periods\(worth): too few to tell it from chance).", remedy, figures)
                return
            }
            notes.note(
                .agreementUntested, path,
                "Whether '\(measure.name)' moves with \(other) cannot be told from \(common.count) periods in common\(worth).",
                "Wait for more periods; at least \(fewestPeriods) that vary are needed, more where the values depend on those before.",
                figures)
            return
        }
        let figures = [
            ScorecardFigure("correlation", correlation.correlation, lower: interval.lowerBound, upper: interval.upperBound),
            ScorecardFigure("periods", Double(common.count)), ScorecardFigure("effectivePeriods", correlation.effectiveCount),
        ]
        report(measure, other, interval, correlation, isSeasonal, figures, &notes)
    }

    private static func report(
        _ measure: ScorecardMeasure, _ other: String, _ interval: ClosedRange<Double>, _ correlation: SerialRankCorrelation,
        _ isSeasonal: Bool, _ figures: [ScorecardFigure], _ notes: inout ScorecardNotes
    ) {
        let path = ["measures", measure.id]
        let season = isSeasonal ? ", seasonal means taken away" : ""
        let test =
            "(Spearman's correlation \(ScorecardText.number(correlation.correlation)), 95 % interval "
            + "\(ScorecardText.number(interval.lowerBound)) to \(ScorecardText.number(interval.upperBound)), \(correlation.count) periods"
            + " worth \(ScorecardText.number(correlation.effectiveCount, digits: 0)) independent ones\(season))"
        if interval.upperBound < 0 {
            notes.weakness(
                .measureAgainstObjective, path, "'\(measure.name)' moves against \(other) \(test).", remedy, figures)
        } else if correlation.correlation <= 0 {
            notes.weakness(.measureNotWithObjective, path, "'\(measure.name)' does not move with \(other) \(test).", remedy, figures)
        } else if interval.lowerBound <= 0 {
            notes.note(
                .agreementUncertain, path, "'\(measure.name)' seems to move with \(other), but it might be chance \(test).",
                "Look again when there are more periods.", figures)
        }
    }

    /// The values less the mean of their season.
    private static func withoutSeason(_ values: [Double], _ places: [Int], _ seasons: Int) -> [Double] {
        var sums = [Double](repeating: 0, count: seasons)
        var counts = [Double](repeating: 0, count: seasons)
        for (value, place) in zip(values, places) {
            sums[place] += value
            counts[place] += 1
        }
        return zip(values, places).map { $0 - sums[$1] / counts[$1] }
    }
}
