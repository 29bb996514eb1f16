/// A kind of record that a ``CustomerBase`` holds.
///
/// ```swift
/// print(RecordKind.serviceCase.rawValue)  // serviceCase
/// ```
public enum RecordKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A ``PurchaseRecord``.
    case purchase
    /// A ``CustomerRecord``.
    case customer
    /// A ``ContactRecord``.
    case contact
    /// A ``ServiceCaseRecord``.
    case serviceCase
    /// A ``CampaignRecord``.
    case campaign
    /// A ``CampaignResponseRecord``.
    case campaignResponse
    /// A ``LeadRecord``.
    case lead
    /// A ``StageChangeRecord``.
    case stageChange
    /// A ``ContractRecord``.
    case contract
    /// An ``InvoiceRecord``.
    case invoice
    /// A ``SurveyRecord``.
    case survey

    /// The kind as it reads in a sentence.
    var noun: String {
        switch self {
        case .serviceCase: "service case"
        case .campaignResponse: "campaign response"
        case .stageChange: "change of stage"
        case .purchase, .customer, .contact, .campaign, .lead, .contract, .invoice, .survey: rawValue
        }
    }
}
