/// One row of a purchases file, read but not yet kept: bytes that are valid only while it is handed over.
///
/// Text is UTF-8, checked. An empty optional field is `nil`, like a missing column.
package struct PurchaseRow {
    /// The physical line in the file.
    package internal(set) var line = 0
    /// Who bought; not empty.
    package internal(set) var customerID = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    /// On which day.
    package internal(set) var day = CalendarDay(daysSince1970: 0)
    /// The amount in minor units of the file's currency; negative for a refund.
    package internal(set) var amount: Int64 = 0
    /// How many units.
    package internal(set) var quantity: Int64?
    /// What they cost, in minor units.
    package internal(set) var cost: Int64?
    /// What was bought.
    package internal(set) var product: UnsafeBufferPointer<UInt8>?
    /// The category of what was bought.
    package internal(set) var category: UnsafeBufferPointer<UInt8>?
    /// The channel through which it was bought.
    package internal(set) var channel: UnsafeBufferPointer<UInt8>?
    /// The region in which it was bought.
    package internal(set) var region: UnsafeBufferPointer<UInt8>?
    /// The order that the row belongs to.
    package internal(set) var orderID: UnsafeBufferPointer<UInt8>?
    /// The record's own id.
    package internal(set) var purchaseID: UnsafeBufferPointer<UInt8>?
}
