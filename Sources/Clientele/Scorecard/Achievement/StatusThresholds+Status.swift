extension StatusThresholds {
    /// What rounding may take off an achievement.
    private static let rounding = 1e-9

    /// The status of an achievement against the one that is planned.
    ///
    /// ```swift
    /// print(StatusThresholds.standard.status(of: 0.42, planned: 0.5))  // amber
    /// ```
    ///
    /// - Parameters:
    ///   - achievement: The achievement; `nil` where it is not known.
    ///   - planned: The achievement of the plan.
    /// - Returns: The status; thresholds of values count as the usual ones here.
    public func status(of achievement: Double?, planned: Double) -> ScorecardStatus {
        guard let achievement, achievement.isFinite, planned.isFinite else { return .unknown }
        let used = scale == .achievement && green.isFinite && amber.isFinite ? self : .standard
        let behind = planned - achievement - StatusThresholds.rounding
        return behind <= 1 - used.green ? .green : behind <= 1 - used.amber ? .amber : .red
    }

    /// The status of a reading by thresholds of values.
    func status(ofReading reading: Double, direction: MeasureDirection, target: Double) -> ScorecardStatus {
        switch direction {
        case .higherIsBetter: reading >= green ? .green : reading >= amber ? .amber : .red
        case .lowerIsBetter: reading <= green ? .green : reading <= amber ? .amber : .red
        case .onTargetIsBetter: abs(reading - target) <= green ? .green : abs(reading - target) <= amber ? .amber : .red
        }
    }
}
