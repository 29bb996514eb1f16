extension RecordBatch {
    /// Adds the facts of another batch after those of this one.
    ///
    /// - Parameter other: The other batch.
    public mutating func append(_ other: RecordBatch) {
        purchases += other.purchases
        contacts += other.contacts
        serviceCases += other.serviceCases
        campaigns += other.campaigns
        campaignResponses += other.campaignResponses
        leads += other.leads
        stageChanges += other.stageChanges
        contracts += other.contracts
        invoices += other.invoices
        surveys += other.surveys
    }

    /// Checks facts before a store keeps them, as a base would that is made of them.
    ///
    /// ```swift
    /// let sale = Purchase(customerID: "C-7", day: try CalendarDay("2024-03-05"), amount: try Money("5.00", in: .eur))
    /// let euros = RecordBatch(purchases: [sale])
    /// print(try euros.check(currency: nil)?.code ?? "none")  // EUR
    /// ```
    ///
    /// - Parameter currency: The store's currency, if it has one yet.
    /// - Returns: The store's currency from now on.
    /// - Throws: ``ClienteleError/Code/invalidRecord`` for a record that breaks a rule of its kind, ``ClienteleError/Code/mixedCurrencies``
    ///   for an amount in another currency.
    /// - Complexity: O(*n*).
    public func check(currency: Currency?) throws -> Currency? {
        var builder = CustomerBase.Builder(currency: currency)
        try builder.intake.check(purchases)
        try addOtherFacts(to: &builder)
        return builder.intake.currency
    }

    func add(to builder: inout CustomerBase.Builder) throws {
        try builder.add(purchases: purchases)
        try addOtherFacts(to: &builder)
    }

    private func addOtherFacts(to builder: inout CustomerBase.Builder) throws {
        try builder.add(contacts: contacts)
        try builder.add(serviceCases: serviceCases)
        try builder.add(campaigns: campaigns)
        try builder.add(campaignResponses: campaignResponses)
        try builder.add(leads: leads)
        try builder.add(stageChanges: stageChanges)
        try builder.add(contracts: contracts)
        try builder.add(invoices: invoices)
        try builder.add(surveys: surveys)
    }

    /// Whether a fact belongs to a customer or names it.
    ///
    /// - Parameter customer: The customer's id.
    /// - Returns: `true` when forgetting the customer changes the batch.
    /// - Complexity: O(*n*).
    public func concerns(_ customer: CustomerID) -> Bool {
        func any(_ rows: [some StoredRecord]) -> Bool { rows.contains { $0.concerns(customer) } }
        return any(purchases) || any(contacts) || any(serviceCases) || any(campaignResponses) || any(leads) || any(stageChanges)
            || any(contracts) || any(invoices) || any(surveys)
    }

    /// Takes a person out of the facts.
    ///
    /// All facts of a store go into one batch, or all leads of the person are noted before: see ``Anonymizer/note(_:)``.
    ///
    /// - Parameter anonymizer: Whom to forget.
    /// - Complexity: O(*n*).
    public mutating func anonymize(by anonymizer: inout Anonymizer) {
        for lead in leads { anonymizer.note(lead) }
        purchases = purchases.map { anonymizer.anonymize($0) }
        contacts = contacts.map { anonymizer.anonymize($0) }
        serviceCases = serviceCases.map { anonymizer.anonymize($0) }
        campaignResponses = campaignResponses.map { anonymizer.anonymize($0) }
        leads = leads.map { anonymizer.anonymize($0) }
        stageChanges = stageChanges.map { anonymizer.anonymize($0) }
        contracts = contracts.map { anonymizer.anonymize($0) }
        invoices = invoices.map { anonymizer.anonymize($0) }
        surveys = surveys.map { anonymizer.anonymize($0) }
    }

    /// Removes the facts that were over before a day.
    ///
    /// The batch has to hold all facts of a store, in the order in which they were appended: an amended record goes with all its versions
    /// when the one that stands was over.
    ///
    /// - Parameter day: The first day whose facts stay.
    /// - Returns: How many were removed.
    /// - Complexity: O(*n*).
    @discardableResult
    public mutating func removeFacts(before day: CalendarDay) -> Int {
        let before = count
        func remove<Record: StoredRecord>(_ records: inout [Record]) {
            // A record that stands and was over is there itself.
            guard records.contains(where: { $0.concludedDay.map { $0 < day } ?? false }) else { return }
            var conclusions = FactConclusions<Record>()
            for record in records { conclusions.note(record) }
            records.removeAll { conclusions.isOver($0, before: day) }
        }
        remove(&purchases)
        remove(&contacts)
        remove(&serviceCases)
        remove(&campaigns)
        remove(&campaignResponses)
        remove(&leads)
        remove(&stageChanges)
        remove(&contracts)
        remove(&invoices)
        remove(&surveys)
        return before - count
    }

    /// The facts of one kind that are wanted, in the order that a ``CustomerSnapshot`` gives them.
    ///
    /// - Parameters:
    ///   - kind: The type of the records.
    ///   - selection: Which of them.
    /// - Returns: The records; those of one customer in the order they were given.
    /// - Complexity: O(*n* log *n*).
    public func records<Record: StoredRecord>(of kind: Record.Type, _ selection: RecordSelection) -> [Record] {
        records(of: kind).filter { selection.includes(customer: $0.storedCustomerID, day: $0.storedDay) }.sorted { $0.comesBefore($1) }
    }
}
