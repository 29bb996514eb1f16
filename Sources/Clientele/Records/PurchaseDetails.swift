/// Which optional columns of purchases a base keeps; leaving out what no analysis asks for saves memory.
///
/// A purchase with a record id always keeps all of them, since records of one id are compared by everything they say.
///
/// ```swift
/// var builder = CustomerBase.Builder(details: [.category, .cost])
/// ```
public struct PurchaseDetails: OptionSet, Sendable, Hashable {
    /// One bit a column.
    public let rawValue: UInt8

    /// Makes a set of columns from its bits.
    ///
    /// - Parameter rawValue: One bit a column.
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// The order, which netting refunds by order needs.
    public static let order = PurchaseDetails(rawValue: 1)
    /// The product.
    public static let product = PurchaseDetails(rawValue: 1 << 1)
    /// The category.
    public static let category = PurchaseDetails(rawValue: 1 << 2)
    /// The channel.
    public static let channel = PurchaseDetails(rawValue: 1 << 3)
    /// The region.
    public static let region = PurchaseDetails(rawValue: 1 << 4)
    /// The quantity.
    public static let quantity = PurchaseDetails(rawValue: 1 << 5)
    /// The cost, which profit needs.
    public static let cost = PurchaseDetails(rawValue: 1 << 6)
    /// Every column.
    public static let all: PurchaseDetails = [.order, .product, .category, .channel, .region, .quantity, .cost]
}
