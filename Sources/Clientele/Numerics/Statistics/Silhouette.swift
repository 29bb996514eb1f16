/// How well points fit their clusters (Rousseeuw 1987, "Silhouettes: a graphical aid to the interpretation and validation of cluster
/// analysis").
package enum Silhouette {
    /// The mean silhouette: of each point (*b* − *a*) / max(*a*, *b*), with *a* the mean distance to the others of its cluster and *b* that to the
    /// nearest other cluster; 0 for a point that is alone in its cluster.
    ///
    /// - Parameters:
    ///   - points: The points.
    ///   - clusters: The cluster of each, from 0.
    /// - Returns: From −1 to 1, or `nil` with fewer than two clusters that have points.
    /// - Complexity: O(*n*²).
    package static func mean(points: [[Double]], clusters: [Int32]) -> Double? {
        let count = (clusters.max().map(Int.init) ?? -1) + 1
        var sizes = [Int](repeating: 0, count: count)
        for cluster in clusters { sizes[Int(cluster)] += 1 }
        guard sizes.count(where: { $0 > 0 }) > 1 else { return nil }
        let size = 256
        let parts = try? Parallel.map(count: (points.count + size - 1) / size) { [sizes] chunk in
            (chunk * size..<min((chunk + 1) * size, points.count)).reduce(0.0) { sum, index in
                sum + value(of: index, points, clusters, sizes)
            }
        }
        return parts.map { $0.reduce(0, +) / Double(points.count) }
    }

    private static func value(of point: Int, _ points: [[Double]], _ clusters: [Int32], _ sizes: [Int]) -> Double {
        let own = Int(clusters[point])
        guard sizes[own] > 1 else { return 0 }
        var sums = [Double](repeating: 0, count: sizes.count)
        for other in points.indices where other != point {
            sums[Int(clusters[other])] += KMeans.squaredDistance(points[point], points[other]).squareRoot()
        }
        let within = sums[own] / Double(sizes[own] - 1)
        var between = Double.infinity
        for cluster in sums.indices where cluster != own && sizes[cluster] > 0 {
            between = min(between, sums[cluster] / Double(sizes[cluster]))
        }
        let largest = max(within, between)
        return largest > 0 ? (between - within) / largest : 0
    }
}
