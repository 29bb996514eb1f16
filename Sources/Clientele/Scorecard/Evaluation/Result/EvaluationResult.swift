/// What an evaluation comes to.
public struct EvaluationResult: Sendable, Hashable, Codable {
    /// Every node, each before its children, in the order in which they were given.
    public let nodes: [EvaluatedNode]
    /// The membership of the whole in each grade.
    public let vector: [Double]
    /// The grade of largest membership; of several that tie, the one whose score is nearest to ``score``, and of those the first.
    public let grade: String
    /// Σ *v s* / Σ *v* over the grades, with the memberships *v* and the grades' scores *s*.
    public let score: Double
    /// How far the largest membership may be relied on: (*n*β − 1) / (2γ(*n* − 1)) for *n* grades, with the largest and second largest membership β and γ of
    /// the vector rescaled to sum 1.
    ///
    /// It compares β, on a scale from 0 where all grades are alike to 1 where one has everything, with γ, on one from 0 to 1 where two share everything; the quotient
    /// and its bounds are a convention: no publication is known to us that proves them. From 1 on the largest membership is taken to say much, from 0.5
    /// enough, below that little. `null` where γ is zero, so that there is no doubt at all, or there is one grade.
    @ExplicitNull public var effectiveness: Double?
    /// What to know about the result: ties, little confidence, saturation.
    public let notes: [EvaluationNote]
    /// How the contributions were found.
    public let contributionMethod: ContributionMethod
    /// What each indicator adds to the score, in the order of ``nodes``.
    public let contributions: [EvaluationContribution]
}
