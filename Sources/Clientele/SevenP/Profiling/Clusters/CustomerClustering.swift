/// Finds clusters of customers.
struct CustomerClustering: Sendable {
    let behaviour: CustomerBehaviour
    let members: Int
    let seed: UInt64
    let clusterCounts: ClosedRange<Int>
    let sampleSize: Int

    private static let features = CustomerBehaviour.Feature.allCases
    /// The share of customers who may still change in the last round: none in a small base.
    private static let tolerance = 1e-4

    /// The clusters, and of each member which one; `nil` where fewer customers have bought than there are to be clusters, or all alike.
    func run(in context: AnalysisContext) throws -> (clusters: CustomerClusters, groups: [Int32])? {
        let buyers = (0..<members).filter { !behaviour.columns[0][$0].isNaN }
        guard buyers.count > clusterCounts.upperBound else { return nil }
        let points = try standardised(buyers)
        // A column that is the same for everybody is zero; without any other there is nothing to tell apart.
        guard points.values.contains(where: { $0 != 0 }) else { return nil }
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
        let all = KMeans(points: points, from: best.centres, tolerance: CustomerClustering.tolerance)
        return clusters(all, buyers, scores, chosen: best.centres.count, sampleSize: sample.count)
    }

    /// ln(1 + x) of each feature, standardised; x below zero counts as zero.
    private func standardised(_ buyers: [Int]) throws -> PointRows {
        let columns = try Parallel.map(count: CustomerClustering.features.count) { feature -> [Double] in
            let values = buyers.map { Libm.log1p(max(behaviour.columns[feature][$0], 0)) }
            let moments = SampleMoments(values)
            let deviation = (moments.variance ?? 0).squareRoot()
            guard deviation > 1e-12 else { return [Double](repeating: 0, count: values.count) }
            return values.map { ($0 - moments.mean) / deviation }
        }
        var points = PointRows(width: columns.count)
        for place in buyers.indices { points.append(columns.lazy.map { $0[place] }) }
        return points
    }

    /// A sample without repetition, by Knuth's selection sampling: every set of its size has the same chance.
    private func sampled(_ points: PointRows) -> PointRows {
        guard points.count > sampleSize else { return points }
        var random = SeededGenerator(seed: seed, stream: 0x5350)
        var sample = PointRows(width: points.width)
        for index in 0..<points.count where random.next(below: points.count - index) < sampleSize - sample.count {
            sample.append(points[index])
        }
        return sample
    }

    private func clusters(
        _ run: KMeans, _ buyers: [Int], _ scores: [SilhouetteScore], chosen: Int, sampleSize: Int
    ) -> (clusters: CustomerClusters, groups: [Int32]) {
        let (count, width) = (run.centres.count, CustomerClustering.features.count)
        var sums = [Double](repeating: 0, count: count * width)
        var sizes = [Int](repeating: 0, count: count)
        for (place, member) in buyers.enumerated() {
            let cluster = Int(run.clusters[place])
            sizes[cluster] += 1
            for column in 0..<width { sums[cluster * width + column] += behaviour.columns[column][member] }
        }
        func means(_ cluster: Int) -> BehaviourMeans {
            let means = (0..<width).map { sizes[cluster] > 0 ? sums[cluster * width + $0] / Double(sizes[cluster]) : 0 }
            return BehaviourMeans(
                recencyDays: means[0], frequency: means[1], monetary: means[2], basketAmount: means[3], tenureDays: means[4])
        }
        let order = (0..<count).filter { sizes[$0] > 0 }.map { (cluster: $0, means: means($0)) }.sorted {
            $0.means.monetary != $1.means.monetary ? $0.means.monetary > $1.means.monetary : $0.cluster < $1.cluster
        }
        var names = [Int32](repeating: -1, count: count)
        for (place, row) in order.enumerated() { names[row.cluster] = Int32(truncatingIfNeeded: place) }
        var groups = [Int32](repeating: -1, count: members)
        for (place, member) in buyers.enumerated() { groups[member] = names[Int(run.clusters[place])] }
        let rows = order.enumerated().map { CustomerCluster(name: String($0 + 1), customers: sizes[$1.cluster], means: $1.means) }
        let silhouette = scores.first { $0.clusters == chosen }?.silhouette ?? 0
        return (
            CustomerClusters(
                count: rows.count, silhouette: silhouette, silhouettes: scores, sampleSize: sampleSize, hasConverged: run.hasConverged,
                clusters: rows),
            groups
        )
    }
}
