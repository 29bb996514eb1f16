internal import Clientele

extension RecordKind {
    /// The word for records of the kind.
    var term: Term {
        switch self {
        case .customer: .customerRecords
        case .purchase: .purchaseRecords
        case .contact: .contactRecords
        case .serviceCase: .serviceCaseRecords
        case .campaign: .campaignRecords
        case .campaignResponse: .campaignResponseRecords
        case .lead: .leadRecords
        case .stageChange: .stageChangeRecords
        case .contract: .contractRecords
        case .invoice: .invoiceRecords
        case .survey: .surveyRecords
        }
    }
}
