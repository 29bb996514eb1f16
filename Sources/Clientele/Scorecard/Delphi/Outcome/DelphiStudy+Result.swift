extension DelphiStudy {
    /// What the rounds so far say.
    ///
    /// - Parameter rule: Judges consensus and stability; the study's own ``stop`` unless another is given. It judges the studies below too.
    /// - Returns: The rounds with their statistics, how the study stands, and the weights.
    /// - Throws: ``ClienteleError/Code/missingData`` before the first round; studies below factors that have none yet are left out.
    /// - Complexity: O((*rounds* · *permutations* + *resamples*) · *experts* · *factors*).
    public func result(rule: (any ConsensusRule)? = nil) throws -> DelphiResult {
        try result(rule: rule, isRoot: true)
    }

    private func result(rule: (any ConsensusRule)?, isRoot: Bool) throws -> DelphiResult {
        let (panels, results) = try roundResults()
        guard let last = panels.last else {
            throw ClienteleError(.missingData, "no round was answered yet", remedy: "add the answers of the first round")
        }
        let range = try kind == .allocation ? resolvedPool() : scale?.width ?? span(panels)
        let judgement = (rule ?? stop).judgement(of: ConsensusEvidence(kind: kind, rounds: results, range: range))
        let everybody = [Double](repeating: 1, count: last.experts.count)
        let below = try children.filter { !$0.value.rounds.isEmpty }.mapValues { try $0.result(rule: rule, isRoot: false) }
        return DelphiResult(
            study: self, rounds: results, judgement: judgement, weights: PanelWeights(last, of: self).raw(everybody),
            uncertainty: isRoot ? WeightBootstrap(self)?.uncertainty() : nil, children: below)
    }

    /// The span of all ratings so far.
    private func span(_ panels: [PanelRound]) -> Double? {
        let answers = panels.flatMap { $0.values.joined().compactMap { $0 } }
        guard kind == .rating, let lowest = answers.min(), let highest = answers.max() else { return nil }
        return highest - lowest
    }

    private func roundResults() throws -> ([PanelRound], [DelphiRoundResult]) {
        let pool = try resolvedPool()
        let panels = rounds.map { PanelRound($0, of: self) }
        var results: [DelphiRoundResult] = []
        for (place, panel) in panels.enumerated() {
            let earlier = results.last.map { (panels[place - 1], $0) }
            results.append(DelphiRoundResult(panel, number: place + 1, of: self, pool: pool, after: earlier))
        }
        return (panels, results)
    }
}
