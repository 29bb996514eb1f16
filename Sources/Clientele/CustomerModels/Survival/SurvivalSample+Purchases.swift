extension SurvivalSample {
    /// The time from each customer's first purchase occasion to the second, in calendar days.
    ///
    /// A customer with one occasion by `asOf` is censored there; one without any is left out. Data that begin in mid-life mistake the first
    /// purchase seen for the first one made: give them a day by which old customers have shown up, and only those whose first occasion
    /// comes on or after it are counted.
    ///
    /// ```swift
    /// let purchases = try [("a", "2024-01-01"), ("a", "2024-01-15"), ("b", "2024-01-10")].map {
    ///     Purchase(customerID: CustomerID($0.0), day: try CalendarDay($0.1), amount: try Money("10", in: .eur))
    /// }
    /// let sample = try SurvivalSample(secondPurchasesIn: PurchaseSummaries(of: purchases), asOf: CalendarDay("2024-01-31"))
    /// print(sample.durations, sample.eventCount)  // [14.0, 21.0] 1.0
    /// ```
    ///
    /// - Parameters:
    ///   - summaries: The purchases.
    ///   - asOf: The last day that counts.
    ///   - newSince: The earliest day of a first occasion to count; `nil` for all.
    ///   - refunds: Which purchases are occasions.
    ///   - group: The group of a customer; `nil` for no groups.
    /// - Throws: ``ClienteleError/Code/missingData`` without a customer to count, or when refunds are to be netted by order and the summaries
    ///   keep none; and what `group` throws.
    /// - Complexity: O(*n*) in the customer-days.
    public init(
        secondPurchasesIn summaries: PurchaseSummaries, asOf: CalendarDay, newSince: CalendarDay? = nil,
        refunds: any RefundPolicy = .netWithinDay, group: ((CustomerID) throws -> String)? = nil
    ) throws {
        try summaries.requireNetting(of: refunds)
        var durations: [Double] = []
        var events: [Bool] = []
        var groups: [String] = []
        for customer in 0..<summaries.customerCount {
            let days = summaries.occasionDays(of: customer, through: asOf, refunds: refunds)
            guard let first = days.first, newSince.map({ $0.daysSince1970 <= first }) ?? true else { continue }
            let second = days.count > 1 ? days[1] : nil
            durations.append(Double(second ?? asOf.daysSince1970) - Double(first))
            events.append(second != nil)
            if let group { groups.append(try group(CustomerID(summaries.customers[customer]))) }
        }
        guard !durations.isEmpty else {
            throw ClienteleError(
                .missingData, "no customer has a first purchase in the time that counts", remedy: "give a later day, or an earlier start")
        }
        try self.init(durations: durations, events: events, groups: group == nil ? nil : groups)
    }
}
