/// How far the experts' disagreement leaves the weights, and what rests on them, open.
///
/// The panel is drawn anew with replacement many times (Efron 1979), an expert's answers in all studies of the tree together; intervals are
/// percentiles of what comes out. A panel of a few experts shows less than its true uncertainty, a single expert none
/// at all: then the ends of the intervals are the figures themselves, and no chances of a reversal are given.
public struct WeightUncertainty: Codable, Sendable, Hashable {
    /// How many draws are behind the figures; those in which a factor had no answer are left out.
    public let resamples: Int
    /// The coverage of the intervals.
    public let confidence: Double
    /// The leaves of the tree of factors in order, with their global weights: the products of the shares along their paths.
    public let leaves: [LeafWeight]
    /// The chance that a draw puts at least one pair of leaves in the opposite order of importance; `nil` where no two weights differ, or
    /// of a single expert.
    @ExplicitNull public private(set) var reversalProbability: Double?
    /// Objectives by their total scores, the highest first; empty without scores.
    public let objectives: [ObjectiveScore]
    /// Pairs of objectives in the order of their scores, with the chance that a draw reverses them; of more than 50, neighbours alone;
    /// empty of a single expert.
    public let objectiveReversals: [OrderReversal]
    /// The chance that a draw reverses at least one pair of objectives; `nil` where no two scores differ, or of a single expert.
    @ExplicitNull public private(set) var objectiveReversalProbability: Double?

    init(
        resamples: Int, confidence: Double, leaves: [LeafWeight], reversalProbability: Double?, objectives: [ObjectiveScore],
        objectiveReversals: [OrderReversal], objectiveReversalProbability: Double?
    ) {
        self.resamples = resamples
        self.confidence = confidence
        self.leaves = leaves
        _reversalProbability = ExplicitNull(wrappedValue: reversalProbability)
        self.objectives = objectives
        self.objectiveReversals = objectiveReversals
        _objectiveReversalProbability = ExplicitNull(wrappedValue: objectiveReversalProbability)
    }
}
