/// Divides points into *k* clusters so that their squared distances to the clusters' centres are small.
///
/// Lloyd (1982, "Least squares quantization in PCM") from centres drawn by k-means++ (Arthur & Vassilvitskii 2007): the first at random, each
/// next one with a chance in proportion to its squared distance from the nearest before it. Seeded, and the same on any number of cores. A
/// cluster that loses all points takes the point that is farthest from its centre.
package struct KMeans: Sendable {
    /// The centres.
    package private(set) var centres: PointRows
    /// The cluster of each point, that of the nearest centre; of equally near ones the first.
    package private(set) var clusters: [Int32] = []
    /// The sum of squared distances to the centres.
    package private(set) var inertia = 0.0
    /// How often the centres were moved.
    package private(set) var iterations = 0
    /// Whether the last move changed no more points' clusters than the tolerance allows.
    package private(set) var hasConverged = false

    private static let chunkSize = 16_384
    private static let mostIterations = 200

    /// The best of several draws of first centres.
    ///
    /// - Parameters:
    ///   - points: The points, with finite coordinates.
    ///   - count: How many clusters, from 1 to the number of points.
    ///   - seed: The seed of the draws.
    ///   - starts: How many draws.
    /// - Returns: The draw of the lowest inertia, of equal ones the first; `nil` for counts outside their range.
    package static func best(of points: PointRows, count: Int, seed: UInt64, starts: Int = 8) -> KMeans? {
        guard count >= 1, count <= points.count, starts >= 1 else { return nil }
        let runs = try? Parallel.map(count: starts) { start in
            var random = SeededGenerator(seed: seed, stream: UInt64(start))
            return KMeans(points: points, from: drawn(count, of: points, with: &random))
        }
        var best: KMeans?
        for run in runs ?? [] where best.map({ run.inertia < $0.inertia }) ?? true { best = run }
        return best
    }

    /// Clusters from given centres, which are moved until hardly a point changes.
    ///
    /// - Parameters:
    ///   - points: The points, with finite coordinates.
    ///   - centres: One centre or more, of the points' width.
    ///   - tolerance: The share of the points that may still have changed in the last round.
    package init(points: PointRows, from centres: PointRows, tolerance: Double = 0) {
        self.centres = centres
        guard centres.count > 0, centres.width == points.width else { return }
        settle(points, tolerance: tolerance)
    }

    private static func drawn(_ count: Int, of points: PointRows, with random: inout SeededGenerator) -> PointRows {
        var centres = PointRows(width: points.width)
        var next = random.next(below: points.count)
        var distances = [Double](repeating: .infinity, count: points.count)
        while true {
            centres.append(points[next])
            if centres.count == count { return centres }
            var total = 0.0
            points.values.withUnsafeBufferPointer { values in
                for index in distances.indices {
                    distances[index] = min(
                        distances[index], PointRows.squaredDistance(values, index, values, next, width: points.width))
                    total += distances[index]
                }
            }
            next = drawn(from: distances, total: total, with: &random)
        }
    }

    /// A place with a chance in proportion to its distance; any place where all distances are zero.
    private static func drawn(from distances: [Double], total: Double, with random: inout SeededGenerator) -> Int {
        guard total > 0 else { return random.next(below: distances.count) }
        var left = random.nextUnit() * total
        for (index, distance) in distances.enumerated() where distance > 0 {
            left -= distance
            if left < 0 { return index }
        }
        // Rounding can leave a little; no point that is a centre already is drawn for it.
        return distances.lastIndex { $0 > 0 } ?? 0
    }

    private mutating func settle(_ points: PointRows, tolerance: Double) {
        let share = tolerance > 0 ? min(tolerance, 1) : 0
        let allowed = Int(exactly: (share * Double(points.count)).rounded(.down)) ?? 0
        var parts: [Part] = []
        while true {
            parts = assignments(of: points, before: parts)
            let moved = parts.reduce(0) { $0 + $1.moved }
            hasConverged = moved <= allowed
            if hasConverged || iterations == KMeans.mostIterations { break }
            move(by: parts, points)
            iterations += 1
        }
        inertia = parts.reduce(0) { $0 + $1.inertia }
        clusters = parts.flatMap(\.clusters)
    }

    /// What a chunk of points comes to.
    private struct Part {
        var clusters: [Int32] = []
        var inertia = 0.0
        /// How many points are in another cluster than before.
        var moved = 0
        var counts: [Int]
        var sums: [Double]
    }

    private func assignments(of points: PointRows, before: [Part]) -> [Part] {
        let size = KMeans.chunkSize
        let centres = centres
        let parts = try? Parallel.map(count: (points.count + size - 1) / size) { chunk in
            let range = chunk * size..<min((chunk + 1) * size, points.count)
            return KMeans.part(of: points, range, centres, before: before.isEmpty ? [] : before[chunk].clusters)
        }
        return parts ?? []
    }

    private static func part(of points: PointRows, _ range: Range<Int>, _ centres: PointRows, before: [Int32]) -> Part {
        let (width, count) = (points.width, centres.count)
        var part = Part(counts: [Int](repeating: 0, count: count), sums: [])
        var sums = [Double](repeating: 0, count: count * width)
        part.clusters.reserveCapacity(range.count)
        points.values.withUnsafeBufferPointer { values in
            centres.values.withUnsafeBufferPointer { centres in
                for index in range {
                    var (nearest, least) = (0, Double.infinity)
                    for cluster in 0..<count {
                        let distance = PointRows.squaredDistance(values, index, centres, cluster, width: width)
                        if distance < least { (nearest, least) = (cluster, distance) }
                    }
                    part.clusters.append(Int32(truncatingIfNeeded: nearest))
                    part.inertia += least
                    part.counts[nearest] += 1
                    for column in 0..<width { sums[nearest &* width &+ column] += values[index &* width &+ column] }
                }
            }
        }
        part.sums = sums
        part.moved = before.isEmpty ? range.count : zip(part.clusters, before).count { $0 != $1 }
        return part
    }

    private mutating func move(by parts: [Part], _ points: PointRows) {
        let width = points.width
        var empty: [Int] = []
        let before = centres
        for cluster in 0..<centres.count {
            let count = parts.reduce(0) { $0 + $1.counts[cluster] }
            if count == 0 { empty.append(cluster) }
            guard count > 0 else { continue }
            centres[cluster] = ArraySlice(
                (0..<width).map { column in parts.reduce(0) { $0 + $1.sums[cluster * width + column] } / Double(count) })
        }
        guard !empty.isEmpty else { return }
        for (cluster, point) in zip(empty, KMeans.farthest(points, from: before, clusters: parts.flatMap(\.clusters), limit: empty.count)) {
            centres[cluster] = points[point]
        }
    }

    /// The points farthest from the centres of their clusters, the first of equally far ones, and each place once.
    private static func farthest(_ points: PointRows, from centres: PointRows, clusters: [Int32], limit: Int) -> [Int] {
        var best: [(distance: Double, point: Int)] = []
        points.values.withUnsafeBufferPointer { values in
            centres.values.withUnsafeBufferPointer { centres in
                for (point, cluster) in clusters.enumerated() {
                    let distance = PointRows.squaredDistance(values, point, centres, Int(cluster), width: points.width)
                    guard distance > 0, best.count < limit || distance > best[limit - 1].distance else { continue }
                    // A second point on the same spot would make a cluster without points again.
                    if best.contains(where: { points[$0.point] == points[point] }) { continue }
                    best.insert((distance, point), at: best.firstIndex { $0.distance < distance } ?? best.count)
                    if best.count > limit { best.removeLast() }
                }
            }
        }
        return best.map(\.point)
    }
}
