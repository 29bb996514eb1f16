extension RedesignRanking {
    /// Ranks processes by low performance, importance and feasibility, and suggests what to do with each.
    ///
    /// The score is the weighted mean of 1 − performance, importance and feasibility. An action is called for where its judgement reaches
    /// the threshold: *eliminate* by 1 − `addsValue`, *simplify* by `complexity`, *integrate* by `fragmentation`, *automate* by `manualWork`.
    /// Of several the first in this order is suggested, as there is no use in simplifying what can be left out. Judgements outside 0 to 1
    /// are brought into it; one that is not a number counts as 0.
    ///
    /// ```swift
    /// let repairs = RedesignCandidate(
    ///     id: "repairs", name: "Track repairs", performance: 0.2, importance: 0.9, feasibility: 0.7, addsValue: 0.9, complexity: 0.4,
    ///     fragmentation: 0.8, manualWork: 0.9)
    /// let first = RedesignRanking(of: [repairs]).processes[0]
    /// print(first.action?.rawValue ?? "", first.actions.count)  // integrate 2
    /// ```
    ///
    /// - Parameters:
    ///   - candidates: The processes; of two with one id the first counts.
    ///   - weights: How much each of the three counts; below 0 counts as 0, and all the same where nothing is above.
    ///   - actionThreshold: From which judgement on an action is called for, brought into 0 to 1.
    /// - Complexity: O(*n* log *n*).
    public init(of candidates: [RedesignCandidate], weights: RedesignWeights = RedesignWeights(), actionThreshold: Double = 0.6) {
        let shares = SiblingWeights.shares([weights.lowPerformance, weights.importance, weights.feasibility])
        let threshold = RedesignRanking.judged(actionThreshold) ?? 0.6
        var processes = ScorecardIndex.distinct(candidates, \.id).map { RankedProcess($0, shares, threshold) }
        processes.sort { left, right in
            left.score != right.score ? left.score > right.score : left.process.utf8.lexicographicallyPrecedes(right.process.utf8)
        }
        for place in processes.indices {
            let isTied = place > 0 && processes[place].score == processes[place - 1].score
            processes[place].rank = isTied ? processes[place - 1].rank : place + 1
        }
        self.init(
            weights: RedesignWeights(lowPerformance: shares[0], importance: shares[1], feasibility: shares[2]), actionThreshold: threshold,
            processes: processes)
    }

    /// A judgement brought into 0 to 1; `nil` where it is not a number.
    static func judged(_ value: Double) -> Double? { value.isNaN ? nil : min(max(value, 0), 1) }
}

extension RankedProcess {
    init(_ candidate: RedesignCandidate, _ shares: [Double], _ threshold: Double) {
        let judgements = [1 - (RedesignRanking.judged(candidate.performance) ?? 1), candidate.importance, candidate.feasibility]
        // Multiples of 2⁻⁴⁰ add up exactly in any order.
        let parts = zip(judgements, shares).map { (((RedesignRanking.judged($0) ?? 0) * $1) * 0x1p40).rounded() * 0x1p-40 }
        let calls: [(RedesignAction, Double?)] = [
            (.eliminate, candidate.addsValue.map { 1 - $0 }), (.simplify, candidate.complexity), (.integrate, candidate.fragmentation),
            (.automate, candidate.manualWork),
        ]
        let actions = calls.filter { call in call.1.flatMap(RedesignRanking.judged).map { $0 >= threshold - 1e-9 } ?? false }.map(\.0)
        self.init(
            process: candidate.id, rank: 0, score: parts.reduce(0, +), fromLowPerformance: parts[0], fromImportance: parts[1],
            fromFeasibility: parts[2], action: actions.first, actions: actions)
    }
}
