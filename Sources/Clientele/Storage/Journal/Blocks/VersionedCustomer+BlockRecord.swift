extension VersionedCustomer: BlockRecord {
    static let blockCode: UInt8 = 2
    static let blankRecord = VersionedCustomer(customer: Customer(customerID: ""), version: StoreRevision(0))
    static let columns: [BlockColumn<VersionedCustomer>] = [
        .customer(\.customer.customerID),
        .code(\.version),
        .symbol(\.customer.customerKind),
        .day(\.customer.customerSince),
        .flag(\.customer.isTargetCustomer),
        .text(\.customer.accountManager),
        .text(\.customer.customerDivision),
        .customer(\.customer.parentCustomerID),
        .attributes(\.customer.customerAttributes),
    ]
}
