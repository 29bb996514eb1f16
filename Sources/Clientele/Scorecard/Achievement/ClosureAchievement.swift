/// An achievement function made of a closure.
///
/// ```swift
/// let allOrNothing = ClosureAchievement { reading, scale in reading >= scale.target ? 1 : 0 }
/// let scale = AchievementScale(direction: .higherIsBetter, baseline: 0.7, target: 0.9)
/// print(allOrNothing.achievement(of: 0.8, on: scale) ?? -1)  // 0.0
/// ```
public struct ClosureAchievement: AchievementFunction {
    private let function: @Sendable (Double, AchievementScale) -> Double?

    /// Wraps a closure.
    ///
    /// - Parameter function: The achievement of a reading on a scale.
    public init(_ function: @escaping @Sendable (Double, AchievementScale) -> Double?) {
        self.function = function
    }

    /// The achievement of a reading.
    ///
    /// - Parameters:
    ///   - reading: The reading.
    ///   - scale: Between what it is judged.
    /// - Returns: What the closure returns.
    public func achievement(of reading: Double, on scale: AchievementScale) -> Double? { function(reading, scale) }
}
