import Testing

@testable import Clientele

@Suite struct LeadPipelineTests {
    private let asOf = CalendarDay(daysSince1970: 19_900)

    private func lead(
        _ id: String, age: Int, stage: String? = nil, outcome: LeadOutcome? = nil, closed: Int? = nil, amount: Int64? = nil,
        touched: Int? = nil,
        customer: CustomerID? = nil
    ) -> Lead {
        Lead(
            id: id, createdDay: asOf.advanced(by: -age), customerID: customer, stage: stage, outcome: outcome,
            closedDay: closed.map { asOf.advanced(by: -$0) }, expectedAmount: amount.map { ProspectingFixture.money($0) },
            lastTouchDay: touched.map { asOf.advanced(by: -$0) })
    }

    private func changes(_ lead: Lead, _ stages: [String], every days: Int) -> [StageChange] {
        stages.enumerated().map { place, stage in
            StageChange(
                customerID: lead.leadCustomerID ?? "nobody", day: lead.leadCreatedDay.advanced(by: place * days), to: stage,
                leadID: lead.leadID)
        }
    }

    private func pipeline(
        _ leads: [Lead], _ changes: [StageChange] = [], contacts: [Contact] = [], order: [String]? = nil
    ) throws -> LeadPipeline {
        var builder = CustomerBase.Builder(currency: .eur)
        try builder.add(leads: leads)
        try builder.add(stageChanges: changes)
        try builder.add(contacts: contacts)
        var analysis = ProspectingAnalysis()
        analysis.stageOrder = order
        let result = try analysis.analyze(builder.build(), in: AnalysisContext(asOf: asOf))
        return try #require(result.pipeline)
    }

    @Test func `The weighted amount is reckoned by hand`() throws {
        // Three won and one lost: a chance of (2 · 0.75 + 3)/(2 + 4) = 0.75 in every stage, since no change is recorded.
        let closed = [
            lead("w1", age: 100, stage: "offer", outcome: .won, closed: 40, amount: 1_000),
            lead("w2", age: 90, stage: "offer", outcome: .won, closed: 60, amount: 2_000),
            lead("w3", age: 80, stage: "offer", outcome: .won, closed: 30, amount: 3_000),
            lead("l1", age: 80, stage: "new", outcome: .lost, closed: 70),
        ]
        let open = [
            lead("o1", age: 10, stage: "new", amount: 10_001), lead("o2", age: 200, stage: "offer", amount: 20_000, touched: 61),
            lead("o3", age: 5, stage: "new"),
        ]
        let found = try pipeline(closed + open)
        #expect(found.openLeads == 3 && found.wonLeads == 3 && found.lostLeads == 1)
        let forecast = try #require(found.forecast)
        // 0.75 · 30,001 = 22,500.75
        #expect(forecast.weightedAmount.expected.minorUnits == 22_501)
        #expect(forecast.fullAmount.minorUnits == 30_001)
        #expect(forecast.leads == 2 && forecast.leadsWithoutAmount == 1)
        #expect(abs(forecast.expectedWins - 2.25) < 1e-12)
        #expect(forecast.weightedAmount.lower.minorUnits >= 0 && forecast.weightedAmount.upper.minorUnits <= 30_001)
        // 3 open · 0.75 · 2,000 / mean of 60, 30 and 50 days
        let velocity = try #require(found.velocity)
        #expect(abs(velocity.meanCycleDays - 140.0 / 3) < 1e-12 && velocity.medianCycleDays == 50)
        #expect(velocity.perDay.minorUnits == 96)
        #expect(found.ageing.staleLeads == 1 && found.ageing.staleAmount.minorUnits == 20_000)
        #expect(found.ageing.staleWeightedAmount?.minorUnits == 15_000)
        #expect(found.ageing.buckets.map(\.leads) == [2, 0, 1, 0, 0])
        #expect(found.ageing.listed.map(\.leadID) == ["o2"])
        #expect(found.funnel == nil)
    }

    @Test func `The variance of the weighted amount is that of a simulation`() throws {
        // Two stages with chances of their own; each draw takes chances from their posteriors, then wins or loses every lead.
        var closed: [Lead] = []
        var changes: [StageChange] = []
        for place in 0..<20 {
            let won = place % 4 == 0
            let one = lead(
                "c\(place)", age: 100, outcome: won ? .won : .lost, closed: 10, amount: 100, customer: CustomerID("k\(place)"))
            closed.append(one)
            changes += self.changes(one, won || place < 5 ? ["new", "offer"] : ["new", "new2"], every: 5)
        }
        var open: [Lead] = []
        for place in 0..<6 {
            let one = lead("o\(place)", age: 20, amount: Int64(1_000 * (place + 1)), customer: CustomerID("o\(place)"))
            open.append(one)
            changes += self.changes(one, place < 3 ? ["new"] : ["new", "offer"], every: 3)
        }
        let found = try pipeline(closed + open, changes)
        let amount = try #require(found.forecast).weightedAmount
        let offer = try #require(found.stages.first { $0.stage == "offer" })
        #expect(offer.closedLeads == 8 && offer.wonLeads == 5)
        let new = try #require(found.stages.first { $0.stage == "new" })
        #expect(new.closedLeads == 20 && new.wonLeads == 5)
        var generator = SeededGenerator(seed: 3)
        var draws: [Double] = []
        for _ in 0..<40_000 {
            let chances: [Double] = [generator.nextBeta(5.5, 16.5), generator.nextBeta(5.5, 4.5)]
            var sum = 0.0
            for place in 0..<6 where generator.nextUnit() < chances[place < 3 ? 0 : 1] { sum += Double(1_000 * (place + 1)) }
            draws.append(sum)
        }
        let mean = draws.reduce(0, +) / 40_000
        #expect(abs(Double(amount.expected.minorUnits) / mean - 1) < 0.01)
        // A smooth distribution for a sum of six lumps: right in spread, near in its ends.
        let sorted = draws.sorted()
        #expect(abs(Double(amount.lower.minorUnits) - sorted[1_000]) <= 1_500)
        #expect(abs(Double(amount.upper.minorUnits) - sorted[38_999]) <= 1_500)
    }

    @Test func `Stages are ordered and timed by the recorded changes`() throws {
        let leads = (0..<4).map {
            lead("l\($0)", age: 90, outcome: $0 < 2 ? .won : nil, closed: $0 < 2 ? 60 : nil, customer: CustomerID("c\($0)"))
        }
        let all = leads.enumerated().flatMap { place, lead in
            changes(lead, place < 3 ? ["new", "contacted", "offer"] : ["new"], every: 10)
        }
        let found = try pipeline(leads, all.reversed())
        #expect(found.stages.map(\.stage) == ["new", "contacted", "offer"])
        #expect(found.stages.map(\.openLeads) == [1, 0, 1])
        #expect(found.stages.first?.meanDays == 10)
        let funnel = try #require(found.funnel)
        #expect(funnel.funnel.map(\.customers) == [4, 3, 3, 2])
        #expect(funnel.conversions.first { $0.from == "new" && $0.to == "won" }?.reached == 2)
    }

    @Test func `A lead of which only the last stage is known has passed those before`() throws {
        // Two leads with a history set the order; a lost one without a customer stands at the second stage.
        let leads = [
            lead("a", age: 90, outcome: .won, closed: 10, customer: "a"), lead("b", age: 90, customer: "b"),
            lead("x", age: 90, stage: "talk", outcome: .lost, closed: 20),
        ]
        let all = leads.prefix(2).flatMap { changes($0, ["new", "talk", "offer"], every: 10) }
        let found = try pipeline(leads, all)
        #expect(found.stages.map(\.stage) == ["new", "talk", "offer"])
        #expect(found.stages.map(\.closedLeads) == [2, 2, 1])
        #expect(found.stages.map(\.wonLeads) == [1, 1, 1])
        // (2 · 0.5 + 1)/(2 + 2) and (2 · 0.5 + 1)/(2 + 1)
        let chances: [Double] = found.stages.compactMap { $0.chance?.value }
        let expected: [Double] = [0.5, 0.5, 2.0 / 3]
        #expect(chances == expected)
    }

    @Test func `With a given order closed leads have passed the stages before their last, without a recorded change`() throws {
        let leads = [
            lead("w1", age: 90, stage: "offer", outcome: .won, closed: 10), lead("w2", age: 90, stage: "talk", outcome: .won, closed: 10),
            lead("l1", age: 90, stage: "new", outcome: .lost, closed: 10), lead("l2", age: 90, stage: "offer", outcome: .lost, closed: 10),
            lead("l3", age: 90, stage: "archive", outcome: .lost, closed: 10), lead("o", age: 9, stage: "talk", amount: 1_000),
            lead("o2", age: 9, stage: "archive", amount: 1_000),
        ]
        let found = try pipeline(leads, order: ["new", "talk", "offer", "signed"])
        #expect(found.stages.map(\.stage) == ["new", "talk", "offer", "signed", "archive"])
        #expect(found.stages.map(\.closedLeads) == [4, 3, 2, 0, 0])
        #expect(found.stages.map(\.wonLeads) == [2, 2, 1, 0, 0])
        #expect(found.stages.map { $0.winRate?.value } == [0.5, 2.0 / 3, 0.5, nil, nil])
        // Two more leads at the rate of all, 2 of 5; a stage outside the order has the chance of all.
        let expected: [Double] = [2.8 / 6, 2.8 / 5, 1.8 / 4, 0.4, 2.8 / 7]
        for (stage, chance) in zip(found.stages, expected) { #expect(abs(try #require(stage.chance).value - chance) < 1e-12) }
        #expect(found.stages[1].weightedAmount?.minorUnits == 560)
        #expect(found.funnel == nil && found.notes.count == 1 && found.notes[0].contains("in the given order"))
        // Without an order nothing tells what came before.
        let unordered = try pipeline(leads)
        #expect(unordered.stages.allSatisfy { $0.closedLeads == 0 && $0.winRate == nil })
        #expect(unordered.notes.count == 1 && unordered.notes[0].contains("nothing is said of conversion"))
    }

    @Test func `A last stage that no recorded change places stands for itself`() throws {
        let leads = [
            lead("a", age: 90, outcome: .won, closed: 10, customer: "a"), lead("x", age: 90, stage: "archive", outcome: .lost, closed: 20),
        ]
        let found = try pipeline(leads, changes(leads[0], ["new", "talk"], every: 10))
        #expect(found.stages.map(\.stage) == ["new", "talk", "archive"])
        #expect(found.stages.map(\.closedLeads) == [1, 1, 1])
    }

    @Test func `Stages that are no stages give no funnel`() throws {
        let leads = (0..<70).map { lead("l\($0)", age: 90, customer: CustomerID("c\($0)")) }
        let all = leads.enumerated().flatMap { changes($1, ["new", "note \($0)"], every: 10) }
        let found = try pipeline(leads, all)
        #expect(found.funnel == nil)
        #expect(found.notes.filter { $0.contains("71 different stages") }.count == 1)
    }

    @Test func `A contact with the customer touches the lead`() throws {
        let open = lead("o", age: 100, amount: 5_000, customer: "c")
        #expect(try pipeline([open]).ageing.staleLeads == 1)
        #expect(try pipeline([open]).forecast == nil)
        let contact = Contact(customerID: "c", day: asOf.advanced(by: -3))
        #expect(try pipeline([open], contacts: [contact]).ageing.staleLeads == 0)
        let later = Contact(customerID: "c", day: asOf.advanced(by: 3))
        #expect(try pipeline([open], contacts: [later]).ageing.staleLeads == 1)
    }

    @Test func `The example of the documentation is true`() throws {
        let day = try CalendarDay("2024-06-01")
        var builder = CustomerBase.Builder()
        try builder.add(leads: [
            Lead(id: "L-1", createdDay: day, outcome: .won), Lead(id: "L-2", createdDay: day, outcome: .lost),
            Lead(id: "L-3", createdDay: day, expectedAmount: try Money("100", in: .eur)),
        ])
        let result = try ProspectingAnalysis().analyze(builder.build(), in: AnalysisContext(asOf: day))
        #expect(result.pipeline?.forecast?.weightedAmount.expected.description == "50.00")
        #expect(result.unavailable.map(\.part) == ["forecast", "nextPurchases", "lookAlikes"])
    }

    @Test func `A beta distribution holds an amount between nothing and all`() {
        for (mean, variance) in [(0.5, 0.01), (0.02, 0.001), (0.98, 0.0001), (0.5, 0.3)] as [(Double, Double)] {
            let spread = ForecastSpread(mean: mean * 1_000_000, meanVariance: variance * 1e12 / 2, ownVariance: variance * 1e12 / 2)
            let amount = BoundedAmount(spread, upTo: 1_000_000).forecast(in: .eur)
            #expect(amount.lower.minorUnits >= 0 && amount.upper.minorUnits <= 1_000_000)
            #expect(amount.lower.minorUnits <= amount.meanLower.minorUnits)
            #expect(amount.meanLower.minorUnits <= amount.expected.minorUnits && amount.expected.minorUnits <= amount.meanUpper.minorUnits)
        }
    }
}
