/// A ready-made ``PurchaseRecord``.
public struct Purchase: PurchaseRecord, Sendable, Hashable, Codable {
    /// Who bought.
    public var customerID: CustomerID
    /// The day of the purchase or refund.
    public var purchaseDay: CalendarDay
    /// What was paid; negative for a refund.
    public var purchaseAmount: Money
    /// The record's own id.
    public var purchaseID: String?
    /// The order that the line belongs to.
    public var purchaseOrderID: String?
    /// How many pieces.
    public var purchaseQuantity: Int64?
    /// The product.
    public var purchaseProduct: String?
    /// The product's category.
    public var purchaseCategory: String?
    /// The channel.
    public var purchaseChannel: String?
    /// The region or place.
    public var purchaseRegion: String?
    /// What the line cost the seller.
    public var purchaseCost: Money?

    /// Makes a purchase.
    ///
    /// - Parameters:
    ///   - customerID: Who bought.
    ///   - day: The day.
    ///   - amount: What was paid; negative for a refund.
    ///   - id: The record's own id.
    ///   - orderID: The order.
    ///   - quantity: How many pieces.
    ///   - product: The product.
    ///   - category: The product's category.
    ///   - channel: The channel.
    ///   - region: The region or place.
    ///   - cost: What the line cost the seller.
    public init(
        customerID: CustomerID, day: CalendarDay, amount: Money, id: String? = nil, orderID: String? = nil, quantity: Int64? = nil,
        product: String? = nil, category: String? = nil, channel: String? = nil, region: String? = nil, cost: Money? = nil
    ) {
        self.customerID = customerID
        self.purchaseDay = day
        self.purchaseAmount = amount
        self.purchaseID = id
        self.purchaseOrderID = orderID
        self.purchaseQuantity = quantity
        self.purchaseProduct = product
        self.purchaseCategory = category
        self.purchaseChannel = channel
        self.purchaseRegion = region
        self.purchaseCost = cost
    }
}
