extension RecordBlock {
    /// Adds the purchases of a block to an intake, as adding them one by one would.
    ///
    /// - Parameters:
    ///   - bytes: The block.
    ///   - intake: Where the purchases go; unchanged where this throws.
    ///   - days: The days wanted; `nil` for all.
    /// - Throws: ``BlockFault`` for bytes that are no block of purchases, ``ClienteleError`` for purchases that the intake refuses.
    static func addPurchases(
        _ bytes: UnsafeRawBufferPointer, to intake: inout PurchaseIntake, days: ClosedRange<CalendarDay>?
    ) throws {
        let before = intake.mark
        do {
            let block = try PurchaseBlock(bytes, days: days)
            if block.isOrdinary { return try block.move(to: &intake) }
            for purchase in try decode(Purchase.self, bytes) where days?.contains(purchase.purchaseDay) ?? true {
                try intake.add(purchase)
            }
        } catch {
            intake.forget(after: before)
            throw error
        }
    }
}
