/// Facts that are stored together or not at all.
public struct RecordBatch: Sendable, Hashable, Codable {
    /// Purchases and refunds.
    public var purchases: [Purchase] = []
    /// Contacts.
    public var contacts: [Contact] = []
    /// Service cases.
    public var serviceCases: [ServiceCase] = []
    /// Campaigns.
    public var campaigns: [Campaign] = []
    /// Campaign responses.
    public var campaignResponses: [CampaignResponse] = []
    /// Leads.
    public var leads: [Lead] = []
    /// Changes of stage.
    public var stageChanges: [StageChange] = []
    /// Contracts.
    public var contracts: [Contract] = []
    /// Invoices.
    public var invoices: [Invoice] = []
    /// Surveys.
    public var surveys: [Survey] = []

    /// Makes an empty batch.
    public init() {}

    /// Makes a batch of purchases.
    ///
    /// - Parameter purchases: The purchases.
    public init(purchases: [Purchase]) {
        self.purchases = purchases
    }

    /// How many records of all kinds there are.
    public var count: Int {
        purchases.count + contacts.count + serviceCases.count + campaigns.count + campaignResponses.count + leads.count
            + stageChanges.count + contracts.count + invoices.count + surveys.count
    }

    /// Whether there is no record.
    public var isEmpty: Bool { count == 0 }

    /// The records of one kind.
    ///
    /// - Parameter kind: The type of the records.
    /// - Returns: The records in the order they were given; none for ``Customer``.
    public func records<Record: StoredRecord>(of kind: Record.Type) -> [Record] {
        switch Record.recordKind {
        case .purchase: return purchases as? [Record] ?? []
        case .contact: return contacts as? [Record] ?? []
        case .serviceCase: return serviceCases as? [Record] ?? []
        case .campaign: return campaigns as? [Record] ?? []
        case .campaignResponse: return campaignResponses as? [Record] ?? []
        case .lead: return leads as? [Record] ?? []
        case .stageChange: return stageChanges as? [Record] ?? []
        case .contract: return contracts as? [Record] ?? []
        case .invoice: return invoices as? [Record] ?? []
        case .survey: return surveys as? [Record] ?? []
        case .customer: return []
        }
    }
}
