import Clientele
import Testing

/// Tables of two and three levels computed by hand.
@Suite("Fuzzy evaluation by hand")
struct EvaluationTablesTests {
    static func grades() throws -> GradeSet { try GradeSet(["good", "fair", "poor"], scores: [90, 70, 50]) }

    static func close(_ first: [Double], _ second: [Double]) -> Bool {
        first.count == second.count && zip(first, second).allSatisfy { abs($0 - $1) < 1e-12 }
    }

    // Two levels. A weighs .6 and has (.2, .5, .3); B weighs .4 and has (.1, .3, .6).
    //  M(∧,∨): (.2 ∨ .1, .5 ∨ .3, .3 ∨ .4) = (.2, .5, .4), since .4 ∧ .6 = .4; sum 1.1
    //  M(·,∨): (.12 ∨ .04, .30 ∨ .12, .18 ∨ .24) = (.12, .30, .24); sum .66
    //  M(∧,⊕): (.2 + .1, .5 + .3, .3 + .4) = (.3, .8, .7); sum 1.8
    //  M(·,⊕): (.12 + .04, .30 + .12, .18 + .24) = (.16, .42, .42); sum 1
    static func two() throws -> [EvaluationNode] {
        [
            try EvaluationNode("A", weight: 0.6, membership: [0.2, 0.5, 0.3]),
            try EvaluationNode("B", weight: 0.4, membership: [0.1, 0.3, 0.6]),
        ]
    }

    @Test(
        "two levels",
        arguments: [
            (.minMax, [0.2, 0.5, 0.4], 1.1), (.productMax, [0.12, 0.30, 0.24], 0.66), (.boundedMinSum, [0.3, 0.8, 0.7], 1.8),
            (.weightedAverage, [0.16, 0.42, 0.42], 1),
        ] as [(FuzzyOperator, [Double], Double)])
    func twoLevels(operator: FuzzyOperator, raw: [Double], sum: Double) throws {
        let root = try EvaluationNode("root", children: EvaluationTablesTests.two())
        let plain = try EvaluationTree(grades: EvaluationTablesTests.grades(), operator: `operator`, normalize: false, root: root)
            .evaluate()
        let rescaled = try EvaluationTree(grades: EvaluationTablesTests.grades(), operator: `operator`, root: root).evaluate()
        #expect(EvaluationTablesTests.close(plain.vector, raw), "\(plain.vector)")
        #expect(EvaluationTablesTests.close(rescaled.vector, raw.map { $0 / sum }), "\(rescaled.vector)")
        let score = (90 * raw[0] + 70 * raw[1] + 50 * raw[2]) / sum
        #expect(abs(plain.score - score) < 1e-10 && abs(rescaled.score - score) < 1e-10)
        #expect(plain.nodes.map(\.path) == ["root", "root/A", "root/B"] && plain.nodes.map(\.weight) == [1, 0.6, 0.4])
    }

    // Three levels. X, made of A and B as above, weighs .7; C weighs .3 and has (.5, .5, 0). As they are:
    //  M(∧,∨): X = (.2, .5, .4); (.2 ∨ .3, .5 ∨ .3, .4 ∨ 0) = (.3, .5, .4)
    //  M(·,∨): X = (.12, .30, .24); (.084 ∨ .15, .21 ∨ .15, .168 ∨ 0) = (.15, .21, .168)
    //  M(∧,⊕): X = (.3, .8, .7); (.3 + .3, .7 + .3, .7 + 0) = (.6, 1, .7)
    //  M(·,⊕): X = (.16, .42, .42); (.112 + .15, .294 + .15, .294) = (.262, .444, .294)
    // With every vector rescaled to sum 1:
    //  M(∧,∨): X = (2, 5, 4)/11; (2/11 ∨ .3, 5/11 ∨ .3, 4/11) = (3.3, 5, 4)/11, rescaled (3.3, 5, 4)/12.3
    //  M(·,∨): X = (2, 5, 4)/11; (1.4/11 ∨ .15, 3.5/11 ∨ .15, 2.8/11) = (1.65, 3.5, 2.8)/11, rescaled (1.65, 3.5, 2.8)/7.95
    //  M(∧,⊕): X = (3, 8, 7)/18; (3/18 + .3, 8/18 + .3, 7/18) = (8.4, 13.4, 7)/18, rescaled (8.4, 13.4, 7)/28.8
    //  M(·,⊕): as before.
    @Test(
        "three levels",
        arguments: [
            (.minMax, [0.3, 0.5, 0.4], [3.3 / 12.3, 5 / 12.3, 4 / 12.3]),
            (.productMax, [0.15, 0.21, 0.168], [1.65 / 7.95, 3.5 / 7.95, 2.8 / 7.95]),
            (.boundedMinSum, [0.6, 1, 0.7], [8.4 / 28.8, 13.4 / 28.8, 7 / 28.8]),
            (.weightedAverage, [0.262, 0.444, 0.294], [0.262, 0.444, 0.294]),
        ] as [(FuzzyOperator, [Double], [Double])])
    func threeLevels(operator: FuzzyOperator, raw: [Double], rescaled: [Double]) throws {
        let root = try EvaluationNode(
            "root",
            children: [
                EvaluationNode("X", weight: 0.7, children: EvaluationTablesTests.two()),
                EvaluationNode("C", weight: 0.3, membership: [0.5, 0.5, 0]),
            ])
        let grades = try EvaluationTablesTests.grades()
        let plain = try EvaluationTree(grades: grades, operator: `operator`, normalize: false, root: root).evaluate()
        #expect(EvaluationTablesTests.close(plain.vector, raw), "\(plain.vector)")
        #expect(
            EvaluationTablesTests.close(try EvaluationTree(grades: grades, operator: `operator`, root: root).evaluate().vector, rescaled))
    }

    @Test("an operator and normalisation of a level or a node go before those of the evaluation")
    func overrides() throws {
        // X by M(∧,∨) without rescaling: (.2, .5, .4); the root averages: .7 X + .3 C = (.29, .5, .28).
        let grades = try EvaluationTablesTests.grades()
        func root(_ own: FuzzyOperator?, _ normalize: Bool?) throws -> EvaluationNode {
            try EvaluationNode(
                "root",
                children: [
                    EvaluationNode("X", weight: 7, operator: own, normalize: normalize, children: EvaluationTablesTests.two()),
                    EvaluationNode("C", weight: 3, membership: [0.5, 0.5, 0]),
                ])
        }
        let byNode = EvaluationTree(grades: grades, normalize: false, root: try root(.minMax, nil))
        #expect(EvaluationTablesTests.close(try byNode.evaluate().vector, [0.29, 0.5, 0.28]))
        let byLevel = EvaluationTree(
            grades: grades, operator: .productMax, normalize: false,
            levels: [EvaluationLevel(operator: .weightedAverage), EvaluationLevel(operator: .minMax)],
            root: try root(nil, nil))
        #expect(EvaluationTablesTests.close(try byLevel.evaluate().vector, [0.29, 0.5, 0.28]))
        // X rescaled: (2, 5, 4)/11; .7 X + .3 C.
        let rescaled = EvaluationTree(grades: grades, normalize: false, root: try root(.minMax, true))
        #expect(EvaluationTablesTests.close(try rescaled.evaluate().vector, [1.4 / 11 + 0.15, 3.5 / 11 + 0.15, 2.8 / 11]))
    }

    @Test("a tie names both grades and takes the one nearest to the score; little confidence is said")
    func notes() throws {
        // (.16, .42, .42): score 14.4 + 29.4 + 21 = 64.8, nearer to 70 than to 50. α = (3 · .42 − 1) / (2 · .42 · 2) = .26 / 1.68.
        let root = try EvaluationNode("root", children: EvaluationTablesTests.two())
        let result = try EvaluationTree(grades: EvaluationTablesTests.grades(), root: root).evaluate()
        #expect(result.grade == "fair" && abs(result.score - 64.8) < 1e-12)
        #expect(abs((result.effectiveness ?? 0) - 0.26 / 1.68) < 1e-12)
        #expect(result.notes.map(\.kind) == [.tie, .lowConfidence])
        // (.2, .5, .3): α = (1.5 − 1) / (2 · .3 · 2) = .4167; (.1, .8, .1): (2.4 − 1) / (.4) = 3.5; (0, 1, 0): no doubt.
        func alone(_ vector: [Double]) throws -> EvaluationResult {
            try EvaluationTree(grades: EvaluationTablesTests.grades(), root: EvaluationNode("x", membership: vector)).evaluate()
        }
        #expect(abs((try alone([0.2, 0.5, 0.3]).effectiveness ?? 0) - 0.5 / 1.2) < 1e-12)
        #expect(abs((try alone([0.1, 0.8, 0.1]).effectiveness ?? 0) - 3.5) < 1e-12)
        let sure = try alone([0, 1, 0])
        #expect(sure.effectiveness == nil && sure.notes.isEmpty && sure.grade == "fair" && sure.score == 70)
        // All alike: α = 0.
        #expect(try alone([0.3, 0.3, 0.3]).effectiveness == 0)
        let saturated = try EvaluationNode(
            "root", children: (0..<5).map { try EvaluationNode("\($0)", membership: [1, 1, 0.2]) })
        let sum = try EvaluationTree(grades: EvaluationTablesTests.grades(), operator: .boundedMinSum, normalize: false, root: saturated)
            .evaluate()
        #expect(sum.vector == [1, 1, 1] && sum.notes.contains { $0.kind == .saturation })
    }

    @Test("the indicators' parts of a score by hand")
    func contributions() throws {
        // Average: A brings .6 (18 + 35 + 15) = 40.8, B .4 (9 + 21 + 30) = 24.
        let root = try EvaluationNode("root", children: EvaluationTablesTests.two())
        let result = try EvaluationTree(grades: EvaluationTablesTests.grades(), root: root).evaluate()
        #expect(result.contributionMethod == .sum && result.contributions.map(\.path) == ["root/A", "root/B"])
        #expect(EvaluationTablesTests.close(result.contributions.map { $0.contribution ?? 0 }, [40.8, 24]))
        // M(∧,∨): the whole scores (18 + 35 + 20) / 1.1; without A, B alone at weight 1 has its own 60; without B, A has 68.
        let cut = try EvaluationTree(grades: EvaluationTablesTests.grades(), operator: .minMax, root: root).evaluate()
        #expect(cut.contributionMethod == .leaveOut)
        #expect(EvaluationTablesTests.close(cut.contributions.map { $0.contribution ?? 0 }, [73 / 1.1 - 60, 73 / 1.1 - 68]))
        let alone = try EvaluationTree(
            grades: EvaluationTablesTests.grades(), operator: .minMax,
            root: EvaluationNode("root", children: [EvaluationNode("A", membership: [1, 0, 0])])
        ).evaluate()
        #expect(alone.contributions.map(\.contribution) == [nil])
    }
}
