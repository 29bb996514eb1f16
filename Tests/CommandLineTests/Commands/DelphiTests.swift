import Foundation
import Testing

/// `delphi` judges rounds in the keys of its interface, and writes sheets that name nobody.
struct DelphiTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private var path: String { Sample.path.replacing("cdnow-sample.csv", with: "delphi.json") }

    @Test func `two experts of three factors give the weights of the interface`() throws {
        let file = try workspace.write(
            #"""
            {"kind": "ranking", "factors": ["a", "b", "c"], "rounds": [{"answers": {"expert 1": [1, 2, 3], "expert 2": [2, 1, 3]}}],
             "authority": {"expert 1": 1.0}, "stop": {"minimumConcordance": 0.7, "maximumChange": 0.15}}
            """#, to: "s.json")
        let result = try JSONReader(try Tool.run(["delphi", file]))
        #expect(result.keys.isSuperset(of: ["rounds", "consensus", "stable", "finished", "weights"]))
        for (factor, weight) in [("a", 0.4167), ("b", 0.4167), ("c", 0.1667)] {
            #expect(abs(try #require(try result["weights"][factor].number) - weight) < 5e-5)
        }
        let round = try #require(try result["rounds"].items.first)
        #expect(round.keys.isSuperset(of: ["experts", "factors", "concordance", "change"]))
        #expect(try round["change"].value is NSNull)
        #expect(try round.count("experts") == 2)
        let factor = try #require(try round["factors"].items.first)
        let keys: Set = ["factor", "mean", "median", "standardDeviation", "coefficientOfVariation", "interquartileRange"]
        #expect(factor.keys.isSuperset(of: keys))
        let concordance = try round["concordance"]
        #expect(try concordance["w"].number == 0.75)
        #expect(try concordance["chiSquare"].number == 3)
        #expect(try concordance.count("degreesOfFreedom") == 2)
        #expect(abs(try #require(try concordance["p"].number) - 0.22313016014842982) < 1e-12)
        #expect(abs(try #require(try concordance["permutationP"].number) - 0.5) < 1e-12)
        #expect(try result["finished"].value as? Bool == false)
    }

    @Test func `Kendall's judges are reproduced`() throws {
        let file = try workspace.write(
            #"""
            {"kind": "ranking", "factors": ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"], "rounds": [{"answers": {
             "A": [1, 3, 4, 5, 2, 8, 6, 7, 10, 9], "B": [2, 1, 4, 5, 6, 3, 8, 7, 10, 9], "C": [3, 2, 1, 5, 7, 4, 6, 8, 9, 10],
             "D": [4, 2, 3, 1, 6, 7, 5, 9, 8, 10]}}]}
            """#, to: "k.json")
        let concordance = try #require(try JSONReader(try Tool.run(["delphi", file]))["rounds"].items.first)["concordance"]
        #expect(try concordance["s"].number == 1_048)
        #expect(abs(try #require(try concordance["w"].number) - 0.794) < 5e-4)
        #expect(abs(try #require(try concordance["chiSquare"].number) - 28.58) < 5e-3)
    }

    @Test func `the example ends with consensus, and its sheets name nobody`() throws {
        let folder = workspace.file("sheets")
        let result = try JSONReader(try Tool.run(["delphi", path, "--sheets", folder, "--round", "1"]))
        #expect(try result["outcome"].text == "consensus")
        #expect(try result["finished"].value as? Bool == true)
        #expect(try result["uncertainty"]["leaves"].items.count == 7)
        #expect(try result["children"]["internal process"]["outcome"].text == "consensus")
        let names = workspace.contents.filter { $0.hasSuffix(".json") }
        #expect(names.count == 16 && names.contains("sheets/R007.json") && names.contains("sheets/factor-3/key.json"))
        for name in names where !name.hasSuffix("key.json") { #expect(try !workspace.text(name).contains("Expert "), "\(name)") }
        let key = try JSONReader(parsing: try workspace.read("sheets/key.json"))
        #expect(key.keys.count == 7)
        let code = try #require(try key["Expert 7"].text)
        let sheet = try JSONReader(parsing: try workspace.read("sheets/\(code).json"))
        // The only one who puts learning first is asked why, and sees the reason that the other outlier gave.
        let last = try #require(try sheet["items"].items.last)
        #expect(try last["asksForReason"].value as? Bool == true)
        #expect(try last["own"].number == 1)
        #expect(try #require(try sheet["items"].items.first)["reasons"].items.map(\.text) == ["figures follow from the rest"])
        let text = try Tool.run(["delphi", path, "--format", "text", "--sheets", folder])
        #expect(text.status == 0 && text.text.contains("consensus, and stable") && workspace.contents.contains("sheets/R001.txt"))
    }

    @Test func `standard input is read, and the same result written to a file`() throws {
        let direct = try JSONReader(try Tool.run(["delphi", path]))
        let output = workspace.file("out.json")
        let run = try Tool.run(["delphi", "-", "--output", output], input: try Data(contentsOf: URL(fileURLWithPath: path)))
        #expect(run.status == 0 && run.output.isEmpty)
        #expect(try JSONReader(parsing: try workspace.read("out.json")).canonical == direct.canonical)
    }

    @Test(arguments: [
        ("{", ""), ("", ""), ("[]", ""), (#"{"kind": "ranking", "rounds": []}"#, "factors"),
        (#"{"kind": "voting", "factors": ["a"], "rounds": []}"#, "voting"),
        (#"{"kind": "rating", "factors": ["a"], "rounds": []}"#, "round"),
        (#"{"kind": "rating", "factors": ["a"], "rounds": [{"answers": {"e": ["x"]}}]}"#, ""),
        (#"{"kind": "ranking", "factors": ["a", "b"], "rounds": [{"answers": {"Eve": [1, 3]}}]}"#, "Eve"),
        (#"{"kind": "allocation", "factors": ["a", "b"], "pool": 10, "rounds": [{"answers": {"Eve": [5, 6]}}]}"#, "pool"),
    ])
    func `a study that cannot be read is refused`(text: String, word: String) throws {
        let file = try workspace.write(text, to: "bad.json")
        let output = workspace.file("out.json")
        expectRefusal(try Tool.run(["delphi", file, "--output", output]), says: word.isEmpty ? [file] : [file, word])
        #expect(!workspace.contents.contains("out.json"))
    }

    @Test func `what is wrong is told with line and column`() throws {
        func refusal(_ lines: String...) throws -> (String, Tool.Run) {
            let file = try workspace.write(lines.joined(separator: "\n"), to: "bad.json")
            return (file, try Tool.run(["delphi", file]))
        }
        // A second expert of the same name must not vanish.
        let (twice, twiceRun) = try refusal(
            #"{"kind": "ranking", "factors": ["a", "b"], "rounds": [{"answers": {"#, #"  "Eve": [1, 2],"#, #"  "Eve": [2, 1]}}]}"#)
        expectRefusal(twiceRun, at: "\(twice):3:3", says: ["Eve"])
        let (unknown, unknownRun) = try refusal(
            #"{"kind": "ranking", "factors": ["a", "b"],"#, #" "stop": {"minimumConcordence": 0.7}, "rounds": []}"#)
        expectRefusal(unknownRun, at: "\(unknown):2:11", says: ["minimumConcord"])
        let (rank, rankRun) = try refusal(
            #"{"kind": "ranking", "factors": ["a", "b"], "rounds": [{"answers": {"#, #"  "Ann": [1, 2],"#, #"  "Eve": [1, 3]}}]}"#)
        expectRefusal(rankRun, at: "\(rank):3:10", says: ["Eve", "'b'"])
        let (kind, kindRun) = try refusal(#"{"kind": "voting", "factors": ["a"], "rounds": []}"#)
        expectRefusal(kindRun, at: "\(kind):1:10", says: ["voting"])
        let (below, belowRun) = try refusal(
            #"{"kind": "rating", "factors": ["a"], "rounds": [{"answers": {"e": [1]}}], "children": {"a":"#,
            #" {"kind": "rating", "factors": ["x"], "rounds": [{"answers": {"e": [1, 2]}}]}}}"#)
        expectRefusal(belowRun, at: "\(below):2:68", says: ["2 answers to 1 factors"])
    }

    @Test func `bad calls are refused`() throws {
        expectRefusal(try Tool.run(["delphi"]))
        expectRefusal(try Tool.run(["delphi", path, path]))
        expectRefusal(try Tool.run(["delphi", path, "--round", "1"]), says: ["--sheets"])
        expectRefusal(try Tool.run(["delphi", path, "--round", "4", "--sheets", workspace.file("s")]), says: ["no round 4"])
        expectRefusal(try Tool.run(["delphi", workspace.file("none.json")]), says: ["none.json"])
        #expect(workspace.contents.isEmpty)
    }
}
