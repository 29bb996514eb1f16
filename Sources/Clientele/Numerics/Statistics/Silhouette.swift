/// How well points fit their clusters (Rousseeuw 1987, "Silhouettes: a graphical aid to the interpretation and validation of cluster
/// analysis").
package enum Silhouette {
    /// The mean silhouette: of each point (*b* − *a*) / max(*a*, *b*), with *a* the mean distance to the others of its cluster and *b* that to the
    /// nearest other cluster; 0 for a point that is alone in its cluster.
    ///
    /// - Parameters:
    ///   - points: The points.
    ///   - clusters: The cluster of each, from 0.
    /// - Returns: From −1 to 1, or `nil` with fewer than two clusters that have points, and unless every point has a cluster.
    /// - Complexity: O(*n*²).
    package static func mean(points: PointRows, clusters: [Int32]) -> Double? {
        guard clusters.count == points.count, clusters.allSatisfy({ $0 >= 0 }) else { return nil }
        // Numbers that no point has cost nothing.
        let used = Set(clusters).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
        let own = clusters.map { numbers[$0] ?? 0 }
        guard used.count > 1 else { return nil }
        var sizes = [Int](repeating: 0, count: used.count)
        for cluster in own { sizes[cluster] += 1 }
        let size = 64
        let parts = try? Parallel.map(count: (points.count + size - 1) / size) { [sizes] chunk in
            (chunk * size..<min((chunk + 1) * size, points.count)).reduce(0.0) { $0 + value(of: $1, points, own, sizes) }
        }
        return parts.map { $0.reduce(0, +) / Double(points.count) }
    }

    private static func value(of point: Int, _ points: PointRows, _ clusters: [Int], _ sizes: [Int]) -> Double {
        let own = clusters[point]
        guard sizes[own] > 1 else { return 0 }
        var sums = [Double](repeating: 0, count: sizes.count)
        points.values.withUnsafeBufferPointer { values in
            for other in 0..<points.count where other != point {
                sums[clusters[other]] +=
                    PointRows.squaredDistance(values, point, values, other, width: points.width).squareRoot()
            }
        }
        let within = sums[own] / Double(sizes[own] - 1)
        let between = sums.indices.filter { $0 != own }.map { sums[$0] / Double(sizes[$0]) }.min() ?? .infinity
        let largest = max(within, between)
        return largest > 0 ? (between - within) / largest : 0
    }
}
