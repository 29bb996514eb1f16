import Clientele
import Testing

/// The statistics of random panels with ties and missing answers against slow, obvious computations.
struct DelphiOracleTests {
    private static let settings = try? DelphiSettings(seed: 7, permutations: 19, resamples: 1)

    private func isClose(_ value: Double?, _ expected: Double?, _ tolerance: Double = 1e-11) -> Bool {
        guard let value, let expected else { return value == nil && expected == nil }
        return abs(value - expected) <= tolerance * max(1, abs(expected))
    }

    /// The answers of a round: ratings on a short scale, so that many tie, or the mid-ranks of such, with some missing.
    private func answers(_ kind: DelphiAnswerKind, _ experts: Int, _ factors: Int, _ generator: inout SeededGenerator) -> [[Double?]] {
        (0..<experts).map { _ in
            var row = (0..<factors).map { _ in Double(1 + generator.next(below: 5)) }
            if generator.next(below: 2) == 0 { row = row.map { $0 + Double(generator.next(below: 100)) / 128 } }
            if kind == .ranking { row = DelphiOracle.ranks(row) }
            if kind == .allocation {
                let sum = row.reduce(0, +)
                row = row.map { 100 * $0 / sum }
            }
            return row.map { generator.next(below: 12) == 0 ? nil : $0 }
        }
    }

    private func round(_ rows: [[Double?]]) -> DelphiRound {
        let named = rows.enumerated().map { ("expert \($0.offset)", $0.element.map { $0.map { DelphiAnswer.number($0) } }) }
        return DelphiRound(answers: Dictionary(named, uniquingKeysWith: { first, _ in first }))
    }

    @Test func `a thousand random panels are as computed by hand`() throws {
        var generator = SeededGenerator(seed: 20_260)
        let settings = try #require(DelphiOracleTests.settings)
        var (withW, incomplete, tested) = (0, 0, 0)
        for panel in 0..<1_000 {
            let kind: DelphiAnswerKind = [.ranking, .rating, .allocation][generator.next(below: 3)]
            let (experts, factors) = (2 + generator.next(below: 5), 2 + generator.next(below: 4))
            let rows = [answers(kind, experts, factors, &generator), answers(kind, experts, factors, &generator)]
            let names = (0..<factors).map { "factor \($0)" }
            let pool: Double? = kind == .allocation ? 100 : nil
            let study = try DelphiStudy(kind: kind, factors: names, pool: pool, settings: settings, rounds: rows.map(round))
            let result = try study.result()
            for (found, answers) in zip(result.rounds, rows) {
                try compare(found, answers, panel)
                let full = answers.map { $0.compactMap { $0 } }.filter { $0.count == factors }
                if full.count < answers.count { incomplete += 1 }
                guard full.count > 1, let w = DelphiOracle.concordance(full).w else {
                    #expect(found.concordance.w == nil, "panel \(panel)")
                    continue
                }
                withW += 1
                let chiSquare = Double(full.count * (factors - 1)) * w
                #expect(isClose(found.concordance.w, w), "panel \(panel)")
                #expect(isClose(found.concordance.s, DelphiOracle.concordance(full).s), "panel \(panel)")
                #expect(isClose(found.concordance.chiSquare, chiSquare), "panel \(panel)")
                #expect(isClose(found.concordance.p, DelphiOracle.chiSquareTail(chiSquare, factors - 1), 1e-10), "panel \(panel)")
                if factors <= 3, full.count <= 3, tested < 60 {
                    tested += 1
                    #expect(isClose(found.concordance.permutationP, DelphiOracle.permutationP(full)), "panel \(panel)")
                }
            }
            var changes: [Double?] = []
            for factor in 0..<factors { changes.append(DelphiOracle.change(zip(rows[0], rows[1]).map { ($0[factor], $1[factor]) })) }
            #expect(isClose(result.rounds[1].change, changes.compactMap { $0 }.max()), "panel \(panel)")
            #expect(result.rounds[0].change == nil)
            compareWeights(result, kind, rows[1], names, panel)
        }
        #expect(withW > 1_500 && incomplete > 800 && tested == 60)
    }

    private func compare(_ round: DelphiRoundResult, _ rows: [[Double?]], _ panel: Int) throws {
        #expect(round.experts == rows.count { $0.contains { $0 != nil } }, "panel \(panel)")
        for (place, factor) in round.factors.enumerated() {
            let values = rows.compactMap { $0[place] }
            #expect(factor.answers == values.count && factor.missing == round.experts - values.count, "panel \(panel)")
            guard !values.isEmpty else { continue }
            let (statistics, mean) = (factor.statistics, DelphiOracle.mean(values))
            let deviation = values.count > 1 ? DelphiOracle.deviation(values) : nil
            #expect(isClose(statistics.mean, mean), "panel \(panel)")
            #expect(isClose(statistics.median, DelphiOracle.quantile(values, 0.5)), "panel \(panel)")
            let range = DelphiOracle.quantile(values, 0.75) - DelphiOracle.quantile(values, 0.25)
            #expect(isClose(statistics.interquartileRange, range), "panel \(panel)")
            #expect(isClose(statistics.standardDeviation, deviation), "panel \(panel)")
            #expect(isClose(statistics.coefficientOfVariation, deviation.map { $0 / mean }), "panel \(panel)")
        }
    }

    private func compareWeights(_ result: DelphiResult, _ kind: DelphiAnswerKind, _ rows: [[Double?]], _ names: [String], _ panel: Int) {
        let columns = names.indices.map { factor in rows.compactMap { $0[factor] } }
        guard columns.allSatisfy({ !$0.isEmpty }) else {
            #expect(result.weights == nil, "panel \(panel)")
            return
        }
        let (means, m) = (columns.map(DelphiOracle.mean), Double(names.count))
        let weights = kind == .ranking ? means.map { 2 * (m + 1 - $0) / (m * (m + 1)) } : means.map { $0 / means.reduce(0, +) }
        for (name, weight) in zip(names, weights) { #expect(isClose(result.weights?[name], weight), "panel \(panel)") }
        let shares = weights.map { $0 / weights.reduce(0, +) }
        for (leaf, share) in zip(result.uncertainty?.leaves ?? [], shares) { #expect(isClose(leaf.weight.value, share), "panel \(panel)") }
    }
}
