/// The tables of every kind of record beside purchases and what is known of customers.
package struct RecordTables: Sendable {
    package let contacts: RecordTable<Contact>
    package let serviceCases: RecordTable<ServiceCase>
    package let campaigns: RecordTable<Campaign>
    package let campaignResponses: RecordTable<CampaignResponse>
    package let leads: RecordTable<Lead>
    package let stageChanges: RecordTable<StageChange>
    package let contracts: RecordTable<Contract>
    package let invoices: RecordTable<Invoice>
    package let surveys: RecordTable<Survey>

    init(_ intake: RecordIntake, customers: TextTable, conflicts: ConflictingRecordHandling) throws {
        contacts = try RecordTable(intake.contacts, customers: customers, conflicts: conflicts)
        serviceCases = try RecordTable(intake.serviceCases, customers: customers, conflicts: conflicts)
        campaigns = try RecordTable(intake.campaigns, customers: customers, conflicts: conflicts)
        campaignResponses = try RecordTable(intake.campaignResponses, customers: customers, conflicts: conflicts)
        leads = try RecordTable(intake.leads, customers: customers, conflicts: conflicts)
        stageChanges = try RecordTable(intake.stageChanges, customers: customers, conflicts: conflicts)
        contracts = try RecordTable(intake.contracts, customers: customers, conflicts: conflicts)
        invoices = try RecordTable(intake.invoices, customers: customers, conflicts: conflicts)
        surveys = try RecordTable(intake.surveys, customers: customers, conflicts: conflicts)
    }

    /// For each kind how many records there are, and how many were left out.
    var counts: [RecordKind: (kept: Int, repeated: Int, amended: Int)] {
        [
            .contact: contacts.counts,
            .serviceCase: serviceCases.counts,
            .campaign: campaigns.counts,
            .campaignResponse: campaignResponses.counts,
            .lead: leads.counts,
            .stageChange: stageChanges.counts,
            .contract: contracts.counts,
            .invoice: invoices.counts,
            .survey: surveys.counts,
        ]
    }

    /// Whether a customer has a record of any kind up to a day.
    func hasRow(ofCustomer rank: Int, upTo day: CalendarDay) -> Bool {
        contacts.hasRow(ofCustomer: rank, upTo: day) || serviceCases.hasRow(ofCustomer: rank, upTo: day)
            || campaignResponses.hasRow(ofCustomer: rank, upTo: day) || leads.hasRow(ofCustomer: rank, upTo: day)
            || stageChanges.hasRow(ofCustomer: rank, upTo: day) || contracts.hasRow(ofCustomer: rank, upTo: day)
            || invoices.hasRow(ofCustomer: rank, upTo: day) || surveys.hasRow(ofCustomer: rank, upTo: day)
    }
}
