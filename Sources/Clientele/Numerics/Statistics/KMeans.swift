/// Divides points into *k* clusters so that their squared distances to the clusters' centres are small.
///
/// Lloyd (1982, "Least squares quantization in PCM") from centres drawn by k-means++ (Arthur & Vassilvitskii 2007): the first at random, each
/// next one with a chance in proportion to its squared distance from the nearest before it. Seeded, and the same on any number of cores. A
/// cluster that loses all points takes the point that is farthest from its centre.
package struct KMeans: Sendable {
    /// The centres, one row each.
    package private(set) var centres: [[Double]]
    /// The cluster of each point; of equally near centres the first.
    package private(set) var clusters: [Int32] = []
    /// The sum of squared distances to the centres.
    package private(set) var inertia = 0.0
    /// How often the centres were moved.
    package private(set) var iterations = 0
    /// Whether the last move changed no point's cluster.
    package private(set) var hasConverged = false

    private static let chunkSize = 16_384
    private static let mostIterations = 200

    /// The best of several draws of first centres.
    ///
    /// - Parameters:
    ///   - points: The points, all of one width, with finite coordinates.
    ///   - count: How many clusters, from 1 to the number of points.
    ///   - seed: The seed of the draws.
    ///   - starts: How many draws.
    /// - Returns: `nil` for counts outside their range.
    package static func best(of points: [[Double]], count: Int, seed: UInt64, starts: Int = 8) -> KMeans? {
        guard count >= 1, count <= points.count, starts >= 1 else { return nil }
        var best: KMeans?
        for start in 0..<starts {
            var random = SeededGenerator(seed: seed, stream: UInt64(start))
            var run = KMeans(centres: drawn(count, of: points, with: &random))
            run.settle(points)
            if best.map({ run.inertia < $0.inertia }) ?? true { best = run }
        }
        return best
    }

    /// Clusters from given centres, which are moved until no point changes.
    package init(points: [[Double]], from centres: [[Double]]) {
        self.init(centres: centres)
        settle(points)
    }

    private init(centres: [[Double]]) {
        self.centres = centres
    }

    private static func drawn(_ count: Int, of points: [[Double]], with random: inout SeededGenerator) -> [[Double]] {
        var centres = [points[random.next(below: points.count)]]
        var distances = points.map { squaredDistance($0, centres[0]) }
        while centres.count < count {
            let total = distances.reduce(0, +)
            var next = random.next(below: points.count)
            if total > 0 {
                var left = random.nextUnit() * total
                next = distances.lastIndex { $0 > 0 } ?? next
                for (index, distance) in distances.enumerated() where distance > 0 {
                    left -= distance
                    if left < 0 {
                        next = index
                        break
                    }
                }
            }
            centres.append(points[next])
            for index in points.indices { distances[index] = min(distances[index], squaredDistance(points[index], points[next])) }
        }
        return centres
    }

    private mutating func settle(_ points: [[Double]]) {
        clusters = [Int32](repeating: -1, count: points.count)
        while iterations < KMeans.mostIterations {
            let parts = assignments(of: points)
            let next = parts.flatMap(\.clusters)
            inertia = parts.reduce(0) { $0 + $1.inertia }
            hasConverged = next == clusters
            if hasConverged { return }
            clusters = next
            move(by: parts, points)
            iterations += 1
        }
    }

    /// What a chunk of points comes to.
    private struct Part {
        var clusters: [Int32] = []
        var inertia = 0.0
        var counts: [Int]
        var sums: [[Double]]
        var farthest: (distance: Double, point: Int) = (-1, 0)
    }

    private func assignments(of points: [[Double]]) -> [Part] {
        let size = KMeans.chunkSize
        let (centres, width) = (centres, points.first?.count ?? 0)
        let parts = try? Parallel.map(count: (points.count + size - 1) / size) { chunk in
            var part = Part(
                counts: [Int](repeating: 0, count: centres.count),
                sums: [[Double]](repeating: [Double](repeating: 0, count: width), count: centres.count))
            for index in chunk * size..<min((chunk + 1) * size, points.count) {
                var (nearest, least) = (0, Double.infinity)
                for (cluster, centre) in centres.enumerated() {
                    let distance = KMeans.squaredDistance(points[index], centre)
                    if distance < least { (nearest, least) = (cluster, distance) }
                }
                part.clusters.append(Int32(truncatingIfNeeded: nearest))
                part.inertia += least
                part.counts[nearest] += 1
                for column in 0..<width { part.sums[nearest][column] += points[index][column] }
                if least > part.farthest.distance { part.farthest = (least, index) }
            }
            return part
        }
        return parts ?? []
    }

    private mutating func move(by parts: [Part], _ points: [[Double]]) {
        var farthest = parts.map(\.farthest).sorted { ($1.distance, $0.point) < ($0.distance, $1.point) }
        for cluster in centres.indices {
            let count = parts.reduce(0) { $0 + $1.counts[cluster] }
            if count > 0 {
                for column in centres[cluster].indices {
                    centres[cluster][column] = parts.reduce(0) { $0 + $1.sums[cluster][column] } / Double(count)
                }
            } else if !farthest.isEmpty {
                centres[cluster] = points[farthest.removeFirst().point]
            }
        }
    }

    package static func squaredDistance(_ left: [Double], _ right: [Double]) -> Double {
        var sum = 0.0
        for column in left.indices { sum += (left[column] - right[column]) * (left[column] - right[column]) }
        return sum
    }
}
