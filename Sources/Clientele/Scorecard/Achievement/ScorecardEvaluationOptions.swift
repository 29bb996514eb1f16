/// How a scorecard is evaluated.
public struct ScorecardEvaluationOptions: Sendable {
    /// How far a reading has come on the way to its target.
    public var achievement: any AchievementFunction
    /// From how many of the last periods a trend and a forecast are told, 1 to 400.
    public var memory: Int

    /// Chooses how a scorecard is evaluated.
    ///
    /// - Parameters:
    ///   - achievement: How far a reading has come on the way to its target.
    ///   - memory: From how many of the last periods a trend and a forecast are told; brought into 1 to 400.
    public init(achievement: any AchievementFunction = LinearAchievement(), memory: Int = 60) {
        self.achievement = achievement
        self.memory = min(max(memory, 1), 400)
    }
}
