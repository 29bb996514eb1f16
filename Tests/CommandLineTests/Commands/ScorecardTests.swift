import Foundation
import Testing

/// `scorecard` gives the keys of its interface, draws its map and its page, and refuses inputs with their place.
struct ScorecardTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private static let example = Sample.path.replacing("cdnow-sample.csv", with: "xcmg-scorecard.json")

    /// Two measures by hand: half of the way at weight 3 of 4, the whole of it at 1 of 4.
    private static let small = """
        {"version": 1, "name": "Small",
         "objectives": [{"id": "fast", "name": "Be fast", "perspective": "customer"}],
         "measures": [
          {"id": "hours", "name": "Hours", "objective": "fast", "direction": "lowerIsBetter", "weight": 3, "baseline": {"value": 48},
           "target": {"value": 24}, "series": [{"date": "2024-06-30", "value": 36}]},
          {"id": "rate", "name": "Rate", "objective": "fast", "direction": "higherIsBetter", "weight": 1, "baseline": {"value": 10},
           "target": {"value": 20}, "series": [{"date": "2024-06-30", "value": 20}, {"date": "2024-07-31", "value": 15}]}]}
        """

    @Test func `the card by hand comes out in the keys of the interface`() throws {
        let file = try workspace.write(Self.small, to: "card.json")
        let result = try JSONReader(try Tool.run(["scorecard", file, "--as-of", "2024-06-30"]))
        #expect(result.keys == ["asOf", "card", "evaluation", "review", "singleLoop", "strategyReview"])
        let evaluation = try result["evaluation"]
        #expect(try evaluation["score"].number == 0.625 && evaluation["status"].text == "red")
        #expect(try evaluation["measures"].items.map { try $0["achievement"].number } == [0.5, 1])
        #expect(try evaluation["objectives"].items.map { try $0["contribution"].number } == [0.625])
        #expect(try evaluation["perspectives"].items.count == 4)
        let last = try JSONReader(try Tool.run(["scorecard", "-"], input: Data(Self.small.utf8)))
        #expect(try last["asOf"].text == "2024-07-31" && last["evaluation"]["score"].number == 0.5)
        let text = try Tool.run(["scorecard", file, "--as-of", "2024-06-30", "--format", "text"])
        #expect(text.status == 0 && text.text.contains("Small, 2024-06-30\nscore 62.5 %, planned 100.0 %: red"))
    }

    @Test func `the contributions of the example sum to its score`() throws {
        let result = try JSONReader(try Tool.run(["scorecard", Self.example, "--as-of", "2004-06-30"]))
        let evaluation = try result["evaluation"]
        let score = try evaluation["score"].number ?? .nan
        for level in ["measures", "objectives", "perspectives"] {
            let parts = try evaluation[level].items.map { try $0["contribution"].number ?? .nan }
            #expect(abs(parts.reduce(0, +) - score) < 1e-9, "\(level)")
        }
        #expect(try !result["strategyReview"]["links"].items.isEmpty)
    }

    @Test(arguments: ["en", "zh-Hans"])
    func `the map and the page are whole in themselves and in the language`(language: String) throws {
        let files = ["--map", workspace.file("map.svg"), "--report", workspace.file("page.html"), "--output", workspace.file("r.json")]
        let run = try Tool.run(["scorecard", Self.example, "--language", language] + files)
        #expect(run.status == 0 && run.output.isEmpty && run.error.isEmpty, "\(run.error)")
        let map = try PageCheck(try workspace.read("map.svg"))
        #expect(map.elements["svg"] == 1 && map.elements["text", default: 0] > 20 && map.elements["script"] == nil)
        let page = try PageCheck(try workspace.read("page.html"))
        #expect(page.language == language && page.elements["svg"] == 1 && page.elements["script"] == nil)
        #expect(page.outsideReferences.isEmpty && map.outsideReferences.isEmpty)
        let word = language == "en" ? "Internal process" : "内部流程"
        #expect(page.text.contains(word))
        #expect(try JSONReader(parsing: workspace.read("r.json")).keys.contains("evaluation"))
    }

    @Test func `a file named as a page is one, and a page is the same wherever it goes`() throws {
        let file = try workspace.write(Self.small, to: "card.json")
        let printed = try Tool.run(["scorecard", file, "--format", "html"])
        let run = try Tool.run(["scorecard", file, "--output", workspace.file("a.html"), "--report", workspace.file("b.html")])
        #expect(run.status == 0 && printed.status == 0 && run.output.isEmpty, "\(run.error)")
        #expect(try printed.output == workspace.read("a.html") && printed.output == workspace.read("b.html"))
    }

    @Test func `what is wrong is told with its place`() throws {
        func run(_ text: String, _ options: [String] = []) throws -> (String, Tool.Run) {
            let file = try workspace.write(text, to: "bad.json")
            return (file, try Tool.run(["scorecard", file] + options))
        }
        let (file, twice) = try run("{\"version\": 1,\n \"name\": \"a\",\n \"name\": \"b\"}")
        expectRefusal(twice, at: "\(file):3:2", says: ["'name' comes twice"])
        expectRefusal(try run("{\"version\": 1, \"nane\": \"a\"}").1, at: "\(file):1:16", says: ["nane"])
        let inner = "{\"version\": 1, \"name\": \"a\", \"measures\": [\n{\"id\": \"m\", \"name\": \"m\", \"objektive\": \"o\"}]}"
        expectRefusal(try run(inner).1, at: "\(file):2:26", says: ["objektive"])
        expectRefusal(try run("{\"version\": 1}").1, at: "\(file):1:1", says: ["'name' is missing"])
        expectRefusal(try run("{\"version\": 2, \"name\": \"a\"}").1, at: file, says: ["version 2"])
        expectRefusal(try run("{\"version\": 1, \"name\": \"a\", \"period\": \"week!\"}").1, at: "\(file):1:39")
        expectRefusal(try run("{\"version\": 1, \"name\": \"a\"}").1, says: ["--as-of is missing"])
        expectRefusal(try run(Self.small, ["--as-of", "2024-13-01"]).1, says: ["--as-of"])
        expectRefusal(try run(Self.small, ["--language", "de"]).1, says: ["--language"])
        expectRefusal(try run(Self.small, ["--map", ""]).1, says: ["--map"])
        expectRefusal(try run(Self.small, ["--map", workspace.file("bad.json")]).1, says: ["also read"])
        expectRefusal(try run(Self.small, ["--map", workspace.file("x"), "--report", workspace.file("x")]).1, says: ["same place"])
        expectRefusal(try Tool.run(["scorecard"]))
        expectRefusal(try Tool.run(["scorecard", Self.example, Self.example]), says: ["one file"])
        #expect(workspace.contents == ["bad.json"])
    }
}
