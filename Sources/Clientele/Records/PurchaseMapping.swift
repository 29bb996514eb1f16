/// How to read a purchase out of a type that cannot conform to ``PurchaseRecord``, by key paths or closures.
///
/// ```swift
/// let mapping = PurchaseMapping<Row, String>(customerID: \.buyer, day: { try CalendarDay($0.date) }, amount: { try Money($0.sum, in: .eur) })
/// let base = try CustomerBase(purchases: mapping.records(from: rows))
/// ```
public struct PurchaseMapping<Element, Key: CustomerKey> {
    /// Where the customer's id stands.
    public let customerID: (Element) -> Key
    /// Where the day stands.
    public let day: (Element) throws -> CalendarDay
    /// Where the amount stands.
    public let amount: (Element) throws -> Money

    /// Makes a mapping.
    ///
    /// - Parameters:
    ///   - customerID: Gives the customer's id of an element; a key path will do.
    ///   - day: Gives the day.
    ///   - amount: Gives the amount.
    @inlinable
    public init(
        customerID: @escaping (Element) -> Key, day: @escaping (Element) throws -> CalendarDay, amount: @escaping (Element) throws -> Money
    ) {
        self.customerID = customerID
        self.day = day
        self.amount = amount
    }

    /// The elements seen as purchase records, without a copy of the collection.
    ///
    /// - Parameter elements: The app's own rows.
    /// - Returns: A lazy sequence of records.
    /// - Complexity: O(1).
    @inlinable
    public func records<Elements: Sequence<Element>>(from elements: Elements) -> LazyMapSequence<Elements, MappedPurchase<Element, Key>> {
        elements.lazy.map { MappedPurchase(element: $0, mapping: self) }
    }
}
