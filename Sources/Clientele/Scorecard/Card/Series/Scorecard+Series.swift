extension Scorecard {
    /// The values of a measure turned so that more is better: as they are, with the sign changed, or as the distance from the target with
    /// the sign changed.
    ///
    /// - Parameters:
    ///   - measure: The measure.
    ///   - asOf: The last day that is looked at; all where it is `nil`.
    /// - Returns: The series; empty for a measure that is best on target and has none.
    public func improvementSeries(of measure: ScorecardMeasure, asOf: CalendarDay? = nil) -> PeriodSeries {
        let series = PeriodSeries(measure.series, period: period, asOf: asOf)
        return PeriodSeries(period: period, firstIndex: series.firstIndex, values: series.values.map { $0.flatMap(measure.improvement) })
    }

    /// How an objective went, more being better.
    ///
    /// That is its own series where it has one. Where it has one measure, it is that of the measure. Where it has several, it is the mean of
    /// their standard scores over the periods in which all of them have a value; a measure that never changed is left out.
    ///
    /// - Parameters:
    ///   - objective: The id of the objective.
    ///   - without: The id of a measure to leave out; the objective's own series is used all the same.
    ///   - asOf: The last day that is looked at; all where it is `nil`.
    /// - Returns: The series; empty where nothing is known.
    public func series(ofObjective objective: String, without: String? = nil, asOf: CalendarDay? = nil) -> PeriodSeries {
        if let own = objectives.first(where: { $0.id == objective })?.series, !own.isEmpty {
            return PeriodSeries(own, period: period, asOf: asOf)
        }
        let parts = measures.filter { $0.objective == objective && $0.id != without }.map { improvementSeries(of: $0, asOf: asOf) }
        let known = parts.filter { !$0.values.isEmpty }
        if known.count == 1 { return known[0] }
        return Scorecard.mean(of: known.compactMap(Scorecard.standardised), period)
    }

    /// The two series on which a link can be tested, both turned so that more is better.
    ///
    /// - Parameters:
    ///   - link: The link.
    ///   - asOf: The last day that is looked at; all where it is `nil`.
    /// - Returns: The cause and the effect over the same periods, from the first to the last in which either has a value.
    public func series(of link: CauseEffectLink, asOf: CalendarDay? = nil) -> (cause: [Double?], effect: [Double?]) {
        let cause = series(standingFor: link.from, link.fromMeasure, asOf)
        let effect = series(standingFor: link.to, link.toMeasure, asOf)
        let known = [cause, effect].filter { !$0.values.isEmpty }
        guard let first = known.map(\.indices.lowerBound).min(), let end = known.map(\.indices.upperBound).max(),
            end - first <= 2 * PeriodSeries.maximumLength
        else { return ([], []) }
        return ((first..<end).map { cause[$0] }, (first..<end).map { effect[$0] })
    }

    private func series(standingFor objective: String, _ measure: String?, _ asOf: CalendarDay?) -> PeriodSeries {
        guard let measure else { return series(ofObjective: objective, asOf: asOf) }
        guard let found = measures.first(where: { $0.id == measure }) else { return PeriodSeries([], period: period) }
        return improvementSeries(of: found, asOf: asOf)
    }

    /// The standard scores of a series; `nil` where it does not vary.
    private static func standardised(_ series: PeriodSeries) -> PeriodSeries? {
        let values = series.values.compactMap { $0 }
        guard values.count > 1 else { return nil }
        // Scaled first, so that the spread of the largest numbers there are is a number too.
        let largest = values.reduce(0) { max($0, abs($1)) }
        guard largest > 0 else { return nil }
        let scaled = values.map { $0 / largest }
        let mean = scaled.reduce(0, +) / Double(scaled.count)
        let variance = scaled.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(scaled.count - 1)
        guard variance > 1e-24 else { return nil }
        let deviation = variance.squareRoot()
        let scores = series.values.map { value in value.map { ($0 / largest - mean) / deviation } }
        return PeriodSeries(period: series.period, firstIndex: series.firstIndex, values: scores)
    }

    private static func mean(of parts: [PeriodSeries], _ period: ScorecardPeriod) -> PeriodSeries {
        guard let first = parts.map(\.indices.lowerBound).max(), let end = parts.map(\.indices.upperBound).min(), first < end else {
            return PeriodSeries([], period: period)
        }
        let values = (first..<end).map { index -> Double? in
            let row = parts.compactMap { $0[index] }
            return row.count == parts.count ? row.reduce(0, +) / Double(row.count) : nil
        }
        return PeriodSeries(period: period, firstIndex: first, values: values)
    }
}

extension ScorecardMeasure {
    /// A value turned so that more is better; `nil` where that cannot be told.
    func improvement(_ value: Double) -> Double? {
        switch direction {
        case .higherIsBetter: value
        case .lowerIsBetter: -value
        case .onTargetIsBetter: target?.value.flatMap { $0.isFinite ? -abs(value - $0) : nil }
        }
    }
}
