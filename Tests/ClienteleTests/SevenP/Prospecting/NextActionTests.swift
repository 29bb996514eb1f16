import Testing

@testable import Clientele

@Suite struct NextActionTests {
    private func facts(_ change: (inout NextActionFacts) -> Void) -> NextActionFacts {
        var facts = NextActionFacts()
        facts.occasions = 3
        facts.silence = 40
        facts.overdueRatio = 0.5
        facts.probabilityAlive = 0.9
        facts.revenueAtStake = 1_000
        change(&facts)
        return facts
    }

    @Test func `The table of the policy holds`() {
        let policy = LargestEffectPolicy()
        func action(_ change: (inout NextActionFacts) -> Void) -> ProposedAction? { policy.action(for: facts(change)) }
        #expect(action { _ in } == nil)
        #expect(action { $0.overdueRatio = 1.5 } == ProposedAction(.remind, effect: 100))
        #expect(action { ($0.overdueRatio, $0.occasions) = (2, 1) } == ProposedAction(.secondPurchase, effect: 50))
        #expect(action { ($0.overdueRatio, $0.probabilityAlive) = (2, 0.2) } == ProposedAction(.winBack, effect: 30))
        #expect(action { ($0.overdueRatio, $0.probabilityAlive) = (3, nil) } == ProposedAction(.winBack, effect: 30))
        #expect(action { ($0.overdueRatio, $0.probabilityAlive) = (10, 0.2) } == nil)
        #expect(action { $0.crossSellRevenue = 500 } == ProposedAction(.crossSell, effect: 10))
        #expect(
            action { ($0.crossSellRevenue, $0.isPromoter, $0.newCustomerRevenue) = (500, true, 2_000) }
                == ProposedAction(.askReferral, effect: 40))
        #expect(
            action { ($0.leadStanding, $0.leadWeightedAmount, $0.silence) = (.undecided, 100, 10) }
                == ProposedAction(.qualifyLead, effect: 5))
        #expect(
            action { ($0.leadStanding, $0.leadWeightedAmount, $0.silence) = (.qualified, 100, 31) }
                == ProposedAction(.callLead, effect: 10))
        #expect(
            action { ($0.leadStanding, $0.leadWeightedAmount, $0.silence) = (.qualified, 100, 30) }
                == ProposedAction(.closeLead, effect: 8))
        #expect(action { ($0.leadStanding, $0.leadWeightedAmount) = (.unqualified, 100) }?.kind == .callLead)
        var changed = policy
        changed.sharesGained[.remind] = nil
        #expect(changed.action(for: facts { $0.overdueRatio = 2 }) == nil)
        #expect(policy.sharesGained.count == 8)
    }

    @Test func `Actions are ranked by their effect, and add up`() throws {
        var rows: [Purchase] = []
        let day = CalendarDay(daysSince1970: 19_900)
        for index in 0..<60 {
            for step in 0...(index % 4) {
                rows.append(
                    Purchase(
                        customerID: CustomerID("c\(index)"), day: day.advanced(by: -20 - index * 4 - step * 30),
                        amount: ProspectingFixture.money(Int64(1_000 + index)), category: step == 0 ? "bread" : "tea"))
            }
        }
        var analysis = ProspectingFixture.analysis()
        analysis.listed = 1_000
        let base = try CustomerBase(purchases: rows)
        let found = try #require(try analysis.analyze(base, in: AnalysisContext(asOf: day)).nextActions)
        let effects = found.listed.map(\.expectedEffect.minorUnits)
        #expect(effects == effects.sorted(by: >))
        #expect(found.listed.map(\.rank) == Array(1...max(1, found.listed.count)))
        #expect(found.counts.reduce(0) { $0 + $1.count } == found.listed.count)
        #expect(Set(found.listed.map { $0.customerID }).count == found.listed.count)
        for count in found.counts {
            let sum = found.listed.filter { $0.kind == count.kind }.reduce(0) { $0 + $1.expectedEffect.minorUnits }
            #expect(abs(sum - count.expectedEffect.minorUnits) <= Int128(count.count))
        }
        #expect(found.listed.filter { $0.kind == .crossSell }.allSatisfy { $0.category == "tea" })
    }

    @Test func `A closure can be the policy`() throws {
        var analysis = ProspectingFixture.analysis()
        analysis.actions = ClosureNextBestActionPolicy("everybody") { ProposedAction(.remind, effect: $0.revenueAtStake) }
        let base = try CustomerBase(purchases: [PlainRow("a", 19_800, 500), PlainRow("b", 19_801, 900)])
        let found = try #require(try analysis.analyze(base, in: AnalysisContext(asOf: CalendarDay(daysSince1970: 19_900))).nextActions)
        #expect(found.listed.map { $0.customerID?.text } == ["b", "a"])
        #expect(found.policy == "everybody")
        #expect(found.listed.first?.expectedEffect.minorUnits == 900)
    }

    @Test func `The most common category that is missing is the gap`() throws {
        let rows = [("a", "x"), ("a", "y"), ("b", "x"), ("c", "y"), ("c", "z"), ("d", "x")].map {
            Purchase(
                customerID: CustomerID($0.0), day: CalendarDay(daysSince1970: 100), amount: ProspectingFixture.money(100), category: $0.1)
        }
        let base = try CustomerBase(purchases: rows)
        let gaps = try #require(try CategoryGaps(base, asOf: CalendarDay(daysSince1970: 120)))
        #expect(gaps.names == ["x", "y", "z"])
        #expect((0..<4).map { gaps.gap(of: $0).map { gaps.names[$0] } } == ["z", "y", "x", "y"])
        #expect(gaps.yearlySpend == [100, 100, 100])
    }
}
