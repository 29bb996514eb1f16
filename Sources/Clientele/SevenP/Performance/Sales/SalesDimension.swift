/// What sales are told apart by.
///
/// ```swift
/// print(SalesDimension.allCases.filter(\.isPeriod).map(\.rawValue))  // ["month", "quarter", "year"]
/// ```
public enum SalesDimension: String, Sendable, Hashable, Codable, CaseIterable {
    /// The product's category.
    case category
    /// The product.
    case product
    /// The channel it was bought on.
    case channel
    /// The region or place it was bought in.
    case region
    /// The calendar month, named `yyyy-MM`.
    case month
    /// The calendar quarter, named `yyyy-Q1` to `yyyy-Q4`.
    case quarter
    /// The calendar year, named `yyyy`.
    case year

    /// Whether it is a span of time, which stands in the order of time and is never put into the rest.
    public var isPeriod: Bool {
        switch self {
        case .category, .product, .channel, .region: false
        case .month, .quarter, .year: true
        }
    }
}
