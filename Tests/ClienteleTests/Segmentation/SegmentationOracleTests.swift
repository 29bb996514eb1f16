import Clientele
import Testing

@Suite("Segmentation equals a slow oracle for every customer")
struct SegmentationOracleTests {
    @Test(
        "CDNOW, as of days from the first month to the last",
        arguments: ["1997-01-15", "1997-03-31", "1997-09-30", "1998-02-10", "1998-06-30"])
    func cdnow(asOf date: String) throws {
        try check(CDNOWSample.rows, SegmentationOracle(asOf: CDNOWSample.day(date)), "CDNOW as of \(date)")
    }

    @Test("Random bases, netted by day and by order")
    func randomBases() throws {
        for seed in UInt64(1)...200 {
            let base = RandomBase(seed: seed)
            let oracle = SegmentationOracle(asOf: base.asOf, netting: seed % 2 == 0 ? .day : .order)
            try check(base.rows, oracle, "seed \(seed), \(base.shape)")
        }
    }

    @Test("Random bases with any cuts of classes and tiers, nothing and the whole among them")
    func anyCuts() throws {
        for seed in UInt64(1_001)...1_080 {
            let base = RandomBase(seed: seed)
            var random = base.random
            var oracle = SegmentationOracle(asOf: base.asOf)
            oracle.classCuts = SegmentationOracleTests.cuts(using: &random)
            oracle.tierCuts = SegmentationOracleTests.cuts(using: &random)
            try check(base.rows, oracle, "seed \(seed), \(base.shape)")
        }
    }

    @Test("Random bases where classes, tiers or both count profit")
    func profit() throws {
        for seed in UInt64(2_001)...2_060 {
            let base = RandomBase(seed: seed, shape: [.ordinary, .ties, .mostlyRefunds][Int(seed % 3)], costs: true)
            var oracle = SegmentationOracle(asOf: base.asOf)
            oracle.classBasis = seed % 4 < 2 ? .profit : .revenue
            oracle.tierBasis = seed % 2 == 0 ? .profit : .revenue
            try check(base.rows, oracle, "seed \(seed), \(base.shape)")
        }
    }

    @Test("Random bases scored by fixed thresholds on some axes")
    func thresholds() throws {
        for seed in UInt64(3_001)...3_060 {
            let base = RandomBase(seed: seed, shape: seed % 5 == 0 ? .huge : .ordinary)
            var oracle = SegmentationOracle(asOf: base.asOf)
            if seed % 2 == 0 { oracle.thresholds[.recency] = [200, 90, 30, Int64(seed % 9)] }
            if seed % 3 == 0 { oracle.thresholds[.frequency] = [2, 3, 5, 6] }
            if seed % 5 == 0 { oracle.thresholds[.monetary] = [-100, 0, 5_000, 1 << 61] }
            try check(base.rows, oracle, "seed \(seed)")
        }
    }

    /// Segments rows through summaries and through a base, and compares each result, or error, with the oracle's.
    private func check(_ rows: [PlainRow], _ oracle: SegmentationOracle, _ what: String) throws {
        let engine = CustomerSegmentation(
            valueClasses: try ValueClasses(cuts: try oracle.classCuts.map(SegmentationOracleTests.shareCut), basis: oracle.classBasis),
            tiers: try CustomerTiers(cuts: try oracle.tierCuts.map(SegmentationOracleTests.shareCut), basis: oracle.tierBasis),
            scoring: ClosureScoring { [thresholds = oracle.thresholds] in thresholds[$0].map(ScoringRule.thresholds) ?? .midRank },
            refunds: NetWithin(oracle.netting))
        let context = AnalysisContext(asOf: CalendarDay(daysSince1970: oracle.asOf))
        let answer = oracle.answer(rows)
        let summaries = try PurchaseSummaries(of: rows, netting: oracle.netting)
        let base = try CustomerBase(purchases: rows)
        for (way, segment) in [
            ("summaries", { try engine.segment(summaries, in: context) }), ("base", { try engine.analyze(base, in: context) }),
        ] {
            do {
                let differences = SegmentationComparison(try segment(), oracle, answer).differences
                #expect(differences.isEmpty, "\(what), \(way): \(differences.prefix(3))")
                #expect(oracle.expectedError(answer) == nil, "\(what), \(way)")
            } catch let error as ClienteleError {
                #expect(error.code == oracle.expectedError(answer), "\(what), \(way): \(error)")
            }
        }
    }

    private static func shareCut(_ cut: SegmentationOracle.Cut) throws -> ShareCut {
        ShareCut(name: cut.name, upTo: try Share(Int32(cut.part), of: Int32(cut.whole)))
    }

    /// One to six groups at random fractions, sometimes from nothing on.
    private static func cuts(using random: inout SeededGenerator) -> [SegmentationOracle.Cut] {
        let whole = [1, 3, 100, 2_147_483_647][random.next(below: 4)]
        var parts: Set<Int> = random.next(below: 3) == 0 ? [0] : []
        for _ in 0..<random.next(below: 5) { parts.insert(random.next(below: whole)) }
        var cuts = parts.sorted().map { SegmentationOracle.Cut("up to \($0)", Int128($0), Int128(whole)) }
        cuts.append(SegmentationOracle.Cut("rest", 1, 1))
        return cuts
    }
}
