/// Gives weights to criteria: a way of weighting together with the judgements or the data it works on.
///
/// Subjective methods take what people say (``DirectWeighting``, ``RankSumWeighting``, ``RankOrderCentroidWeighting``,
/// ``PairwiseWeighting``), objective ones what the data say (``EntropyWeighting``, ``CRITICWeighting``, ``VariationWeighting``), and
/// ``CombinedWeighting`` puts several together. ``ClosureWeighting`` makes a method of one line of code.
public protocol WeightingMethod: Sendable {
    /// Computes the weights.
    ///
    /// - Returns: The weights, which sum to 1, and what they rest on.
    /// - Throws: A ``ClienteleError`` that says why there are none.
    func weights() throws -> Weights
}
