/// Between what a reading is judged.
public struct AchievementScale: Sendable, Hashable {
    /// Which readings are better.
    public var direction: MeasureDirection
    /// The reading before the strategy, `nil` where it is not known.
    public var baseline: Double?
    /// The reading that is aimed at.
    public var target: Double
    /// How far from the target still counts as on it, where the target is best.
    public var tolerance: Double

    /// Makes a scale.
    ///
    /// - Parameters:
    ///   - direction: Which readings are better.
    ///   - baseline: The reading before the strategy.
    ///   - target: The reading that is aimed at.
    ///   - tolerance: How far from the target still counts as on it, where the target is best.
    public init(direction: MeasureDirection, baseline: Double? = nil, target: Double, tolerance: Double = 0) {
        self.direction = direction
        self.baseline = baseline
        self.target = target
        self.tolerance = tolerance
    }

    /// Whether a reading is at least as good as the target.
    ///
    /// - Parameter reading: The reading.
    /// - Returns: `true` on the better side of the target, or within the tolerance where the target is best.
    public func isMet(by reading: Double) -> Bool {
        switch direction {
        case .higherIsBetter: reading >= target
        case .lowerIsBetter: reading <= target
        case .onTargetIsBetter: abs(reading - target) <= tolerance
        }
    }
}
