import Testing

/// `uplift`: two groups by hand and by published interval, in the keys of its interface.
struct UpliftTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    /// A file with so many conversions of so many customers in each group.
    private func file(treated: (Int, Int), control: (Int, Int)) throws -> String {
        var text = "customer_id,group,converted,revenue,cost\n"
        for (group, counts) in [("treated", treated), ("control", control)] {
            for number in 0..<counts.1 {
                let hasConverted = number < counts.0
                text +=
                    "\(group) \(number),\(group),\(hasConverted ? 1 : 0),\(hasConverted ? "10.00" : "0"),\(group == "treated" ? "0.50" : "0")\n"
            }
        }
        return try workspace.write(text, to: "u.csv")
    }

    @Test func `the interval is that of Newcombe 1998, method 10`() throws {
        let path = try file(treated: (56, 70), control: (48, 80))
        let result = try JSONReader(try Tool.run(["uplift", path, "--currency", "EUR", "--interval", "newcombe"]))
        #expect(try result["treated"]["n"].integer == 70)
        #expect(try result["control"]["conversions"].integer == 48)
        #expect(abs(try #require(try result["uplift"].number) - 0.2) < 1e-12)
        #expect(abs(try #require(try result["lower"].number) - 0.0524) < 0.00005)
        #expect(abs(try #require(try result["upper"].number) - 0.3339) < 0.00005)
        #expect(try #require(try result["p"].number) < 0.05)
        // 0.2 of 70 customers, each ten euros more, for 35 euros.
        #expect(abs(try #require(try result["incrementalConversions"].number) - 14) < 1e-9)
        #expect(try result["incrementalRevenue"].text == "140.00")
        #expect(try result["cost"].text == "35.00")
        #expect(abs(try #require(try result["roi"].number) - 3) < 1e-9)
    }

    @Test func `the example tells a uplift, in text too`() throws {
        let path = Sample.path.replacing("cdnow-sample.csv", with: "campaign.csv")
        let result = try JSONReader(try Tool.run(["uplift", path]))
        let (treated, control) = (try result["treated"], try result["control"])
        #expect(try treated.count("n") + control.count("n") == 2_000)
        let uplift = try #require(try treated["rate"].number) - (try #require(try control["rate"].number))
        #expect(abs(try #require(try result["uplift"].number) - uplift) < 1e-12)
        let text = try Tool.run(["uplift", path, "--format", "text"])
        #expect(text.status == 0 && text.text.contains("miettinenNurminen"))
    }

    @Test func `bad rows are told by line and column`() throws {
        let path = try workspace.write(
            "customer_id,group,converted\na,treated,1\nb,both,0\na,control,0\nc,control,2\nd,control,0\n", to: "b.csv")
        let run = try Tool.run(["uplift", path])
        expectRefusal(run, at: "\(path):3:2")
        #expect(run.errorLines.count == 3)
        let result = try JSONReader(try Tool.run(["uplift", path, "--skip-bad-rows"]))
        #expect(try result["rejectedRows"].items.count == 3)
        expectRefusal(try Tool.run(["uplift", path, "--margin", "2"]), says: ["--margin"])
    }
}
