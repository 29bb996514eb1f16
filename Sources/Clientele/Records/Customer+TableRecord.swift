extension Customer: TableRecord {
    static var kind: RecordKind { .customer }

    var owner: CustomerID? { customerID }
    var tableDay: CalendarDay? { customerSince }
    var ownID: String? { customerID.text }

    func requireConsistency() throws {
        try requireID(parentCustomerID?.text, of: "group account")
        try requireFinite(customerAttributes)
    }

    func describe(in content: inout RecordContent) {
        content.add(customerKind?.rawValue)
        content.add(customerSince)
        content.add(isTargetCustomer)
        content.add(accountManager)
        content.add(customerDivision)
        content.add(parentCustomerID)
        content.add(customerAttributes)
    }
}
