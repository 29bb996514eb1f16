/// One cluster of customers who buy alike.
public struct CustomerCluster: Sendable, Hashable, Codable {
    /// The name, `1` for the cluster of the highest mean revenue.
    public var name: String
    /// How many customers it has.
    public var customers: Int
    /// The means of what the clusters are made of, by name: `recencyDays`, `frequency`, `monetary`, `basketAmount`, `tenureDays`.
    public var means: [String: Double]
}
