extension Scorecard {
    /// Whether execution follows the plan: what is off plan, by how much, and which initiatives answer for it.
    ///
    /// - Parameter evaluation: How the scorecard stands.
    /// - Returns: The deviations, those that take most from the score first, the initiatives, and what to act on.
    /// - Complexity: O(*n* log *n*) in the number of measures, plus measures · initiatives.
    public func singleLoop(_ evaluation: ScorecardEvaluation) -> SingleLoopReview {
        SingleLoop(ScorecardIndex(self), evaluation).review
    }
}
