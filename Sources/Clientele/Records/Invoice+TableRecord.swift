extension Invoice: TableRecord {
    static var kind: RecordKind { .invoice }

    var owner: CustomerID? { customerID }
    var tableDay: CalendarDay? { invoiceIssuedDay }
    var ownID: String? { invoiceID }
    var amounts: (Money?, Money?) { (invoiceAmount, invoicePaidAmount) }

    func requireConsistency() throws {
        try requireID(invoiceOrderID, of: "order")
        try requireID(invoiceCampaignID, of: "campaign")
        try require(
            invoicePaidDay != nil || (invoicePaidAmount?.minorUnits ?? 0) == 0, "has been paid on no day",
            remedy: "give the day of the payment, or no amount while nothing has been paid")
    }

    func describe(in content: inout RecordContent) {
        content.add(invoiceAmount)
        content.add(invoiceDueDay)
        content.add(invoicePaidDay)
        content.add(invoicePaidAmount)
        content.add(isInvoiceDisputed)
        content.add(invoiceOrderID)
        content.add(invoiceCampaignID)
    }
}
