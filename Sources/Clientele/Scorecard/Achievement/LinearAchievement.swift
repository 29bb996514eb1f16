/// The share of the way from the baseline to the target that a reading has come, the default.
///
/// - Where higher or lower is better, it is (reading − baseline) / (target − baseline): 0 at the baseline, 1 at the target.
/// - Where the target is best, it is 1 within the tolerance, and falls straight to 0 at the distance that the baseline had.
/// - Without a baseline it is the ratio reading / target or, where lower is better, target / reading, of numbers above 0; where the target is
///   best, 1 within the tolerance and else unknown.
/// - Where the target is no better than the baseline there is no way to make: 1 if it is met, else 0.
///
/// Nothing falls below 0, and nothing rises above ``maximum``: by default 1, so that one measure cannot make up for another by overshooting.
///
/// ```swift
/// let hours = AchievementScale(direction: .lowerIsBetter, baseline: 48, target: 24)
/// print(LinearAchievement().achievement(of: 30, on: hours) ?? -1)  // 0.75
/// ```
public struct LinearAchievement: AchievementFunction, Hashable {
    /// The most that an achievement can be, at least 1.
    public let maximum: Double

    /// Chooses how far overshooting counts.
    ///
    /// - Parameter maximum: The most that an achievement can be; what is below 1 or not a number counts as 1.
    public init(maximum: Double = 1) {
        self.maximum = maximum.isFinite ? max(maximum, 1) : 1
    }

    /// The share of the way that a reading has come.
    ///
    /// - Parameters:
    ///   - reading: The reading.
    ///   - scale: Between what it is judged.
    /// - Returns: 0 to ``maximum``; `nil` where it cannot be told.
    public func achievement(of reading: Double, on scale: AchievementScale) -> Double? {
        guard reading.isFinite, scale.target.isFinite else { return nil }
        guard let share = share(reading, scale), share.isFinite else { return nil }
        return min(max(share, 0), maximum)
    }

    private func share(_ reading: Double, _ scale: AchievementScale) -> Double? {
        let baseline = scale.baseline.flatMap { $0.isFinite ? $0 : nil }
        if scale.direction == .onTargetIsBetter { return nearness(reading, baseline, scale) }
        guard let baseline else { return ratio(reading, scale) }
        let isRising = scale.direction == .higherIsBetter
        // Halved, so that the difference of the largest numbers there are is a number.
        let way = scale.target / 2 - baseline / 2
        guard isRising ? way > 0 : way < 0 else { return scale.isMet(by: reading) ? 1 : 0 }
        return (reading / 2 - baseline / 2) / way
    }

    private func ratio(_ reading: Double, _ scale: AchievementScale) -> Double? {
        guard scale.target > 0 else { return nil }
        if scale.direction == .higherIsBetter { return reading / scale.target }
        // Nothing at all of what is better low is as good as can be.
        guard reading >= 0 else { return nil }
        return reading <= scale.target / maximum ? maximum : scale.target / reading
    }

    private func nearness(_ reading: Double, _ baseline: Double?, _ scale: AchievementScale) -> Double? {
        let tolerance = scale.tolerance.isFinite ? max(scale.tolerance, 0) : 0
        let excess = abs(reading - scale.target) - tolerance
        if excess <= 0 { return 1 }
        guard let baseline else { return nil }
        let room = abs(baseline - scale.target) - tolerance
        return room > 0 ? 1 - excess / room : 0
    }
}
