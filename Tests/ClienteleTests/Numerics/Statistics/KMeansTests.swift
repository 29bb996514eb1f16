import Clientele
import Testing

@Suite("k-means")
struct KMeansTests {
    static func squared(_ left: [Double], _ right: [Double]) -> Double { zip(left, right).map { ($0 - $1) * ($0 - $1) }.reduce(0, +) }

    static func random(_ random: inout SeededGenerator, count: Int, width: Int) -> [[Double]] {
        (0..<count).map { _ in (0..<width).map { _ in random.nextUnit() * 10 } }
    }

    @Test(
        "The best clusters of the irises are those that scikit-learn 1.9.1 finds in 200 draws",
        arguments: [
            (2, 152.3479517603579, 0.6810461692117462, [53, 97]),
            (3, 78.851441426146, 0.5528190123564095, [38, 50, 62]),
            (4, 57.22847321428572, 0.49805050499728737, [28, 32, 40, 50]),
        ])
    func irises(_ count: Int, inertia: Double, silhouette: Double, sizes: [Int]) throws {
        let points = PointRows(IrisSample.points)
        let run = try #require(KMeans.best(of: points, count: count, seed: 5, starts: 60))
        #expect(abs(run.inertia - inertia) < 1e-9)
        #expect(run.hasConverged)
        let own = (0..<count).map { cluster in run.clusters.count { Int($0) == cluster } }.sorted()
        #expect(own == sizes)
        let value = try #require(Silhouette.mean(points: points, clusters: run.clusters))
        #expect(abs(value - silhouette) < 1e-12)
    }

    @Test("The best of many draws is the best of all ways to divide a few points", arguments: 1...25)
    func exhaustive(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed, stream: 7)
        let (count, clusters) = (5 + random.next(below: 4), 2 + random.next(below: 2))
        let points = KMeansTests.random(&random, count: count, width: 2)
        var best = Double.infinity
        var ways = 1
        for _ in 0..<count { ways *= clusters }
        for way in 0..<ways {
            var (code, groups) = (way, [[[Double]]](repeating: [], count: clusters))
            for point in points {
                groups[code % clusters].append(point)
                code /= clusters
            }
            let inertia = groups.map { group in
                let mean = (0..<2).map { column in group.map { $0[column] }.reduce(0, +) / Double(max(group.count, 1)) }
                return group.map { KMeansTests.squared($0, mean) }.reduce(0, +)
            }.reduce(0, +)
            best = min(best, inertia)
        }
        let run = try #require(KMeans.best(of: PointRows(points), count: clusters, seed: seed, starts: 50))
        #expect(abs(run.inertia - best) < 1e-9 * max(best, 1), "seed \(seed)")
    }

    @Test("A finished run has every point at its nearest centre, the first of equal ones, and centres in the middle", arguments: 1...40)
    func settled(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed, stream: 8)
        let width = 1 + random.next(below: 5)
        // Over a chunk's end in some, and whole numbers so that distances tie in others.
        let count = seed % 8 == 0 ? 20_000 : 20 + random.next(below: 200)
        var rows = KMeansTests.random(&random, count: count, width: width)
        if seed % 2 == 0 { rows = rows.map { $0.map { $0.rounded() } } }
        let run = try #require(KMeans.best(of: PointRows(rows), count: 2 + random.next(below: 7), seed: seed, starts: 2))
        guard run.hasConverged else { return }
        let centres = (0..<run.centres.count).map { Array(run.centres[$0]) }
        var inertia = 0.0
        for (row, cluster) in zip(rows, run.clusters) {
            let distances = centres.map { KMeansTests.squared(row, $0) }
            #expect(distances.firstIndex(of: distances.min() ?? 0) == Int(cluster), "seed \(seed)")
            inertia += distances[Int(cluster)]
        }
        #expect(abs(inertia - run.inertia) <= 1e-9 * inertia, "seed \(seed)")
        for (cluster, centre) in centres.enumerated() {
            let own = zip(rows, run.clusters).filter { Int($0.1) == cluster }.map(\.0)
            guard !own.isEmpty else { continue }
            for column in 0..<width {
                #expect(abs(own.map { $0[column] }.reduce(0, +) / Double(own.count) - centre[column]) < 1e-9, "seed \(seed)")
            }
        }
    }

    @Test("Well separated groups are found, each whole")
    func knownGroups() throws {
        var random = SeededGenerator(seed: 2)
        let centres: [[Double]] = [[0, 0], [20, 0], [0, 20], [20, 20]]
        let rows = (0..<400).map { index in centres[index % 4].map { $0 + random.nextUnit() } }
        let run = try #require(KMeans.best(of: PointRows(rows), count: 4, seed: 1))
        for index in rows.indices { #expect(run.clusters[index] == run.clusters[index % 4]) }
        #expect(Set(run.clusters).count == 4)
    }

    @Test("A cluster without points takes the point that is farthest away")
    func emptyClusters() {
        let points = PointRows([[0], [1], [2], [50], [100]])
        // Two centres that no point is near.
        let run = KMeans(points: points, from: PointRows([[1], [1000], [2000]]))
        #expect(Set(run.clusters).count == 3)
        #expect(run.clusters == [0, 0, 0, 2, 1])
        #expect(run.hasConverged)
    }

    @Test("Equal points make one cluster, and more clusters than different points leave some empty")
    func identicalPoints() throws {
        let same = try #require(KMeans.best(of: PointRows([[Double]](repeating: [3, 4], count: 30)), count: 4, seed: 9))
        #expect(same.inertia == 0 && same.hasConverged && Set(same.clusters) == [0])
        let two = try #require(KMeans.best(of: PointRows([[1.0], [1], [7], [7], [7]]), count: 4, seed: 9))
        #expect(two.inertia == 0 && two.hasConverged && Set(two.clusters).count == 2)
    }

    @Test("The same seed gives the same run, and counts outside their range none")
    func seeds() {
        let points = PointRows(IrisSample.points)
        let (first, second) = (KMeans.best(of: points, count: 5, seed: 4), KMeans.best(of: points, count: 5, seed: 4))
        #expect(first?.clusters == second?.clusters && first?.centres == second?.centres)
        #expect(KMeans.best(of: points, count: 0, seed: 1) == nil)
        #expect(KMeans.best(of: points, count: 151, seed: 1) == nil)
        #expect(KMeans.best(of: PointRows(width: 3), count: 1, seed: 1) == nil)
        #expect(KMeans(points: points, from: PointRows(width: 4)).clusters.isEmpty)
        #expect(KMeans.best(of: points, count: 150, seed: 1)?.hasConverged == true)
    }

    @Test("A tolerance ends a run early, with clusters of the nearest centres")
    func tolerance() {
        var random = SeededGenerator(seed: 3)
        let rows = KMeansTests.random(&random, count: 4_000, width: 2)
        let start = PointRows(Array(rows.prefix(6)))
        let whole = KMeans(points: PointRows(rows), from: start)
        let early = KMeans(points: PointRows(rows), from: start, tolerance: 0.05)
        #expect(early.hasConverged && early.iterations < whole.iterations && early.inertia >= whole.inertia)
        let centres = (0..<6).map { Array(early.centres[$0]) }
        for (row, cluster) in zip(rows, early.clusters) {
            let distances = centres.map { KMeansTests.squared(row, $0) }
            #expect(distances[Int(cluster)] == distances.min())
        }
    }
}
