extension EvaluationTree {
    /// Evaluates the tree.
    ///
    /// Weights are divided by the sum of the siblings'. A child of weight 0 takes no part.
    ///
    /// - Returns: The vector of every node, the grade and score of the root, and what each indicator adds to the score.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for an indicator whose numbers do not fit the grades, are negative, not finite, above 1 (of
    ///   memberships) or all zero; ``ClienteleError/Code/overflow`` if weights so small meet memberships so small that nothing is left of a node.
    /// - Complexity: O(*nodes* · *grades*); for operators other than the weighted average, each indicator's part costs another pass over its
    ///   ancestors' children.
    public func evaluate() throws -> EvaluationResult {
        var builder = EvaluationBuilder(self)
        try builder.evaluate()
        return try builder.result()
    }
}
