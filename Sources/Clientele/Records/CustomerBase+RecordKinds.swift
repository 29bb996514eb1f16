extension CustomerBase {
    /// How many records of each kind the base holds, repeated and amended ones left out.
    ///
    /// The number for ``RecordKind/customer`` is that of customers who have a record of their own; all are ``customerCount``.
    ///
    /// ```swift
    /// var builder = CustomerBase.Builder()
    /// try builder.add(leads: [Lead(id: "L-1", createdDay: try CalendarDay("2024-03-05"), customerID: "C-7")])
    /// let base = try builder.build()
    /// print(base.recordCounts[.lead], base.recordCounts[.customer], base.customerCount)  // 1 0 1
    /// ```
    public var recordCounts: RecordCounts {
        var counts = records.counts.mapValues(\.kept)
        counts[.purchase] = purchases.count
        counts[.customer] = profiles.count { $0 != nil }
        return RecordCounts(counts)
    }

    /// How many records of each kind were left out because one of the same id says the same.
    public var repeatedRecordCounts: RecordCounts {
        var counts = records.counts.mapValues(\.repeated)
        counts[.purchase] = purchases.repeatedRecords
        counts[.customer] = profilesLeftOut.repeated
        return RecordCounts(counts)
    }

    /// How many records of each kind were left out because one of the same id that was added later says something else.
    ///
    /// All zero unless the base was made with ``ConflictingRecordHandling/keepLast``, as it is of a store.
    public var amendedRecordCounts: RecordCounts {
        var counts = records.counts.mapValues(\.amended)
        counts[.purchase] = purchases.amendedRecords
        counts[.customer] = profilesLeftOut.amended
        return RecordCounts(counts)
    }

    /// All campaigns in the byte order of their ids.
    public var campaigns: [Campaign] { records.campaigns.rows }

    /// The campaign of an id.
    ///
    /// ```swift
    /// var builder = CustomerBase.Builder()
    /// try builder.add(campaigns: [Campaign(id: "spring", firstDay: try CalendarDay("2024-03-01"), name: "Spring letter")])
    /// print(try builder.build().campaign("spring")?.campaignName ?? "none")  // Spring letter
    /// ```
    ///
    /// - Parameter id: The campaign's id, the same to the byte.
    /// - Returns: The campaign, or `nil` when there is no record of it.
    /// - Complexity: O(log *n*).
    public func campaign(_ id: String) -> Campaign? {
        var low = 0
        var high = campaigns.count
        while low < high {
            let middle = (low + high) / 2
            if campaigns[middle].campaignID.utf8.lexicographicallyPrecedes(id.utf8) { low = middle + 1 } else { high = middle }
        }
        guard low < campaigns.count, campaigns[low].campaignID.utf8.elementsEqual(id.utf8) else { return nil }
        return campaigns[low]
    }

    /// All contacts, by customer in byte order of the ids.
    public var contacts: [Contact] { records.contacts.rows }

    /// A customer's contacts, by day.
    ///
    /// - Parameter id: The customer's id.
    /// - Returns: The contacts; none for a customer who is not in the base.
    /// - Complexity: O(log *c*) in the number of customers.
    public func contacts(of id: CustomerID) -> ArraySlice<Contact> { rows(of: id, in: records.contacts) }

    /// All service cases, by customer in byte order of the ids.
    public var serviceCases: [ServiceCase] { records.serviceCases.rows }

    /// A customer's service cases, by the day of opening.
    ///
    /// - Parameter id: The customer's id.
    /// - Returns: The service cases; none for a customer who is not in the base.
    /// - Complexity: O(log *c*) in the number of customers.
    public func serviceCases(of id: CustomerID) -> ArraySlice<ServiceCase> { rows(of: id, in: records.serviceCases) }

    /// All campaign responses, by customer in byte order of the ids.
    public var campaignResponses: [CampaignResponse] { records.campaignResponses.rows }

    /// A customer's campaign responses, by the day of the contact, without it that of the response; those without a day first.
    ///
    /// - Parameter id: The customer's id.
    /// - Returns: The campaign responses; none for a customer who is not in the base.
    /// - Complexity: O(log *c*) in the number of customers.
    public func campaignResponses(of id: CustomerID) -> ArraySlice<CampaignResponse> { rows(of: id, in: records.campaignResponses) }

    /// All leads, by customer in byte order of the ids; those without a customer stand last.
    public var leads: [Lead] { records.leads.rows }

    /// A customer's leads, by the day on which they were recorded.
    ///
    /// - Parameter id: The customer's id.
    /// - Returns: The leads; none for a customer who is not in the base.
    /// - Complexity: O(log *c*) in the number of customers.
    public func leads(of id: CustomerID) -> ArraySlice<Lead> { rows(of: id, in: records.leads) }

    /// All changes of stage, by customer in byte order of the ids.
    public var stageChanges: [StageChange] { records.stageChanges.rows }

    /// A customer's changes of stage, by day and sequence.
    ///
    /// - Parameter id: The customer's id.
    /// - Returns: The changes of stage; none for a customer who is not in the base.
    /// - Complexity: O(log *c*) in the number of customers.
    public func stageChanges(of id: CustomerID) -> ArraySlice<StageChange> { rows(of: id, in: records.stageChanges) }

    /// All contracts, by customer in byte order of the ids.
    public var contracts: [Contract] { records.contracts.rows }

    /// A customer's contracts, by the first day in force.
    ///
    /// - Parameter id: The customer's id.
    /// - Returns: The contracts; none for a customer who is not in the base.
    /// - Complexity: O(log *c*) in the number of customers.
    public func contracts(of id: CustomerID) -> ArraySlice<Contract> { rows(of: id, in: records.contracts) }

    /// All invoices, by customer in byte order of the ids.
    public var invoices: [Invoice] { records.invoices.rows }

    /// A customer's invoices, by the day of issue.
    ///
    /// - Parameter id: The customer's id.
    /// - Returns: The invoices; none for a customer who is not in the base.
    /// - Complexity: O(log *c*) in the number of customers.
    public func invoices(of id: CustomerID) -> ArraySlice<Invoice> { rows(of: id, in: records.invoices) }

    /// All answers to surveys, by customer in byte order of the ids.
    public var surveys: [Survey] { records.surveys.rows }

    /// A customer's answers to surveys, by day.
    ///
    /// - Parameter id: The customer's id.
    /// - Returns: The answers to surveys; none for a customer who is not in the base.
    /// - Complexity: O(log *c*) in the number of customers.
    public func surveys(of id: CustomerID) -> ArraySlice<Survey> { rows(of: id, in: records.surveys) }

    private func rows<Row>(of id: CustomerID, in table: RecordTable<Row>) -> ArraySlice<Row> {
        purchases.customers.rank(of: id.text).map { table[customer: $0] } ?? []
    }
}
