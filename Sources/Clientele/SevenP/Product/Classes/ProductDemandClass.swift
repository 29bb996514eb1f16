/// A product's class by how much its demand varies from month to month.
public enum ProductDemandClass: String, Sendable, Hashable, Codable, CaseIterable {
    /// Steady demand.
    case x = "X"
    /// Varying demand.
    case y = "Y"
    /// Irregular demand, products without demand in the months looked at among them.
    case z = "Z"
}
