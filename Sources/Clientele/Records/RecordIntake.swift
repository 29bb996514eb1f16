/// Records beside purchases on their way into a base: checked one by one, kept in the order they came.
@usableFromInline
struct RecordIntake: Sendable {
    /// The one currency of all amounts, once it is known.
    private(set) var currency: Currency?
    private(set) var rejected: [RejectedRecord] = []
    private(set) var customers: [Customer] = []
    private(set) var contacts: [Contact] = []
    private(set) var serviceCases: [ServiceCase] = []
    private(set) var campaigns: [Campaign] = []
    private(set) var campaignResponses: [CampaignResponse] = []
    private(set) var leads: [Lead] = []
    private(set) var stageChanges: [StageChange] = []
    private(set) var contracts: [Contract] = []
    private(set) var invoices: [Invoice] = []
    private(set) var surveys: [Survey] = []

    @usableFromInline
    init(currency: Currency?) {
        self.currency = currency
    }

    /// Adds the records that another intake has kept.
    mutating func append(_ other: RecordIntake) {
        customers += other.customers
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

    @usableFromInline
    mutating func reject(_ error: any Error, kind: RecordKind, position: Int, handling: BadRecordHandling) throws {
        let record = RejectedRecord(kind: kind, position: position, thrown: error)
        guard handling == .collect else { throw record.stoppingError }
        rejected.append(record)
    }

    /// Throws for a record that the base cannot hold; only one that it can settles the currency.
    private mutating func check(_ row: some TableRecord) throws {
        try row.requireOwnIDs()
        try row.requireConsistency()
        let (first, second) = row.amounts
        var adopted = currency
        if let first { try PurchaseIntake.adopt(first.currency, as: &adopted) }
        if let second { try PurchaseIntake.adopt(second.currency, as: &adopted) }
        currency = adopted
    }
}

extension RecordIntake {
    @usableFromInline
    mutating func keep(_ row: Customer) throws {
        try check(row)
        customers.append(row)
    }

    @usableFromInline
    mutating func keep(_ row: Contact) throws {
        try check(row)
        contacts.append(row)
    }

    @usableFromInline
    mutating func keep(_ row: ServiceCase) throws {
        try check(row)
        serviceCases.append(row)
    }

    @usableFromInline
    mutating func keep(_ row: Campaign) throws {
        try check(row)
        campaigns.append(row)
    }

    @usableFromInline
    mutating func keep(_ row: CampaignResponse) throws {
        try check(row)
        campaignResponses.append(row)
    }

    @usableFromInline
    mutating func keep(_ row: Lead) throws {
        try check(row)
        leads.append(row)
    }

    @usableFromInline
    mutating func keep(_ row: StageChange) throws {
        try check(row)
        stageChanges.append(row)
    }

    @usableFromInline
    mutating func keep(_ row: Contract) throws {
        try check(row)
        contracts.append(row)
    }

    @usableFromInline
    mutating func keep(_ row: Invoice) throws {
        try check(row)
        invoices.append(row)
    }

    @usableFromInline
    mutating func keep(_ row: Survey) throws {
        try check(row)
        surveys.append(row)
    }
}

extension RecordIntake {
    /// How many records were kept.
    var count: Int {
        customers.count + contacts.count + serviceCases.count + campaigns.count + campaignResponses.count + leads.count + stageChanges.count
            + contracts.count + invoices.count + surveys.count
    }

    /// Makes customers of everybody who has a record.
    func noteCustomers(in purchases: inout PurchaseRowBuffer) {
        func note(_ rows: [some TableRecord]) {
            for row in rows {
                guard var id = row.owner?.text else { continue }
                id.withUTF8 { purchases.note(customer: $0) }
            }
        }
        note(customers)
        note(contacts)
        note(serviceCases)
        note(campaignResponses)
        note(leads)
        note(stageChanges)
        note(contracts)
        note(invoices)
        note(surveys)
    }
}
