/// How often follow-ups had an outcome.
public struct FollowUpOutcomeCount: Sendable, Hashable, Codable {
    /// The outcome in the app's own words; `null` where none was recorded.
    @ExplicitNull public var outcome: String?
    /// How often it was recorded.
    public var count: Int

    init(outcome: String?, count: Int) {
        self.count = count
        _outcome = ExplicitNull(wrappedValue: outcome)
    }
}
