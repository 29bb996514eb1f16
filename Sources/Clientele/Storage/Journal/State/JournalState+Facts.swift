extension JournalState {
    /// All wanted facts, in memory.
    func facts(_ selection: RecordSelection) throws -> RecordBatch {
        var facts = RecordBatch()
        facts.purchases = try records(Purchase.self, selection)
        facts.contacts = try records(Contact.self, selection)
        facts.serviceCases = try records(ServiceCase.self, selection)
        facts.campaigns = try records(Campaign.self, selection)
        facts.campaignResponses = try records(CampaignResponse.self, selection)
        facts.leads = try records(Lead.self, selection)
        facts.stageChanges = try records(StageChange.self, selection)
        facts.contracts = try records(Contract.self, selection)
        facts.invoices = try records(Invoice.self, selection)
        facts.surveys = try records(Survey.self, selection)
        return facts
    }

    /// The other customers whose group account a customer is.
    func branches(of customer: CustomerID) throws -> [Customer] {
        var reading = try customerReading(.all)
        var branches: [Customer] = []
        while let batch = try reading.next() {
            branches += batch.map(\.customer).filter { $0.parentCustomerID == customer && $0.customerID != customer }
        }
        return branches
    }

    /// Whether any lead says that a customer recommended the firm.
    func isReferrer(_ customer: CustomerID) throws -> Bool {
        var reading = try reading(Lead.self, .all)
        while let batch = try reading.next() { if batch.contains(where: { $0.leadReferrerID == customer }) { return true } }
        return false
    }
}
