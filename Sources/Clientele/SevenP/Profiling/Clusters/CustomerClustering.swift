/// Finds clusters of customers.
struct CustomerClustering: Sendable {
    let behaviour: CustomerBehaviour
    let members: Int
    let seed: UInt64
    let clusterCounts: ClosedRange<Int>
    let sampleSize: Int

    private static let features = CustomerBehaviour.Feature.allCases

    /// The clusters, and of each member which one; `nil` where fewer customers have bought than there are to be clusters.
    func run(in context: AnalysisContext) throws -> (clusters: CustomerClusters, groups: [Int32])? {
        let buyers = (0..<members).filter { !behaviour.value(.frequency, of: $0).isNaN }
        guard buyers.count > clusterCounts.upperBound else { return nil }
        let points = standardised(buyers)
        // A column that is the same for everybody is zero; without any other there is nothing to tell apart.
        guard points.contains(where: { $0.contains { $0 != 0 } }) else { return nil }
        let sample = sampled(points)
        var best: KMeans?
        var scores: [SilhouetteScore] = []
        for count in clusterCounts where count <= sample.count {
            try context.checkCancellation()
            guard let run = KMeans.best(of: sample, count: count, seed: seed),
                let score = Silhouette.mean(points: sample, clusters: run.clusters)
            else { continue }
            if scores.allSatisfy({ score > $0.silhouette }) { best = run }
            scores.append(SilhouetteScore(clusters: count, silhouette: score))
        }
        guard let best else { return nil }
        try context.checkCancellation()
        let all = KMeans(points: points, from: best.centres)
        return clusters(all, buyers, scores, sampleSize: sample.count)
    }

    /// ln(1 + x) of each feature, standardised; x below zero counts as zero.
    private func standardised(_ buyers: [Int]) -> [[Double]] {
        var points = buyers.map { member in
            CustomerClustering.features.map { Libm.log1p(max(behaviour.value($0, of: member), 0)) }
        }
        for column in CustomerClustering.features.indices {
            let moments = SampleMoments(points.lazy.map { $0[column] })
            let deviation = (moments.variance ?? 0).squareRoot()
            for index in points.indices {
                points[index][column] = deviation > 1e-12 ? (points[index][column] - moments.mean) / deviation : 0
            }
        }
        return points
    }

    /// A sample without repetition, by Knuth's selection sampling: every set of its size has the same chance.
    private func sampled(_ points: [[Double]]) -> [[Double]] {
        guard points.count > sampleSize else { return points }
        var random = SeededGenerator(seed: seed, stream: 0x5350)
        var needed = sampleSize
        return points.indices.compactMap { index in
            guard needed > 0, random.next(below: points.count - index) < needed else { return nil }
            needed -= 1
            return points[index]
        }
    }

    private func clusters(
        _ run: KMeans, _ buyers: [Int], _ scores: [SilhouetteScore], sampleSize: Int
    ) -> (clusters: CustomerClusters, groups: [Int32]) {
        var sums = [[Double]](repeating: [Double](repeating: 0, count: CustomerClustering.features.count), count: run.centres.count)
        var sizes = [Int](repeating: 0, count: run.centres.count)
        for (place, member) in buyers.enumerated() {
            let cluster = Int(run.clusters[place])
            sizes[cluster] += 1
            for (column, feature) in CustomerClustering.features.enumerated() {
                sums[cluster][column] += behaviour.value(feature, of: member)
            }
        }
        let monetary = CustomerClustering.features.firstIndex(of: .monetary) ?? 0
        func mean(_ cluster: Int, _ column: Int) -> Double { sizes[cluster] > 0 ? sums[cluster][column] / Double(sizes[cluster]) : 0 }
        let order = run.centres.indices.filter { sizes[$0] > 0 }.sorted {
            mean($0, monetary) != mean($1, monetary) ? mean($0, monetary) > mean($1, monetary) : $0 < $1
        }
        var names = [Int32](repeating: -1, count: run.centres.count)
        for (place, cluster) in order.enumerated() { names[cluster] = Int32(truncatingIfNeeded: place) }
        var groups = [Int32](repeating: -1, count: members)
        for (place, member) in buyers.enumerated() { groups[member] = names[Int(run.clusters[place])] }
        let clusters = order.enumerated().map { place, cluster in
            let means = CustomerClustering.features.enumerated().map { ($1.rawValue, mean(cluster, $0)) }
            return CustomerCluster(name: String(place + 1), customers: sizes[cluster], means: Dictionary(uniqueKeysWithValues: means))
        }
        return (
            CustomerClusters(
                count: order.count, silhouettes: scores, sampleSize: sampleSize, hasConverged: run.hasConverged, clusters: clusters), groups
        )
    }
}
