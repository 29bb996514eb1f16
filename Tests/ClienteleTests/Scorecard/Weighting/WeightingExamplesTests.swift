import Clientele
import Testing

/// What the documentation says that its examples print.
@Suite("Examples of weighting and evaluation")
struct WeightingExamplesTests {
    @Test("the examples print what they say")
    func examples() throws {
        let halving = ClosureWeighting("halving", names: ["price", "service"]) { [2, 1] }
        #expect("\(try halving.weights()["service"] ?? 0)" == "0.3333333333333333")
        #expect("\(try DirectWeighting(names: ["price", "service"], values: [3, 1]).weights().values)" == "[0.75, 0.25]")
        #expect("\(try DirectWeighting(names: ["price", "service"], values: [60, 40]).weights().values)" == "[0.6, 0.4]")
        let names = ["a", "b", "c"]
        let ranks = [1.0, 2, 3]
        #expect("\(try RankSumWeighting(names: names, ranks: ranks).weights().values)" == "[0.5, 0.3333333333333333, 0.16666666666666666]")
        let centroid = try RankOrderCentroidWeighting(names: names, ranks: ranks).weights().values
        #expect("\(centroid.map { ($0 * 1e4).rounded() / 1e4 })" == "[0.6111, 0.2778, 0.1111]")
        let panel = DirectWeighting(names: ["price", "service"], values: [50, 50])
        let manager = DirectWeighting(names: ["price", "service"], values: [25, 75])
        #expect("\(try CombinedWeighting([panel, manager], by: .additive).weights().values)" == "[0.375, 0.625]")
        let comparison = try PairwiseComparison(names: ["price", "service", "brand"], upperTriangle: [[2, 6], [3]])
        #expect(comparison.isComplete)
        let pairwise = try PairwiseWeighting(comparison).weights()
        #expect("\(pairwise.values.map { ($0 * 1_000).rounded() / 1_000 })" == "[0.6, 0.3, 0.1]")
        #expect(pairwise.evidence.comparison?.isAcceptable == true)
        let matrix = try DecisionMatrix(criteria: ["speed", "range"], alternatives: ["a", "b"], rows: [[1, 1], [3, 1]])
        #expect("\(try VariationWeighting(matrix).weights().values)" == "[1.0, 0.0]")
        let prices = try DecisionMatrix(
            criteria: [DecisionCriterion("price", .cost), DecisionCriterion("range")], alternatives: ["a", "b", "c"],
            rows: [[10, 1], [20, 5], [30, 9]])
        #expect("\(try CRITICWeighting(prices).weights().values)" == "[0.5, 0.5]")
        let scores = try DecisionMatrix(criteria: ["price", "service"], alternatives: ["a", "b"], rows: [[80, 40], [50, 90]])
        let weights = try DirectWeighting(names: ["price", "service"], values: [3, 2]).weights()
        let result = try WeightSensitivity(scores: scores, weights: weights, uncertainty: .uniform(seed: 1)).analyze()
        #expect("\(result.alternatives.map(\.name))" == #"["b", "a"]"# && "\(result.smallestReversal?.to ?? 0)" == "0.625")
        let grades = try GradeSet(["excellent", "good", "fair", "poor"], scores: [95, 80, 65, 40])
        #expect("\(grades.score(of: [0.2, 0.5, 0.3, 0]) ?? 0)" == "78.5")
        let tree = EvaluationTree(
            grades: try GradeSet(["good", "fair", "poor"], scores: [90, 70, 50]),
            root: try EvaluationNode(
                "service",
                children: [
                    EvaluationNode("speed", weight: 0.6, votes: [5, 4, 1]), EvaluationNode("care", weight: 0.4, votes: [1, 6, 3]),
                ]))
        let evaluated = try tree.evaluate()
        #expect("\(evaluated.grade) \(evaluated.score)" == "fair 73.2")
    }
}
