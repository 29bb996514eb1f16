import Clientele

// The columns of each kind, named as the reader of the kind names them.

extension Purchase: ExportedRecord {
    static let columns: [RecordColumn<Purchase>] = [
        .text("customer_id") { $0.customerID.text }, .day("date") { $0.purchaseDay }, .amount("amount") { $0.purchaseAmount },
        .integer("quantity") { $0.purchaseQuantity }, .text("product") { $0.purchaseProduct }, .text("category") { $0.purchaseCategory },
        .text("channel") { $0.purchaseChannel }, .text("region") { $0.purchaseRegion }, .text("order_id") { $0.purchaseOrderID },
        .text("purchase_id") { $0.purchaseID }, .amount("cost") { $0.purchaseCost }, .currency { $0.purchaseAmount },
    ]
}

extension Customer: ExportedRecord {
    static let columns: [RecordColumn<Customer>] = [
        .text("customer_id") { $0.customerID.text }, .text("kind") { $0.customerKind?.rawValue }, .day("since") { $0.customerSince },
        .flag("is_target") { $0.isTargetCustomer }, .text("account_manager") { $0.accountManager },
        .text("division") { $0.customerDivision }, .text("parent_id") { $0.parentCustomerID?.text },
    ]
    var versionedID: String? { nil }
    var attributes: [String: AttributeValue] { customerAttributes }
}

extension Contact: ExportedRecord {
    static let columns: [RecordColumn<Contact>] = [
        .text("id") { $0.contactID }, .text("customer_id") { $0.customerID.text }, .day("day") { $0.contactDay },
        .text("channel") { $0.contactChannel }, .text("direction") { $0.contactDirection?.rawValue },
        .text("handler") { $0.contactHandler }, .text("purpose") { $0.contactPurpose }, .text("outcome") { $0.contactOutcome },
        .integer("minutes") { $0.contactMinutes }, .amount("cost") { $0.contactCost }, .currency { $0.contactCost },
        .text("campaign_id") { $0.contactCampaignID },
    ]
}

extension ServiceCase: ExportedRecord {
    static let columns: [RecordColumn<ServiceCase>] = [
        .text("id") { $0.serviceCaseID }, .text("customer_id") { $0.customerID.text }, .text("kind") { $0.serviceCaseKind.rawValue },
        .day("opened_day") { $0.serviceCaseOpenedDay }, .integer("first_response_minutes") { $0.serviceCaseFirstResponseMinutes },
        .integer("settlement_minutes") { $0.serviceCaseSettlementMinutes }, .flag("is_open") { $0.isServiceCaseOpen },
        .flag("is_escalated") { $0.isServiceCaseEscalated }, .amount("disputed_amount") { $0.serviceCaseDisputedAmount },
        .currency { $0.serviceCaseDisputedAmount }, .text("handler") { $0.serviceCaseHandler },
        .text("channel") { $0.serviceCaseChannel },
    ]
}

extension Campaign: ExportedRecord {
    static let columns: [RecordColumn<Campaign>] = [
        .text("campaign_id") { $0.campaignID }, .text("name") { $0.campaignName }, .text("channel") { $0.campaignChannel },
        .day("first_day") { $0.campaignFirstDay }, .day("last_day") { $0.campaignLastDay }, .amount("cost") { $0.campaignCost },
        .currency { $0.campaignCost }, .text("target_segment") { $0.campaignTargetSegment },
    ]
}

extension CampaignResponse: ExportedRecord {
    static let columns: [RecordColumn<CampaignResponse>] = [
        .text("campaign_id") { $0.responseCampaignID }, .text("customer_id") { $0.customerID.text },
        .text("group") { $0.responseGroup.rawValue }, .day("contact_day") { $0.responseContactDay },
        .flag("has_responded") { $0.hasResponded }, .day("response_day") { $0.responseDay }, .amount("revenue") { $0.responseRevenue },
        .amount("cost") { $0.responseCost }, .currency { $0.responseRevenue ?? $0.responseCost },
    ]
}

extension Lead: ExportedRecord {
    static let columns: [RecordColumn<Lead>] = [
        .text("lead_id") { $0.leadID }, .text("customer_id") { $0.leadCustomerID?.text }, .day("created_day") { $0.leadCreatedDay },
        .text("source") { $0.leadSource }, .text("referrer_id") { $0.leadReferrerID?.text }, .text("stage") { $0.leadStage },
        .text("outcome") { $0.leadOutcome?.rawValue }, .day("closed_day") { $0.leadClosedDay },
        .flag("has_money") { $0.leadQualification.hasMoney }, .flag("has_authority") { $0.leadQualification.hasAuthority },
        .flag("has_need") { $0.leadQualification.hasNeed },
        .text("buying_roles") { $0.leadBuyingRoles.isEmpty ? nil : $0.leadBuyingRoles.names.joined(separator: " ") },
        .amount("expected_amount") { $0.leadExpectedAmount }, .currency { $0.leadExpectedAmount },
        .day("last_touch_day") { $0.leadLastTouchDay }, .day("next_touch_day") { $0.leadNextTouchDay }, .text("owner") { $0.leadOwner },
        .text("division") { $0.leadDivision },
    ]
    var attributes: [String: AttributeValue] { leadAttributes }
}

extension StageChange: ExportedRecord {
    static let columns: [RecordColumn<StageChange>] = [
        .text("customer_id") { $0.customerID.text }, .text("lead_id") { $0.stageChangeLeadID }, .day("day") { $0.stageChangeDay },
        .integer("sequence") { $0.stageChangeSequence }, .text("stage_before") { $0.stageBeforeChange },
        .text("stage_after") { $0.stageAfterChange },
    ]
}

extension Contract: ExportedRecord {
    static let columns: [RecordColumn<Contract>] = [
        .text("id") { $0.contractID }, .text("customer_id") { $0.customerID.text }, .text("product") { $0.contractProduct },
        .day("start_day") { $0.contractStartDay }, .day("end_day") { $0.contractEndDay },
        .text("end_reason") { $0.contractEndReason?.rawValue }, .amount("annual_amount") { $0.contractAnnualAmount },
        .currency { $0.contractAnnualAmount },
    ]
}

extension Invoice: ExportedRecord {
    static let columns: [RecordColumn<Invoice>] = [
        .text("id") { $0.invoiceID }, .text("customer_id") { $0.customerID.text }, .day("issued_day") { $0.invoiceIssuedDay },
        .day("due_day") { $0.invoiceDueDay }, .day("paid_day") { $0.invoicePaidDay }, .amount("amount") { $0.invoiceAmount },
        .amount("paid_amount") { $0.invoicePaidAmount }, .currency { $0.invoiceAmount }, .flag("is_disputed") { $0.isInvoiceDisputed },
        .text("order_id") { $0.invoiceOrderID }, .text("campaign_id") { $0.invoiceCampaignID },
    ]
}

extension Survey: ExportedRecord {
    static let columns: [RecordColumn<Survey>] = [
        .text("id") { $0.surveyID }, .text("customer_id") { $0.customerID.text }, .day("day") { $0.surveyDay },
        .text("kind") { $0.surveyKind.rawValue }, .text("question") { $0.surveyQuestion },
        .integer("scale_lowest") { Int64($0.surveyScale.lowest) }, .integer("scale_highest") { Int64($0.surveyScale.highest) },
        .integer("score") { $0.surveyScore.map(Int64.init) }, .integer("expectation") { $0.surveyExpectation.map(Int64.init) },
        .integer("perception") { $0.surveyPerception.map(Int64.init) },
    ]
}
