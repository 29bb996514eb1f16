import Clientele
import Foundation
import Testing

@Suite("Inputs of fuzzy evaluation")
struct EvaluationInputTests {
    private func code(_ body: () throws -> Void) -> ClienteleError.Code? { WeightingTests.code(body) }

    private func decoded(_ tree: String, grades: String = #"["a", "b"]"#, scores: String = "[2, 1]", more: String = "") throws
        -> EvaluationResult
    {
        let text = #"{"grades": \#(grades), "gradeScores": \#(scores), \#(more)"tree": \#(tree)}"#
        return try JSONDecoder().decode(EvaluationTree.self, from: Data(text.utf8)).evaluate()
    }

    @Test("the input and the result have the documented keys")
    func keys() throws {
        let text = """
            {"grades": ["excellent", "good", "fair", "poor"], "gradeScores": [95, 80, 65, 40], "operator": "weightedAverage", "normalize": true,
             "tree": {"name": "CRM", "children": [{"name": "finance", "weight": 0.4, "children": [
                {"name": "profit", "weight": 1, "membership": [0.2, 0.5, 0.3, 0]}]},
                {"name": "a/b~c", "weight": 0.6, "votes": [2, 5, 3, 0]}]}}
            """
        let tree = try JSONDecoder().decode(EvaluationTree.self, from: Data(text.utf8))
        let result = try tree.evaluate()
        #expect(abs(result.score - 78.5) < 1e-12 && result.grade == "good")
        #expect(result.nodes.map(\.path) == ["CRM", "CRM/finance", "CRM/finance/profit", "CRM/a~1b~0c"])
        let object = try #require(try JSONSerialization.jsonObject(with: JSONEncoder().encode(result)) as? [String: Any])
        let keys = ["contributionMethod", "contributions", "effectiveness", "grade", "nodes", "notes", "score", "vector"]
        #expect(object.keys.sorted() == keys)
        #expect(try JSONDecoder().decode(EvaluationTree.self, from: JSONEncoder().encode(tree)) == tree)
        #expect(try JSONDecoder().decode(EvaluationResult.self, from: JSONEncoder().encode(result)) == result)
        let sure = try decoded(#"{"name": "x", "votes": [3, 0]}"#)
        #expect(String(decoding: try JSONEncoder().encode(sure), as: UTF8.self).contains(#""effectiveness":null"#))
    }

    @Test("inputs that are none are refused, with what is wrong")
    func bad() {
        func refused(_ tree: String, grades: String = #"["a", "b"]"#, scores: String = "[2, 1]") -> Bool {
            code { _ = try decoded(tree, grades: grades, scores: scores) } == .invalidArgument
        }
        #expect(refused(#"{"name": "x", "membership": [0.5]}"#) && refused(#"{"name": "x", "membership": [0.5, 0.5, 0.5]}"#))
        #expect(refused(#"{"name": "x", "membership": [-0.1, 1]}"#) && refused(#"{"name": "x", "membership": [0, 0]}"#))
        #expect(refused(#"{"name": "x", "membership": [1.5, 0]}"#) && refused(#"{"name": "x", "votes": [0, 0]}"#))
        #expect(refused(#"{"name": "x", "votes": [-1, 2]}"#) && refused(#"{"name": "x", "children": []}"#) && refused(#"{"name": "x"}"#))
        #expect(refused(#"{"name": "", "votes": [1, 1]}"#) && refused(#"{"name": "x", "votes": [1, 1], "membership": [1, 1]}"#))
        #expect(refused(#"{"name": "x", "value": 3}"#) && refused(#"{"name": "x", "votes": [1, 1], "functions": []}"#))
        let leaf = #"{"name": "y", "weight": 0, "votes": [1, 1]}"#
        #expect(refused(#"{"name": "x", "children": [\#(leaf)]}"#))
        let named = #"{"name": "y", "votes": [1, 1]}"#
        #expect(refused(#"{"name": "x", "children": [\#(named), \#(named)]}"#))
        #expect(refused(#"{"name": "x", "weight": -1, "votes": [1, 1]}"#))
        #expect(refused(named, scores: "[1]") && refused(named, grades: #"["a", "a"]"#) && refused(named, grades: "[]", scores: "[]"))
        #expect(code { _ = try EvaluationNode("x", weight: .nan, votes: [1]) } == .invalidArgument)
        #expect(code { _ = try EvaluationNode("x", value: .infinity, functions: []) } == .invalidArgument)
        let nan = try? EvaluationNode("x", membership: [.nan, 1])
        #expect(
            nan != nil
                && code { _ = try EvaluationTree(grades: GradeSet(["a", "b"], scores: [1, 2]), root: #require(nan)).evaluate() }
                    == .invalidArgument
        )
    }

    @Test("a tree of absurd depth is refused, made or read, and the deepest that is allowed works")
    func depth() throws {
        var node = try EvaluationNode("x", votes: [1, 1])
        for _ in 1..<EvaluationNode.mostLevels { node = try EvaluationNode("x", children: [node]) }
        let grades = try GradeSet(["a", "b"], scores: [1, 2])
        #expect(try EvaluationTree(grades: grades, root: node).evaluate().score == 1.5)
        #expect(code { _ = try EvaluationNode("x", children: [node]) } == .invalidArgument)
        func nested(_ depth: Int) -> String {
            String(repeating: #"{"name": "x", "children": ["#, count: depth) + #"{"name": "x", "votes": [1, 1]}"#
                + String(repeating: "]}", count: depth)
        }
        #expect(try decoded(nested(EvaluationNode.mostLevels - 1)).score == 1.5)
        #expect(code { _ = try decoded(nested(EvaluationNode.mostLevels)) } == .invalidArgument)
        #expect(code { _ = try decoded(nested(100)) } == .invalidArgument)
        #expect(throws: (any Error).self) { try decoded(nested(100_000)) }
    }

    @Test("membership functions by hand, at their corners and between")
    func functions() throws {
        let triangle = try MembershipShape.triangular(low: 0, peak: 2, high: 6)
        #expect([-1, 0, 1, 2, 4, 6, 7].map { triangle.membership(of: $0) } == [0, 0, 0.5, 1, 0.5, 0, 0])
        let trapeze = try MembershipShape.trapezoidal(low: 0, start: 2, end: 4, high: 8)
        #expect([-1, 1, 2, 3, 4, 6, 8].map { trapeze.membership(of: $0) } == [0, 0.5, 1, 1, 1, 0.5, 0])
        let low = try MembershipShape.low(full: 2, none: 4)
        let high = try MembershipShape.high(none: 2, full: 4)
        #expect([1, 2, 3, 4, 5].map { low.membership(of: $0) } == [1, 1, 0.5, 0, 0])
        #expect([1, 2, 3, 4, 5].map { high.membership(of: $0) } == [0, 0, 0.5, 1, 1])
        let bell = try MembershipShape.gaussian(mean: 5, spread: 2)
        #expect(bell.membership(of: 5) == 1 && abs(bell.membership(of: 7) - 0.6065306597126334) < 1e-15 && bell.membership(of: 1e308) == 0)
        // A jump: up at once, and the corner belongs.
        let step = try MembershipShape.triangular(low: 2, peak: 2, high: 3)
        #expect(step.membership(of: 1.999) == 0 && step.membership(of: 2) == 1)
        let wide = try MembershipShape.triangular(low: -1e300, peak: 0, high: 1e300)
        #expect(wide.membership(of: 5e299) == 0.5)
        #expect(code { _ = try MembershipShape.triangular(low: 2, peak: 1, high: 3) } == .invalidPolicy)
        #expect(code { _ = try MembershipShape.gaussian(mean: 2, spread: 0) } == .invalidPolicy)
        #expect(
            code { _ = try MembershipShape(.low, points: [1]) } == .invalidPolicy
                && code { _ = try MembershipShape(.low, points: [.nan, 1]) } == .invalidPolicy)
    }

    @Test("a measured value becomes memberships, by shapes in JSON too and by closures")
    func measured() throws {
        let result = try decoded(
            #"{"name": "x", "value": 85, "functions": [{"shape": "high", "points": [80, 90]}, {"shape": "low", "points": [80, 90]}]}"#)
        #expect(result.vector == [0.5, 0.5])
        #expect(
            code {
                _ = try decoded(
                    #"{"name": "x", "value": 85, "functions": [{"shape": "high", "points": [90, 95]}, {"shape": "low", "points": [1, 2]}]}"#
                )
            } == .invalidArgument)
        let grades = try GradeSet(["a", "b"], scores: [1, 2])
        let closure = try EvaluationNode("x", value: 3, functions: [ClosureMembership { $0 / 4 }, ClosureMembership { 1 - $0 / 4 }])
        #expect(try EvaluationTree(grades: grades, root: closure).evaluate().vector == [0.75, 0.25])
        let wrong = try EvaluationNode("x", value: 3, functions: [ClosureMembership { _ in 2 }, ClosureMembership { _ in .nan }])
        #expect(code { _ = try EvaluationTree(grades: grades, root: wrong).evaluate() } == .invalidArgument)
    }

    @Test("levels may leave out what they do not change")
    func levels() throws {
        let child = #"{"name": "y", "votes": [1, 3]}, {"name": "z", "votes": [3, 1]}"#
        let result = try decoded(
            #"{"name": "x", "children": [\#(child)]}"#, more: #""levels": [{"operator": "minMax", "normalize": false}, {}], "#)
        #expect(result.vector == [0.5, 0.5])
    }
}
