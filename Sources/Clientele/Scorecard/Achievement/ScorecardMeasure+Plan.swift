extension ScorecardMeasure {
    /// The reading that is planned for a day.
    ///
    /// From the day of the baseline the plan runs straight over the milestones to the target, and stays there. Without a day of the baseline,
    /// or of the target, the target is what is planned on any day, milestones apart.
    ///
    /// ```swift
    /// let measure = ScorecardMeasure(
    ///     id: "hours", name: "Response time", objective: "service", direction: .lowerIsBetter,
    ///     baseline: MeasureBaseline(value: 48, date: try CalendarDay("2003-12-31")),
    ///     target: MeasureTarget(value: 24, date: try CalendarDay("2004-12-31")))
    /// print(measure.plannedReading(on: try CalendarDay("2004-07-01")) ?? 0)  // 36.0
    /// ```
    ///
    /// - Parameter day: The day.
    /// - Returns: The reading; `nil` for a measure whose target is no number.
    public func plannedReading(on day: CalendarDay) -> Double? {
        guard let target, let goal = target.value, goal.isFinite else { return nil }
        let start = baseline?.date ?? .min
        let end = target.date ?? .max
        guard start < end else { return goal }
        var points: [(day: CalendarDay, value: Double)] = []
        if let baseline, let date = baseline.date, baseline.value.isFinite { points.append((date, baseline.value)) }
        let usable = target.milestones.filter { $0.value?.isFinite == true && $0.date > start && $0.date < end }
        for (date, same) in Dictionary(grouping: usable, by: \.date).sorted(by: { $0.key < $1.key }) {
            // Two milestones of one day contradict each other.
            if same.count == 1, let value = same[0].value { points.append((date, value)) }
        }
        if let date = target.date { points.append((date, goal)) }
        guard let first = points.first, points.count > 1 else { return goal }
        if day <= first.day { return first.value }
        for (before, after) in zip(points, points.dropFirst()) where day <= after.day {
            let share = Double(before.day.distance(to: day)) / Double(before.day.distance(to: after.day))
            return before.value * (1 - share) + after.value * share
        }
        return target.date == nil ? points.last?.value : goal
    }

    /// The readings, period by period: the values, or their sums or means over the window.
    ///
    /// - Parameters:
    ///   - period: The length of a period.
    ///   - asOf: The last day that is looked at; all where it is `nil`.
    /// - Returns: The readings; a sum or mean needs a value in every period of its window.
    public func readings(in period: ScorecardPeriod, asOf: CalendarDay? = nil) -> PeriodSeries {
        let series = PeriodSeries(self.series, period: period, asOf: asOf)
        let length = (1...PeriodSeries.maximumLength).contains(window) ? window : 1
        guard reading != .latest, length > 1 || reading == .sum else { return series }
        let values = series.values.indices.map { end -> Double? in
            guard end - length + 1 >= 0 else { return nil }
            let part = series.values[(end - length + 1)...end].compactMap { $0 }
            guard part.count == length else { return nil }
            let sum = part.reduce(0, +)
            let result = reading == .sum ? sum : sum / Double(length)
            return result.isFinite ? result : nil
        }
        return PeriodSeries(period: period, firstIndex: series.firstIndex, values: values)
    }

    /// Between what readings are judged; `nil` for a measure whose target is no number.
    var achievementScale: AchievementScale? {
        guard let goal = target?.value, goal.isFinite else { return nil }
        let tolerance = target?.tolerance ?? 0
        return AchievementScale(
            direction: direction, baseline: baseline.flatMap { $0.value.isFinite ? $0.value : nil }, target: goal,
            tolerance: tolerance.isFinite ? max(tolerance, 0) : 0)
    }
}
