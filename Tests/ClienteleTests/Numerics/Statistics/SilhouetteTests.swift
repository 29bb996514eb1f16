import Clientele
import Testing

@Suite("Silhouettes")
struct SilhouetteTests {
    /// Rousseeuw's definition, point by point, from a table of all distances.
    static func oracle(_ points: [[Double]], _ clusters: [Int]) -> Double? {
        guard Set(clusters).count > 1 else { return nil }
        let distances = points.map { left in
            points.map { right in zip(left, right).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot() }
        }
        func mean(_ point: Int, to cluster: Int) -> Double {
            let others = points.indices.filter { clusters[$0] == cluster && $0 != point }
            return others.map { distances[point][$0] }.reduce(0, +) / Double(others.count)
        }
        let values = points.indices.map { point -> Double in
            guard clusters.count(where: { $0 == clusters[point] }) > 1 else { return 0 }
            let a = mean(point, to: clusters[point])
            let b = Set(clusters).subtracting([clusters[point]]).map { mean(point, to: $0) }.min() ?? 0
            return max(a, b) == 0 ? 0 : (b - a) / max(a, b)
        }
        return values.reduce(0, +) / Double(points.count)
    }

    @Test("The three species of irises have the silhouette that scikit-learn 1.9.1 gives")
    func irises() throws {
        let species = (0..<150).map { Int32($0 / 50) }
        let value = try #require(Silhouette.mean(points: PointRows(IrisSample.points), clusters: species))
        #expect(abs(value - 0.5034774406932961) < 1e-12)
    }

    @Test("Silhouettes by hand: two pairs on a line")
    func byHand() throws {
        // 0 and 1 against 4 and 6: a = 1, 1, 2, 2 and b = 5, 4, 3.5, 5.5.
        let expected = ((5.0 - 1) / 5 + (4.0 - 1) / 4 + (3.5 - 2) / 3.5 + (5.5 - 2) / 5.5) / 4
        let value = try #require(Silhouette.mean(points: PointRows([[0], [1], [4], [6]]), clusters: [0, 0, 1, 1]))
        #expect(abs(value - expected) < 1e-15)
    }

    @Test("Silhouettes equal their definition", arguments: 1...60)
    func definition(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed, stream: 31)
        let (count, width, most) = (2 + random.next(below: 90), 1 + random.next(below: 4), 2 + random.next(below: 6))
        // Whole numbers, so that points fall on each other.
        let points = (0..<count).map { _ in (0..<width).map { _ in Double(random.next(below: 6)) } }
        let clusters = (0..<count).map { _ in random.next(below: most) * 3 }
        let value = Silhouette.mean(points: PointRows(points), clusters: clusters.map(Int32.init))
        let expected = SilhouetteTests.oracle(points, clusters)
        #expect((value == nil) == (expected == nil), "seed \(seed)")
        if let value, let expected { #expect(abs(value - expected) < 1e-12, "seed \(seed)") }
    }

    @Test("There is no silhouette of one cluster, of no points, and where clusters do not fit the points")
    func edges() {
        let points = PointRows([[0], [1], [2]])
        #expect(Silhouette.mean(points: points, clusters: [0, 0, 0]) == nil)
        #expect(Silhouette.mean(points: PointRows(width: 2), clusters: []) == nil)
        #expect(Silhouette.mean(points: points, clusters: [0, 1]) == nil)
        #expect(Silhouette.mean(points: points, clusters: [0, -1, 1]) == nil)
        #expect(Silhouette.mean(points: points, clusters: [0, 1, Int32.max]) == 0)
        #expect(Silhouette.mean(points: PointRows([[1, 1], [1, 1], [1, 1], [1, 1]]), clusters: [0, 0, 1, 1]) == 0)
    }
}
