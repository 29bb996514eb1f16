import Clientele
import FoundationEssentials
import Testing

@Suite("Recorded stage history")
struct StageHistoryTests {
    private let rules = StageTransitionRules(forwardIn: .customerStates)

    private func change(
        _ id: String, _ number: Int, from: String? = nil, to: String, sequence: Int64 = 0, lead: String? = nil
    ) -> StageChange {
        StageChange(
            customerID: CustomerID(id), day: CalendarDay(daysSince1970: Int32(number)), from: from, to: to, sequence: sequence, leadID: lead
        )
    }

    private func error(_ changes: [StageChange], _ rules: StageTransitionRules? = nil) -> ClienteleError? {
        do { _ = try StageHistory(of: changes, rules: rules ?? self.rules) } catch { return error as? ClienteleError }
        return nil
    }

    @Test("By default the way leads forward, to lost from anywhere, and back only by way of won back")
    func defaultRules() {
        let allowed: [String: [String]] = [
            "potential": ["target", "firstTime", "repeat", "loyal", "lost"], "target": ["firstTime", "repeat", "loyal", "lost"],
            "firstTime": ["repeat", "loyal", "lost"], "repeat": ["loyal", "lost"], "loyal": ["lost"], "lost": ["wonBack"],
            "wonBack": ["repeat", "loyal", "lost"],
        ]
        for state in CustomerState.allCases { #expect(rules.stages(after: state.rawValue) == allowed[state.rawValue]) }
        #expect(rules.stages(after: nil) == CustomerState.allCases.map(\.rawValue))
        #expect(rules.stages(after: "friend").isEmpty && !rules.allows(from: nil, to: "friend"))
        let deals = StageTransitionRules(forwardIn: .salesforceOpportunity)
        #expect(deals.allows(from: "Prospecting", to: "Closed Lost") && deals.allows(from: "Closed Lost", to: "Qualification"))
        #expect(!deals.allows(from: "Negotiation/Review", to: "Prospecting"))
        let contacts = StageTransitionRules(forwardIn: .hubSpotLifecycle)
        #expect(contacts.allows(from: "customer", to: "other") && contacts.allows(from: "other", to: "lead"))
    }

    @Test("A forbidden change names customer, day, both stages and what is allowed")
    func forbidden() throws {
        let found = try #require(error([change("c1", 0, to: "loyal"), change("c1", 31, from: "loyal", to: "repeat")]))
        #expect(found.code == .forbiddenTransition)
        #expect(found.message == "customer 'c1' may not change from 'loyal' to 'repeat' on 1970-02-01")
        #expect(found.remedy == "allowed: 'lost'; mend the record or the rules")
        #expect(error([change("c1", 0, to: "lost"), change("c1", 1, to: "repeat")])?.code == .forbiddenTransition)
        #expect(error([change("c1", 0, to: "lost"), change("c1", 1, to: "lost")])?.code == .forbiddenTransition)
        #expect(error([change("c1", 0, from: "loyal", to: "target")])?.code == .forbiddenTransition)
    }

    @Test("Strict rules allow what they list and nothing else")
    func strict() throws {
        let strict = try StageTransitionRules(
            listed: [("potential", "target"), ("target", "firstTime"), ("firstTime", "firstTime")], entryStages: ["potential"],
            in: .customerStates)
        #expect(error([change("c", 0, to: "potential"), change("c", 1, to: "target")], strict) == nil)
        #expect(error([change("c", 0, to: "potential"), change("c", 1, to: "firstTime")], strict)?.code == .forbiddenTransition)
        let start = try #require(error([change("c", 0, to: "target")], strict))
        #expect(start.message == "customer 'c' may not start in 'target' on 1970-01-01" && start.remedy.contains("'potential'"))
        #expect(!strict.allows(from: "target", to: "lost") && strict.allows(from: "firstTime", to: "firstTime"))
        #expect(throws: ClienteleError.self) { try StageTransitionRules(listed: [("potential", "friend")], in: .customerStates) }
        #expect(throws: ClienteleError.self) { try StageTransitionRules(listed: [], entryStages: ["friend"], in: .customerStates) }
    }

    @Test("A change from another stage than the one before led to is inconsistent")
    func inconsistent() throws {
        let found = try #require(error([change("c", 0, to: "target"), change("c", 5, from: "potential", to: "firstTime")]))
        #expect(found.code == .inconsistentHistory)
        #expect(found.message == "customer 'c' changes on 1970-01-06 from 'potential' to 'firstTime', but was in 'target'")
    }

    @Test("Unknown stages, empty ids and changes of one day without an order are refused")
    func badRecords() {
        #expect(error([change("c", 0, to: "friend")])?.code == .invalidRecord)
        #expect(error([change("c", 0, from: "friend", to: "target")])?.code == .invalidRecord)
        #expect(error([change("", 0, to: "target")])?.code == .invalidRecord)
        #expect(error([change("c", 0, to: "target"), change("c", 0, to: "repeat")])?.code == .invalidRecord)
        #expect(error([change("c", 0, to: "target"), change("c", 0, to: "repeat", sequence: 1)]) == nil)
    }

    @Test("Changes of one day follow their sequence, whatever order they come in", arguments: 1...5)
    func order(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let changes = [
            change("b", 3, to: "potential"), change("b", 3, from: "potential", to: "target", sequence: 1),
            change("b", 3, from: "target", to: "firstTime", sequence: 2), change("a", 1, to: "target"),
            change("a", 9, to: "lost"), change("a", 1, to: "potential", lead: "L2"), change("a", 2, to: "target", lead: "L2"),
        ]
        let history = try StageHistory(of: changes.shuffled(using: &generator), rules: rules)
        let day = CalendarDay(daysSince1970: 4)
        #expect(history.count == 3)
        #expect(history.stage(of: "b", asOf: day) == "firstTime" && history.stage(of: "a", asOf: day) == "target")
        #expect(history.stage(of: "a", lead: "L2", asOf: day) == "target" && history.stage(of: "a", lead: "L1", asOf: day) == nil)
        #expect(history.stage(of: "b", asOf: CalendarDay(daysSince1970: 2)) == nil && history.stage(of: "z", asOf: day) == nil)
        let expected = try StageHistory(of: changes, rules: rules)
        #expect(try history.funnel(asOf: day) == expected.funnel(asOf: day))
    }

    @Test("The funnel counts who is where, how they got there and how long they stayed")
    func funnel() throws {
        let changes = [
            change("a", 0, to: "potential"), change("a", 10, to: "firstTime"), change("a", 30, to: "lost"), change("a", 90, to: "wonBack"),
            change("b", 5, to: "target"), change("b", 25, to: "firstTime"), change("c", 40, from: "potential", to: "target"),
            change("d", 101, to: "potential"), change("a", 120, to: "loyal"),
        ]
        let funnel = try StageHistory(of: changes, rules: rules).funnel(asOf: CalendarDay(daysSince1970: 100))
        #expect(funnel.customers == 3 && funnel.vocabulary == "customerStates")
        #expect(funnel.stages.map(\.customers) == [0, 1, 1, 0, 0, 0, 1])
        #expect(funnel.stages.map(\.ever) == [2, 2, 2, 0, 0, 1, 1])
        #expect(funnel.funnel.map(\.step) == ["potential", "target", "firstTime", "repeat", "loyal"])
        #expect(funnel.funnel.map(\.customers) == [3, 3, 2, 0, 0])
        let potential = funnel.stages[0].time
        // One stay of ten days, and one that began nobody knows when.
        #expect(potential.completed == 1 && potential.meanDays == 10 && potential.undated == 1)
        #expect(funnel.stages[1].time.medianDays == 20 && funnel.stages[1].time.censoredMeanDays == 60)
        #expect(funnel.stages[5].time.meanDays == 60 && funnel.stages[6].time.censored == 1)
        let conversion = try #require(funnel.conversions.first { $0.from == "target" && $0.to == "firstTime" })
        #expect(conversion.customers == 2 && conversion.reached == 1 && conversion.rate == 0.5)
        #expect(funnel.conversions.first { $0.from == "potential" && $0.to == "wonBack" }?.reached == 1)
        #expect(funnel.conversions.contains { $0.from == "wonBack" && $0.to == "lost" } == false)
        let toFirst = try #require(funnel.transitions.first { $0.from == "potential" && $0.to == "firstTime" })
        #expect(toFirst.count == 1 && toFirst.probability == 0.5)
        let data = try JSONEncoder().encode(funnel)
        #expect(try JSONDecoder().decode(StageFunnel.self, from: data) == funnel)
    }

    @Test("A history of nothing is a funnel of zeros")
    func empty() throws {
        let funnel = try StageHistory(of: [StageChange](), rules: rules).funnel(asOf: CalendarDay(daysSince1970: 0))
        #expect(funnel.customers == 0 && funnel.stages.allSatisfy { $0.customers == 0 && $0.share == nil })
    }

    @Test("Inferred and recorded histories that agree give the same changes and stays", arguments: 1...10)
    func recordedAndInferred(seed: Int) throws {
        // What the policy finds for customers one by one, recorded as changes, comes to the same sums.
        var generator = SeededGenerator(seed: UInt64(seed), stream: 3)
        let scripts = LifecycleScript.random(count: 12, using: &generator).map { script in
            var script = script
            script.isKnown = false
            return script
        }
        let inferred = try LifecycleScript.result(of: scripts, asOf: 400)
        let log = ChangeLog(OwnRhythmPolicy())
        _ = try CustomerLifecycle(policy: log).analyze(
            LifecycleScript.base(of: scripts), in: AnalysisContext(asOf: LifecycleScript.day(400)))
        let recorded = try StageHistory(of: log.changes, rules: everything()).funnel(asOf: LifecycleScript.day(400))
        #expect(recorded.transitions == inferred.transitions, "seed \(seed)")
        #expect(recorded.stages.map(\.time) == inferred.states.map(\.time), "seed \(seed)")
        #expect(recorded.conversions == inferred.conversions, "seed \(seed)")
    }

    private func everything() throws -> StageTransitionRules {
        let names = CustomerState.allCases.map(\.rawValue)
        return try StageTransitionRules(listed: names.flatMap { from in names.map { (from: from, to: $0) } }, in: .customerStates)
    }
}
