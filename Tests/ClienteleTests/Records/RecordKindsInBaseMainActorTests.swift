import Clientele
import Testing

@Suite("Record kinds in a base: types that live on the main actor")
@MainActor
struct RecordKindsInBaseMainActorTests {
    /// One class for every kind, bound to the main actor as most of an app's model types are.
    @MainActor
    final class Everything: @MainActor CustomerRecord, @MainActor ContactRecord, @MainActor ServiceCaseRecord, @MainActor CampaignRecord,
        @MainActor CampaignResponseRecord, @MainActor LeadRecord, @MainActor StageChangeRecord, @MainActor ContractRecord,
        @MainActor InvoiceRecord, @MainActor SurveyRecord
    {
        var customerID = 7
        var day = CalendarDay(daysSince1970: 3)
        var contactDay: CalendarDay { day }
        var serviceCaseKind: ServiceCaseKind { .enquiry }
        var serviceCaseOpenedDay: CalendarDay { day }
        var campaignID = "spring"
        var campaignFirstDay: CalendarDay { day }
        var responseCampaignID: String { campaignID }
        var responseGroup: CampaignGroup { .treated }
        var hasResponded: Bool { true }
        var leadID = "L-1"
        var leadCustomerID: Int? { customerID }
        var leadCreatedDay: CalendarDay { day }
        var stageChangeDay: CalendarDay { day }
        var stageAfterChange: String { "target" }
        var contractStartDay: CalendarDay { day }
        var invoiceIssuedDay: CalendarDay { day }
        var invoiceAmount: Money { Money(minorUnits: 100, currency: .jpy) }
        var surveyDay: CalendarDay { day }
        var surveyKind: SurveyKind { .recommendation }
        var surveyScale: SurveyScale { .zeroToTen }
        var surveyScore: Int32? { 9 }
    }

    @Test("A main-actor class takes part in every kind")
    func everyKind() throws {
        let records = [Everything()]
        var builder = CustomerBase.Builder()
        try builder.add(customers: records)
        try builder.add(contacts: records)
        try builder.add(serviceCases: records)
        try builder.add(campaigns: records)
        try builder.add(campaignResponses: records)
        try builder.add(leads: records)
        try builder.add(stageChanges: records)
        try builder.add(contracts: records)
        try builder.add(invoices: records, badRecords: .collect)
        try builder.add(surveys: records.lazy.filter { _ in true })
        let base = try builder.build()
        #expect(base.recordCounts.total == 10 && base.recordCounts[.purchase] == 0 && base.customerIDs == ["7"])
        #expect(base.surveys(of: "7").first?.surveyScore == 9 && base.currency == .jpy)
        #expect(base.campaign("spring")?.campaignFirstDay == records[0].day && base.leads(of: "7").first?.leadID == "L-1")
    }
}
