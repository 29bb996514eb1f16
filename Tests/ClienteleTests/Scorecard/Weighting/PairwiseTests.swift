import Clientele
import Foundation
import Testing

@Suite("Pairwise comparison")
struct PairwiseTests {
    private func code(_ body: () throws -> Void) -> ClienteleError.Code? { WeightingTests.code(body) }

    /// A random comparison of which some judgements may be missing, never so many that it falls apart.
    private func random(_ generator: inout SeededGenerator, count: Int, missing: Double) throws -> PairwiseComparison {
        while true {
            let triangle = (0..<(count - 1)).map { row in
                (0..<(count - 1 - row)).map { _ -> Double? in
                    if generator.nextUnit() < missing { return nil }
                    let size = Double(1 + generator.next(below: 9))
                    return generator.nextUnit() < 0.5 ? size : 1 / size
                }
            }
            if let comparison = try? PairwiseComparison(names: (0..<count).map { "n\($0)" }, upperTriangle: triangle) { return comparison }
        }
    }

    @Test("the eigenvector of complete and incomplete comparisons equals Harker's matrix multiplied 4,000 times")
    func eigenvectorOracle() throws {
        var generator = SeededGenerator(seed: 71)
        for round in 0..<40 {
            let comparison = try random(&generator, count: 2 + generator.next(below: 6), missing: round % 2 == 0 ? 0 : 0.4)
            let weights = try PairwiseWeighting(comparison).weights()
            let evidence = try #require(weights.evidence.comparison)
            #expect(evidence.isConverged, "round \(round)")
            let count = comparison.names.count
            var vector = [Double](repeating: 1 / Double(count), count: count)
            var eigenvalue = 0.0
            for _ in 0..<4_000 {
                var next = vector.map { _ in 0.0 }
                for row in 0..<count {
                    for column in 0..<count {
                        if row == column {
                            next[row] += (1 + Double(comparison.rows[row].filter { $0 == nil }.count)) * vector[row]
                        } else {
                            next[row] += (comparison.rows[row][column] ?? 0) * vector[column]
                        }
                    }
                }
                eigenvalue = next.reduce(0, +)
                vector = next.map { $0 / eigenvalue }
            }
            for place in 0..<count { #expect(abs(weights.values[place] - vector[place]) < 1e-10, "round \(round)") }
            #expect(abs(evidence.principalEigenvalue - eigenvalue) < 1e-9, "round \(round)")
            #expect(abs(evidence.consistencyIndex - max(0, eigenvalue - Double(count)) / Double(max(1, count - 1))) < 1e-9)
        }
    }

    @Test(
        "the row means of complete comparisons equal the geometric means, and of incomplete ones no small change lowers the squared error")
    func geometricMeanOracle() throws {
        var generator = SeededGenerator(seed: 72)
        for round in 0..<40 {
            let comparison = try random(&generator, count: 3 + generator.next(below: 4), missing: round % 2 == 0 ? 0 : 0.4)
            let weights = try PairwiseWeighting(comparison, priority: .geometricMean).weights().values
            if comparison.isComplete {
                let means = comparison.rows.map { row in pow(row.map { $0 ?? 0 }.reduce(1, *), 1 / Double(row.count)) }
                for place in means.indices { #expect(abs(weights[place] - means[place] / means.reduce(0, +)) < 1e-12, "round \(round)") }
            }
            func error(_ logs: [Double]) -> Double {
                var sum = 0.0
                for row in logs.indices {
                    for column in logs.indices {
                        if let ratio = comparison.rows[row][column] { sum += pow(log(ratio) - logs[row] + logs[column], 2) }
                    }
                }
                return sum
            }
            let logs = weights.map { log($0) }
            for place in logs.indices {
                for step in [-1e-3, 1e-3] {
                    var moved = logs
                    moved[place] += step
                    #expect(error(moved) > error(logs), "round \(round)")
                }
            }
        }
    }

    @Test("a consistent comparison gives its weights back, has ratio 0 and no advice, complete or not, even in a long chain")
    func consistent() throws {
        var generator = SeededGenerator(seed: 73)
        for count in [1, 2, 3, 7, 15, 40] {
            let truth = (0..<count).map { _ in 1 + 8 * generator.nextUnit() }
            let names = (0..<count).map { "n\($0)" }
            for chain in [false, true] {
                var judgements: [PairwiseJudgement] = []
                for row in 0..<count {
                    for column in 0..<count where column > row && (!chain || column == row + 1) {
                        judgements.append(PairwiseJudgement(names[row], over: names[column], truth[row] / truth[column]))
                    }
                }
                let weights = try PairwiseWeighting(try PairwiseComparison(names: names, judgements: judgements)).weights()
                let evidence = try #require(weights.evidence.comparison)
                for place in 0..<count { #expect(abs(weights.values[place] - truth[place] / truth.reduce(0, +)) < 1e-10, "\(count)") }
                #expect(evidence.consistencyIndex < 1e-10 && evidence.advice.isEmpty && evidence.mostInconsistentTriad == nil, "\(count)")
                #expect(evidence.isAcceptable == true, "\(count)")
                if count <= 2 { #expect(evidence.randomIndex == nil && evidence.consistencyRatio == nil) }
            }
        }
    }

    @Test("the order of the criteria does not matter")
    func order() throws {
        var generator = SeededGenerator(seed: 74)
        for _ in 0..<20 {
            let comparison = try random(&generator, count: 5, missing: 0.2)
            let order = [3, 0, 4, 1, 2]
            let turned = try PairwiseComparison(
                names: order.map { comparison.names[$0] }, rows: order.map { row in order.map { comparison.rows[row][$0] } })
            let (one, two) = (try PairwiseWeighting(comparison).weights(), try PairwiseWeighting(turned).weights())
            for name in comparison.names { #expect(abs((one[name] ?? 0) - (two[name] ?? 1)) < 1e-12) }
        }
    }

    @Test("one spoilt judgement is found: by the triad, by the advice, and by the ratio without it")
    func spoilt() throws {
        // Consistent for 1 : 2 : 4 : 8 but for the last over the first, turned round.
        let comparison = try PairwiseComparison(
            names: ["a", "b", "c", "d"], upperTriangle: [[1 / 2, 1 / 4, 8], [1 / 2, 1 / 4], [1 / 2]])
        let evidence = try #require(try PairwiseWeighting(comparison).weights().evidence.comparison)
        #expect(evidence.isAcceptable == false)
        let advice = try #require(evidence.advice.first)
        #expect(advice.first == "a" && advice.second == "d" && advice.ratio == 8)
        // By numpy.linalg.eig the weights of a and d are in the ratio 1.5159…, far from 8.
        #expect(abs(advice.suggested - 1.515898732834301) < 1e-9)
        #expect((advice.consistencyRatioThen ?? 1) < (evidence.consistencyRatio ?? 0) / 2)
        let triad = try #require(evidence.mostInconsistentTriad)
        // a/b · b/d = 1/2 · 1/4 = 1/8 against 8; the same disagreement with c, the first in order counts.
        #expect(triad.names == ["a", "b", "d"] && triad.implied == 0.125 && triad.firstOverThird == 8)
        #expect(abs(triad.inconsistency - (1 - 1.0 / 64)) < 1e-12)
    }

    @Test("matrices that are no comparison are refused")
    func bad() {
        func rows(_ rows: [[Double?]]) -> ClienteleError.Code? {
            code { _ = try PairwiseComparison(names: (0..<rows.count).map { "n\($0)" }, rows: rows) }
        }
        #expect(rows([[1, 2], [2, 1]]) == .invalidArgument)
        #expect(rows([[2, 2], [0.5, 1]]) == .invalidArgument)
        #expect(rows([[1, -2], [-0.5, 1]]) == .invalidArgument && rows([[1, 0], [nil, 1]]) == .invalidArgument)
        #expect(rows([[1, .nan], [nil, 1]]) == .invalidArgument && rows([[1, .infinity], [0, 1]]) == .invalidArgument)
        #expect(rows([[1, 2]]) == .invalidArgument && rows([]) == .invalidArgument)
        #expect(rows([[1, nil], [nil, 1]]) == .invalidArgument)
        #expect(rows([[1, 3], [0.333, 1]]) == nil && rows([[nil, nil], [0.5, nil]]) == nil)
        #expect(rows([[1, 2, nil, nil], [nil, 1, nil, nil], [nil, nil, 1, 2], [nil, nil, nil, 1]]) == .invalidArgument)
        func judged(_ judgements: [PairwiseJudgement]) -> ClienteleError.Code? {
            code { _ = try PairwiseComparison(names: ["a", "b"], judgements: judgements) }
        }
        #expect(judged([PairwiseJudgement("a", over: "b", 2), PairwiseJudgement("b", over: "a", 2)]) == .invalidArgument)
        #expect(
            judged([PairwiseJudgement("a", over: "a", 1)]) == .invalidArgument
                && judged([PairwiseJudgement("a", over: "x", 1)]) == .invalidArgument)
        #expect(
            judged([PairwiseJudgement("b", over: "a", 1e10)]) == .invalidArgument && judged([PairwiseJudgement("b", over: "a", 3)]) == nil)
    }

    @Test("judgements at the ends of the allowed range still give weights, converged or said not to be")
    func extreme() throws {
        let comparison = try PairwiseComparison(
            names: ["a", "b", "c", "d"], upperTriangle: [[1e9, 1e-9, 1e9], [1e9, 1e-9], [1e9]])
        let weights = try PairwiseWeighting(comparison).weights()
        #expect(weights.values.allSatisfy { $0.isFinite && $0 >= 0 })
    }
}
