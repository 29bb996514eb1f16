import Clientele
import Testing

@Suite("Lifecycle against a day-by-day simulation")
struct CustomerLifecycleOracleTests {
    @Test("Every count, change and length of stay equals the simulation's", arguments: 1...60)
    func equalsSimulation(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let scripts = LifecycleScript.random(count: 1 + generator.next(below: 40), using: &generator)
        let asOf = 100 + generator.next(below: 400)
        let (policy, oracle) = try parameters(using: &generator)
        var expected = oracle
        expected.run(scripts, asOf: asOf)
        let result = try LifecycleScript.result(of: scripts, asOf: asOf, policy: policy)
        let context: Comment = "seed \(seed)"

        for state in CustomerState.allCases {
            let summary = try #require(result.summary(state))
            #expect(summary.customers == expected.current[state] ?? 0, context)
            #expect(summary.ever == expected.ever[state] ?? 0, context)
            check(summary.time, completed: expected.completed[state] ?? [], censored: expected.censored[state] ?? [], context)
            for other in CustomerState.allCases where other != state {
                #expect(result.changes(from: state, to: other) == expected.changes[[state, other]] ?? 0, context)
                let conversion = result.conversions.first { $0.from == state.rawValue && $0.to == other.rawValue }
                #expect(conversion?.reached ?? 0 == expected.reached[[state, other]] ?? 0, context)
            }
        }
        for phase in RelationshipPhase.allCases { #expect(result.phaseCount(phase) == expected.phases[phase] ?? 0, context) }
        #expect(result.rows.count == expected.states.count, context)
        for row in result.rows {
            #expect(row.state == expected.states[row.customerID.text], context)
            #expect(row.since == expected.since[row.customerID.text].map(LifecycleScript.day), context)
        }
        #expect(abs(result.rhythm.interval.days - Double(expected.base.top) / Double(expected.base.bottom)) < 1e-9, context)
    }

    private func parameters(using generator: inout SeededGenerator) throws -> (OwnRhythmPolicy, LifecycleOracle) {
        let multiples = [(3, 1, 2, 1), (5, 2, 3, 2), (1, 1, 1, 1), (7, 3, 1, 2)]
        let (lostTop, lostBottom, declineTop, declineBottom) = multiples[generator.next(below: multiples.count)]
        var oracle = LifecycleOracle()
        oracle.lost = .init(top: lostTop, bottom: lostBottom)
        oracle.decline = .init(top: declineTop, bottom: declineBottom)
        oracle.minimum = 1 + generator.next(below: 14)
        oracle.loyalFrom = 2 + generator.next(below: 4)
        oracle.settle = 1 + generator.next(below: 4)
        oracle.assumed = 1 + generator.next(below: 120)
        let policy = try OwnRhythmPolicy(
            lostMultiple: IntervalMultiple(Int32(lostTop), over: Int32(lostBottom)),
            declineMultiple: IntervalMultiple(Int32(declineTop), over: Int32(declineBottom)), minimumInterval: oracle.minimum,
            loyalFrom: oracle.loyalFrom, occasionsToSettle: oracle.settle, assumedInterval: oracle.assumed)
        return (policy, oracle)
    }

    private func check(_ time: TimeInStage, completed: [Int], censored: [Int], _ context: Comment) {
        #expect(time.completed == completed.count, context)
        #expect(time.censored == censored.count, context)
        let sorted = completed.sorted()
        let middle = sorted.isEmpty ? nil : Double(sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
        #expect(time.medianDays == middle, context)
        #expect(time.meanDays == (completed.isEmpty ? nil : Double(completed.reduce(0, +)) / Double(completed.count)), context)
        let censoredMean = censored.isEmpty ? nil : Double(censored.reduce(0, +)) / Double(censored.count)
        #expect(time.censoredMeanDays == censoredMean, context)
    }
}
