import Testing

/// `survival` reproduces Freireich's trial, in the keys of its interface.
struct SurvivalTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private var path: String { Sample.path.replacing("cdnow-sample.csv", with: "freireich.csv") }

    @Test func `the curve of 6-MP and the log-rank test are the published ones`() throws {
        let result = try JSONReader(try Tool.run(["survival", path]))
        let groups = try result["groups"].items
        #expect(try groups.map { try $0["group"].text } == ["6-MP", "placebo"])
        let curve = try groups[0]["curve"].items
        let published: [(Double, Double, Double)] = [
            (6, 0.8571, 0.0764), (7, 0.8067, 0.0869), (10, 0.7529, 0.0963), (13, 0.6902, 0.1068), (16, 0.6275, 0.1141),
            (22, 0.5378, 0.1282), (23, 0.4482, 0.1346),
        ]
        for (time, survival, error) in published {
            let point = try #require(try curve.first { try $0["time"].number == time })
            #expect(point.keys == ["time", "atRisk", "events", "censored", "survival", "standardError", "lower", "upper"])
            #expect(abs(try #require(try point["survival"].number) - survival) < 0.00005)
            #expect(abs(try #require(try point["standardError"].number) - error) < 0.00005)
        }
        let six = try #require(try curve.first { try $0["time"].number == 6 })
        #expect(abs(try #require(try six["lower"].number) - 0.6197) < 0.00005)
        #expect(abs(try #require(try six["upper"].number) - 0.9516) < 0.00005)
        #expect(abs(try #require(try result["logRank"]["chiSquare"].number) - 16.793) < 0.0005)
        #expect(try result["logRank"]["degreesOfFreedom"].number == 1)
    }

    @Test func `bad rows are told by line and column, and can be skipped`() throws {
        let file = try workspace.write("duration,event\n5,1\n-1,0\n3,2\nnan,1\n4,0\n", to: "d.csv")
        let run = try Tool.run(["survival", file])
        expectRefusal(run, at: "\(file):3:1")
        #expect(run.errorLines.count == 3 && run.errorLines[1].contains(":4:2:") && run.errorLines[2].contains(":5:1:"))
        let result = try JSONReader(try Tool.run(["survival", file, "--skip-bad-rows"]))
        #expect(try result["rejectedRows"].items.count == 3)
        #expect(try result["groups"].items[0]["n"].number == 2)
        let empty = try workspace.write("duration,event\n", to: "e.csv")
        expectRefusal(try Tool.run(["survival", empty]), says: ["no row"])
    }
}
