/// Customers divided by how they buy, without being told what to look for.
///
/// k-means on recency, frequency, revenue, revenue a basket and tenure, each as ln(1 + x) and standardised, so that no unit counts. The number
/// of clusters is that of the highest mean silhouette on a sample; below 0.25 it is customary to say that there is no structure worth a name
/// (Kaufman & Rousseeuw 1990, "Finding Groups in Data", table 4).
public struct CustomerClusters: Sendable, Hashable, Codable {
    /// How many clusters there are.
    public var count: Int
    /// The mean silhouette of every number of clusters that was tried, fewest first.
    public var silhouettes: [SilhouetteScore]
    /// How many customers the silhouettes were measured on.
    public var sampleSize: Int
    /// Whether the last round moved no customer.
    public var hasConverged: Bool
    /// The clusters, that of the highest mean revenue first.
    public var clusters: [CustomerCluster]

    /// The mean silhouette of the chosen number of clusters.
    public var silhouette: Double { silhouettes.first { $0.clusters == count }?.silhouette ?? 0 }
}
