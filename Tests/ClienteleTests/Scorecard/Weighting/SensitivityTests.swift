import Clientele
import Testing

@Suite("Sensitivity to the weights")
struct SensitivityTests {
    private func scores(_ rows: [[Double]]) throws -> DecisionMatrix {
        try DecisionMatrix(
            criteria: (0..<(rows.first?.count ?? 0)).map { "c\($0)" }, alternatives: rows.indices.map { "a\($0)" }, rows: rows)
    }

    private func weights(_ values: [Double]) throws -> Weights {
        try DirectWeighting(names: values.indices.map { "c\($0)" }, values: values).weights()
    }

    @Test("two alternatives by hand: they draw level where the price weighs 5/8")
    func byHand() throws {
        // a: 80p + 40(1 − p), b: 50p + 90(1 − p); equal where 80p = 50, p = .625. At p = .6 a has 64 and b 66.
        let analysis = try WeightSensitivity(
            scores: scores([[80, 40], [50, 90]]), weights: weights([0.6, 0.4]), uncertainty: .uniform(draws: 20_000, seed: 5))
        let result = analysis.analyze()
        #expect(result.alternatives.map(\.name) == ["a1", "a0"] && result.alternatives.map { $0.value.rounded() } == [66, 64])
        #expect(abs((result.smallestReversal?.to ?? 0) - 0.625) < 1e-12)
        #expect(zip(result.intervals[0].winnerStays, [0, 0.625]).allSatisfy { abs($0 - $1) < 1e-12 })
        #expect(zip(result.intervals[1].winnerStays, [0.375, 1]).allSatisfy { abs($0 - $1) < 1e-12 })
        // Price weights uniform on 0…1: a wins where p > .625. Four standard errors of 20,000 draws are .014.
        #expect(abs((result.reversalProbability ?? 0) - 0.375) < 0.014)
        #expect(abs(result.alternatives[1].shares[0] - 0.375) < 0.014 && abs(result.alternatives[1].shares[1] - 0.625) < 0.014)
    }

    @Test("inside an interval the winner and the ranking stay, just outside they do not (200 random cases)")
    func intervals() throws {
        var generator = SeededGenerator(seed: 81)
        for round in 0..<200 {
            let (alternatives, criteria) = (2 + generator.next(below: 4), 2 + generator.next(below: 4))
            let rows = (0..<alternatives).map { _ in (0..<criteria).map { _ in 100 * generator.nextUnit() } }
            let given = try weights((0..<criteria).map { _ in generator.nextUnit() })
            let analysis = try WeightSensitivity(scores: scores(rows), weights: given, uncertainty: .uniform(draws: 1, seed: 1))
            let result = analysis.analyze()
            func order(_ place: Int, _ weight: Double) -> [Int] {
                let rest = 1 - given.values[place]
                let moved = given.values.indices.map { $0 == place ? weight : given.values[$0] * (1 - weight) / rest }
                let values = rows.map { row in zip(row, moved).map { $0 * $1 }.reduce(0, +) }
                return values.indices.sorted { values[$0] > values[$1] }
            }
            for (place, interval) in result.intervals.enumerated() {
                let now = order(place, interval.weight)
                let (low, high) = (interval.rankingStays[0], interval.rankingStays[1])
                #expect(order(place, low + 1e-6 * (high - low)) == now && order(place, high - 1e-6 * (high - low)) == now, "round \(round)")
                if low > 1e-6 { #expect(order(place, low - 1e-6) != now, "round \(round)") }
                if high < 1 - 1e-6 { #expect(order(place, high + 1e-6) != now, "round \(round)") }
                let (first, last) = (interval.winnerStays[0], interval.winnerStays[1])
                #expect(first <= low && last >= high)
                if first > 1e-6 { #expect(order(place, first - 1e-6).first != now.first, "round \(round)") }
                if last < 1 - 1e-6 { #expect(order(place, last + 1e-6).first != now.first, "round \(round)") }
            }
        }
    }

    @Test("shares of each alternative and of each rank sum to 1, equal alternatives share, and weights near the given ones decide")
    func acceptability() throws {
        let analysis = try WeightSensitivity(
            scores: scores([[1, 0], [0, 1], [1, 0]]), weights: weights([0.5, 0.5]),
            uncertainty: .around(concentration: 10, draws: 4_000, seed: 9))
        let result = analysis.analyze()
        for alternative in result.alternatives { #expect(abs(alternative.shares.reduce(0, +) - 1) < 1e-9) }
        for rank in 0..<3 { #expect(abs(result.alternatives.map { $0.shares[rank] }.reduce(0, +) - 1) < 1e-9) }
        #expect(result.smallestReversal == nil && result.alternatives.map(\.rank) == [2, 2, 2])
        let shares = Dictionary(uniqueKeysWithValues: result.alternatives.map { ($0.name, $0.shares) })
        #expect(shares["a0"] == shares["a2"])
        let sure = try WeightSensitivity(
            scores: scores([[10, 0], [0, 9]]), weights: weights([0.9, 0.1]), uncertainty: .around(concentration: 1e6, draws: 500, seed: 9))
        #expect(sure.analyze().alternatives[0].shares == [1, 0])
        // Dirichlet(κw): weight .9 of concentration 10 is Beta(9, 1); P(p < 9/19) = (9/19)⁹ = .0012.
        let loose = try WeightSensitivity(
            scores: scores([[10, 0], [0, 9]]), weights: weights([0.5, 0.5]), uncertainty: .around(concentration: 2, draws: 20_000, seed: 9))
        // Beta(1, 1): p < 9/19.
        #expect(abs((loose.analyze().reversalProbability ?? 0) - 9.0 / 19) < 0.015)
    }

    @Test("the order of columns and rows does not matter, and the seed decides")
    func order() throws {
        let rows = [[80, 40, 3], [50, 90, 7], [60, 60, 60]] as [[Double]]
        let first = try WeightSensitivity(
            scores: scores(rows), weights: weights([3, 2, 1]), uncertainty: .around(concentration: 20, draws: 300, seed: 4))
        let turnedScores = try DecisionMatrix(
            criteria: ["c2", "c0", "c1"], alternatives: ["a2", "a0", "a1"],
            rows: [2, 0, 1].map { [rows[$0][2], rows[$0][0], rows[$0][1]] })
        let turned = try WeightSensitivity(scores: turnedScores, weights: weights([3, 2, 1]), uncertainty: first.uncertainty)
        let (one, two) = (first.analyze(), turned.analyze())
        #expect(one.alternatives == two.alternatives && one.reversalProbability == two.reversalProbability)
        #expect(one == first.analyze())
    }

    @Test("what cannot be analysed is refused, and costs count against")
    func bad() throws {
        let (good, given) = (try scores([[1, 2], [2, 1]]), try weights([1, 1]))
        func code(_ scores: DecisionMatrix, _ weights: Weights, _ uncertainty: RandomWeights) -> ClienteleError.Code? {
            WeightingTests.code { _ = try WeightSensitivity(scores: scores, weights: weights, uncertainty: uncertainty) }
        }
        #expect(code(good, try weights([1, 1, 1]), .uniform(seed: 1)) == .invalidArgument)
        #expect(code(good, given, .uniform(draws: 0, seed: 1)) == .invalidArgument)
        #expect(code(good, given, .around(concentration: 0, seed: 1)) == .invalidArgument)
        #expect(code(good, given, .around(concentration: .nan, seed: 1)) == .invalidArgument)
        #expect(code(try scores([[1e200, 2], [2, 1]]), given, .uniform(seed: 1)) == .invalidArgument)
        let costs = try DecisionMatrix(criteria: [DecisionCriterion("c0", .cost)], alternatives: ["dear", "cheap"], rows: [[9], [1]])
        let result = try WeightSensitivity(scores: costs, weights: weights([1]), uncertainty: .uniform(draws: 10, seed: 1)).analyze()
        #expect(result.alternatives.first?.name == "cheap" && result.smallestReversal == nil && result.intervals[0].winnerStays == [1, 1])
        // All weight on one criterion: the others share what it gives up.
        let one = try WeightSensitivity(scores: good, weights: weights([1, 0]), uncertainty: .around(concentration: 5, draws: 10, seed: 1))
            .analyze()
        #expect(abs((one.smallestReversal?.to ?? 0) - 0.5) < 1e-12 && one.alternatives[0].shares == [1, 0])
    }
}
