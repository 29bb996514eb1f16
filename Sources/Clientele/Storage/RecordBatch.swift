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
    /// - Returns: The records in the order they were given.
    /// - Complexity: O(1).
    public func records<Record: StoredRecord>(of kind: Record.Type) -> [Record] {
        // One cast of the whole array to its own type; a cast between array types would go through the elements.
        let rows: Any
        switch Record.recordKind {
        case .purchase: rows = purchases
        case .contact: rows = contacts
        case .serviceCase: rows = serviceCases
        case .campaign: rows = campaigns
        case .campaignResponse: rows = campaignResponses
        case .lead: rows = leads
        case .stageChange: rows = stageChanges
        case .contract: rows = contracts
        case .invoice: rows = invoices
        case .survey: rows = surveys
        case .customer: return []
        }
        return rows as? [Record] ?? []
    }
}
