import Clientele
import FoundationEssentials
import Testing

@Suite("Own-rhythm policy")
struct OwnRhythmPolicyTests {
    typealias Script = LifecycleScript

    /// The state of a customer with these days, beside others who give the base its rhythm of 20 days.
    private func state(_ days: [Int], asOf: Int, policy: any LifecyclePolicy = .ownRhythm) throws -> CustomerState? {
        let others = [Script(id: "other", days: [0, 20])]
        return try Script.result(of: [Script(id: "c", days: days)] + others, asOf: asOf, policy: policy).state(of: "c")
    }

    @Test("A customer with one occasion is a first-time buyer and with two a repeat buyer, from four on loyal")
    func occasions() throws {
        #expect(try state([100], asOf: 100) == .firstTime)
        #expect(try state([100, 110], asOf: 110) == .repeat)
        #expect(try state([100, 110, 120], asOf: 120) == .repeat)
        #expect(try state([100, 110, 120, 130], asOf: 130) == .loyal)
        #expect(try state([100, 110, 120, 130, 140], asOf: 140) == .loyal)
    }

    @Test("Two purchases on one day are one occasion")
    func sameDay() throws {
        #expect(try state([100, 100], asOf: 100) == .firstTime)
    }

    @Test("A silence of exactly three intervals is not loss, and one day more is")
    func lossEdge() throws {
        #expect(try state([100, 110, 120], asOf: 150) == .repeat)
        #expect(try state([100, 110, 120], asOf: 151) == .lost)
        // The interval is 21/2 days, three of them 31.5.
        #expect(try state([100, 110, 121], asOf: 152) == .repeat)
        #expect(try state([100, 110, 121], asOf: 153) == .lost)
    }

    @Test("A silence of exactly two intervals is not decline, and one day more is")
    func declineEdge() throws {
        let script = [Script(id: "c", days: [100, 110, 120])]
        #expect(try Script.result(of: script, asOf: 140).rows.row(of: "c")?.phase == .formation)
        #expect(try Script.result(of: script, asOf: 141).rows.row(of: "c")?.phase == .decline)
        #expect(try Script.result(of: script, asOf: 141).rows.row(of: "c")?.state == .repeat)
    }

    @Test("A one-time buyer is judged by the base's median interval")
    func fallback() throws {
        #expect(try state([100], asOf: 160) == .firstTime)
        #expect(try state([100], asOf: 161) == .lost)
    }

    @Test("Without repeat customers a one-time buyer is judged by the assumed interval, and the result says so")
    func assumedInterval() throws {
        let script = [Script(id: "c", days: [0])]
        let inTime = try Script.result(of: script, asOf: 270)
        #expect(inTime.state(of: "c") == .firstTime)
        #expect(inTime.rhythm.isAssumed && inTime.rhythm.interval.days == 90 && inTime.rhythm.repeatCustomers == 0)
        #expect(try Script.result(of: script, asOf: 271).state(of: "c") == .lost)
    }

    @Test("A mean interval below a week counts as a week")
    func minimumInterval() throws {
        #expect(try state([100, 101], asOf: 122) == .repeat)
        #expect(try state([100, 101], asOf: 123) == .lost)
        let daily = try OwnRhythmPolicy(minimumInterval: 1)
        #expect(try state([100, 101], asOf: 104, policy: daily) == .repeat)
        #expect(try state([100, 101], asOf: 105, policy: daily) == .lost)
    }

    @Test("A lost customer who buys is won back, and a repeat buyer again on the second occasion after the return")
    func wonBack() throws {
        // Interval 10, lost on day 141, back on day 200; then the interval is 50, and 40 after the next purchase.
        #expect(try state([100, 110], asOf: 141) == .lost)
        #expect(try state([100, 110, 200], asOf: 200) == .wonBack)
        #expect(try state([100, 110, 200, 220], asOf: 220) == .wonBack)
        #expect(try state([100, 110, 200, 220, 230], asOf: 230) == .loyal)
        let quick = try OwnRhythmPolicy(loyalFrom: 9, occasionsToSettle: 2)
        #expect(try state([100, 110, 200, 220], asOf: 220, policy: quick) == .repeat)
    }

    @Test("A purchase on the very day on which silence would make the customer lost keeps the customer")
    func purchaseOnTheDayOfLoss() throws {
        #expect(try state([100, 110, 140], asOf: 140) == .repeat)
        #expect(try state([100, 110, 141], asOf: 141) == .repeat)
        #expect(try state([100, 110, 142], asOf: 142) == .wonBack)
    }

    @Test("A won-back customer can be lost and won back once more")
    func lostTwice() throws {
        // Back on day 200 with an interval of 50, so lost again on day 351.
        let script = [Script(id: "c", days: [100, 110, 200, 400])]
        let result = try Script.result(of: script, asOf: 400)
        #expect(result.state(of: "c") == .wonBack)
        #expect(result.changes(from: .repeat, to: .lost) == 1)
        #expect(result.changes(from: .wonBack, to: .lost) == 1)
        #expect(result.changes(from: .lost, to: .wonBack) == 2)
        // Lost on day 141 for 59 days, and on day 351 for 49.
        #expect(result.summary(.lost)?.time.completed == 2)
        #expect(result.summary(.lost)?.time.meanDays == 54)
        #expect(result.rows.row(of: "c")?.since == Script.day(400))
    }

    @Test("Whether a customer had been lost is judged by the rhythm known then, not by what came later")
    func noLookAhead() throws {
        // By the whole history's interval of 30 days the gap of 70 is no loss; by the 10 days known then it was.
        let script = [Script(id: "c", days: [100, 110, 180, 190])]
        let result = try Script.result(of: script, asOf: 190)
        #expect(result.changes(from: .repeat, to: .lost) == 1)
        #expect(result.state(of: "c") == .wonBack)
    }

    @Test("A known customer without an occasion is potential, or a target when the record says so")
    func prospects() throws {
        let scripts = [
            Script(id: "p", days: [], isKnown: true), Script(id: "t", days: [], isKnown: true, since: 10, isTarget: true),
            Script(id: "later", days: [], isKnown: true, since: 60), Script(id: "b", days: [30], isKnown: true, since: 10),
            Script(id: "tb", days: [30], isKnown: true, since: 20, isTarget: true),
        ]
        let result = try Script.result(of: scripts, asOf: 50)
        #expect(result.count(.potential) == 1 && result.count(.target) == 1 && result.count(.firstTime) == 2)
        #expect(result.rows.row(of: "later") == nil)
        #expect(result.rows.row(of: "p")?.since == nil)
        #expect(result.rows.row(of: "t")?.since == Script.day(10))
        #expect(result.changes(from: .potential, to: .firstTime) == 1 && result.changes(from: .target, to: .firstTime) == 1)
        #expect(result.summary(.potential)?.time.undated == 1)
        #expect(result.funnel.map(\.customers) == [4, 2, 0, 0])
        #expect(result.rows.row(of: "t")?.phase == .exploration)
    }

    @Test("Parameters that contradict each other are refused")
    func invalidParameters() throws {
        let four = try IntervalMultiple(4)
        for make: () throws -> OwnRhythmPolicy in [
            { try OwnRhythmPolicy(declineMultiple: four) }, { try OwnRhythmPolicy(minimumInterval: 0) },
            { try OwnRhythmPolicy(loyalFrom: 1) }, { try OwnRhythmPolicy(occasionsToSettle: 0) },
            { try OwnRhythmPolicy(assumedInterval: 0) }, { try OwnRhythmPolicy(minimumInterval: .max) },
        ] {
            #expect { try make() } throws: { ($0 as? ClienteleError)?.code == .invalidPolicy }
        }
        for make: () throws -> IntervalMultiple in [
            { try IntervalMultiple(0) }, { try IntervalMultiple(3, over: 0) }, { try IntervalMultiple(-3) },
            { try IntervalMultiple(1_000_001) }, { try IntervalMultiple(decimal: "0") }, { try IntervalMultiple(decimal: "2,5") },
            { try IntervalMultiple(decimal: "101") },
        ] {
            #expect { try make() } throws: { ($0 as? ClienteleError)?.code == .invalidArgument }
        }
        #expect(throws: ClienteleError.self) { try OccasionInterval(totalDays: 1, intervals: 0) }
        #expect(throws: ClienteleError.self) { try OccasionInterval(totalDays: -1) }
    }

    @Test("The policy survives being written and read, and reading checks it")
    func coding() throws {
        let policy = try OwnRhythmPolicy(lostMultiple: IntervalMultiple(decimal: "2.5"), minimumInterval: 3, occasionsToSettle: 1)
        let data = try JSONEncoder().encode(policy)
        #expect(try JSONDecoder().decode(OwnRhythmPolicy.self, from: data) == policy)
        #expect(try JSONDecoder().decode(OwnRhythmPolicy.self, from: Data("{}".utf8)) == OwnRhythmPolicy())
        #expect(throws: ClienteleError.self) { try JSONDecoder().decode(OwnRhythmPolicy.self, from: Data(#"{"loyalFrom": 0}"#.utf8)) }
    }

    @Test("Intervals compare and round down exactly, beyond 64 bits too")
    func intervals() throws {
        let third = try OccasionInterval(totalDays: 10, intervals: 3)
        #expect(try third < OccasionInterval(totalDays: 11, intervals: 3))
        #expect(try third == OccasionInterval(totalDays: 20, intervals: 6))
        #expect(try third.hashValue == OccasionInterval(totalDays: 20, intervals: 6).hashValue)
        #expect(try third.wholeDays(times: IntervalMultiple(3)) == 10)
        #expect(try third.wholeDays(times: IntervalMultiple(2)) == 6)
        let large = try OccasionInterval(totalDays: .max, intervals: 4)
        #expect(try large.wholeDays(times: IntervalMultiple(2)) == Int64.max / 2)
        #expect(try large.wholeDays(times: IntervalMultiple(1_000_000)) == Int64.max)
    }

    @Test("The base's rhythm is the median of customers' mean intervals, and of an even number half the sum of the middle two")
    func median() throws {
        let assumed = try OccasionInterval(totalDays: 90)
        let intervals = try [(10, 1), (7, 2), (100, 3), (5, 1)].map { try OccasionInterval(totalDays: $0.0, intervals: $0.1) }
        #expect(try BaseRhythm(of: intervals, otherwise: assumed).interval == OccasionInterval(totalDays: 15, intervals: 2))
        #expect(try BaseRhythm(of: intervals.reversed(), otherwise: assumed) == BaseRhythm(of: intervals, otherwise: assumed))
        #expect(try BaseRhythm(of: Array(intervals.prefix(3)), otherwise: assumed).interval == OccasionInterval(totalDays: 10))
        let huge = try [OccasionInterval(totalDays: .max, intervals: 2), OccasionInterval(totalDays: .max, intervals: 3)]
        #expect { try BaseRhythm(of: huge, otherwise: assumed) } throws: { ($0 as? ClienteleError)?.code == .overflow }
    }
}
