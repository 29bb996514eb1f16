/// What an indicator adds to the score of an evaluation.
public struct EvaluationContribution: Sendable, Hashable, Codable {
    /// The names from the root down to the indicator, joined by `/`.
    public let path: String
    /// What it adds, in points of the score; `null` if without it nothing would be left.
    @ExplicitNull public var contribution: Double?

    init(path: String, contribution: Double?) {
        self.path = path
        _contribution = ExplicitNull(wrappedValue: contribution)
    }
}
