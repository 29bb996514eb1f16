/// Judges a measure against its target on a day.
struct MeasureJudge {
    let card: Scorecard
    let asOf: CalendarDay
    let options: ScorecardEvaluationOptions

    func judge(_ measure: ScorecardMeasure, perspective: String) -> MeasureEvaluation {
        let readings = measure.readings(in: card.period, asOf: asOf)
        let scale = measure.achievementScale
        let outlook = Outlook(measure, readings, card.period, asOf, options.memory)
        var result = MeasureEvaluation(
            measure: measure.id, objective: measure.objective, perspective: perspective, reading: readings.values.last ?? nil,
            readingDate: nil, periodsSince: nil, target: scale?.target, planned: nil, lead: nil, achievement: nil, plannedAchievement: nil,
            status: .unknown, weight: 0, usedWeight: 0, contribution: 0, missing: nil, trend: outlook.trend,
            forecast: outlook.forecast.value,
            missingForecast: outlook.forecast.missing)
        guard let reading = result.reading else {
            result.missing = .noReading
            return result
        }
        let period = readings.indices.upperBound - 1
        let date = min(card.period.lastDay(of: period) ?? asOf, asOf)
        result.readingDate = date
        result.periodsSince = max(lastWholePeriod - period, 0)
        guard let scale, let planned = measure.plannedReading(on: date) else {
            result.missing = .noTarget
            return result
        }
        result.planned = planned
        result.lead = MeasureJudge.lead(reading, planned, scale)
        guard let achievement = achievement(of: reading, scale) else {
            result.missing = .notComparable
            return result
        }
        // A plan that cannot be placed is the target itself.
        let plannedAchievement = self.achievement(of: planned, scale) ?? 1
        result.achievement = achievement
        result.plannedAchievement = plannedAchievement
        result.status = status(measure, reading, scale, achievement, plannedAchievement)
        return result
    }

    /// The last period that had ended by the day.
    private var lastWholePeriod: Int {
        let current = card.period.index(of: asOf)
        return card.period.lastDay(of: current) == asOf ? current : current - 1
    }

    private func achievement(of reading: Double, _ scale: AchievementScale) -> Double? {
        options.achievement.achievement(of: reading, on: scale).flatMap { $0.isFinite ? $0 : nil }
    }

    private func status(
        _ measure: ScorecardMeasure, _ reading: Double, _ scale: AchievementScale, _ achievement: Double, _ planned: Double
    ) -> ScorecardStatus {
        guard let own = measure.thresholds else { return card.thresholds.status(of: achievement, planned: planned) }
        guard own.scale == .value, own.green.isFinite, own.amber.isFinite else { return own.status(of: achievement, planned: planned) }
        return own.status(ofReading: reading, direction: scale.direction, target: scale.target)
    }

    /// How far a reading is ahead of a plan, in its unit.
    private static func lead(_ reading: Double, _ planned: Double, _ scale: AchievementScale) -> Double? {
        let lead =
            switch scale.direction {
            case .higherIsBetter: reading - planned
            case .lowerIsBetter: planned - reading
            case .onTargetIsBetter: max(abs(planned - scale.target), scale.tolerance) - max(abs(reading - scale.target), scale.tolerance)
            }
        return lead.isFinite ? lead : nil
    }
}
