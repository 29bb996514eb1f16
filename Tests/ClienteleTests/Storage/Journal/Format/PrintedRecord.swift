import Clientele

/// A record as the independent reader of the format prints it: what it has, by the names of the columns.
typealias PrintedRecord = [String: PrintedValue]

extension Purchase {
    var printed: PrintedRecord {
        var record: PrintedRecord = ["record": .text(Array("purchase".utf8))]
        record["customer"] = .of(customerID)
        record["day"] = .of(purchaseDay)
        record["amount"] = .of(purchaseAmount)
        record["id"] = .of(purchaseID)
        record["order"] = .of(purchaseOrderID)
        record["quantity"] = .of(purchaseQuantity)
        record["product"] = .of(purchaseProduct)
        record["category"] = .of(purchaseCategory)
        record["channel"] = .of(purchaseChannel)
        record["region"] = .of(purchaseRegion)
        record["cost"] = .of(purchaseCost)
        return record
    }
}

extension VersionedCustomer {
    var printed: PrintedRecord {
        var record: PrintedRecord = ["record": .text(Array("customer".utf8))]
        record["id"] = .of(customer.customerID)
        record["version"] = .of(Int64(bitPattern: version.number))
        record["kind"] = .of(customer.customerKind?.rawValue)
        record["since"] = .of(customer.customerSince)
        record["isTarget"] = .of(customer.isTargetCustomer)
        record["accountManager"] = .of(customer.accountManager)
        record["division"] = .of(customer.customerDivision)
        record["parent"] = .of(customer.parentCustomerID)
        record["attributes"] = .of(customer.customerAttributes)
        return record
    }
}

extension Contact {
    var printed: PrintedRecord {
        var record: PrintedRecord = ["record": .text(Array("contact".utf8))]
        record["customer"] = .of(customerID)
        record["day"] = .of(contactDay)
        record["id"] = .of(contactID)
        record["channel"] = .of(contactChannel)
        record["direction"] = .of(contactDirection?.rawValue)
        record["handler"] = .of(contactHandler)
        record["purpose"] = .of(contactPurpose)
        record["outcome"] = .of(contactOutcome)
        record["minutes"] = .of(contactMinutes)
        record["cost"] = .of(contactCost)
        record["campaign"] = .of(contactCampaignID)
        return record
    }
}

extension ServiceCase {
    var printed: PrintedRecord {
        var record: PrintedRecord = ["record": .text(Array("serviceCase".utf8))]
        record["customer"] = .of(customerID)
        record["kind"] = .of(serviceCaseKind.rawValue)
        record["openedDay"] = .of(serviceCaseOpenedDay)
        record["id"] = .of(serviceCaseID)
        record["firstResponseMinutes"] = .of(serviceCaseFirstResponseMinutes)
        record["settlementMinutes"] = .of(serviceCaseSettlementMinutes)
        record["isOpen"] = .of(isServiceCaseOpen)
        record["isEscalated"] = .of(isServiceCaseEscalated)
        record["disputedAmount"] = .of(serviceCaseDisputedAmount)
        record["handler"] = .of(serviceCaseHandler)
        record["channel"] = .of(serviceCaseChannel)
        return record
    }
}

extension Campaign {
    var printed: PrintedRecord {
        var record: PrintedRecord = ["record": .text(Array("campaign".utf8))]
        record["id"] = .of(campaignID)
        record["firstDay"] = .of(campaignFirstDay)
        record["lastDay"] = .of(campaignLastDay)
        record["name"] = .of(campaignName)
        record["channel"] = .of(campaignChannel)
        record["cost"] = .of(campaignCost)
        record["targetSegment"] = .of(campaignTargetSegment)
        return record
    }
}

extension CampaignResponse {
    var printed: PrintedRecord {
        var record: PrintedRecord = ["record": .text(Array("campaignResponse".utf8))]
        record["customer"] = .of(customerID)
        record["campaign"] = .of(responseCampaignID)
        record["group"] = .of(responseGroup.rawValue)
        record["hasResponded"] = .of(hasResponded)
        record["contactDay"] = .of(responseContactDay)
        record["responseDay"] = .of(responseDay)
        record["revenue"] = .of(responseRevenue)
        record["cost"] = .of(responseCost)
        return record
    }
}

extension Lead {
    var printed: PrintedRecord {
        var record: PrintedRecord = ["record": .text(Array("lead".utf8))]
        record["id"] = .of(leadID)
        record["createdDay"] = .of(leadCreatedDay)
        record["customer"] = .of(leadCustomerID)
        record["source"] = .of(leadSource)
        record["referrer"] = .of(leadReferrerID)
        record["stage"] = .of(leadStage)
        record["outcome"] = .of(leadOutcome?.rawValue)
        record["closedDay"] = .of(leadClosedDay)
        record["hasMoney"] = .of(leadQualification.hasMoney)
        record["hasAuthority"] = .of(leadQualification.hasAuthority)
        record["hasNeed"] = .of(leadQualification.hasNeed)
        record["buyingRoles"] = leadBuyingRoles.isEmpty ? nil : .number(Int64(leadBuyingRoles.rawValue))
        record["expectedAmount"] = .of(leadExpectedAmount)
        record["lastTouchDay"] = .of(leadLastTouchDay)
        record["nextTouchDay"] = .of(leadNextTouchDay)
        record["owner"] = .of(leadOwner)
        record["division"] = .of(leadDivision)
        record["attributes"] = .of(leadAttributes)
        return record
    }
}

extension StageChange {
    var printed: PrintedRecord {
        var record: PrintedRecord = ["record": .text(Array("stageChange".utf8))]
        record["customer"] = .of(customerID)
        record["day"] = .of(stageChangeDay)
        record["stageAfter"] = .of(stageAfterChange)
        record["stageBefore"] = .of(stageBeforeChange)
        record["sequence"] = .of(stageChangeSequence)
        record["lead"] = .of(stageChangeLeadID)
        return record
    }
}

extension Contract {
    var printed: PrintedRecord {
        var record: PrintedRecord = ["record": .text(Array("contract".utf8))]
        record["customer"] = .of(customerID)
        record["startDay"] = .of(contractStartDay)
        record["endDay"] = .of(contractEndDay)
        record["endReason"] = .of(contractEndReason?.rawValue)
        record["id"] = .of(contractID)
        record["product"] = .of(contractProduct)
        record["annualAmount"] = .of(contractAnnualAmount)
        return record
    }
}

extension Invoice {
    var printed: PrintedRecord {
        var record: PrintedRecord = ["record": .text(Array("invoice".utf8))]
        record["customer"] = .of(customerID)
        record["issuedDay"] = .of(invoiceIssuedDay)
        record["amount"] = .of(invoiceAmount)
        record["dueDay"] = .of(invoiceDueDay)
        record["paidDay"] = .of(invoicePaidDay)
        record["paidAmount"] = .of(invoicePaidAmount)
        record["isDisputed"] = .of(isInvoiceDisputed)
        record["id"] = .of(invoiceID)
        record["order"] = .of(invoiceOrderID)
        record["campaign"] = .of(invoiceCampaignID)
        return record
    }
}

extension Survey {
    var printed: PrintedRecord {
        var record: PrintedRecord = ["record": .text(Array("survey".utf8))]
        record["customer"] = .of(customerID)
        record["day"] = .of(surveyDay)
        record["kind"] = .of(surveyKind.rawValue)
        record["scale"] = .number(Int64(surveyScale.highest) << 32 + Int64(UInt32(bitPattern: surveyScale.lowest)))
        record["question"] = .of(surveyQuestion)
        record["score"] = .of(surveyScore)
        record["expectation"] = .of(surveyExpectation)
        record["perception"] = .of(surveyPerception)
        record["id"] = .of(surveyID)
        return record
    }
}

extension JournalSnapshot {
    /// All records, kind by kind in the order of the numbers that kinds have in files.
    func printed() async throws -> [PrintedRecord] {
        let facts = try await facts()
        var customers: [PrintedRecord] = []
        for try await batch in self.customers(.all) { customers += batch.map(\.printed) }
        let earlier = facts.purchases.map(\.printed) + customers + facts.contacts.map(\.printed) + facts.serviceCases.map(\.printed)
        let middle = facts.campaigns.map(\.printed) + facts.campaignResponses.map(\.printed) + facts.leads.map(\.printed)
        let later = facts.stageChanges.map(\.printed) + facts.contracts.map(\.printed) + facts.invoices.map(\.printed)
        return earlier + middle + later + facts.surveys.map(\.printed)
    }
}
