extension SurvivalSample {
    /// The lives of the contracts of a base, in calendar days.
    ///
    /// A row is a contract: from its first day in force to the first day no longer in force, or to `asOf` where it was in force then, which
    /// is a censoring. Contracts that begin after `asOf` do not exist. Causes are the raw values of ``ContractEndReason``, and `unstated`
    /// where a contract ended for no recorded reason.
    ///
    /// By default death and maturity are censorings, as they are for a lapse: they tell nothing about whether the customer would have
    /// stayed. Give no reasons as censorings to study all of them as competing risks with ``AalenJohansen``.
    ///
    /// Where the data hold only contracts that were in force on some day or began later, say so with `observedFrom`: older contracts then
    /// come in at the age they had on that day (*left truncation*), and those that had ended by then are left out. Without it, the early
    /// lapses that the data cannot show would make contracts look longer-lived than they are.
    ///
    /// ```swift
    /// var builder = CustomerBase.Builder()
    /// try builder.add(contracts: [
    ///     Contract(
    ///         customerID: "a", startDay: try CalendarDay("2024-01-01"), endDay: try CalendarDay("2024-01-31"), endReason: .lapse),
    ///     Contract(customerID: "b", startDay: try CalendarDay("2024-01-11")),
    /// ])
    /// let sample = try SurvivalSample(contractsOf: builder.build(), asOf: CalendarDay("2024-03-01"))
    /// print(sample.durations, sample.eventCount)  // [30.0, 50.0] 1.0
    /// ```
    ///
    /// - Parameters:
    ///   - base: The customers.
    ///   - asOf: The last day that counts.
    ///   - observedFrom: The day from which contracts were watched; `nil` where all were from their beginning.
    ///   - censorings: The reasons that end the watch rather than being the event.
    ///   - group: The group of a contract; `nil` for no groups.
    /// - Throws: ``ClienteleError/Code/missingData`` without a contract by the day, and what `group` throws.
    /// - Complexity: O(*n*) in the contracts.
    public init(
        contractsOf base: CustomerBase, asOf: CalendarDay, observedFrom: CalendarDay? = nil,
        censorings: Set<ContractEndReason> = [.death, .maturity], group: ((Contract) throws -> String)? = nil
    ) throws {
        var durations: [Double] = []
        var causes: [String?] = []
        var entries: [Double] = []
        var groups: [String] = []
        for contract in base.contracts where contract.contractStartDay <= asOf {
            let end = contract.contractEndDay.flatMap { $0 <= asOf ? $0 : nil }
            let duration = contract.contractStartDay.distance(to: end ?? asOf)
            let entry = observedFrom.map { max(contract.contractStartDay.distance(to: $0), 0) } ?? 0
            guard duration >= 0, entry < duration || entry == 0 else { continue }
            let isCensored = end == nil || contract.contractEndReason.map(censorings.contains) ?? false
            durations.append(Double(duration))
            causes.append(isCensored ? nil : contract.contractEndReason?.rawValue ?? "unstated")
            entries.append(Double(entry))
            if let group { groups.append(try group(contract)) }
        }
        guard !durations.isEmpty else {
            throw ClienteleError(
                .missingData, "there is no contract in force by \(asOf)", remedy: "add the contracts to the base, or give a later day")
        }
        try self.init(
            durations: durations, causes: causes, entries: entries.contains { $0 > 0 } ? entries : nil, groups: group == nil ? nil : groups)
    }
}
