internal import Clientele

// One row a record, its fields in the order of the columns of `SyntheticFile`.
extension CSVWriter {
    mutating func row(_ customer: Customer) throws {
        try text(customer.customerID.text)
        try text(customer.customerKind?.rawValue)
        day(customer.customerSince)
        try flag(customer.isTargetCustomer)
        try text(customer.accountManager)
        try text(customer.customerDivision)
        try text(customer.parentCustomerID?.text)
        try attributes(customer.customerAttributes)
        try endRow()
    }

    mutating func row(_ purchase: Purchase) throws {
        try text(purchase.customerID.text)
        day(purchase.purchaseDay)
        money(purchase.purchaseAmount)
        integer(purchase.purchaseQuantity)
        try text(purchase.purchaseProduct)
        try text(purchase.purchaseCategory)
        try text(purchase.purchaseChannel)
        try text(purchase.purchaseRegion)
        try text(purchase.purchaseOrderID)
        money(purchase.purchaseCost)
        try text(purchase.purchaseAmount.currency.code)
        try endRow()
    }

    mutating func row(_ contact: Contact) throws {
        try text(contact.customerID.text)
        day(contact.contactDay)
        try text(contact.contactChannel)
        try text(contact.contactDirection?.rawValue)
        try text(contact.contactHandler)
        try text(contact.contactPurpose)
        try text(contact.contactOutcome)
        integer(contact.contactMinutes)
        money(contact.contactCost)
        try text(contact.contactCost?.currency.code)
        try text(contact.contactCampaignID)
        try endRow()
    }

    mutating func row(_ serviceCase: ServiceCase) throws {
        try text(serviceCase.serviceCaseID)
        try text(serviceCase.customerID.text)
        try text(serviceCase.serviceCaseKind.rawValue)
        day(serviceCase.serviceCaseOpenedDay)
        integer(serviceCase.serviceCaseFirstResponseMinutes)
        integer(serviceCase.serviceCaseSettlementMinutes)
        try flag(serviceCase.isServiceCaseOpen)
        try flag(serviceCase.isServiceCaseEscalated)
        money(serviceCase.serviceCaseDisputedAmount)
        try text(serviceCase.serviceCaseDisputedAmount?.currency.code)
        try text(serviceCase.serviceCaseHandler)
        try text(serviceCase.serviceCaseChannel)
        try endRow()
    }

    mutating func row(_ campaign: Campaign) throws {
        try text(campaign.campaignID)
        try text(campaign.campaignName)
        try text(campaign.campaignChannel)
        day(campaign.campaignFirstDay)
        day(campaign.campaignLastDay)
        money(campaign.campaignCost)
        try text(campaign.campaignCost?.currency.code)
        try text(campaign.campaignTargetSegment)
        try endRow()
    }

    mutating func row(_ response: CampaignResponse) throws {
        try text(response.responseCampaignID)
        try text(response.customerID.text)
        try text(response.responseGroup.rawValue)
        day(response.responseContactDay)
        try flag(response.hasResponded)
        day(response.responseDay)
        money(response.responseRevenue)
        money(response.responseCost)
        try text(response.responseRevenue?.currency.code)
        try endRow()
    }

    mutating func row(_ lead: Lead) throws {
        try text(lead.leadID)
        try text(lead.leadCustomerID?.text)
        day(lead.leadCreatedDay)
        try text(lead.leadSource)
        try text(lead.leadReferrerID?.text)
        try text(lead.leadStage)
        try text(lead.leadOutcome?.rawValue)
        day(lead.leadClosedDay)
        try flag(lead.leadQualification.hasMoney)
        try flag(lead.leadQualification.hasAuthority)
        try flag(lead.leadQualification.hasNeed)
        try text(lead.leadBuyingRoles.names.joined(separator: " "))
        money(lead.leadExpectedAmount)
        try text(lead.leadExpectedAmount?.currency.code)
        day(lead.leadLastTouchDay)
        day(lead.leadNextTouchDay)
        try text(lead.leadOwner)
        try text(lead.leadDivision)
        try attributes(lead.leadAttributes)
        try endRow()
    }

    mutating func row(_ change: StageChange) throws {
        try text(change.customerID.text)
        try text(change.stageChangeLeadID)
        day(change.stageChangeDay)
        integer(change.stageChangeSequence)
        try text(change.stageBeforeChange)
        try text(change.stageAfterChange)
        try endRow()
    }

    mutating func row(_ contract: Contract) throws {
        try text(contract.contractID)
        try text(contract.customerID.text)
        try text(contract.contractProduct)
        day(contract.contractStartDay)
        day(contract.contractEndDay)
        try text(contract.contractEndReason?.rawValue)
        money(contract.contractAnnualAmount)
        try text(contract.contractAnnualAmount?.currency.code)
        try endRow()
    }

    mutating func row(_ invoice: Invoice) throws {
        try text(invoice.invoiceID)
        try text(invoice.customerID.text)
        day(invoice.invoiceIssuedDay)
        day(invoice.invoiceDueDay)
        day(invoice.invoicePaidDay)
        money(invoice.invoiceAmount)
        money(invoice.invoicePaidAmount)
        try text(invoice.invoiceAmount.currency.code)
        try flag(invoice.isInvoiceDisputed)
        try text(invoice.invoiceOrderID)
        try text(invoice.invoiceCampaignID)
        try endRow()
    }

    mutating func row(_ survey: Survey) throws {
        try text(survey.customerID.text)
        day(survey.surveyDay)
        try text(survey.surveyKind.rawValue)
        try text(survey.surveyQuestion)
        integer(Int64(survey.surveyScale.lowest))
        integer(Int64(survey.surveyScale.highest))
        integer(survey.surveyScore.map(Int64.init))
        integer(survey.surveyExpectation.map(Int64.init))
        integer(survey.surveyPerception.map(Int64.init))
        try endRow()
    }

    // MARK: Fields

    private mutating func money(_ money: Money?) {
        amount(minorUnits: money?.minorUnits, digits: money?.currency.minorUnitDigits ?? 0)
    }

    private mutating func flag(_ flag: Bool?) throws {
        try text(flag.map { $0 ? "true" : "false" })
    }

    private mutating func attributes(_ values: [String: AttributeValue]) throws {
        for name in SyntheticFile.attributes {
            switch values[name] {
            case .none: empty()
            case .text(let value): try text(value)
            case .number(let value):
                if let whole = Int64(exactly: value) { integer(whole) } else { number(value) }
            case .day(let value): day(value)
            case .flag(let value): try flag(value)
            }
        }
    }
}
