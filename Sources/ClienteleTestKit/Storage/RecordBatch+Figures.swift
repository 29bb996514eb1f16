import Clientele

extension RecordBatch {
    /// What must stay of every fact when its person is erased, kind by kind and sorted.
    var figures: [[String]] {
        func text(_ values: Any?...) -> String { values.map { $0.map { "\($0)" } ?? "-" }.joined(separator: "|") }
        let rows = [
            purchases.map {
                text(
                    $0.purchaseDay, $0.purchaseAmount, $0.purchaseQuantity, $0.purchaseProduct, $0.purchaseCategory, $0.purchaseChannel,
                    $0.purchaseRegion, $0.purchaseCost)
            },
            contacts.map {
                text($0.contactDay, $0.contactChannel, $0.contactDirection, $0.contactMinutes, $0.contactCost, $0.contactCampaignID)
            },
            serviceCases.map {
                text(
                    $0.serviceCaseOpenedDay, $0.serviceCaseKind, $0.serviceCaseFirstResponseMinutes, $0.serviceCaseSettlementMinutes,
                    $0.isServiceCaseOpen, $0.isServiceCaseEscalated, $0.serviceCaseDisputedAmount, $0.serviceCaseChannel)
            },
            campaigns.map { text($0) },
            campaignResponses.map {
                text(
                    $0.responseCampaignID, $0.responseGroup, $0.hasResponded, $0.responseContactDay, $0.responseDay, $0.responseRevenue,
                    $0.responseCost)
            },
            leads.map {
                text(
                    $0.leadCreatedDay, $0.leadSource, $0.leadStage, $0.leadOutcome, $0.leadClosedDay, $0.leadQualification,
                    $0.leadBuyingRoles.rawValue, $0.leadExpectedAmount, $0.leadDivision)
            },
            stageChanges.map { text($0.stageChangeDay, $0.stageBeforeChange, $0.stageAfterChange, $0.stageChangeSequence) },
            contracts.map {
                text($0.contractStartDay, $0.contractEndDay, $0.contractEndReason, $0.contractProduct, $0.contractAnnualAmount)
            },
            invoices.map {
                text(
                    $0.invoiceIssuedDay, $0.invoiceAmount, $0.invoiceDueDay, $0.invoicePaidDay, $0.invoicePaidAmount, $0.isInvoiceDisputed,
                    $0.invoiceCampaignID)
            },
            surveys.map {
                text(
                    $0.surveyDay, $0.surveyKind, $0.surveyScale, $0.surveyQuestion, $0.surveyScore, $0.surveyExpectation,
                    $0.surveyPerception)
            },
        ]
        return rows.map { $0.sorted() }
    }

    /// How many records share an id of an order, a lead or a record, as sizes of the groups.
    var ties: [[Int]] {
        func sizes(_ ids: [String?]) -> [Int] {
            var counts: [String: Int] = [:]
            for id in ids { counts[id ?? "", default: 0] += 1 }
            return counts.values.sorted()
        }
        return [
            sizes(purchases.map(\.purchaseID)), sizes(purchases.map(\.purchaseOrderID) + invoices.map(\.invoiceOrderID)),
            sizes(leads.map(\.leadID) + stageChanges.map(\.stageChangeLeadID)), sizes(contacts.map(\.contactID)),
            sizes(serviceCases.map(\.serviceCaseID)), sizes(contracts.map(\.contractID)), sizes(invoices.map(\.invoiceID)),
            sizes(surveys.map(\.surveyID)),
        ]
    }
}
