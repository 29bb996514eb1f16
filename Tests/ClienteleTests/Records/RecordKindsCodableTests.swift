import Clientele
import Foundation
import Testing

@Suite("Record kinds: the JSON of each struct is stable")
struct RecordKindsCodableTests {
    private let first = CalendarDay(daysSince1970: 19_787)  // 2024-03-05
    private let second = CalendarDay(daysSince1970: 19_788)
    private let amount = Money(minorUnits: 1250, currency: .eur)

    /// Encodes to exactly the text, and reads the value back from it.
    private func check<Value: Codable & Equatable>(_ value: Value, _ json: String, at location: Testing.SourceLocation = #_sourceLocation)
        throws
    {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let text = String(decoding: try encoder.encode(value), as: UTF8.self)
        #expect(text == json, sourceLocation: location)
        #expect(try JSONDecoder().decode(Value.self, from: Data(json.utf8)) == value, sourceLocation: location)
    }

    @Test("A contact")
    func contact() throws {
        try check(
            Contact(
                customerID: "C-7", day: first, id: "K-1", channel: "telephone", direction: .inbound, handler: "Li", purpose: "advice",
                outcome: "appointment", minutes: 12, cost: amount, campaignID: "spring"),
            #"{"contactCampaignID":"spring","contactChannel":"telephone","contactCost":{"amount":"12.50","currency":"EUR"},"#
                + #""contactDay":"2024-03-05","contactDirection":"inbound","contactHandler":"Li","contactID":"K-1","contactMinutes":12,"#
                + #""contactOutcome":"appointment","contactPurpose":"advice","customerID":"C-7"}"#)
        try check(Contact(customerID: "C-7", day: first), #"{"contactDay":"2024-03-05","customerID":"C-7"}"#)
    }

    @Test("A service case")
    func serviceCase() throws {
        try check(
            ServiceCase(
                customerID: "C-7", kind: .complaint, openedDay: first, id: "S-1", firstResponseMinutes: 9, settlementMinutes: 200,
                isEscalated: true, disputedAmount: amount, handler: "Li", channel: "e-mail"),
            #"{"customerID":"C-7","isServiceCaseEscalated":true,"isServiceCaseOpen":false,"serviceCaseChannel":"e-mail","#
                + #""serviceCaseDisputedAmount":{"amount":"12.50","currency":"EUR"},"serviceCaseFirstResponseMinutes":9,"#
                + #""serviceCaseHandler":"Li","serviceCaseID":"S-1","serviceCaseKind":"complaint","#
                + #""serviceCaseOpenedDay":"2024-03-05","serviceCaseSettlementMinutes":200}"#)
        try check(
            ServiceCase(customerID: "C-7", kind: .other, openedDay: first),
            #"{"customerID":"C-7","isServiceCaseEscalated":false,"isServiceCaseOpen":true,"serviceCaseKind":"other","#
                + #""serviceCaseOpenedDay":"2024-03-05"}"#)
    }

    @Test("A campaign and a response")
    func campaign() throws {
        try check(
            Campaign(
                id: "spring", firstDay: first, lastDay: second, name: "Spring", channel: "letter", cost: amount, targetSegment: "At Risk"),
            #"{"campaignChannel":"letter","campaignCost":{"amount":"12.50","currency":"EUR"},"campaignFirstDay":"2024-03-05","#
                + #""campaignID":"spring","campaignLastDay":"2024-03-06","campaignName":"Spring","campaignTargetSegment":"At Risk"}"#)
        try check(
            CampaignResponse(
                customerID: "C-7", campaignID: "spring", group: .treated, hasResponded: true, contactDay: first, day: second,
                revenue: amount, cost: Money(minorUnits: 80, currency: .eur)),
            #"{"customerID":"C-7","hasResponded":true,"responseCampaignID":"spring","responseContactDay":"2024-03-05","#
                + #""responseCost":{"amount":"0.80","currency":"EUR"},"responseDay":"2024-03-06","responseGroup":"treated","#
                + #""responseRevenue":{"amount":"12.50","currency":"EUR"}}"#)
    }

    @Test("A lead")
    func lead() throws {
        try check(
            Lead(
                id: "L-1", createdDay: first, customerID: "C-7", source: "web", referrerID: "C-2", stage: "offer", outcome: .lost,
                closedDay: second, qualification: LeadQualification(hasMoney: true, hasAuthority: false),
                buyingRoles: [.decider, .user], expectedAmount: amount, lastTouchDay: first, nextTouchDay: second, owner: "Li",
                division: "north", attributes: ["employees": .number(12)]),
            #"{"leadAttributes":{"employees":12},"leadBuyingRoles":["user","decider"],"leadClosedDay":"2024-03-06","#
                + #""leadCreatedDay":"2024-03-05","leadCustomerID":"C-7","leadDivision":"north","#
                + #""leadExpectedAmount":{"amount":"12.50","currency":"EUR"},"leadID":"L-1","leadLastTouchDay":"2024-03-05","#
                + #""leadNextTouchDay":"2024-03-06","leadOutcome":"lost","leadOwner":"Li","#
                + #""leadQualification":{"hasAuthority":false,"hasMoney":true},"leadReferrerID":"C-2","leadSource":"web","leadStage":"offer"}"#
        )
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(BuyingRoles.self, from: Data(#"["user","boss"]"#.utf8)) }
    }

    @Test("A change of stage and a contract")
    func stageChangeAndContract() throws {
        try check(
            StageChange(customerID: "C-7", day: first, from: "target", to: "first-time buyer", sequence: 2, leadID: "L-1"),
            #"{"customerID":"C-7","stageAfterChange":"first-time buyer","stageBeforeChange":"target","stageChangeDay":"2024-03-05","#
                + #""stageChangeLeadID":"L-1","stageChangeSequence":2}"#)
        try check(
            Contract(
                customerID: "C-7", startDay: first, endDay: second, endReason: .lapse, id: "P-1", product: "household",
                annualAmount: amount),
            #"{"contractAnnualAmount":{"amount":"12.50","currency":"EUR"},"contractEndDay":"2024-03-06","contractEndReason":"lapse","#
                + #""contractID":"P-1","contractProduct":"household","contractStartDay":"2024-03-05","customerID":"C-7"}"#)
    }

    @Test("An invoice and a survey")
    func invoiceAndSurvey() throws {
        try check(
            Invoice(
                customerID: "C-7", issuedDay: first, amount: amount, dueDay: second, paidDay: second,
                paidAmount: Money(minorUnits: 1000, currency: .eur), isDisputed: true, id: "R-1", orderID: "O-1", campaignID: "spring"),
            #"{"customerID":"C-7","invoiceAmount":{"amount":"12.50","currency":"EUR"},"invoiceCampaignID":"spring","#
                + #""invoiceDueDay":"2024-03-06","invoiceID":"R-1","invoiceIssuedDay":"2024-03-05","invoiceOrderID":"O-1","#
                + #""invoicePaidAmount":{"amount":"10.00","currency":"EUR"},"invoicePaidDay":"2024-03-06","isInvoiceDisputed":true}"#)
        try check(
            Survey(
                customerID: "C-7", day: first, kind: .satisfaction, scale: .oneToSeven, question: "delivery", score: 5, expectation: 6,
                perception: 4, id: "Q-1"),
            #"{"customerID":"C-7","surveyDay":"2024-03-05","surveyExpectation":6,"surveyID":"Q-1","surveyKind":"satisfaction","#
                + #""surveyPerception":4,"surveyQuestion":"delivery","surveyScale":{"highest":7,"lowest":1},"surveyScore":5}"#)
        let upsideDown = Data(#"{"highest":1,"lowest":7}"#.utf8)
        #expect(throws: ClienteleError.self) { try JSONDecoder().decode(SurveyScale.self, from: upsideDown) }
    }
}
