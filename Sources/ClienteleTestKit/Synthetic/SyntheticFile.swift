/// The files of an exported base, by their name without its ending.
enum SyntheticFile: String, CaseIterable {
    case customers
    case purchases
    case contacts
    case serviceCases = "service_cases"
    case campaigns
    case campaignResponses = "campaign_responses"
    case leads
    case stageChanges = "stage_changes"
    case contracts
    case invoices
    case surveys

    /// The names of the attributes, which are columns of customers and leads.
    static let attributes = [
        "city", "email_consent", "birth_year", "occupation", "household_size", "education", "industry", "employees", "founded_year",
    ]

    /// The header.
    var columns: [String] {
        switch self {
        case .customers:
            ["customer_id", "kind", "since", "is_target", "account_manager", "division", "parent_id"] + SyntheticFile.attributes
        case .purchases:
            ["customer_id", "date", "amount", "quantity", "product", "category", "channel", "region", "order_id", "cost", "currency"]
        case .contacts:
            ["customer_id", "day", "channel", "direction", "handler", "purpose", "outcome", "minutes", "cost", "currency", "campaign_id"]
        case .serviceCases:
            [
                "id", "customer_id", "kind", "opened_day", "first_response_minutes", "settlement_minutes", "is_open", "is_escalated",
                "disputed_amount", "currency", "handler", "channel",
            ]
        case .campaigns:
            ["campaign_id", "name", "channel", "first_day", "last_day", "cost", "currency", "target_segment"]
        case .campaignResponses:
            ["campaign_id", "customer_id", "group", "contact_day", "has_responded", "response_day", "revenue", "cost", "currency"]
        case .leads:
            [
                "lead_id", "customer_id", "created_day", "source", "referrer_id", "stage", "outcome", "closed_day", "has_money",
                "has_authority", "has_need", "buying_roles", "expected_amount", "currency", "last_touch_day", "next_touch_day", "owner",
                "division",
            ] + SyntheticFile.attributes
        case .stageChanges:
            ["customer_id", "lead_id", "day", "sequence", "stage_before", "stage_after"]
        case .contracts:
            ["id", "customer_id", "product", "start_day", "end_day", "end_reason", "annual_amount", "currency"]
        case .invoices:
            [
                "id", "customer_id", "issued_day", "due_day", "paid_day", "amount", "paid_amount", "currency", "is_disputed", "order_id",
                "campaign_id",
            ]
        case .surveys:
            ["customer_id", "day", "kind", "question", "scale_lowest", "scale_highest", "score", "expectation", "perception"]
        }
    }
}
