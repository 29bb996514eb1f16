/// A kind of record that data may hold.
///
/// The raw values are the stable names in results.
public enum RecordKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Customers.
    case customers
    /// Lines of purchases and refunds.
    case purchases
    /// Interactions with customers.
    case contacts
    /// Service cases.
    case serviceCases
    /// Campaigns.
    case campaigns
    /// What customers did in a campaign.
    case campaignResponses
    /// Leads.
    case leads
    /// Recorded changes of stage.
    case stageChanges
    /// Contracts.
    case contracts
    /// Invoices.
    case invoices
    /// Surveys.
    case surveys

    /// The word for the kind.
    var term: Term {
        switch self {
        case .customers: .customerRecords
        case .purchases: .purchaseRecords
        case .contacts: .contactRecords
        case .serviceCases: .serviceCaseRecords
        case .campaigns: .campaignRecords
        case .campaignResponses: .campaignResponseRecords
        case .leads: .leadRecords
        case .stageChanges: .stageChangeRecords
        case .contracts: .contractRecords
        case .invoices: .invoiceRecords
        case .surveys: .surveyRecords
        }
    }
}
