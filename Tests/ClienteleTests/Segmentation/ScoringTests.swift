import Clientele
import Foundation
import Testing

@Suite("Scores, classes and tiers: policies and their edges")
struct ScoringTests {
    private func overview(_ engine: CustomerSegmentation, _ rows: [PlainRow], asOf: Int32 = 200) throws -> Segmentation {
        try engine.segment(PurchaseSummaries(of: rows), in: AnalysisContext(asOf: CalendarDay(daysSince1970: asOf)))
    }

    private func expectRefusal(
        _ code: ClienteleError.Code, _ text: String, of body: () throws -> Void, _ location: Testing.SourceLocation = #_sourceLocation
    ) {
        do {
            try body()
            Issue.record("nothing was thrown", sourceLocation: location)
        } catch let error as ClienteleError {
            #expect(error.code == code && error.message.contains(text), "\(error)", sourceLocation: location)
        } catch {
            Issue.record(error, sourceLocation: location)
        }
    }

    @Test("Five customers of five values get the scores 1 to 5 on every axis")
    func fifths() throws {
        // c0 is the oldest, rarest and poorest.
        let rows = (0..<5).flatMap { place in
            (0...place).map { PlainRow("c\(place)", Int32(100 + 10 * place - $0), 100) }
        }
        let result = try overview(CustomerSegmentation(), rows)
        #expect(result.customers.map(\.scores.description) == ["1-1-1", "2-2-2", "3-3-3", "4-4-4", "5-5-5"])
        #expect(result.overview.scoreAxes.allSatisfy { !$0.isCoarse && $0.distinctScores == 5 })
    }

    @Test("Coarse data leave scores empty and say so: all customers alike score 3, as does a single one")
    func coarse() throws {
        for count in [1, 2, 7, 100] {
            let result = try overview(CustomerSegmentation(), (0..<count).map { PlainRow("c\($0)", 100, 100) })
            // Mid-rank of everybody: 1 + ⌊5 · n / 2n⌋ = 3.
            #expect(result.customers.allSatisfy { $0.scores.description == "3-3-3" }, "\(count) customers")
            #expect(result.overview.scoreAxes.allSatisfy { $0.isCoarse && $0.distinctScores == 1 && $0.customers == [0, 0, count, 0, 0] })
            #expect(result.overview.cuts.frequency.map(\.from) == [1, 1, nil, nil])
            #expect(result.overview.gini == 0)
        }
    }

    @Test("A rule is written as a plain name or its thresholds, and read back")
    func ruleJSON() throws {
        for (rule, text) in [(ScoringRule.midRank, #"["midRank"]"#), (.thresholds([1, -2]), #"[{"thresholds":[1,-2]}]"#)] {
            #expect(String(decoding: try JSONEncoder().encode([rule]), as: UTF8.self) == text)
            #expect(try JSONDecoder().decode([ScoringRule].self, from: Data(text.utf8)) == [rule])
        }
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([ScoringRule].self, from: Data(#"["quantile"]"#.utf8)) }
    }

    @Test("Thresholds give the scores from which they begin, to the day and the minor unit")
    func thresholds() throws {
        let engine = CustomerSegmentation(
            scoring: ClosureScoring { axis in
                switch axis {
                case .recency: .thresholds([100, 50, 20, 0])
                case .frequency: .thresholds([2, 3, 4, 5])
                case .monetary: .thresholds([-5, 0, 10, 11])
                }
            })
        for (recency, score) in [(Int32(101), 1), (100, 2), (51, 2), (50, 3), (20, 4), (1, 4), (0, 5)] {
            let customer = try #require(try overview(engine, [PlainRow("a", 200 - recency, 9)]).customers.first)
            #expect(customer.scores.recency == score, "recency \(recency)")
            #expect(customer.scores.monetary == 3)
        }
        for (units, score) in [(Int64(9), 3), (10, 4), (11, 5), (-4, 2), (-5, 2), (-6, 1)] {
            let rows = [PlainRow("a", 100, 1), PlainRow("a", 101, units - 1), PlainRow("z", 100, 1_000)]
            #expect(try overview(engine, rows).customers.first?.scores.monetary == score, "\(units) units")
        }
        for frequency in 1...6 {
            let rows = (0..<frequency).map { PlainRow("a", Int32(100 + $0), 1) }
            #expect(try overview(engine, rows).customers.first?.scores.frequency == min(frequency, 5))
        }
    }

    @Test("Thresholds that do not rise from the worst to the best are refused, extremes included")
    func badThresholds() {
        let rows = [PlainRow("a", 100, 100)]
        for (axis, values) in [
            (RFMAxis.recency, [Int64(0), 20, 50, 100]), (.frequency, [5, 4, 3, 2]), (.frequency, [1, 2, 3]), (.monetary, [1, 2, 3, 4, 5]),
            (.monetary, []), (.monetary, [1, 1, 2, 3]), (.recency, [.max, 2, .min + 1, .min]),
        ] {
            expectRefusal(.invalidPolicy, axis.rawValue) {
                _ = try overview(CustomerSegmentation(scoring: ClosureScoring { $0 == axis ? .thresholds(values) : .midRank }), rows)
            }
        }
    }

    @Test("Cuts that contradict themselves are refused, by the ready-made policies and by an app's own")
    func badCuts() throws {
        struct OwnClasses: ValueClassPolicy {
            var basis: ValueBasis { .revenue }
            var cuts: [ShareCut]
        }
        struct OwnTiers: TierPolicy {
            var basis: ValueBasis { .revenue }
            var cuts: [ShareCut]
        }
        let half = try Share(1, of: 2)
        let faults: [(String, [ShareCut])] = [
            ("no groups", []),
            ("not at the whole", [ShareCut(name: "A", upTo: half)]),
            ("twice", [ShareCut(name: "A", upTo: half), ShareCut(name: "A", upTo: .whole)]),
            ("without a name", [ShareCut(name: "", upTo: half), ShareCut(name: "A", upTo: .whole)]),
            ("do not ascend from 'A' to 'B'", [ShareCut(name: "A", upTo: half), ShareCut(name: "B", upTo: half)]),
            ("do not ascend", [ShareCut(name: "A", upTo: .whole), ShareCut(name: "B", upTo: .whole)]),
            ("hundred", try (Int32(0)...100).map { ShareCut(name: "\($0)", upTo: try Share($0, of: 100)) }),
        ]
        let rows = [PlainRow("a", 100, 100)]
        for (text, cuts) in faults {
            expectRefusal(.invalidPolicy, text) { _ = try ValueClasses(cuts: cuts) }
            expectRefusal(.invalidPolicy, text) { _ = try CustomerTiers(cuts: cuts) }
            expectRefusal(.invalidPolicy, text) { _ = try overview(CustomerSegmentation(valueClasses: OwnClasses(cuts: cuts)), rows) }
            expectRefusal(.invalidPolicy, text) { _ = try overview(CustomerSegmentation(tiers: OwnTiers(cuts: cuts)), rows) }
        }
    }

    @Test("A class whose share nobody's accumulated value is below stays empty")
    func emptyClass() throws {
        let classes = try ValueClasses(cuts: [
            ShareCut(name: "nobody", upTo: Share(0, of: 1)), ShareCut(name: "first", upTo: Share(1, of: 1_000)),
            ShareCut(name: "rest", upTo: .whole),
        ])
        let result = try overview(CustomerSegmentation(valueClasses: classes), [PlainRow("a", 1, 70), PlainRow("b", 1, 30)])
        #expect(result.overview.classes.map(\.customers) == [0, 1, 1])
        #expect(result.overview.cuts.valueClasses.map { $0.lowestValue?.description } == [nil, "0.70", "0.30"])
    }

    @Test("The accumulated share is compared exactly: at 80 % to the unit, with sums beyond 64 bits")
    func exactEdge() throws {
        // With four customers of t each above d and 5 · 4t < 4 · (4t + d + e): in A exactly while d + e is above t.
        let top = Int64(1) << 62
        for (least, expected) in [(Int64(1), "B"), (2, "A")] {
            let rows = (0..<4).map { PlainRow("c\($0)", 100, top) } + [PlainRow("d", 100, top - 1), PlainRow("e", 100, least)]
            #expect(try overview(CustomerSegmentation(), rows).customers.customer("d")?.valueClass == expected, "e is \(least)")
        }
    }

    @Test("Profit takes costs away and needs one on every row up to the day")
    func profit() throws {
        let engine = CustomerSegmentation(valueClasses: ValueClasses.eightyTwenty(on: .profit), tiers: CustomerTiers.customary(on: .profit))
        let rows = [PlainRow("a", 100, 1_000, cost: 900), PlainRow("b", 100, 500, cost: 100)]
        let result = try overview(engine, rows)
        #expect(result.overview.totalValue.minorUnits == 500)
        #expect(result.overview.valueBasis == .profit && result.overview.tierBasis == .profit)
        #expect(result.customers.map(\.valueClass) == ["B", "A"])
        #expect(result.customers.map(\.monetary.minorUnits) == [1_000, 500])
        #expect(result.overview.reconciliation.net.minorUnits == 1_500)
        expectRefusal(.missingData, "'b'") { _ = try overview(engine, [rows[0], PlainRow("b", 100, 500)]) }
        expectRefusal(.missingData, "'a'") { _ = try overview(engine, [PlainRow("a", 100, 500)]) }
        // One of two rows of a day without a cost is missing too, and a later row is not asked for one.
        expectRefusal(.missingData, "'a'") { _ = try overview(engine, rows + [PlainRow("a", 100, 1)]) }
        #expect(try overview(engine, rows + [PlainRow("a", 201, 1)]).overview.totalValue.minorUnits == 500)
        expectRefusal(.overflow, "'a'") {
            _ = try overview(engine, [PlainRow("a", 100, .max, cost: 0), PlainRow("a", 101, 0, cost: -5)])
        }
    }

    @Test("A base without buyers, or without value, is an error that says so")
    func nothingToSegment() throws {
        let engine = CustomerSegmentation()
        expectRefusal(.emptyBase, "there are no purchases") {
            let context = AnalysisContext(asOf: try CalendarDay("2024-01-31"))
            _ = try engine.segment(PurchaseSummaries(), in: context)
        }
        expectRefusal(.emptyBase, "all was given back") { _ = try overview(engine, [PlainRow("a", 100, -100)]) }
        expectRefusal(.emptyBase, "the first row is of 1970-07-21") { _ = try overview(engine, [PlainRow("a", 201, 100)]) }
        expectRefusal(.noPositiveValue, "not above zero") { _ = try overview(engine, [PlainRow("a", 100, 0)]) }
        expectRefusal(.missingData, "by order") { _ = try overview(CustomerSegmentation(refunds: .netWithinOrder), [PlainRow("a", 1, 1)]) }
    }
}
