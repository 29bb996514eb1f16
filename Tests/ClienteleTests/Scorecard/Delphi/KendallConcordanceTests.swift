import Clientele
import Testing

/// Kendall's W against published cases.
struct KendallConcordanceTests {
    private func isClose(_ value: Double?, _ expected: Double, _ tolerance: Double) -> Bool {
        value.map { abs($0 - expected) <= tolerance } ?? false
    }

    @Test func `four judges of ten projects agree as published`() {
        let concordance = KendallConcordance(of: [
            [1, 3, 4, 5, 2, 8, 6, 7, 10, 9], [2, 1, 4, 5, 6, 3, 8, 7, 10, 9], [3, 2, 1, 5, 7, 4, 6, 8, 9, 10],
            [4, 2, 3, 1, 6, 7, 5, 9, 8, 10],
        ])
        #expect(concordance.s == 1_048)
        #expect(isClose(concordance.w, 0.794, 5e-4))
        #expect(isClose(concordance.chiSquare, 28.58, 5e-3))
        #expect(concordance.degreesOfFreedom == 9)
        #expect(!concordance.isExact && concordance.permutations == 9_999)
        #expect((concordance.permutationP ?? 1) <= 2e-4)
    }

    /// Kendall 1948, as in Siegel 1956, pages 231 and 234: three interviewers of six applicants, and rankings with ties.
    @Test func `the interviewers and the tied rankings of Siegel are reproduced`() {
        let interviewers = KendallConcordance(of: [[1, 6, 3, 2, 5, 4], [1, 5, 6, 4, 2, 3], [6, 3, 2, 5, 4, 1]])
        #expect(interviewers.s == 25.5)
        #expect(isClose(interviewers.w, 0.16, 5e-3))
        let tied = KendallConcordance(of: [
            [1, 4.5, 2, 4.5, 3, 7.5, 6, 9, 7.5, 10], [2.5, 1, 2.5, 4.5, 4.5, 8, 9, 6.5, 10, 6.5], [2, 1, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10],
        ])
        #expect(tied.s == 591)
        #expect(isClose(tied.w, 0.828, 5e-4))
    }

    /// The data set `anxiety` of the R package irr (Gamer et al.) and what its manual prints: Wt .54, χ²(19) 30.8, p .0429.
    @Test func `twenty subjects and three raters of the anxiety data are reproduced`() {
        let concordance = KendallConcordance(of: [
            [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3], [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
            [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
        ])
        #expect(isClose(concordance.w, 0.54, 5e-3))
        #expect(isClose(concordance.chiSquare, 30.8, 0.05))
        #expect(concordance.degreesOfFreedom == 19)
        #expect(isClose(concordance.p, 0.0429, 5e-5))
    }

    /// Zar 2010, example 20.5: wing, tail and bill of twelve birds; figures by scipy's `friedmanchisquare`.
    @Test func `the birds of Zar are reproduced`() {
        let concordance = KendallConcordance(of: [
            [10.4, 10.8, 11.1, 10.2, 10.3, 10.2, 10.7, 10.5, 10.8, 11.2, 10.6, 11.4],
            [7.4, 7.6, 7.9, 7.2, 7.4, 7.1, 7.4, 7.2, 7.8, 7.7, 7.8, 8.3], [17, 17, 20, 14.5, 15.5, 13, 19.5, 16, 21, 20, 18, 22],
        ])
        #expect(concordance.s == 1_175.5)
        #expect(isClose(concordance.w, 0.9241352201257862, 1e-12))
        #expect(isClose(concordance.chiSquare, 30.496462264150946, 1e-10))
        #expect(isClose(concordance.p, 0.0013235459173809839, 1e-12))
    }

    /// Friedman 1937, tables of exact chances, as in Siegel 1956, table N.
    @Test(
        arguments: [
            ([[1, 2, 3], [1, 2, 3], [1, 2, 3]], 0.028), ([[1, 2, 3], [1, 2, 3], [2, 1, 3]], 0.194),
            ([[1, 2, 3], [1, 2, 3], [2, 3, 1]], 0.528),
            ([[1, 2, 3], [3, 2, 1], [2, 1, 3]], 0.944), ([[1, 2, 3], [2, 3, 1], [3, 1, 2]], 1.0),
            ([[1, 2, 3], [1, 2, 3], [1, 2, 3], [1, 2, 3]], 0.0046), ([[1, 2, 3], [1, 2, 3], [1, 2, 3], [1, 3, 2]], 0.042),
            ([[1, 2, 3, 4], [1, 2, 3, 4]], 0.042), ([[1, 2, 3, 4], [1, 2, 4, 3]], 0.167),
        ] as [([[Double]], Double)])
    func `exact chances are those of Friedman's tables`(rows: [[Double]], published: Double) {
        let concordance = KendallConcordance(of: rows)
        #expect(concordance.isExact)
        #expect(isClose(concordance.permutationP, published, published < 0.01 ? 5e-5 : 5e-4))
    }

    @Test func `draws come near the exact chance, are valid, and depend on no order`() throws {
        // Seven items are drawn; an eighth judge who cannot tell items apart changes nothing.
        let rows: [[Double?]] = [[1, 2, 3, 4, 5, 6, 7], [2, 1, 3, 4, 5, 7, 6], [1, 3, 2, 4, 7, 5, 6]]
        let drawn = KendallConcordance(of: rows, permutations: 999, seed: 3)
        #expect(!drawn.isExact && drawn.permutations == 999)
        #expect(try #require(drawn.permutationP) >= 1e-3)
        let turned = KendallConcordance(of: rows.reversed().map { $0.reversed() }, permutations: 999, seed: 3)
        #expect(drawn == turned)
        // Six items are counted; as values they are the same problem as the draws of seven without the last.
        let weak: [[Double?]] = [[1, 2, 3, 4, 5, 6, 7], [7, 2, 3, 1, 5, 6, 4]]
        let chance = try #require(KendallConcordance(of: weak, permutations: 19_999, seed: 5).permutationP)
        // Of two judges S is a function of Spearman's ρ: Σd² = 54, and P(Σd² ≤ 54) of 7 items is counted below.
        let orders = DelphiOracle.orders([1, 2, 3, 4, 5, 6, 7])
        let count = orders.count { order in order.enumerated().reduce(0) { $0 + power($1.element - Double($1.offset + 1)) } <= 54 }
        #expect(abs(chance - Double(count) / Double(orders.count)) < 0.015)
    }

    private func power(_ value: Double) -> Double { value * value }

    @Test func `what does not exist is absent`() throws {
        let alike = KendallConcordance(of: [[2, 2, 2], [5, 5, 5]])
        #expect(alike.w == nil && alike.chiSquare == nil && alike.p == nil && alike.permutationP == nil && alike.experts == 2)
        for rows in [[], [[]], [[1, 2, 3]], [[1, nil, 3], [1, 2, 3]], [[1], [2]], [[.nan, 1], [1, 2]]] as [[[Double?]]] {
            #expect(KendallConcordance(of: rows).w == nil)
        }
        #expect(
            try DelphiOracle.encoded(alike)
                == #"{"chiSquare":null,"degreesOfFreedom":2,"experts":2,"isExact":false,"p":null,"permutationP":null,"permutations":0,"s":0,"w":null}"#
        )
    }

    @Test func `only experts who answered in full are compared`() {
        let full = KendallConcordance(of: [[1, 2, 3], [1, 3, 2], [2, 1, 3]])
        let holes = KendallConcordance(of: [[1, 2, 3], [nil, 1, 2], [1, 3, 2], [2, 1, 3], [nil, nil, nil]])
        #expect(full == holes)
        // One who cannot tell factors apart does take part: W falls.
        let wavering = KendallConcordance(of: [[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 2, 2]])
        #expect((wavering.w ?? 1) < (full.w ?? 0))
    }
}
