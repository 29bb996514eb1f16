/// The facts of a memory store: sorted runs of each kind.
struct MemoryTables: Sendable {
    private var purchases = SortedRuns<Purchase>()
    private var contacts = SortedRuns<Contact>()
    private var serviceCases = SortedRuns<ServiceCase>()
    private var campaigns = SortedRuns<Campaign>()
    private var campaignResponses = SortedRuns<CampaignResponse>()
    private var leads = SortedRuns<Lead>()
    private var stageChanges = SortedRuns<StageChange>()
    private var contracts = SortedRuns<Contract>()
    private var invoices = SortedRuns<Invoice>()
    private var surveys = SortedRuns<Survey>()

    init() {}

    /// Sorts a batch into tables of its own, to be added with ``append(_:)``.
    init(_ batch: RecordBatch) {
        purchases = SortedRuns(batch.purchases)
        contacts = SortedRuns(batch.contacts)
        serviceCases = SortedRuns(batch.serviceCases)
        campaigns = SortedRuns(batch.campaigns)
        campaignResponses = SortedRuns(batch.campaignResponses)
        leads = SortedRuns(batch.leads)
        stageChanges = SortedRuns(batch.stageChanges)
        contracts = SortedRuns(batch.contracts)
        invoices = SortedRuns(batch.invoices)
        surveys = SortedRuns(batch.surveys)
    }

    mutating func append(_ other: MemoryTables) {
        purchases.append(other.purchases)
        contacts.append(other.contacts)
        serviceCases.append(other.serviceCases)
        campaigns.append(other.campaigns)
        campaignResponses.append(other.campaignResponses)
        leads.append(other.leads)
        stageChanges.append(other.stageChanges)
        contracts.append(other.contracts)
        invoices.append(other.invoices)
        surveys.append(other.surveys)
    }

    func runs<Record: StoredRecord>(of kind: Record.Type) -> SortedRuns<Record> {
        let runs: Any
        switch Record.recordKind {
        case .purchase: runs = purchases
        case .contact: runs = contacts
        case .serviceCase: runs = serviceCases
        case .campaign: runs = campaigns
        case .campaignResponse: runs = campaignResponses
        case .lead: runs = leads
        case .stageChange: runs = stageChanges
        case .contract: runs = contracts
        case .invoice: runs = invoices
        case .survey: runs = surveys
        case .customer: return SortedRuns()
        }
        return runs as? SortedRuns<Record> ?? SortedRuns()
    }

    /// Takes a person out.
    ///
    /// - Returns: Whether anything was changed.
    mutating func anonymize(by anonymizer: inout Anonymizer) -> Bool {
        for lead in leads.runs.joined() { anonymizer.note(lead) }
        var isChanged = false
        if purchases.anonymize(by: &anonymizer) { isChanged = true }
        if contacts.anonymize(by: &anonymizer) { isChanged = true }
        if serviceCases.anonymize(by: &anonymizer) { isChanged = true }
        if campaignResponses.anonymize(by: &anonymizer) { isChanged = true }
        if leads.anonymize(by: &anonymizer) { isChanged = true }
        if stageChanges.anonymize(by: &anonymizer) { isChanged = true }
        if contracts.anonymize(by: &anonymizer) { isChanged = true }
        if invoices.anonymize(by: &anonymizer) { isChanged = true }
        if surveys.anonymize(by: &anonymizer) { isChanged = true }
        return isChanged
    }

    /// Takes out the records of people who were forgotten; what they became is added separately.
    mutating func forget(_ filter: ErasureFilter) {
        purchases.forget(filter)
        contacts.forget(filter)
        serviceCases.forget(filter)
        campaignResponses.forget(filter)
        leads.forget(filter)
        stageChanges.forget(filter)
        contracts.forget(filter)
        invoices.forget(filter)
        surveys.forget(filter)
    }

    /// Removes the facts that were over before a day.
    ///
    /// - Returns: Whether anything was removed.
    mutating func removeFacts(before day: CalendarDay) -> Bool {
        var isChanged = false
        if purchases.remove(before: day) { isChanged = true }
        if contacts.remove(before: day) { isChanged = true }
        if serviceCases.remove(before: day) { isChanged = true }
        if campaignResponses.remove(before: day) { isChanged = true }
        if leads.remove(before: day) { isChanged = true }
        if stageChanges.remove(before: day) { isChanged = true }
        if contracts.remove(before: day) { isChanged = true }
        if invoices.remove(before: day) { isChanged = true }
        if surveys.remove(before: day) { isChanged = true }
        return isChanged
    }
}
