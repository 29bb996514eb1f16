import Testing

/// `retention`: cohorts of purchases against plain counting, and the published projection.
struct RetentionTests {
    @Test func `the projection of the High End customers is that of Fader and Hardie 2007`() throws {
        let result = try JSONReader(try Tool.run(["retention", "--survivors", "1000,869,743,653,593,551,517,491"]))
        #expect(try result["model"].text == "sBG")
        #expect(abs(try #require(try result["alpha"].number) - 0.668) < 0.0005)
        #expect(abs(try #require(try result["beta"].number) - 3.806) < 0.0005)
        let survival = try result["survival"].items
        for (period, share) in [(8, 0.460), (9, 0.436), (10, 0.414), (11, 0.395), (12, 0.378)] {
            #expect(abs(try #require(survival[period].number) - share) < 0.0005)
        }
    }

    @Test func `cohorts of CDNOW are what counting by hand gives`() throws {
        let result = try JSONReader(try Tool.run(["retention", Sample.path, "--as-of", "1997-12-31", "--period", "quarter"]))
        func quarter(_ day: Substring) -> Int { ((Int(day.dropFirst(5).prefix(2)) ?? 1) - 1) / 3 }
        var seen: [Substring: Set<Int>] = [:]
        for row in try Sample.rows where row.split(separator: ",")[1] <= "1997-12-31" {
            let fields = row.split(separator: ",")
            seen[fields[0], default: []].insert(quarter(fields[1]))
        }
        let cohorts = try result["cohorts"].items
        #expect(cohorts.count == 1)
        #expect(try cohorts[0].count("size") == seen.values.count { $0.contains(0) })
        let retained = try cohorts[0]["retained"].items
        #expect(retained.count == 4)
        for (place, count) in retained.enumerated() {
            #expect(count.number == Double(seen.values.count { $0.contains(place) }))
        }
    }

    @Test func `what is missing or wrong is told`() throws {
        expectRefusal(try Tool.run(["retention"]), says: ["no input"])
        expectRefusal(try Tool.run(["retention", Sample.path]), says: ["--as-of", "1998-06-30"])
        expectRefusal(try Tool.run(["retention", "--survivors", "100,120"]), says: ["120"])
        expectRefusal(try Tool.run(["retention", "--survivors", "100,x"]), says: ["'x'"])
        expectRefusal(try Tool.run(["retention", Sample.path, "--survivors", "100,90"]), says: ["no input"])
    }
}
