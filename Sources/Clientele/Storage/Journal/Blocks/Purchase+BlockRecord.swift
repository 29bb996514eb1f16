extension Purchase: BlockRecord {
    static let blockCode: UInt8 = 1
    static let blankRecord = Purchase(customerID: "", day: CalendarDay(daysSince1970: 0), amount: .zero(.none))
    /// In the order of ``PurchaseBlock/Column``.
    static let columns: [BlockColumn<Purchase>] = [
        .customer(\.customerID),
        .day(\.purchaseDay),
        .amount(\.purchaseAmount),
        .text(\.purchaseID),
        .text(\.purchaseOrderID),
        .integer(\.purchaseQuantity),
        .text(\.purchaseProduct),
        .text(\.purchaseCategory),
        .text(\.purchaseChannel),
        .text(\.purchaseRegion),
        .amount(\.purchaseCost),
    ]
}
