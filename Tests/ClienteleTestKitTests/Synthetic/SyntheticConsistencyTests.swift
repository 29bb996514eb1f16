import Clientele
import ClienteleTestKit
import Testing

@Suite("Synthetic base: its records agree with one another")
struct SyntheticConsistencyTests {
    private let base: SyntheticBase
    private let purchases: [CustomerID: [Purchase]]

    init() throws {
        base = try SyntheticBase(customers: 1_500, seed: 11)
        purchases = Dictionary(grouping: base.purchases, by: \.customerID)
    }

    @Test("Every id that is named exists, and no id is given twice")
    func references() {
        let customers = base.customers.map(\.customerID)
        let known = Set(customers)
        #expect(known.count == 1_500)
        #expect(Set(purchases.keys).isSubset(of: known))
        #expect(base.contacts.allSatisfy { known.contains($0.customerID) })
        #expect(base.serviceCases.allSatisfy { known.contains($0.customerID) })
        #expect(base.surveys.allSatisfy { known.contains($0.customerID) })
        #expect(base.contracts.allSatisfy { known.contains($0.customerID) })
        #expect(base.leads.allSatisfy { $0.leadCustomerID.map(known.contains) ?? true })
        #expect(base.leads.allSatisfy { $0.leadReferrerID.map(known.contains) ?? true })
        let leads = base.leads.map(\.leadID)
        #expect(Set(leads).count == leads.count)
        #expect(base.stageChanges.allSatisfy { known.contains($0.customerID) && ($0.stageChangeLeadID.map(Set(leads).contains) ?? true) })
        let campaigns = Set(base.campaigns.map(\.campaignID))
        #expect(campaigns.count == 2)
        #expect(base.campaignResponses.allSatisfy { known.contains($0.customerID) && campaigns.contains($0.responseCampaignID) })
        #expect(base.contacts.allSatisfy { $0.contactCampaignID.map(campaigns.contains) ?? true })
        #expect(base.invoices.allSatisfy { known.contains($0.customerID) && ($0.invoiceCampaignID.map(campaigns.contains) ?? true) })
        for ids in [base.serviceCases.map(\.serviceCaseID), base.contracts.map(\.contractID), base.invoices.map(\.invoiceID)] {
            #expect(Set(ids).count == ids.count && !ids.contains(nil) && !ids.isEmpty)
        }
    }

    @Test("A branch belongs to a company, and no group is a branch of its own branch")
    func hierarchy() {
        let customers = Array(base.customers)
        let places = Dictionary(uniqueKeysWithValues: customers.enumerated().map { ($1.customerID, $0) })
        var branches = 0
        for (place, customer) in customers.enumerated() {
            guard let parent = customer.parentCustomerID, let parentPlace = places[parent] else { continue }
            branches += 1
            #expect(parentPlace < place)
            #expect(customer.customerKind == .company && customers[parentPlace].customerKind == .company)
        }
        #expect(branches > 10)
    }

    @Test("All days lie within the base but for those the documentation names")
    func days() {
        let range = base.firstDay...base.lastDay
        func within(_ day: CalendarDay?) -> Bool { day.map(range.contains) ?? true }
        #expect(purchases.values.joined().allSatisfy { within($0.purchaseDay) })
        #expect(base.contacts.allSatisfy { within($0.contactDay) })
        #expect(base.serviceCases.allSatisfy { within($0.serviceCaseOpenedDay) })
        #expect(base.surveys.allSatisfy { within($0.surveyDay) })
        #expect(base.campaigns.allSatisfy { within($0.campaignFirstDay) && within($0.campaignLastDay) })
        #expect(base.campaignResponses.allSatisfy { within($0.responseContactDay) && within($0.responseDay) })
        #expect(base.leads.allSatisfy { within($0.leadCreatedDay) && within($0.leadClosedDay) && within($0.leadLastTouchDay) })
        #expect(base.stageChanges.allSatisfy { within($0.stageChangeDay) })
        #expect(base.invoices.allSatisfy { within($0.invoiceIssuedDay) && within($0.invoicePaidDay) })
        let early = base.firstDay.advanced(by: -5 * 365)
        #expect(base.customers.allSatisfy { $0.customerSince.map { early <= $0 && $0 <= base.lastDay } ?? false })
        #expect(base.contracts.allSatisfy { early <= $0.contractStartDay && $0.contractStartDay <= base.lastDay })
        #expect(
            base.contracts.allSatisfy { contract in
                contract.contractEndDay.map { contract.contractStartDay < $0 && $0 <= base.lastDay } ?? true
            })
    }

    @Test("Nobody buys before being known, and a customer's purchases stand in order")
    func order() {
        for customer in base.customers {
            let days = purchases[customer.customerID, default: []].map(\.purchaseDay)
            #expect(days == days.sorted())
            if let first = days.first, let since = customer.customerSince { #expect(since <= first) }
        }
    }

    @Test("What comes back was bought before, and never more of it than was bought")
    func refunds() {
        var refunds = 0
        for lines in purchases.values {
            var bought: [String: (day: CalendarDay, pieces: Int64, amount: Int64, cost: Int64)] = [:]
            for line in lines {
                let key = "\(line.purchaseOrderID ?? "")/\(line.purchaseProduct ?? "")"
                let cost = line.purchaseCost?.minorUnits ?? 0
                if line.purchaseAmount.minorUnits > 0 {
                    #expect(bought[key] == nil && (line.purchaseQuantity ?? 0) > 0 && cost > 0)
                    bought[key] = (line.purchaseDay, line.purchaseQuantity ?? 0, line.purchaseAmount.minorUnits, cost)
                } else if var rest = bought[key] {
                    refunds += 1
                    #expect(rest.day < line.purchaseDay && (line.purchaseQuantity ?? 0) < 0)
                    rest.pieces += line.purchaseQuantity ?? 0
                    rest.amount += line.purchaseAmount.minorUnits
                    rest.cost += cost
                    #expect(rest.pieces >= 0 && rest.amount >= 0 && rest.cost >= 0)
                    bought[key] = rest
                } else {
                    Issue.record("a refund of what was not bought: \(line)")
                }
            }
        }
        #expect(refunds > 250)
    }

    @Test("A response is the purchase of the campaign's product in its time, and only who bought in the year before was chosen")
    func responses() {
        let products = [SyntheticEffects.campaignWithUplift: "Spring box", SyntheticEffects.campaignWithoutUplift: "Autumn box"]
        var chosen: [CustomerID: Set<String>] = [:]
        for response in base.campaignResponses {
            chosen[response.customerID, default: []].insert(response.responseCampaignID)
            let lines = purchases[response.customerID, default: []]
            let orders = lines.filter { $0.purchaseProduct == products[response.responseCampaignID] }
            #expect(orders.map(\.purchaseDay) == (response.responseDay.map { [$0] } ?? []))
            #expect(response.hasResponded == (response.responseDay != nil))
            #expect(response.responseRevenue?.minorUnits == orders.first?.purchaseAmount.minorUnits ?? 0)
            #expect(((response.responseCost?.minorUnits ?? 0) > 0) == (response.responseGroup == .treated))
            guard let contactDay = response.responseContactDay else { continue }
            #expect(lines.contains { (-365 ... -1).contains(contactDay.distance(to: $0.purchaseDay)) && $0.purchaseAmount.minorUnits > 0 })
            if let day = response.responseDay { #expect((1...30).contains(contactDay.distance(to: day))) }
        }
        let letters = base.contacts.filter { $0.contactCampaignID != nil }
        #expect(letters.count == base.campaignResponses.filter { $0.responseGroup == .treated }.count)
        #expect(letters.allSatisfy { chosen[$0.customerID]?.contains($0.contactCampaignID ?? "") ?? false })
        let campaignLines = purchases.values.joined().filter { $0.purchaseCategory == "Gifts" }.count
        #expect(campaignLines == base.campaignResponses.filter(\.hasResponded).count && campaignLines > 50)
    }

    @Test("A change of stage begins where the one before ended")
    func stageChanges() {
        for changes in Dictionary(grouping: base.stageChanges, by: { [$0.customerID.text, $0.stageChangeLeadID ?? ""] }).values {
            #expect(changes.first?.stageBeforeChange == nil)
            for (before, after) in zip(changes, changes.dropFirst()) {
                #expect(after.stageBeforeChange == before.stageAfterChange && after.stageAfterChange != before.stageAfterChange)
                let isLater = before.stageChangeDay < after.stageChangeDay
                let isNext = before.stageChangeDay == after.stageChangeDay && before.stageChangeSequence < after.stageChangeSequence
                #expect(isLater || isNext)
            }
        }
    }

    @Test("Leads, invoices, cases and surveys hold together")
    func others() {
        var outcomes: [LeadOutcome?: Int] = [:]
        for lead in base.leads {
            outcomes[lead.leadOutcome, default: 0] += 1
            #expect((lead.leadOutcome == nil) == (lead.leadClosedDay == nil))
            #expect((lead.leadOutcome == nil) == (lead.leadNextTouchDay != nil))
            #expect(lead.leadCreatedDay <= lead.leadClosedDay ?? base.lastDay)
            #expect(lead.leadLastTouchDay.map { lead.leadCreatedDay <= $0 } ?? false)
        }
        #expect(outcomes.count == 3)
        let billed = Dictionary(grouping: purchases.values.joined().filter { $0.purchaseAmount.minorUnits > 0 }, by: \.purchaseOrderID)
        for invoice in base.invoices {
            let lines = billed[invoice.invoiceOrderID] ?? []
            #expect(invoice.invoiceAmount.minorUnits == lines.reduce(0) { $0 + $1.purchaseAmount.minorUnits })
            #expect(invoice.invoiceIssuedDay == lines.first?.purchaseDay)
            #expect(invoice.invoicePaidDay.map { invoice.invoiceIssuedDay <= $0 } ?? (invoice.invoicePaidAmount == nil))
            #expect(invoice.invoicePaidAmount.map { $0.minorUnits <= invoice.invoiceAmount.minorUnits } ?? true)
        }
        for serviceCase in base.serviceCases {
            #expect(serviceCase.isServiceCaseOpen == (serviceCase.serviceCaseSettlementMinutes == nil))
            let answer = serviceCase.serviceCaseFirstResponseMinutes ?? 0
            #expect(answer > 0 && serviceCase.serviceCaseSettlementMinutes.map { answer <= $0 } ?? true)
        }
        for survey in base.surveys {
            for score in [survey.surveyScore, survey.surveyExpectation, survey.surveyPerception] {
                #expect(score.map(survey.surveyScale.contains) ?? true)
            }
        }
    }
}
