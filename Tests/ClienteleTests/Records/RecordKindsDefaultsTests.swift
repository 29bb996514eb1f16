import Clientele
import Testing

@Suite("Record kinds: an app's own types take the defaults")
struct RecordKindsDefaultsTests {
    @Test("A class with two properties is a contact")
    func contact() throws {
        try checkContact(MinimalKind.PhoneCall(customerID: "C-7", answeredOn: "2024-03-05"))
        let wrong = MinimalKind.PhoneCall(customerID: "C-7", answeredOn: "05.03.2024")
        #expect { try wrong.contactDay } throws: { ($0 as? ClienteleError)?.code == .invalidDay }
    }

    private func checkContact(_ record: some ContactRecord) throws {
        #expect(CustomerID(record.customerID) == "C-7")
        #expect(try record.contactDay == CalendarDay("2024-03-05"))
        #expect(record.contactID == nil && record.contactChannel == nil && record.contactDirection == nil)
        #expect(record.contactHandler == nil && record.contactPurpose == nil && record.contactOutcome == nil)
        #expect(record.contactMinutes == nil && record.contactCampaignID == nil)
        #expect(try record.contactCost == nil)
    }

    @Test("A service case is open exactly as long as it gives no time of settlement")
    func serviceCase() throws {
        let open = MinimalKind.Ticket(customerID: 3, serviceCaseKind: .complaint, openedOn: "2024-03-05")
        let settled = MinimalKind.Ticket(customerID: 3, serviceCaseKind: .complaint, openedOn: "2024-03-05", minutesToClose: 90)
        #expect(open.isServiceCaseOpen && !settled.isServiceCaseOpen)
        #expect(open.serviceCaseID == nil && open.serviceCaseFirstResponseMinutes == nil && !open.isServiceCaseEscalated)
        #expect(open.serviceCaseHandler == nil && open.serviceCaseChannel == nil && open.serviceCaseDisputedAmount == nil)
        let ready = ServiceCase(customerID: "3", kind: .request, openedDay: try settled.serviceCaseOpenedDay, settlementMinutes: 5)
        #expect(!ready.isServiceCaseOpen)
        let unmeasured = ServiceCase(customerID: "3", kind: .request, openedDay: try settled.serviceCaseOpenedDay, isOpen: false)
        #expect(!unmeasured.isServiceCaseOpen && unmeasured.serviceCaseSettlementMinutes == nil)
    }

    @Test("A campaign needs its id and first day, a response its four columns")
    func campaign() {
        let mailing = MinimalKind.Mailing()
        #expect(mailing.campaignLastDay == nil && mailing.campaignName == nil && mailing.campaignChannel == nil)
        #expect(mailing.campaignCost == nil && mailing.campaignTargetSegment == nil)
        let row = MinimalKind.CouponRow(customerID: "C-7", wasMailed: false, hasResponded: true)
        #expect(row.responseGroup == .control && row.responseCampaignID == mailing.campaignID)
        #expect(row.responseContactDay == nil && row.responseDay == nil && row.responseRevenue == nil && row.responseCost == nil)
    }

    @Test("A lead of nobody yet conforms without naming a type of id")
    func lead() throws {
        let inquiry = MinimalKind.Inquiry(leadID: "I-1", createdOn: "2024-03-05")
        #expect(inquiry.leadCustomerID == nil && inquiry.leadReferrerID == nil)
        #expect(inquiry.leadSource == nil && inquiry.leadStage == nil && inquiry.leadOutcome == nil && inquiry.leadClosedDay == nil)
        #expect(inquiry.leadQualification == LeadQualification(hasMoney: nil, hasAuthority: nil, hasNeed: nil))
        #expect(inquiry.leadBuyingRoles.isEmpty && inquiry.leadExpectedAmount == nil && inquiry.leadLastTouchDay == nil)
        #expect(inquiry.leadNextTouchDay == nil && inquiry.leadOwner == nil && inquiry.leadDivision == nil)
        #expect(inquiry.leadAttributes.isEmpty)
        let deal = MinimalKind.Deal()
        #expect(deal.leadCustomerID == 12 && deal.leadOutcome == .won)
        #expect(try MinimalKind.Inquiry(leadID: "I-2", createdOn: "2024-02-29").leadCreatedDay.day == 29)
    }

    @Test("A change of stage, a contract, an invoice and a survey take their defaults")
    func others() throws {
        let day = CalendarDay(daysSince1970: 100)
        let change = MinimalKind.StatusLogEntry(customerID: "C-7", stageChangeDay: day, stageAfterChange: "loyal")
        #expect(change.stageBeforeChange == nil && change.stageChangeSequence == 0 && change.stageChangeLeadID == nil)
        let policy = MinimalKind.Policy(customerID: 9, contractStartDay: day)
        #expect(policy.contractEndDay == nil && policy.contractEndReason == nil && policy.contractID == nil)
        #expect(policy.contractProduct == nil && policy.contractAnnualAmount == nil)
        let bill = MinimalKind.Bill(total: "12.50")
        #expect(try bill.invoiceAmount == Money(minorUnits: 1250, currency: .usd))
        #expect(bill.invoiceDueDay == nil && bill.invoicePaidDay == nil && bill.invoicePaidAmount == nil && !bill.isInvoiceDisputed)
        #expect(bill.invoiceID == nil && bill.invoiceOrderID == nil && bill.invoiceCampaignID == nil)
        #expect { try MinimalKind.Bill(total: "12,50").invoiceAmount } throws: { ($0 as? ClienteleError)?.code == .invalidAmount }
        let feedback = MinimalKind.Feedback(customerID: "C-7", surveyDay: day)
        #expect(feedback.surveyQuestion == nil && feedback.surveyScore == nil && feedback.surveyExpectation == nil)
        #expect(feedback.surveyPerception == nil && feedback.surveyID == nil)
    }

    @Test("A main-actor class takes part in two kinds at once")
    @MainActor
    func mainActor() throws {
        func key(_ record: some ContactRecord) -> String { record.customerID.canonicalCustomerText }
        func score(_ record: some SurveyRecord) -> Int32? { record.surveyScore }
        let model = MinimalKind.ScreenModel()
        #expect(key(model) == "member 1")
        #expect(score(model) == 5)
    }

    @Test("A scale needs room, and knows what stands on it")
    func scale() throws {
        let scale = try SurveyScale(from: -2, to: 2)
        #expect((-3...3).filter { scale.contains($0) } == [-2, -1, 0, 1, 2])
        for (lowest, highest) in [(1, 1), (5, 1)] as [(Int32, Int32)] {
            #expect { try SurveyScale(from: lowest, to: highest) } throws: { ($0 as? ClienteleError)?.code == .invalidArgument }
        }
        #expect(try SurveyScale(from: 1, to: 5) == .oneToFive)
        #expect(try SurveyScale(from: 1, to: 7) == .oneToSeven)
        #expect(try SurveyScale(from: 0, to: 10) == .zeroToTen)
    }

    @Test("Buying roles are a set whose names stand in a fixed order")
    func buyingRoles() {
        #expect(BuyingRoles([.influencer, .purchaser]).names == ["purchaser", "influencer"])
        #expect(BuyingRoles.all.names == ["purchaser", "user", "decider", "influencer"])
        #expect(BuyingRoles(rawValue: 0xFF) == .all)
        for name in BuyingRoles.all.names { #expect(BuyingRoles(name: name)?.names == [name]) }
        #expect(BuyingRoles(name: "Purchaser") == nil)
    }
}
