extension Scorecard {
    /// Judges the measures against their targets and rolls them up.
    ///
    /// A measure's contribution is its achievement times its weight in the whole, rounded to a multiple of 2⁻⁴⁰, so that the contributions
    /// sum exactly to the score in any order. Measures, objectives and perspectives that nothing is known of are left out, and the weights
    /// of their neighbours brought to 1 again.
    ///
    /// ```swift
    /// let day = try CalendarDay("2004-12-31")
    /// let card = Scorecard(
    ///     name: "Dealers", objectives: [ScorecardObjective(id: "service", name: "Serve fast", perspective: "customer")],
    ///     measures: [
    ///         ScorecardMeasure(
    ///             id: "hours", name: "Response time", objective: "service", direction: .lowerIsBetter,
    ///             baseline: MeasureBaseline(value: 48), target: MeasureTarget(value: 24), series: [PeriodValue(date: day, value: 30)])
    ///     ])
    /// let evaluation = card.evaluation(asOf: day)
    /// print(evaluation.score ?? -1, evaluation.status.rawValue)  // 0.75 red
    /// ```
    ///
    /// - Parameters:
    ///   - asOf: The day; later values are not looked at.
    ///   - options: How achievement is told, and from how many periods trends and forecasts are.
    /// - Returns: How everything stands.
    /// - Complexity: O(measures · memory² · log memory), plus reading the values once.
    public func evaluation(asOf: CalendarDay, options: ScorecardEvaluationOptions = ScorecardEvaluationOptions()) -> ScorecardEvaluation {
        ScorecardRollUp(ScorecardIndex(self), asOf, options).evaluation
    }
}
