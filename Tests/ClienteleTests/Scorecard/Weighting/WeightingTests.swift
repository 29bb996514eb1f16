import Clientele
import Foundation
import Testing

@Suite("Weighting methods")
struct WeightingTests {
    /// Whether something throws an error of a code.
    static func code(_ body: () throws -> Void) -> ClienteleError.Code? {
        do { try body() } catch { return (error as? ClienteleError)?.code }
        return nil
    }

    @Test("weights that make none are refused")
    func badDirect() {
        func code(_ names: [String], _ values: [Double]) -> ClienteleError.Code? {
            WeightingTests.code { _ = try DirectWeighting(names: names, values: values).weights() }
        }
        #expect(code(["a", "b"], [1, -1]) == .invalidArgument)
        #expect(code(["a", "b"], [0, 0]) == .noPositiveValue)
        #expect(code(["a", "b"], [1, .nan]) == .invalidArgument && code(["a", "b"], [1, .infinity]) == .invalidArgument)
        #expect(
            code([], []) == .invalidArgument && code(["a", "a"], [1, 1]) == .invalidArgument && code(["a"], [1, 1]) == .invalidArgument)
        #expect(code(["", "a"], [1, 1]) == .invalidArgument)
        #expect(code(["a", "b"], [1e308, 1e308]) == nil && code(["a", "b"], [.leastNonzeroMagnitude, 0]) == nil)
        // "é" as one character and as two are two names.
        #expect(code(["\u{E9}", "e\u{301}"], [1, 1]) == nil)
    }

    @Test("tied ranks get the mean of the centroid weights over all orders of the tied ones")
    func tiedCentroid() throws {
        var generator = SeededGenerator(seed: 61)
        for _ in 0..<60 {
            let count = 2 + generator.next(below: 4)
            let ranks = (0..<count).map { _ in Double(1 + generator.next(below: 3)) }
            let names = (0..<count).map { "\($0)" }
            let weights = try RankOrderCentroidWeighting(names: names, ranks: ranks).weights().values
            var sums = ranks.map { _ in 0.0 }
            var orders = 0
            for order in WeightingTests.permutations(count) where zip(order, order.dropFirst()).allSatisfy({ ranks[$0] <= ranks[$1] }) {
                orders += 1
                for (position, place) in order.enumerated() {
                    sums[place] += (position + 1...count).reduce(0) { $0 + 1 / Double($1) } / Double(count)
                }
            }
            for place in names.indices { #expect(abs(weights[place] - sums[place] / Double(orders)) < 1e-14, "\(ranks)") }
        }
    }

    static func permutations(_ count: Int) -> [[Int]] {
        count == 0
            ? [[]]
            : permutations(count - 1).flatMap { shorter in
                (0...shorter.count).map { place in
                    var longer = shorter
                    longer.insert(count - 1, at: place)
                    return longer
                }
            }
    }

    @Test("CRITIC, entropy and variation equal their formulas written out, and do not depend on units or order")
    func dataOracle() throws {
        var generator = SeededGenerator(seed: 62)
        for round in 0..<100 {
            let (alternatives, criteria) = (2 + generator.next(below: 6), 2 + generator.next(below: 4))
            let rows = (0..<alternatives).map { _ in (0..<criteria).map { _ in Double(generator.next(below: 50)) } }
            let directions = (0..<criteria).map { _ in generator.nextUnit() < 0.3 ? CriterionDirection.cost : .benefit }
            let names = (0..<criteria).map { "c\($0)" }
            func matrix(_ order: [Int], factor: Double) throws -> DecisionMatrix {
                try DecisionMatrix(
                    criteria: order.map { DecisionCriterion(names[$0], directions[$0]) }, alternatives: (0..<alternatives).map { "a\($0)" },
                    rows: rows.map { row in order.map { row[$0] * factor } })
            }
            let plain = try matrix(Array(0..<criteria), factor: 1)
            let turned = try matrix(Array((0..<criteria).reversed()), factor: 8)
            let methods: [(DecisionMatrix) -> any WeightingMethod] = [
                { EntropyWeighting($0) }, { VariationWeighting($0) }, { CRITICWeighting($0) },
            ]
            for (kind, method) in methods.enumerated() {
                let expected = (0..<criteria).map { WeightingTests.information(kind, rows, directions, $0) }
                let total = expected.reduce(0, +)
                guard total > 1e-9 else {
                    #expect(WeightingTests.code { _ = try method(plain).weights() } == .noPositiveValue, "round \(round)")
                    continue
                }
                let weights = try method(plain).weights()
                for place in 0..<criteria {
                    #expect(abs(weights.values[place] - expected[place] / total) < 1e-9, "round \(round), \(kind)")
                }
                let other = try method(turned).weights()
                for name in names { #expect(abs((other[name] ?? -1) - (weights[name] ?? 1)) < 1e-12, "round \(round), \(kind)") }
            }
        }
    }

    /// Entropy, coefficient of variation or CRITIC's information by the book.
    static func information(_ kind: Int, _ rows: [[Double]], _ directions: [CriterionDirection], _ place: Int) -> Double {
        let count = Double(rows.count)
        func column(_ place: Int) -> [Double] { rows.map { $0[place] } }
        func mean(_ values: [Double]) -> Double { values.reduce(0, +) / count }
        func deviation(_ values: [Double]) -> Double { sqrt(values.map { pow($0 - mean(values), 2) }.reduce(0, +) / count) }
        func scaled(_ place: Int) -> [Double]? {
            let values = column(place)
            let (low, high) = (values.min() ?? 0, values.max() ?? 0)
            guard low < high else { return nil }
            return values.map { directions[place] == .cost ? (high - $0) / (high - low) : ($0 - low) / (high - low) }
        }
        let values = column(place)
        let total = values.reduce(0, +)
        guard total > 0, Set(values).count > 1 else { return 0 }
        if kind == 0 { return 1 + values.map { $0 == 0 ? 0 : $0 / total * log($0 / total) }.reduce(0, +) / log(count) }
        if kind == 1 { return deviation(values) / mean(values) }
        guard let own = scaled(place) else { return 0 }
        let telling = directions.indices.compactMap(scaled)
        if telling.count == 1 { return deviation(own) }
        let conflicts = telling.map { other in
            1 - zip(own, other).map { ($0 - mean(own)) * ($1 - mean(other)) }.reduce(0, +) / count / deviation(own) / deviation(other)
        }
        return deviation(own) * conflicts.reduce(0, +)
    }

    @Test("data that cannot be weighted are refused with the reason")
    func badData() throws {
        let negative = try DecisionMatrix(criteria: ["x"], alternatives: ["a", "b"], rows: [[-1], [2]])
        #expect(WeightingTests.code { _ = try EntropyWeighting(negative).weights() } == .invalidArgument)
        #expect(WeightingTests.code { _ = try VariationWeighting(negative).weights() } == .invalidArgument)
        #expect(try CRITICWeighting(negative).weights().values == [1])
        let flat = try DecisionMatrix(criteria: ["x", "zero"], alternatives: ["a", "b"], rows: [[3, 0], [3, 0]])
        for method in [EntropyWeighting(flat), VariationWeighting(flat), CRITICWeighting(flat)] as [any WeightingMethod] {
            #expect(WeightingTests.code { _ = try method.weights() } == .noPositiveValue)
        }
        let zero = try DecisionMatrix(criteria: ["x", "zero"], alternatives: ["a", "b"], rows: [[1, 0], [3, 0]])
        #expect(try EntropyWeighting(zero).weights().values == [1, 0])
        let huge = try DecisionMatrix(criteria: ["x", "y"], alternatives: ["a", "b", "c"], rows: [[1e308, 1], [-1e308, 2], [0, 1]])
        #expect(try CRITICWeighting(huge).weights().values.allSatisfy(\.isFinite))
        #expect(WeightingTests.code { _ = try DecisionMatrix(criteria: ["x"], alternatives: ["a"], rows: [[1]]) } == .invalidArgument)
        #expect(
            WeightingTests.code { _ = try DecisionMatrix(criteria: ["x"], alternatives: ["a", "b"], rows: [[1], [.nan]]) }
                == .invalidArgument)
        #expect(
            WeightingTests.code { _ = try DecisionMatrix(criteria: ["x"], alternatives: ["a", "b"], rows: [[1], [1, 2]]) }
                == .invalidArgument)
    }

    @Test("methods combine by the mean, the product and the geometric mean")
    func combined() throws {
        let names = ["a", "b"]
        let one = DirectWeighting(names: names, values: [3, 1])
        let two = DirectWeighting(names: ["b", "a"], values: [1, 1])
        #expect(try CombinedWeighting([one, two], by: .additive).weights().values == [0.625, 0.375])
        #expect(try CombinedWeighting([one, two], by: .product).weights().values == [0.75, 0.25])
        // √(3/4 · 1/2) : √(1/4 · 1/2) = √3 : 1.
        let geometric = try CombinedWeighting([one, two], by: .geometricMean).weights()
        #expect(abs(geometric.values[0] - sqrt(3) / (sqrt(3) + 1)) < 1e-15 && geometric.evidence.parts.count == 2)
        let none = DirectWeighting(names: names, values: [0, 1])
        let other = DirectWeighting(names: names, values: [1, 0])
        #expect(WeightingTests.code { _ = try CombinedWeighting([none, other], by: .product).weights() } == .noPositiveValue)
        #expect(WeightingTests.code { _ = try CombinedWeighting([], by: .additive).weights() } == .invalidArgument)
        #expect(WeightingTests.code { _ = try CombinedWeighting([one], by: .additive, shares: [-1]).weights() } == .invalidArgument)
        let stranger = DirectWeighting(names: ["a", "c"], values: [1, 1])
        #expect(WeightingTests.code { _ = try CombinedWeighting([one, stranger], by: .additive).weights() } == .invalidArgument)
        #expect(
            try CombinedWeighting([one, ClosureWeighting("mine", names: names) { [1, 1] }], by: .additive).weights().values == [
                0.625, 0.375,
            ])
    }

    @Test("weights survive JSON, and JSON that holds none is refused")
    func coding() throws {
        let comparison = try PairwiseComparison(names: ["a", "b", "c"], upperTriangle: [[2, 9], [3]])
        for method in [PairwiseWeighting(comparison), RankSumWeighting(names: ["a", "b", "c"], ranks: [1, 2, 2])] as [any WeightingMethod] {
            let weights = try method.weights()
            let data = try JSONEncoder().encode(weights)
            #expect(try JSONDecoder().decode(Weights.self, from: data) == weights)
        }
        let bad =
            #"{"method": "x", "weights": [{"name": "a", "weight": 0.5}], "evidence": {"comparison": null, "criteria": [], "parts": []}}"#
        #expect(WeightingTests.code { _ = try JSONDecoder().decode(Weights.self, from: Data(bad.utf8)) } == .invalidArgument)
        let again = try JSONDecoder().decode(PairwiseComparison.self, from: JSONEncoder().encode(comparison))
        #expect(again == comparison)
    }
}
