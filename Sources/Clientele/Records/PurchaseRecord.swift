/// One line of the ledger: who bought, on which day, for how much.
///
/// Conform your own type; three properties are enough:
///
/// ```swift
/// extension Order: PurchaseRecord {
///     var customerID: String { buyer }
///     var purchaseDay: CalendarDay { get throws { try CalendarDay(placedAt, in: shopTimeZone) } }
///     var purchaseAmount: Money { Money(minorUnits: totalInCents, currency: .eur) }
/// }
/// ```
///
/// A negative amount is a refund. An amount of zero is a purchase. The protocol is not `Sendable`, so that classes and main-actor types
/// take part. ``purchaseDay`` and ``purchaseAmount`` may throw; what they throw is reported with the record's position.
public protocol PurchaseRecord {
    /// The type of the customer's id.
    associatedtype CustomerIdentifier: CustomerKey

    /// Who bought.
    var customerID: CustomerIdentifier { get }
    /// The calendar day of the purchase or refund.
    var purchaseDay: CalendarDay { get throws }
    /// What was paid; negative for money given back.
    var purchaseAmount: Money { get throws }
    /// The record's own id, if it has one: records of the same id are the same purchase. Without it every record is one of its own.
    var purchaseID: String? { get }
    /// The order that the line belongs to.
    var purchaseOrderID: String? { get }
    /// How many pieces; negative for pieces given back.
    var purchaseQuantity: Int64? { get }
    /// The product.
    var purchaseProduct: String? { get }
    /// The product's category.
    var purchaseCategory: String? { get }
    /// The channel it was bought on.
    var purchaseChannel: String? { get }
    /// The region or place it was bought in.
    var purchaseRegion: String? { get }
    /// What the line cost the seller, in the currency of the amount.
    var purchaseCost: Money? { get throws }
}

extension PurchaseRecord {
    /// No id unless the type says otherwise.
    @inlinable public var purchaseID: String? { nil }
    /// No order unless the type says otherwise.
    @inlinable public var purchaseOrderID: String? { nil }
    /// No quantity unless the type says otherwise.
    @inlinable public var purchaseQuantity: Int64? { nil }
    /// No product unless the type says otherwise.
    @inlinable public var purchaseProduct: String? { nil }
    /// No category unless the type says otherwise.
    @inlinable public var purchaseCategory: String? { nil }
    /// No channel unless the type says otherwise.
    @inlinable public var purchaseChannel: String? { nil }
    /// No region unless the type says otherwise.
    @inlinable public var purchaseRegion: String? { nil }
    /// No cost unless the type says otherwise.
    @inlinable public var purchaseCost: Money? { nil }
}
