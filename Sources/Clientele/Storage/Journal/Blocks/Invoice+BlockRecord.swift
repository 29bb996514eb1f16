extension Invoice: BlockRecord {
    static let blockCode: UInt8 = 10
    static let blankRecord = Invoice(customerID: "", issuedDay: CalendarDay(daysSince1970: 0), amount: .zero(.none))
    static let columns: [BlockColumn<Invoice>] = [
        .customer(\.customerID),
        .day(\.invoiceIssuedDay),
        .amount(\.invoiceAmount),
        .day(\.invoiceDueDay),
        .day(\.invoicePaidDay),
        .amount(\.invoicePaidAmount),
        .flag(\.isInvoiceDisputed),
        .text(\.invoiceID),
        .text(\.invoiceOrderID),
        .text(\.invoiceCampaignID),
    ]
}
