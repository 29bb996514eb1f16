import Clientele
import Testing

/// Published weights to their printed digits.
@Suite("Published weights")
struct PublishedWeightsTests {
    static func rounded(_ values: [Double], _ digits: Double) -> [Double] {
        values.map { ($0 * digits).rounded() / digits }
    }

    static let drinks = ["coffee", "wine", "tea", "beer", "soda", "milk", "water"]
    static let drinkJudgements: [[Double?]] = [
        [9, 5, 2, 1, 1, 1 / 2], [1 / 3, 1 / 9, 1 / 9, 1 / 9, 1 / 9], [1 / 3, 1 / 4, 1 / 3, 1 / 9], [1 / 2, 1, 1 / 3], [2, 1 / 2], [1 / 3],
    ]

    @Test("the drinks of Saaty 2008: priorities, and a consistency ratio of .022")
    func drinks() throws {
        let comparison = try PairwiseComparison(names: PublishedWeightsTests.drinks, upperTriangle: PublishedWeightsTests.drinkJudgements)
        let weights = try PairwiseWeighting(comparison).weights()
        // Saaty 2008, "Decision making with the analytic hierarchy process", International Journal of Services Sciences 1, table 2. Its .177 is
        // .1775 rounded down, so one in the last digit is allowed for.
        let published = [0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327]
        for (value, expected) in zip(weights.values, published) { #expect(abs(value - expected) <= 0.00051, "\(value) for \(expected)") }
        let evidence = try #require(weights.evidence.comparison)
        let ratio = try #require(evidence.consistencyRatio)
        #expect((ratio * 1_000).rounded() == 22)
        #expect(evidence.randomIndex == 1.32 && evidence.isConverged && evidence.isAcceptable == true)
        // λmax by numpy.linalg.eig: 7.17662903933035.
        #expect(abs(evidence.principalEigenvalue - 7.17662903933035) < 1e-11)
        #expect(evidence.eigenvalueBounds[0] <= 7.17662903933036 && evidence.eigenvalueBounds[1] >= 7.17662903933034)
        let newer = try PairwiseWeighting(comparison, randomIndexTable: .alonsoLamata2006).weights()
        #expect(newer.evidence.comparison?.randomIndex == (1.7699 * 7 - 4.3513) / 6)
    }

    @Test("the complete example of Harker 1987: .5396145, .2969613, .1634241")
    func harkerComplete() throws {
        let comparison = try PairwiseComparison(names: ["a", "b", "c"], upperTriangle: [[2, 3], [2]])
        let weights = try PairwiseWeighting(comparison).weights()
        // Printed cut off after seven digits: their sum is .9999999.
        #expect(weights.values.map { ($0 * 1e7).rounded(.down) / 1e7 } == [0.5396145, 0.2969613, 0.1634241])
    }

    @Test("one missing judgement by Harker's method, calculated by hand: 4/7, 2/7, 1/7")
    func harkerIncomplete() throws {
        // a over b is 2, b over c is 2, a over c is missing: Harker's matrix [[2, 2, 0], [1/2, 1, 2], [0, 1/2, 2]], which by hand has λ = 3 and
        // the vector (4, 2, 1): 2·4 + 2·2 = 12, 4/2 + 2 + 2·1 = 6, 2/2 + 2·1 = 3.
        let comparison = try PairwiseComparison(names: ["a", "b", "c"], upperTriangle: [[2, nil], [2]])
        let weights = try PairwiseWeighting(comparison).weights()
        #expect(zip(weights.values, [4 / 7, 2 / 7, 1 / 7]).allSatisfy { abs($0 - $1) < 1e-12 })
        let evidence = try #require(weights.evidence.comparison)
        #expect(abs(evidence.principalEigenvalue - 3) < 1e-12 && evidence.missingJudgements == 1 && evidence.consistencyRatio == nil)
        #expect(evidence.isAcceptable == true && evidence.advice.isEmpty && evidence.mostInconsistentTriad == nil)
    }

    @Test("the entropy weights of two criteria: .358889, .641111")
    func entropy() throws {
        let matrix = try DecisionMatrix(criteria: ["1", "2"], alternatives: ["a", "b"], rows: [[1, 2], [4, 16]])
        #expect(PublishedWeightsTests.rounded(try EntropyWeighting(matrix).weights().values, 1e6) == [0.358889, 0.641111])
    }

    @Test("the entropy weights of Xu 2004 and of Zavadskas & Podvezko 2016")
    func moreEntropy() throws {
        // Xu 2004, European Journal of Operational Research 156: .4630, .3992, .1378, .0000.
        let xu = try DecisionMatrix(
            criteria: ["1", "2", "3", "4"], alternatives: ["a", "b", "c", "d"],
            rows: [[30, 30, 38, 29], [19, 54, 86, 29], [19, 15, 85, 28.9], [68, 70, 60, 29]])
        #expect(PublishedWeightsTests.rounded(try EntropyWeighting(xu).weights().values, 1e4) == [0.4630, 0.3992, 0.1378, 0.0000])
        // Zavadskas & Podvezko 2016, International Journal of Information Technology & Decision Making 15: .1146, .1981, .4185, .2689; the first and the
        // third criterion are costs.
        let criteria = [DecisionCriterion("1", .cost), DecisionCriterion("2"), DecisionCriterion("3", .cost), DecisionCriterion("4")]
        let other = try DecisionMatrix(
            criteria: criteria, alternatives: ["a", "b", "c", "d"],
            rows: [[3, 100, 10, 7], [2.5, 80, 8, 5], [1.8, 50, 20, 11], [2.2, 70, 12, 9]])
        #expect(PublishedWeightsTests.rounded(try EntropyWeighting(other).weights().values, 1e4) == [0.1146, 0.1981, 0.4185, 0.2689])
    }

    @Test("the CRITIC weights of Diakoulaki 1995 and of Tuş & Aytaç Adalı 2019")
    func critic() throws {
        // The eight firms of Diakoulaki, Mavrotas & Papayannakis 1995; weights as scikit-criteria prints them for that table.
        let firms = try DecisionMatrix(
            criteria: ["profitability", "market share", "productivity"], alternatives: (1...8).map { "\($0)" },
            rows: [
                [61, 1.08, 4.33], [20.7, 0.26, 4.34], [16.3, 1.98, 2.53], [9, 3.29, 1.65], [5.4, 2.77, 2.33], [4, 4.12, 1.21],
                [-6.1, 3.52, 2.10], [-34.6, 3.31, 0.98],
            ])
        let weights = try CRITICWeighting(firms).weights()
        #expect(PublishedWeightsTests.rounded(weights.values, 1e8) == [0.20222554, 0.48090173, 0.31687273])
        // Tuş & Aytaç Adalı 2019, Opsearch 56, table of weights: all six criteria taken as benefits.
        let software = try DecisionMatrix(
            criteria: (1...6).map { "\($0)" }, alternatives: (1...5).map { "\($0)" },
            rows: [[5_000, 3, 3, 4, 3, 2], [680, 5, 3, 2, 2, 1], [2_000, 3, 2, 3, 4, 3], [600, 4, 3, 1, 2, 2], [800, 2, 4, 3, 3, 4]])
        let second = try CRITICWeighting(software).weights()
        #expect(PublishedWeightsTests.rounded(second.values, 1e3) == [0.157, 0.249, 0.168, 0.121, 0.154, 0.151])
    }

    @Test("the rank-order centroid of four attributes (Barron & Barrett 1996): .5208, .2708, .1458, .0625")
    func centroid() throws {
        let four = try RankOrderCentroidWeighting(names: ["a", "b", "c", "d"], ranks: [1, 2, 3, 4]).weights()
        #expect(PublishedWeightsTests.rounded(four.values, 1e4) == [0.5208, 0.2708, 0.1458, 0.0625])
        let three = try RankOrderCentroidWeighting(names: ["a", "b", "c"], ranks: [1, 2, 3]).weights()
        #expect(PublishedWeightsTests.rounded(three.values, 1e4) == [0.6111, 0.2778, 0.1111])
    }

    @Test("the rank-sum weights of mean ranks 1.5, 1.5, 3: .4167, .4167, .1667")
    func rankSum() throws {
        let weights = try RankSumWeighting(names: ["a", "b", "c"], meanRanks: [1.5, 1.5, 3]).weights()
        #expect(PublishedWeightsTests.rounded(weights.values, 1e4) == [0.4167, 0.4167, 0.1667])
        #expect(try RankSumWeighting(names: ["a", "b", "c"], ranks: [1, 1, 3]).weights().values == weights.values)
    }
}
