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

    init(_ intake: RecordIntake, customers: TextTable) throws {
        contacts = try RecordTable(intake.contacts, customers: customers)
        serviceCases = try RecordTable(intake.serviceCases, customers: customers)
        campaigns = try RecordTable(intake.campaigns, customers: customers)
        campaignResponses = try RecordTable(intake.campaignResponses, customers: customers)
        leads = try RecordTable(intake.leads, customers: customers)
        stageChanges = try RecordTable(intake.stageChanges, customers: customers)
        contracts = try RecordTable(intake.contracts, customers: customers)
        invoices = try RecordTable(intake.invoices, customers: customers)
        surveys = try RecordTable(intake.surveys, customers: customers)
    }

    /// For each kind how many records there are, and how many were left out as repeated.
    var counts: [RecordKind: (kept: Int, repeated: Int)] {
        [
            .contact: (contacts.rows.count, contacts.repeatedRecords),
            .serviceCase: (serviceCases.rows.count, serviceCases.repeatedRecords),
            .campaign: (campaigns.rows.count, campaigns.repeatedRecords),
            .campaignResponse: (campaignResponses.rows.count, campaignResponses.repeatedRecords),
            .lead: (leads.rows.count, leads.repeatedRecords),
            .stageChange: (stageChanges.rows.count, stageChanges.repeatedRecords),
            .contract: (contracts.rows.count, contracts.repeatedRecords),
            .invoice: (invoices.rows.count, invoices.repeatedRecords),
            .survey: (surveys.rows.count, surveys.repeatedRecords),
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
