extension PurchaseSummaries {
    /// What repeat-buying models need of each customer by the end of an observation.
    ///
    /// Lines of one day are one occasion. In continuous time, *x* counts the occasions after the day of entry, *t_x* and *T* count from it.
    /// Where the time unit counts opportunities, *x* is the number of periods after that of entry with at least one occasion, *t_x* the number
    /// of the last of them, and *n* the number of complete periods after that of entry. The mean spend leaves out the occasion of entry and
    /// those that come to zero or less.
    ///
    /// ```swift
    /// let days = ["2024-01-01", "2024-01-15", "2024-02-12"]
    /// let purchases = try days.map { Purchase(customerID: "a", day: try CalendarDay($0), amount: try Money("10", in: .eur)) }
    /// let summaries = try PurchaseSummaries(of: purchases)
    ///     .repeatPurchases(calibrationEnd: CalendarDay("2024-03-11"), timeUnit: .week)
    /// print(summaries[0].repeatPurchases, summaries[0].ageAtLastPurchase, summaries[0].age)  // 2 6.0 10.0
    /// ```
    ///
    /// - Parameters:
    ///   - calibrationEnd: The last day of the observation; never assumed, since a silence until then is evidence.
    ///   - timeUnit: In what ages are counted.
    ///   - refunds: Which purchases are occasions.
    ///   - entry: Where the days of entry come from.
    /// - Returns: One row a customer with an occasion by the end; who is left out is counted.
    /// - Throws: ``ClienteleError/Code/invalidRecord`` for a day of entry after the customer's first occasion,
    ///   ``ClienteleError/Code/missingData`` for ``CohortEntry/customerSince(observedFrom:)``, which only a base can tell, and for refunds by
    ///   order of summaries by day.
    /// - Complexity: O(*n*) in the days with purchases, on all cores.
    public func repeatPurchases(
        calibrationEnd: CalendarDay, timeUnit: RepeatPurchaseTimeUnit, refunds: some RefundPolicy = NetWithin(.day),
        entry: CohortEntry = .firstOccasion
    ) throws -> RepeatPurchaseSummaries {
        switch entry.source {
        case .firstOccasion:
            return try repeatPurchases(calibrationEnd, timeUnit, refunds, entry) { _ in nil }
        case .given(let days):
            return try repeatPurchases(calibrationEnd, timeUnit, refunds, entry) { days[CustomerID(customers[$0])] }
        case .customerSince:
            throw ClienteleError(
                .missingData, "summaries of purchases do not hold since when somebody is a customer",
                remedy: "ask the CustomerBase, or give the days of entry")
        }
    }

    func repeatPurchases(
        _ end: CalendarDay, _ unit: RepeatPurchaseTimeUnit, _ refunds: some RefundPolicy, _ entry: CohortEntry,
        entryDay: @Sendable (Int) -> CalendarDay?
    ) throws -> RepeatPurchaseSummaries {
        try requireNetting(of: refunds)
        let count = customers.count
        let chunk = 8_192
        let parts = try Parallel.map(count: (count + chunk - 1) / chunk) { index in
            var walk = RepeatPurchaseWalk(summaries: self, end: end, unit: unit, entry: entry)
            for customer in index * chunk..<Swift.min((index + 1) * chunk, count) {
                try walk.add(customer, refunds: refunds, entryDay: entryDay)
            }
            return walk.part
        }
        var ids = TextTable(minimumCapacity: count)
        var columns = RepeatPurchaseColumns()
        columns.reserveCapacity(count)
        var leftOut = CustomersLeftOut()
        for part in parts {
            for customer in part.customers { customers.withBytes(at: customer) { ids.append($0) } }
            columns.append(part.columns)
            leftOut = leftOut.adding(part.leftOut)
        }
        var result = RepeatPurchaseSummaries(timeUnit: unit, calibrationEnd: end, currency: currency, ids: ids, columns: columns)
        result.leftOut = leftOut
        if entry.source == .firstOccasion {
            result.leftTruncation = LeftTruncationCheck(
                firstDays: parts.flatMap(\.firstDays), returns: parts.flatMap(\.returns), observedFrom: entry.observedFrom, end: end)
        }
        return result
    }
}

extension CustomerBase {
    /// What repeat-buying models need of each customer by the end of an observation.
    ///
    /// As ``PurchaseSummaries/repeatPurchases(calibrationEnd:timeUnit:refunds:entry:)``, and the base also knows since when somebody is a
    /// customer.
    ///
    /// - Parameters:
    ///   - calibrationEnd: The last day of the observation.
    ///   - timeUnit: In what ages are counted.
    ///   - refunds: Which purchases are occasions.
    ///   - entry: Where the days of entry come from.
    /// - Returns: One row a customer with an occasion by the end; who is left out is counted.
    /// - Throws: ``ClienteleError/Code/invalidRecord`` for a day of entry after the customer's first occasion,
    ///   ``ClienteleError/Code/missingData`` where refunds are netted by order and the base was built without orders.
    /// - Complexity: O(*n*) in the purchases.
    public func repeatPurchases(
        calibrationEnd: CalendarDay, timeUnit: RepeatPurchaseTimeUnit, refunds: some RefundPolicy = NetWithin(.day),
        entry: CohortEntry = .firstOccasion
    ) throws -> RepeatPurchaseSummaries {
        let summaries = try summaries(netting: refunds.netting)
        guard entry.source == .customerSince else {
            return try summaries.repeatPurchases(calibrationEnd: calibrationEnd, timeUnit: timeUnit, refunds: refunds, entry: entry)
        }
        return try summaries.repeatPurchases(calibrationEnd, timeUnit, refunds, entry) { customer in
            profile(of: CustomerID(summaries.customers[customer]))?.customerSince
        }
    }
}
