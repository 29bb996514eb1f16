import Testing

/// `lifecycle` in its keys, and in sums that must agree.
struct LifecycleTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    @Test(arguments: [Sample.asOf, "1997-03-31"])
    func `states, phases and transitions add up, and the customers file agrees`(asOf: String) throws {
        let file = workspace.file("customers.csv")
        let result = try JSONReader(try Tool.run(["lifecycle", Sample.path, "--as-of", asOf, "--customers", file]))
        #expect(result.keys.isSuperset(of: ["asOf", "states", "phases", "transitions", "withoutPurchases", "rejectedRows"]))
        #expect(try result["asOf"].text == asOf)
        let day = try #require(ReferencePurchase.day(asOf))
        let known = Set(try ReferencePurchase.rows(ofSample: try Sample.text).filter { $0.day <= day }.map(\.customer))
        let records = try CSVReference.records(try workspace.text("customers.csv"))
        let header = try #require(records.first)
        for (key, member) in [("states", "state"), ("phases", "phase")] {
            let items = try result[key].items
            #expect(items.allSatisfy { $0.keys.isSuperset(of: [member, "customers"]) })
            #expect(try items.map { try $0.count("customers") }.reduce(0, +) == known.count)
            let column = try #require(header.firstIndex(of: member))
            for item in items {
                let name = try item[member].text
                #expect(try item.count("customers") == records.dropFirst().count { $0[column] == name })
            }
        }
        #expect(
            try result["states"].items.map { try $0["state"].text } == [
                "potential", "target", "firstTime", "repeat", "loyal", "lost", "wonBack",
            ])
        #expect(try result["phases"].items.map { try $0["phase"].text } == ["exploration", "formation", "stability", "decline"])
        #expect(records.dropFirst().map { $0[0] } == known.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        var counts: [String: Int] = [:]
        let transitions = try result["transitions"].items
        for transition in transitions {
            #expect(transition.keys == ["from", "to", "count", "probability"])
            counts[try #require(try transition["from"].text), default: 0] += try transition.count("count")
        }
        for transition in transitions {
            let from = try #require(try transition["from"].text)
            let all = try #require(counts[from])
            let share = Double(try transition.count("count")) / Double(all)
            #expect(abs(try #require(try transition["probability"].number) - share) < 1e-12)
        }
    }

    @Test func `neither the order of rows nor their number in a file shows in the result`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SplitMix(seed: seed)
        let rows = try Sample.rows.shuffled(using: &generator)
        let files = try [rows[..<3_000], rows[3_000...]].enumerated().map { part in
            try workspace.write(([Sample.header] + part.element).joined(separator: "\n"), to: "\(part.offset).csv")
        }
        func outcome(_ inputs: [String], _ name: String) throws -> [String] {
            let run = try Tool.run(["lifecycle"] + inputs + ["--as-of", Sample.asOf, "--customers", workspace.file(name)])
            #expect(run.status == 0, "\(run.error)")
            return [run.text, try workspace.text(name)]
        }
        #expect(try outcome(files, "one.csv") == outcome([Sample.path], "two.csv"), "seed \(seed)")
    }

    @Test func `a customer moves from state to state as it buys and falls silent`() throws {
        let text = "customer_id,date,amount\nsteady,2024-01-01,1\nsteady,2024-01-31,1\nsteady,2024-03-01,1\nsteady,2024-03-31,1\n"
        let input = try workspace.write(text, to: "p.csv")
        func state(_ asOf: String) throws -> String? {
            let file = workspace.file("c.csv")
            _ = try JSONReader(try Tool.run(["lifecycle", input, "--as-of", asOf, "--customers", file]))
            return try CSVReference.records(try workspace.text("c.csv")).last?[1]
        }
        #expect(try state("2024-01-01") == "firstTime")
        #expect(try state("2024-01-31") == "repeat")
        #expect(try state("2024-03-31") == "loyal")
        #expect(try state("2026-03-31") == "lost")
    }
}
