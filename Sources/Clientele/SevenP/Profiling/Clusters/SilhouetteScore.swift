/// How well a number of clusters fits.
public struct SilhouetteScore: Sendable, Hashable, Codable {
    /// How many clusters.
    public var clusters: Int
    /// The mean silhouette, −1 to 1.
    public var silhouette: Double
}
