/// An element of an app's own type, read through a ``PurchaseMapping``.
public struct MappedPurchase<Element, Key: CustomerKey>: PurchaseRecord {
    /// The app's own element.
    public let element: Element
    @usableFromInline let mapping: PurchaseMapping<Element, Key>

    @inlinable
    init(element: Element, mapping: PurchaseMapping<Element, Key>) {
        self.element = element
        self.mapping = mapping
    }

    /// The id that the mapping gives.
    @inlinable public var customerID: Key { mapping.customerID(element) }
    /// The day that the mapping gives.
    @inlinable public var purchaseDay: CalendarDay { get throws { try mapping.day(element) } }
    /// The amount that the mapping gives.
    @inlinable public var purchaseAmount: Money { get throws { try mapping.amount(element) } }
}
