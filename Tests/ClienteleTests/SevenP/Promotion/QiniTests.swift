import Clientele
import Testing

@Suite("A Qini curve tells how well a score targets")
struct QiniTests {
    @Test("the example: the best two of four bring everything")
    func example() throws {
        let result = try QiniAnalysis(draws: 100).analyze(
            scores: [2, 2, 1, 1], isTreated: [true, false, true, false], hasConverted: [true, false, false, false], seed: 1)
        #expect("\(result.points.map(\.incrementalConversions)) \(result.qini.value)" == "[0.0, 1.0, 1.0] 0.125")
        #expect(result.overall == 0.5 && result.distinctScores == 2 && result.points.last?.uplift == 0.5)
    }

    /// The definition: each customer in turn, R − R′ N / N′, areas by the trapezium rule; ties averaged over many random orders.
    @Test("without ties it is the definition; with ties the straight line between is the mean over orders")
    func oracle() throws {
        let seed: UInt64 = 6
        var random = SeededGenerator(seed: seed)
        let count = 300
        let scores = (0..<count).map { _ in random.nextUnit() }
        let isTreated = (0..<count).map { _ in random.next(below: 10) < 6 }
        let hasConverted = (0..<count).map { random.nextUnit() < (isTreated[$0] ? 0.2 + 0.4 * scores[$0] : 0.2) }
        let result = try QiniAnalysis(draws: 200, mostPoints: 1_000).analyze(
            scores: scores, isTreated: isTreated, hasConverted: hasConverted, seed: 3)
        let order = (0..<count).sorted { scores[$0] > scores[$1] }
        let heights = heights(order, isTreated, hasConverted)
        #expect(result.points.count == count + 1)
        for (point, height) in zip(result.points, heights) { #expect(abs(point.incrementalConversions - height) < 1e-9) }
        let treated = Double(isTreated.count { $0 })
        let area = zip(heights, heights.dropFirst()).reduce(0) { $0 + ($1.0 + $1.1) / 2 } / Double(count) / treated
        #expect(abs(result.qini.value - (area - heights[count] / treated / 2)) < 1e-12)
        #expect(result.qini.lower <= result.qini.value && result.qini.value <= result.qini.upper && result.qini.lower > 0)
        // All scores equal: the straight line, so that nothing is told.
        let flat = try QiniAnalysis(draws: 50).analyze(
            scores: scores.map { _ in 1 }, isTreated: isTreated, hasConverted: hasConverted)
        #expect(flat.qini.value == 0 && abs(flat.overall - result.overall) < 1e-12)
    }

    @Test("a score made of nothing has an interval that holds 0 about as often as stated")
    func chance() throws {
        var held = 0
        for seed in 0..<60 {
            var random = SeededGenerator(seed: UInt64(seed), stream: 5)
            let isTreated = (0..<400).map { _ in random.next(below: 2) == 0 }
            let hasConverted = isTreated.map { random.nextUnit() < ($0 ? 0.4 : 0.3) }
            let result = try QiniAnalysis(draws: 120).analyze(
                scores: isTreated.map { _ in Double(random.next(below: 8)) }, isTreated: isTreated, hasConverted: hasConverted,
                seed: UInt64(seed))
            if result.qini.lower <= 0, result.qini.upper >= 0 { held += 1 }
        }
        #expect(held >= 52)
    }

    @Test("points are thinned to the number asked for, the ends kept")
    func thinning() throws {
        let result = try QiniAnalysis(draws: 5, mostPoints: 11).analyze(
            scores: (0..<1_000).map { Double($0) }, isTreated: (0..<1_000).map { $0 % 2 == 0 },
            hasConverted: (0..<1_000).map { $0 % 7 == 0 })
        #expect(result.points.count <= 11 && result.points.first?.share == 0 && result.points.last?.share == 1)
        #expect(zip(result.points, result.points.dropFirst()).allSatisfy { $0.share < $1.share })
    }

    @Test("bad inputs are refused")
    func badInputs() {
        let analysis = QiniAnalysis()
        #expect(throws: ClienteleError.self) { try analysis.analyze(scores: [1], isTreated: [], hasConverted: [true]) }
        #expect(throws: ClienteleError.self) { try analysis.analyze(scores: [.nan], isTreated: [true], hasConverted: [true]) }
        #expect(throws: ClienteleError.self) { try analysis.analyze(scores: [1], isTreated: [true], hasConverted: [true]) }
        #expect(throws: ClienteleError.self) { try analysis.analyze(scores: [], isTreated: [], hasConverted: []) }
        #expect(throws: ClienteleError.self) {
            try QiniAnalysis(draws: 0).analyze(scores: [1, 2], isTreated: [true, false], hasConverted: [true, true])
        }
    }

    private func heights(_ order: [Int], _ isTreated: [Bool], _ hasConverted: [Bool]) -> [Double] {
        var heights = [0.0]
        for end in 1...order.count {
            let first = order[..<end]
            let treated = first.count { isTreated[$0] }
            let control = first.count - treated
            let responses = first.count { isTreated[$0] && hasConverted[$0] }
            let others = first.count { !isTreated[$0] && hasConverted[$0] }
            heights.append(Double(responses) - (control > 0 ? Double(others) * Double(treated) / Double(control) : 0))
        }
        return heights
    }
}
