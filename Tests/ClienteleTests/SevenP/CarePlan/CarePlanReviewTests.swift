import Clientele
import Testing

@Suite("Care plan: what became of it")
struct CarePlanReviewTests {
    private let today: CalendarDay

    init() throws { today = try CalendarDay("2024-06-30") }

    private func builder() throws -> CustomerBase.Builder {
        var builder = CustomerBase.Builder()
        try builder.add(customers: ["a", "b", "c", "d"].map { Customer(customerID: CustomerID($0), accountManager: "Kim") })
        try builder.add(
            serviceCases: ["a", "b", "c", "d"].map { ServiceCase(customerID: CustomerID($0), kind: .complaint, openedDay: today) })
        return builder
    }

    @Test func `done in time, done late, missed and still open are told apart`() throws {
        var builder = try builder()
        let plan = try CarePlanAnalysis().analyze(builder.build(), in: AnalysisContext(asOf: today))
        #expect(plan.followUps.count == 4)
        func task(_ customer: String) throws -> FollowUp { try #require(plan.followUps.first { $0.customerID == CustomerID(customer) }) }
        let done = try #require(try task("a").contact(on: today, handler: "Kim", outcome: "solved", cost: Money("3", in: .eur)))
        let late = try #require(try task("b").contact(on: today.adding(days: 2), handler: "Kim", outcome: "solved"))
        try builder.add(contacts: [
            done, late, Contact(customerID: "c", day: try today.adding(days: 3), direction: .outbound, outcome: "refused"),
            // The customer's own call does no follow-up.
            Contact(customerID: "d", day: try today.adding(days: 1), direction: .inbound),
        ])
        try builder.add(purchases: [
            Purchase(customerID: "a", day: try today.adding(days: 5), amount: try Money("20", in: .eur)),
            Purchase(customerID: "a", day: try today.adding(days: 6), amount: try Money("-5", in: .eur)),
            Purchase(customerID: "b", day: try today.adding(days: 1), amount: try Money("99", in: .eur)),
            Purchase(customerID: "c", day: try today.adding(days: 33), amount: try Money("7", in: .eur)),
        ])
        let base = try builder.build()
        let review = try CarePlanReview(of: plan).analyze(base, in: AnalysisContext(asOf: today.adding(days: 40)))
        let result = try #require(review.managers.first)
        #expect((result.planned, result.inTime, result.late, result.missed, result.open) == (4, 1, 2, 1, 0))
        #expect(result.outcomes.map(\.outcome) == ["solved", "refused"])
        #expect(result.outcomes.map(\.count) == [2, 1])
        // The purchase of b came before the follow-up, that of c on the 30th day after it, which no longer counts.
        #expect(result.revenueSince.description == "15.00" && result.buyers == 1)
        let atOnce = try CarePlanReview(of: plan).analyze(base, in: AnalysisContext(asOf: today))
        #expect(atOnce.managers[0].open == 3 && atOnce.managers[0].inTime == 1)
    }

    @Test func `a lead without a customer is done by a touch`() throws {
        var builder = CustomerBase.Builder()
        let lead = Lead(id: "L", createdDay: try today.adding(days: -50), owner: "Kim")
        try builder.add(leads: [lead])
        let plan = try CarePlanAnalysis().analyze(builder.build(), in: AnalysisContext(asOf: today))
        #expect(plan.followUps.map(\.leadID) == ["L"] && plan.followUps[0].contact(on: today, handler: nil, outcome: nil) == nil)
        var touched = lead
        touched.leadLastTouchDay = try today.adding(days: 1)
        var later = CustomerBase.Builder()
        try later.add(leads: [touched])
        let review = try CarePlanReview(of: plan).analyze(later.build(), in: AnalysisContext(asOf: today.adding(days: 9)))
        #expect(review.managers[0].inTime == 1)
    }

    @Test func `an earlier day and another currency are refused`() throws {
        let plan = try CarePlanAnalysis().analyze(try builder().build(), in: AnalysisContext(asOf: today))
        #expect(throws: ClienteleError.self) {
            try CarePlanReview(of: plan).analyze(CustomerBase(purchases: [Purchase]()), in: AnalysisContext(asOf: today.adding(days: -1)))
        }
    }
}
