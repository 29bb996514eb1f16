import Testing

@testable import Clientele

@Suite("Processes to redesign, and the causes of a problem")
struct RedesignTests {
    static func candidate(_ id: String, _ performance: Double, _ importance: Double, _ feasibility: Double) -> RedesignCandidate {
        RedesignCandidate(id: id, name: id, performance: performance, importance: importance, feasibility: feasibility)
    }

    @Test("the score is the weighted mean, its parts sum to it exactly, and equal scores share a rank; by hand")
    func ranking() {
        let ranking = RedesignRanking(
            of: [Self.candidate("b", 0.5, 0.5, 0.5), Self.candidate("c", 0.25, 1, 0.5), Self.candidate("a", 0.5, 0.5, 0.5)],
            weights: RedesignWeights(lowPerformance: 2, importance: 1, feasibility: 1))
        #expect(ranking.processes.map(\.process) == ["c", "a", "b"] && ranking.processes.map(\.rank) == [1, 2, 2])
        #expect(ranking.processes[0].score == 0.75 && ranking.processes[0].fromLowPerformance == 0.375)
        #expect(ranking.weights == RedesignWeights(lowPerformance: 0.5, importance: 0.25, feasibility: 0.25))
    }

    @Test("scores rise with importance and feasibility, fall with performance, and stay within 0 to 1; seed 71")
    func properties() {
        var generator = SeededGenerator(seed: 71)
        for _ in 0..<500 {
            let values = (0..<3).map { _ in generator.nextUnit() }
            let first = RedesignRanking(of: [Self.candidate("a", values[0], values[1], values[2])]).processes[0]
            let better = RedesignRanking(of: [Self.candidate("a", values[0] / 2, values[1], min(values[2] + 0.1, 1))]).processes[0]
            #expect(first.score <= better.score && first.score >= 0 && better.score <= 1)
            #expect(first.fromLowPerformance + first.fromImportance + first.fromFeasibility == first.score)
            #expect(abs(first.score - (1 - values[0] + values[1] + values[2]) / 3) < 1e-11)
        }
    }

    @Test("the first action of the checklist that is called for is suggested: eliminate, simplify, integrate, automate")
    func actions() {
        func actions(_ addsValue: Double?, _ complexity: Double?, _ fragmentation: Double?, _ manual: Double?) -> [RedesignAction] {
            RedesignRanking(of: [
                RedesignCandidate(
                    id: "a", name: "a", performance: 0, importance: 0, feasibility: 0, addsValue: addsValue, complexity: complexity,
                    fragmentation: fragmentation, manualWork: manual)
            ]).processes[0].actions
        }
        #expect(actions(0.4, 0.6, 0.6, 0.6) == [.eliminate, .simplify, .integrate, .automate])
        #expect(actions(0.41, 0.59, 0.6, 1) == [.integrate, .automate])
        #expect(actions(nil, nil, nil, nil) == [] && actions(.nan, nil, nil, .infinity) == [.automate])
    }

    static func evidence(_ id: String, _ above: String?, found: Bool = true) -> ProblemCause {
        ProblemCause(id: id, name: id, causeOf: above, evidence: found ? [CauseEvidence(statement: "seen")] : [])
    }

    static func kinds(_ causes: [ProblemCause], _ aims: [[String]]) -> [String] {
        let initiatives = aims.enumerated().map { ScorecardInitiative(id: "i\($0)", name: "i", causes: $1) }
        return CauseTree(problem: "p", causes: causes).findings(for: initiatives).map(\.kind.name)
    }

    @Test("causes are found with evidence all the way to the problem; the lowest found ones are its roots")
    func tree() {
        let tree = CauseTree(
            problem: "p",
            causes: [
                Self.evidence("root", "middle"), Self.evidence("middle", nil), Self.evidence("guess", nil, found: false),
                Self.evidence("below", "guess"), Self.evidence("other", nil),
            ])
        #expect(tree.found == ["root", "middle", "other"] && tree.roots == ["root", "other"])
    }

    @Test("an initiative aimed at no found cause is flagged, and so are symptoms, causes without evidence and roots that nobody works on")
    func findings() {
        let causes = [Self.evidence("a", nil), Self.evidence("b", "a")]
        #expect(Self.kinds(causes, [["b"]]) == [])
        #expect(Self.kinds(causes, [["a"]]) == ["rootCauseWithoutInitiative", "initiativeAtSymptom"])
        #expect(Self.kinds(causes, [["b"], []]) == ["initiativeAtNoFoundCause"])
        #expect(Self.kinds(causes, [["b"], ["x"]]) == ["unknownReference", "initiativeAtNoFoundCause"])
        #expect(
            Self.kinds(causes + [Self.evidence("c", nil, found: false)], [["b"], ["c"]]) == [
                "causeWithoutEvidence", "initiativeAtNoFoundCause",
            ])
        #expect(Self.kinds([], []) == ["noCauseFound"])
        #expect(Self.kinds([Self.evidence("a", "x")], []) == ["unknownReference", "noCauseFound"])
        var ruledOut = Self.evidence("a", nil)
        ruledOut.isRuledOut = true
        #expect(Self.kinds([ruledOut], [["a"]]) == ["initiativeAtNoFoundCause", "noCauseFound"])
        #expect(
            Self.kinds([Self.evidence("a", nil, found: false), Self.evidence("b", "a")], []) == [
                "causeNotJoined", "causeWithoutEvidence", "noCauseFound",
            ])
    }

    @Test("causes in a circle are named once, wherever the walk starts, and a chain of 20,000 is walked")
    func circle() {
        let circle = [Self.evidence("c", "a"), Self.evidence("b", "c"), Self.evidence("a", "b"), Self.evidence("d", "b")]
        for turn in 0..<4 {
            let causes = Array(circle[turn...] + circle[..<turn])
            let found = CauseTree(problem: "p", causes: causes).findings(for: []).filter { $0.kind == .causesInCircle }
            #expect(found.map(\.path) == [["causes", "a", "b", "c"]])
        }
        let long = (0..<20_000).map { Self.evidence("\($0)", $0 == 0 ? nil : "\($0 - 1)") }
        #expect(CauseTree(problem: "p", causes: long).roots == ["19999"])
    }
}
