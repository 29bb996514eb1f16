import Clientele
import Testing

@Suite("Care plan: whom to get in touch with")
struct CarePlanTests {
    private let today: CalendarDay
    private let context: AnalysisContext

    init() throws {
        today = try CalendarDay("2024-06-30")
        context = AnalysisContext(asOf: today)
    }

    private func day(_ before: Int) throws -> CalendarDay { try today.adding(days: -before) }

    private func money(_ text: String) throws -> Money { try Money(text, in: .eur) }

    private func purchases(_ customer: String, _ before: [Int], of amount: String) throws -> [Purchase] {
        try before.map { Purchase(customerID: CustomerID(customer), day: try day($0), amount: try money(amount)) }
    }

    private func plan(_ policy: some FollowUpPolicy = .customary, capacity: Int = 40, _ fill: (inout CustomerBase.Builder) throws -> Void)
        throws -> CarePlan
    {
        var builder = CustomerBase.Builder()
        try fill(&builder)
        return try CarePlanAnalysis(policy: policy, capacity: capacity).analyze(builder.build(), in: context)
    }

    @Test func `every reason comes up, with its day and its effect by hand`() throws {
        let plan = try plan { builder in
            try builder.add(purchases: try purchases("late", [200, 180, 160, 140, 120], of: "100"))
            try builder.add(purchases: try purchases("lost", [400, 380, 360, 310], of: "50"))
            try builder.add(purchases: try purchases("steady", [80, 60, 40, 20, 5], of: "10"))
            try builder.add(leads: [
                Lead(id: "L1", createdDay: try day(90), customerID: "prospect", expectedAmount: try money("1000"), owner: "Kim"),
                Lead(id: "L2", createdDay: try day(200), outcome: .won, closedDay: try day(100)),
                Lead(id: "L3", createdDay: try day(200), outcome: .lost, closedDay: try day(100)),
            ])
            try builder.add(invoices: [
                Invoice(customerID: "debtor", issuedDay: try day(60), amount: try money("400"), dueDay: try day(30)),
                Invoice(customerID: "debtor", issuedDay: try day(60), amount: try money("100"), dueDay: try day(-10)),
            ])
            try builder.add(contracts: [
                Contract(customerID: "tenant", startDay: try CalendarDay("2022-07-20"), annualAmount: try money("900"))
            ])
            try builder.add(surveys: [Survey(customerID: "cross", day: try day(3), kind: .recommendation, scale: .zeroToTen, score: 2)])
            try builder.add(serviceCases: [ServiceCase(customerID: "waiting", kind: .complaint, openedDay: try day(1))])
        }
        let tasks = Dictionary(uniqueKeysWithValues: plan.followUps.compactMap { task in task.customerID.map { ($0.text, task) } })
        #expect(tasks["prospect"]?.reasons == [.openLead])
        // 1000 × 1/2 of closed leads won × 10 %.
        #expect(tasks["prospect"]?.expectedEffect?.description == "50.00")
        #expect(tasks["debtor"]?.expectedEffect?.description == "120.00")
        #expect(tasks["tenant"]?.expectedEffect?.description == "45.00")
        #expect(tasks["tenant"]?.since == (try CalendarDay("2024-07-20")))
        #expect(tasks["tenant"]?.dueDay == (try CalendarDay("2024-07-13")))
        #expect(tasks["cross"]?.isUrgent == true)
        #expect(tasks["cross"]?.dueDay == (try day(-2)))
        #expect(tasks["waiting"]?.isUrgent == true && tasks["waiting"]?.dueDay == today)
        // Silent for 120 days at a rhythm of 20: lost, and beyond five times the rhythm.
        #expect(tasks["late"] == nil && tasks["steady"] == nil)
        #expect(tasks["lost"] == nil)
        #expect(plan.leadWinRate?.value == 0.5)
        #expect(plan.reasons.first { $0.reason == .openLead }?.required == 1)
    }

    @Test(arguments: [(29, nil), (31, FollowUpReason.overdueCustomer), (59, .overdueCustomer), (61, .lostCustomer), (101, nil)])
    func `silence calls by the customer's own rhythm`(_ example: (silence: Int, reason: FollowUpReason?)) throws {
        let days = (0..<5).map { example.silence + 20 * $0 }
        let plan = try plan { try $0.add(purchases: try purchases("a", days, of: "100")) }
        #expect(plan.followUps.first?.reasons == example.reason.map { [$0] }, "silent for \(example.silence) days")
        let share = example.reason == .lostCustomer ? 0.03 : 0.1
        if example.reason != nil { #expect(plan.followUps.first?.expectedEffect?.approximateValue == 500 * share) }
    }

    @Test func `reasons that concern the same purchases count once, others add up`() throws {
        let policy = ClosureFollowUpPolicy("half") { occasion, _ in
            FollowUpInstruction(within: 3, shareGained: occasion.reason == .dissatisfaction ? 0.1 : 0.5)
        }
        let plan = try plan(policy) { builder in
            try builder.add(purchases: try purchases("a", [90, 60, 30], of: "100"))
            try builder.add(surveys: [Survey(customerID: "a", day: try day(3), kind: .satisfaction, scale: .oneToFive, score: 1)])
            try builder.add(serviceCases: [ServiceCase(customerID: "a", kind: .complaint, openedDay: try day(2))])
            try builder.add(invoices: [Invoice(customerID: "a", issuedDay: try day(40), amount: try money("80"), dueDay: try day(10))])
        }
        let task = try #require(plan.followUps.first)
        #expect(plan.followUps.count == 1)
        #expect(Set(task.reasons) == [.serviceCase, .dissatisfaction, .unpaidInvoice, .overdueCustomer])
        // Half of 300 once, and half of 80.
        #expect(task.expectedEffect?.description == "190.00")
    }

    @Test func `urgent ones come first, then the dearest, and what has no room is counted`() throws {
        let plan = try plan(capacity: 2) { builder in
            try builder.add(
                invoices: try (1...4).map {
                    Invoice(
                        customerID: CustomerID("debtor \($0)"), issuedDay: try day(60), amount: try money("\($0)00"), dueDay: try day(30))
                })
            try builder.add(serviceCases: [ServiceCase(customerID: "waiting", kind: .complaint, openedDay: try day(1))])
        }
        let manager = try #require(plan.managers.first)
        #expect(manager.manager == nil && manager.required == 5 && manager.deferred == 3 && manager.deferredUrgent == 0)
        #expect(manager.followUps.map { $0.customerID?.text } == ["waiting", "debtor 4"])
        #expect(manager.expectedEffect.description == "120.00")
        #expect(manager.deferredEffect.description == "180.00")
        #expect(plan.unavailable.map(\.part).contains("managers"))
    }

    @Test func `each manager has own customers, capacity and order`() throws {
        var builder = CustomerBase.Builder()
        try builder.add(customers: [
            Customer(customerID: "a", accountManager: "Zoe"), Customer(customerID: "b", accountManager: "Ann"),
            Customer(customerID: "c", accountManager: "Ann"),
        ])
        try builder.add(
            serviceCases: try ["a", "b", "c"].map { ServiceCase(customerID: CustomerID($0), kind: .enquiry, openedDay: try day(0)) })
        let plan = try CarePlanAnalysis(capacities: ["Ann": 1]).analyze(builder.build(), in: context)
        #expect(plan.managers.map(\.manager) == ["Ann", "Zoe"])
        #expect(plan.managers.map(\.customers) == [2, 1])
        #expect(plan.managers.map(\.openCases) == [2, 1])
        #expect(plan.managers[0].followUps.map { $0.customerID?.text } == ["b"])
        #expect(plan.managers[0].deferredUrgent == 1)
    }

    @Test func `what a segment is treated with stands beside the follow-up`() throws {
        let plan = try plan { builder in
            for number in 0..<10 {
                try builder.add(purchases: try purchases("c\(number)", [10 + number, 50 + number], of: "\(10 + number)"))
            }
            try builder.add(serviceCases: [ServiceCase(customerID: "c9", kind: .complaint, openedDay: try day(1))])
        }
        let task = try #require(plan.followUps.first { $0.customerID == "c9" })
        let segment = try #require(task.segment)
        #expect(task.treatments == SegmentTreatment.customary[segment])
    }

    @Test func `what comes after the day does not exist`() throws {
        let plan = try plan { builder in
            try builder.add(serviceCases: [ServiceCase(customerID: "a", kind: .complaint, openedDay: try day(-1))])
            try builder.add(leads: [Lead(id: "L", createdDay: try day(-5), customerID: "b")])
            try builder.add(surveys: [Survey(customerID: "c", day: try day(-2), kind: .satisfaction, scale: .oneToFive, score: 1)])
            try builder.add(invoices: [
                Invoice(
                    customerID: "d", issuedDay: try day(60), amount: try money("10"), dueDay: try day(30), paidDay: try day(-1),
                    paidAmount: try money("10"))
            ])
        }
        #expect(plan.followUps.map { $0.customerID?.text } == ["d"])
    }

    @Test func `an empty base has an empty plan that says what is missing`() throws {
        let plan = try plan { _ in }
        #expect(plan.managers.isEmpty && plan.followUps.isEmpty)
        #expect(
            plan.unavailable.map(\.part) == [
                "managers", "openLead", "serviceCase", "dissatisfaction", "unpaidInvoice", "contractRenewal", "silence",
            ])
    }

    @Test func `the order of the records does not matter`() throws {
        var random = SeededGenerator(seed: 5)
        var cases = try (0..<60).map {
            ServiceCase(
                customerID: CustomerID("c\($0 % 20)"), kind: .complaint, openedDay: try day($0 % 7), id: "S\($0)", isEscalated: $0 % 3 == 0)
        }
        var orders = try (0..<200).map {
            Purchase(customerID: CustomerID("c\($0 % 25)"), day: try day(($0 * 37) % 400), amount: try money("\(1 + $0 % 9)"))
        }
        func made() throws -> CarePlan {
            try plan(capacity: 7) {
                try $0.add(purchases: orders)
                try $0.add(serviceCases: cases)
            }
        }
        let first = try made()
        for _ in 0..<3 {
            for index in cases.indices { cases.swapAt(index, index + random.next(below: cases.count - index)) }
            for index in orders.indices { orders.swapAt(index, index + random.next(below: orders.count - index)) }
            #expect(try made() == first)
        }
        #expect(first.followUps.count == 7)
    }

    @Test func `a lead's agreed day counts, and a contact touches it`() throws {
        func reasons(agreed: Int?, touched: Int?) throws -> [CalendarDay] {
            try plan { builder in
                try builder.add(leads: [
                    Lead(
                        id: "L", createdDay: try day(60), customerID: "a", lastTouchDay: try day(20),
                        nextTouchDay: try agreed.map { try day(-$0) })
                ])
                if let touched { try builder.add(contacts: [Contact(customerID: "a", day: try day(touched))]) }
            }.followUps.map(\.dueDay)
        }
        #expect(try reasons(agreed: nil, touched: nil).isEmpty)
        #expect(try reasons(agreed: 4, touched: nil) == [try day(-4)])
        #expect(try reasons(agreed: 8, touched: nil).isEmpty)
        #expect(try reasons(agreed: -3, touched: nil) == [today])
        #expect(try reasons(agreed: -3, touched: 1).isEmpty)
    }
}
