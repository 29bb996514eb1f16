import Foundation
import Testing

/// `evaluate` gives the keys of its interface, and refuses inputs with their place.
struct EvaluateTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private func input(_ tree: String, more: String = "") -> String {
        "{\"grades\": [\"good\", \"fair\", \"poor\"], \"gradeScores\": [90, 70, 50],\(more)\n\"tree\": \(tree)}"
    }

    /// The two-level table by hand: .6 (.2, .5, .3) + .4 (.1, .3, .6) = (.16, .42, .42), score 64.8.
    private let table = """
        {"name": "root", "children": [
          {"name": "A", "weight": 3, "votes": [2, 5, 3]},
          {"name": "B", "weight": 2, "membership": [0.1, 0.3, 0.6]}]}
        """

    @Test func `the table by hand comes out in the keys of the interface`() throws {
        let file = try workspace.write(input(table), to: "e.json")
        let result = try JSONReader(try Tool.run(["evaluate", file]))
        #expect(
            result.keys == ["nodes", "vector", "grade", "score", "effectiveness", "notes", "contributionMethod", "contributions"])
        #expect(abs(try #require(try result["score"].number) - 64.8) < 1e-12)
        #expect(try result["grade"].text == "fair")
        #expect(try result["nodes"].items.map { try $0["path"].text } == ["root", "root/A", "root/B"])
        let vector = try result["vector"].items.map { $0.number ?? -1 }
        #expect(zip(vector, [0.16, 0.42, 0.42]).allSatisfy { abs($0 - $1) < 1e-12 })
        let standard = try Tool.run(["evaluate", "-"], input: Data(input(table).utf8))
        #expect(try JSONReader(standard).canonical == result.canonical)
        let text = try Tool.run(["evaluate", file, "--format", "text"])
        #expect(text.status == 0 && text.text.contains("grade fair, score 64.8") && text.text.contains("root/A"))
    }

    @Test func `the example file is evaluated`() throws {
        let path = Sample.path.replacing("cdnow-sample.csv", with: "evaluation.json")
        let result = try JSONReader(try Tool.run(["evaluate", path]))
        let parts = try result["contributions"].items.map { try $0["contribution"].number ?? .nan }
        #expect(abs(parts.reduce(0, +) - (try #require(try result["score"].number))) < 1e-9 && parts.count == 13)
    }

    @Test func `what is wrong is told with its place`() throws {
        func run(_ text: String) throws -> (String, Tool.Run) {
            let file = try workspace.write(text, to: "bad.json")
            return (file, try Tool.run(["evaluate", file]))
        }
        let (file, twice) = try run(input(table, more: "\n\"grades\": [1],"))
        expectRefusal(twice, at: "\(file):2:1", says: ["'grades' comes twice"])
        expectRefusal(try run(input(table, more: "\"normalise\": true,")).1, at: "\(file):1:66", says: ["normalise", "not known"])
        expectRefusal(try run("{\"grades\": [").1, at: "\(file):1:13")
        expectRefusal(try run(input("{\"votes\": [1, 2, 3]}")).1, at: "\(file):2:9", says: ["'name' is missing"])
        expectRefusal(try run(input("{\"name\": \"x\", \"votes\": [1, \"2\", 3]}")).1, at: "\(file):2:36")
        expectRefusal(try run(input("{\"name\": \"x\", \"votes\": [0, 0, 0]}")).1, at: file, says: ["all zero"])
        expectRefusal(try run(input("{\"name\": \"x\", \"children\": []}")).1, at: file, says: ["empty list"])
        let deep = String(repeating: "{\"name\": \"x\", \"children\": [", count: 100_000)
        expectRefusal(try run(input(deep)).1, says: ["deep"])
        expectRefusal(try Tool.run(["evaluate"]), says: ["no input is given"])
        expectRefusal(try Tool.run(["evaluate", workspace.file("none.json")]))
    }
}
