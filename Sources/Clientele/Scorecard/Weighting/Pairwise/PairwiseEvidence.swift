/// How consistent a pairwise comparison is, and what to look at again.
public struct PairwiseEvidence: Sendable, Equatable, Codable {
    /// How the priorities were read off.
    public let priority: PairwisePriority
    /// The number of criteria.
    public let criteria: Int
    /// The number of pairs without a judgement.
    public let missingJudgements: Int
    /// The principal eigenvalue.
    ///
    /// *n* where the judgements are consistent, above it otherwise. Of Harker's matrix where judgements are missing.
    public let principalEigenvalue: Double
    /// The lowest and highest it can be, by the last step of the search.
    public let eigenvalueBounds: [Double]
    /// The number of multiplications of the search.
    public let iterations: Int
    /// Whether the bounds agree to 13 digits.
    public let isConverged: Bool
    /// (λmax − *n*) / (*n* − 1); 0 for a single criterion.
    public let consistencyIndex: Double
    /// The table of random indices.
    public let randomIndexTable: RandomIndexTable
    /// The random index; `null` for fewer than three criteria, past the end of the table, or where the judgements form a tree.
    @ExplicitNull public var randomIndex: Double?
    /// The consistency index over the random index.
    ///
    /// `null` where that is. By custom at most 0.10 is acceptable (Saaty 1980).
    @ExplicitNull public var consistencyRatio: Double?
    /// 2 / ((*n* − 1)(*n* − 2)) Σ ln²(*a*ᵢⱼ *w*ⱼ / *w*ᵢ), with the row means as *w* (Crawford & Williams 1985; Aguarón & Moreno-Jiménez 2003 have .31, .35 and
    /// .37 for a ratio of .10 with 3, 4 and more criteria); `null` for fewer than three criteria or missing judgements.
    @ExplicitNull public var geometricConsistencyIndex: Double?
    /// The three criteria that contradict each other most; `null` if no three contradict each other.
    @ExplicitNull public var mostInconsistentTriad: InconsistentTriad?
    /// At most three judgements to look at again, the first first; empty where all agree.
    public let advice: [JudgementAdvice]

    /// Whether the consistency ratio is at most 0.10; `true` where there is no ratio because the judgements cannot contradict each other,
    /// `nil` where the table has ended.
    public var isAcceptable: Bool? {
        if let consistencyRatio { return consistencyRatio <= 0.1 }
        return consistencyIndex <= 1e-9 ? true : nil
    }
}
