/// A multi-level fuzzy comprehensive evaluation: indicators judged on a set of grades, put together by weights, level by level, to one vector, which
/// is turned into a grade and a score.
///
/// ```swift
/// let tree = EvaluationTree(
///     grades: try GradeSet(["good", "fair", "poor"], scores: [90, 70, 50]),
///     root: try EvaluationNode("service", children: [
///         EvaluationNode("speed", weight: 0.6, votes: [5, 4, 1]),
///         EvaluationNode("care", weight: 0.4, votes: [1, 6, 3]),
///     ]))
/// let result = try tree.evaluate()
/// print(result.grade, result.score)  // fair 73.2
/// ```
///
/// As JSON: `{"grades": […], "gradeScores": […], "operator": "weightedAverage", "normalize": true, "tree": {…}}`, and optionally `"levels"`.
public struct EvaluationTree: Sendable, Hashable {
    /// The grades, with their scores.
    public let grades: GradeSet
    /// How children's vectors become their parent's, where neither the level nor the node says otherwise.
    public let `operator`: FuzzyOperator
    /// Whether every node's vector, an indicator's too, is rescaled to sum 1, where neither the level nor the node says otherwise.
    public let normalize: Bool
    /// What is different on single levels, the root's first; levels past the end are as the evaluation says.
    public let levels: [EvaluationLevel]
    /// The root of the tree.
    public let root: EvaluationNode

    /// Makes an evaluation.
    ///
    /// - Parameters:
    ///   - grades: The grades, with their scores.
    ///   - operator: How children's vectors become their parent's.
    ///   - normalize: Whether every node's vector is rescaled to sum 1.
    ///   - levels: What is different on single levels, the root's first.
    ///   - root: The root of the tree.
    public init(
        grades: GradeSet, operator: FuzzyOperator = .weightedAverage, normalize: Bool = true, levels: [EvaluationLevel] = [],
        root: EvaluationNode
    ) {
        self.grades = grades
        self.operator = `operator`
        self.normalize = normalize
        self.levels = levels
        self.root = root
    }

    /// The operator of a node.
    func `operator`(of node: EvaluationNode, level: Int) -> FuzzyOperator {
        node.operator ?? (levels.indices.contains(level) ? levels[level].operator : nil) ?? `operator`
    }

    /// Whether the vector of a node is rescaled.
    func normalizes(_ node: EvaluationNode, level: Int) -> Bool {
        node.normalize ?? (levels.indices.contains(level) ? levels[level].normalize : nil) ?? normalize
    }
}
