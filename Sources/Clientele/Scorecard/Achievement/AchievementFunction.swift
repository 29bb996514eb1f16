/// How far a reading has come on the way from the baseline to the target: a policy that an app can replace.
///
/// The plan for a day is put through the same function, so that a reading is on plan where both come to the same.
public protocol AchievementFunction: Sendable {
    /// The achievement of a reading.
    ///
    /// - Parameters:
    ///   - reading: The reading, a finite number.
    ///   - scale: Between what it is judged.
    /// - Returns: 0 for the baseline and 1 for the target as a rule; `nil` where it cannot be told. What is not finite counts as `nil`.
    func achievement(of reading: Double, on scale: AchievementScale) -> Double?
}
