import Clientele

/// The smallest types an app could have of each kind: what the protocols ask for and nothing else.
enum MinimalKind {
    final class PhoneCall: ContactRecord {
        let customerID: String
        let answeredOn: String
        var contactDay: CalendarDay { get throws { try CalendarDay(answeredOn) } }

        init(customerID: String, answeredOn: String) {
            self.customerID = customerID
            self.answeredOn = answeredOn
        }
    }

    struct Ticket: ServiceCaseRecord {
        var customerID: Int
        var serviceCaseKind: ServiceCaseKind
        var openedOn: String
        var minutesToClose: Int64?
        var serviceCaseOpenedDay: CalendarDay { get throws { try CalendarDay(openedOn) } }
        var serviceCaseSettlementMinutes: Int64? { minutesToClose }
    }

    final class Mailing: CampaignRecord {
        let campaignID = "spring"
        let campaignFirstDay = CalendarDay(daysSince1970: 0)
    }

    struct CouponRow: CampaignResponseRecord {
        var customerID: String
        var wasMailed: Bool
        var hasResponded: Bool
        var responseCampaignID: String { "spring" }
        var responseGroup: CampaignGroup { wasMailed ? .treated : .control }
    }

    /// Belongs to no customer yet, so that even the type of the id is a default.
    struct Inquiry: LeadRecord {
        var leadID: String
        var createdOn: String
        var leadCreatedDay: CalendarDay { get throws { try CalendarDay(createdOn) } }
    }

    final class Deal: LeadRecord {
        let leadID = "D-1"
        let company: Int? = 12
        let isWon: Bool? = true
        let leadCreatedDay = CalendarDay(daysSince1970: 0)
        var leadCustomerID: Int? { company }
        var leadOutcome: LeadOutcome? { isWon.map { $0 ? .won : .lost } }
    }

    struct StatusLogEntry: StageChangeRecord {
        var customerID: String
        var stageChangeDay: CalendarDay
        var stageAfterChange: String
    }

    struct Policy: ContractRecord {
        var customerID: UInt64
        var contractStartDay: CalendarDay
    }

    final class Bill: InvoiceRecord {
        let customerID = "debtor"
        let total: String
        let invoiceIssuedDay = CalendarDay(daysSince1970: 0)
        var invoiceAmount: Money { get throws { try Money(total, in: .usd) } }

        init(total: String) {
            self.total = total
        }
    }

    struct Feedback: SurveyRecord {
        var customerID: String
        var surveyDay: CalendarDay
        var surveyKind: SurveyKind { .recommendation }
        var surveyScale: SurveyScale { .zeroToTen }
    }

    /// A type that lives on the main actor, as most of an app's model types do.
    @MainActor
    final class ScreenModel: @MainActor ContactRecord, @MainActor SurveyRecord {
        var customerID = "member 1"
        var contactDay = CalendarDay(daysSince1970: 1)
        var surveyDay = CalendarDay(daysSince1970: 2)
        var surveyKind = SurveyKind.satisfaction
        var surveyScale = SurveyScale.oneToFive
        var surveyScore: Int32? = 5
    }
}
