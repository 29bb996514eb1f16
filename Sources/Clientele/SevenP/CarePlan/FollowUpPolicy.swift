/// Judges what calls for a follow-up, by when, and what it is expected to bring.
///
/// Whether a follow-up helps, and how much, is for an experiment to say: hold some customers back, and let ``PromotionAnalysis`` compare
/// them. Until then the shares are assumptions, and a plan says which ones it was made with.
///
/// The contract: the answer depends on the arguments alone.
public protocol FollowUpPolicy: Sendable {
    /// A short name for results.
    var name: String { get }
    /// The numbers that the policy judges by, for results.
    var parameters: [String: Double] { get }

    /// What to do about an occasion.
    ///
    /// - Parameters:
    ///   - occasion: What has come up.
    ///   - asOf: The day of the plan.
    /// - Returns: The instruction, or `nil` to leave it.
    func instruction(for occasion: FollowUpOccasion, asOf: CalendarDay) -> FollowUpInstruction?
}

extension FollowUpPolicy {
    /// No numbers.
    public var parameters: [String: Double] { [:] }
}
