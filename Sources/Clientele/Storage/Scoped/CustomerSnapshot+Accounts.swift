extension CustomerSnapshot {
    /// Which group account each customer rolls up to, as far as the snapshot shows customers.
    ///
    /// - Returns: The hierarchy.
    /// - Throws: ``ClienteleError`` when the store cannot be read.
    /// - Complexity: One reading of all customers.
    public func accountHierarchy() async throws -> AccountHierarchy {
        var customers: [Customer] = []
        for try await batch in self.customers(.all) { customers += batch.lazy.map(\.customer) }
        return AccountHierarchy(customers)
    }

    /// The summaries of all purchases by group account, as if each account had made the purchases of all its branches.
    ///
    /// Of a ``ScopedSnapshot`` they hold what the principal may see: a branch whose account is out of sight stands for itself.
    ///
    /// ```swift
    /// let store = MemoryStore()
    /// let customers = [Customer(customerID: "group"), Customer(customerID: "shop", parentID: "group")]
    /// _ = try store.update(customers.map { CustomerUpdate($0, expecting: .absent) })
    /// let sale = Purchase(customerID: "shop", day: try CalendarDay("2024-03-05"), amount: try Money("5.00", in: .eur))
    /// _ = try store.append(RecordBatch(purchases: [sale]), key: IdempotencyKey("till-1"))
    /// print(try await store.snapshot().summariesByAccount().customerIDs)  // [group]
    /// ```
    ///
    /// - Parameter netting: Which lines can be netted against each other.
    /// - Returns: The summaries, in which a customer is an account.
    /// - Throws: ``ClienteleError`` when the store cannot be read or the purchases cannot be summarised.
    /// - Complexity: One reading of all customers and purchases.
    public func summariesByAccount(netting: RefundNetting = .day) async throws -> PurchaseSummaries {
        let hierarchy = try await accountHierarchy()
        var builder = PurchaseSummaries.Builder(netting: netting, conflictingRecords: .keepLast)
        for try await batch in records(Purchase.self, .all) {
            try builder.add(
                batch.map { purchase in
                    var purchase = purchase
                    purchase.customerID = hierarchy.account(of: purchase.customerID)
                    return purchase
                })
        }
        return try builder.build()
    }
}
