extension EvaluationBuilder {
    /// Memberships this near, relative to the largest, are a tie.
    private static let tie = 1e-9

    func result() throws -> EvaluationResult {
        let nodes = entries.map { entry in
            EvaluatedNode(path: entry.path, weight: entry.share, vector: entry.vector)
        }
        guard let root = entries.first, let score = tree.grades.score(of: root.vector) else {
            throw ClienteleError(.overflow, "the tree has no score", remedy: "give memberships and weights of usual size")
        }
        let tied = EvaluationBuilder.largest(root.vector)
        let place = tied.min { distance($0, score) < distance($1, score) } ?? 0
        let effectiveness = EvaluationBuilder.effectiveness(root.vector)
        let additive = isAdditive
        return EvaluationResult(
            nodes: nodes, vector: root.vector, grade: tree.grades.grades[place], score: score, effectiveness: effectiveness,
            notes: notes(tied, effectiveness, root.vector), contributionMethod: additive ? .sum : .leaveOut,
            contributions: contributions(score: score))
    }

    private func distance(_ place: Int, _ score: Double) -> Double { abs(tree.grades.scores[place] - score) }

    private static func largest(_ vector: [Double]) -> [Int] {
        let largest = vector.max() ?? 0
        return vector.indices.filter { vector[$0] >= largest * (1 - tie) }
    }

    /// (*n*β − 1) / (2γ(*n* − 1)), with the largest and the second largest membership β and γ of the vector rescaled to sum 1.
    static func effectiveness(_ vector: [Double]) -> Double? {
        guard vector.count >= 2, let shares = OrderFreeSum.shares(vector) else { return nil }
        let sorted = shares.sorted(by: >)
        let count = Double(vector.count)
        let value = max(0, count * sorted[0] - 1) / (2 * sorted[1] * (count - 1))
        return sorted[1] > 0 && value.isFinite ? value : nil
    }

    private func notes(_ tied: [Int], _ effectiveness: Double?, _ vector: [Double]) -> [EvaluationNote] {
        var notes: [EvaluationNote] = []
        if tied.count > 1 {
            let names = tied.map { "'\(tree.grades.grades[$0])'" }.joined(separator: ", ")
            notes.append(
                EvaluationNote(.tie, "\(names) have the same membership; of them the grade is the one whose score is nearest to the score.")
            )
        }
        if let effectiveness, effectiveness < 0.5 {
            notes.append(
                EvaluationNote(
                    .lowConfidence,
                    "No grade stands out: the largest membership says little (effectiveness below 0.5), so look at the score."))
        }
        let saturated = entries.contains { entry in
            !entry.children.isEmpty && tree.operator(of: entry.node, level: entry.level) == .boundedMinSum
                && entry.raw.count { $0 >= 1 } > 1
        }
        if saturated {
            notes.append(EvaluationNote(.saturation, "A bounded sum reached 1 for several grades, which are then no longer told apart."))
        }
        return notes
    }
}
