/// The weights of the last rounds of a tree of studies, as a function of how often each expert counts.
struct WeightTree {
    private let round: PanelRound
    private let weights: PanelWeights
    /// The tree below each factor, in order.
    private let below: [WeightTree?]

    /// Takes a study; `nil` unless it and all below have a round.
    init?(_ study: DelphiStudy) {
        guard let last = study.rounds.last else { return nil }
        round = PanelRound(last, of: study)
        weights = PanelWeights(round, of: study)
        var below: [WeightTree?] = []
        for factor in study.factors {
            guard let child = study.children[factor] else {
                below.append(nil)
                continue
            }
            guard let tree = WeightTree(child) else { return nil }
            below.append(tree)
        }
        self.below = below
    }

    var experts: Set<String> { below.reduce(into: Set(round.experts)) { $0.formUnion($1?.experts ?? []) } }

    /// The global weights of the leaves in order.
    ///
    /// - Parameter counts: How often each expert counts; `nil` for everybody once.
    /// - Returns: `nil` where a study has no weights.
    func leafWeights(counts: [String: Double]?) -> [Double]? {
        let multipliers = round.experts.map { expert in counts.map { $0[expert] ?? 0 } ?? 1 }
        guard let shares = weights.weights(multipliers) else { return nil }
        var leaves: [Double] = []
        for (share, tree) in zip(shares, below) {
            guard let tree else {
                leaves.append(share)
                continue
            }
            guard let parts = tree.leafWeights(counts: counts) else { return nil }
            leaves += parts.map { share * $0 }
        }
        return leaves
    }
}
