extension CauseTree {
    /// The ids of the causes that have been found, in the order of the tree.
    ///
    /// A cause is found when there is evidence for it, it is not ruled out, and every cause between it and the problem is found too.
    public var found: [String] {
        let walk = CauseWalk(self)
        return walk.causes.filter { walk.isFound($0.id) }.map(\.id)
    }

    /// The ids of the found causes below which no other one is found: where a remedy has to be aimed.
    public var roots: [String] {
        let walk = CauseWalk(self)
        return walk.roots
    }

    /// What is wrong with the tree, and with initiatives that are to solve the problem.
    ///
    /// ```swift
    /// let tree = CauseTree(
    ///     problem: "Revenue fell two quarters running",
    ///     causes: [
    ///         ProblemCause(id: "lost", name: "Main customers left", evidence: [CauseEvidence(statement: "Four of ten buy elsewhere")]),
    ///         ProblemCause(
    ///             id: "product", name: "A rival's product is better", causeOf: "lost",
    ///             evidence: [CauseEvidence(statement: "Interviews with those who left")]),
    ///         ProblemCause(id: "service", name: "Service is slow"),
    ///     ])
    /// let calls = ScorecardInitiative(id: "calls", name: "Build a call centre", causes: ["service"])
    /// print(tree.findings(for: [calls]).map(\.kind.name))
    /// // ["causeWithoutEvidence", "initiativeAtNoFoundCause", "rootCauseWithoutInitiative"]
    /// ```
    ///
    /// - Parameter initiatives: The initiatives that are to solve the problem.
    /// - Returns: The findings, the weightiest first.
    /// - Complexity: O(causes + initiatives) look-ups, sorted.
    public func findings(for initiatives: [ScorecardInitiative]) -> [ScorecardFinding] {
        let walk = CauseWalk(self)
        var notes = ScorecardNotes()
        CauseCheck.tree(self, walk, &notes)
        CauseCheck.initiatives(ScorecardIndex.distinct(initiatives, \.id), walk, &notes)
        return ScorecardFinding.ordered(notes.findings)
    }
}
