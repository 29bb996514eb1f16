/// A product's class by revenue.
public enum ProductValueClass: String, Sendable, Hashable, Codable, CaseIterable {
    /// The products that bring most of the revenue.
    case a = "A"
    /// The next ones.
    case b = "B"
    /// The rest, products without positive revenue among them.
    case c = "C"
}
