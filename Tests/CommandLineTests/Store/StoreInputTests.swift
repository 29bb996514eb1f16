import Foundation
import Testing

/// Analyses read a store as they read the files that were imported into it.
struct StoreInputTests {
    private let workspace: Workspace
    private var store: String { workspace.file("store") }

    init() throws { workspace = try Workspace() }

    @Test func `the sample gives the same bytes from a store, before and after compacting`() throws {
        _ = try JSONReader(try Tool.run(["store", "import", store, Sample.path]))
        for isCompacted in [false, true] {
            if isCompacted { _ = try JSONReader(try Tool.run(["store", "compact", store])) }
            for command in ["segment", "lifecycle"] {
                let names = ["file.csv", "store.csv"].map(workspace.file)
                let file = try Tool.run([command, Sample.path, "--as-of", Sample.asOf, "--customers", names[0]])
                let kept = try Tool.run([command, store, "--as-of", Sample.asOf, "--customers", names[1]])
                #expect(kept.status == 0 && kept.output == file.output, "\(kept.error)")
                #expect(try workspace.read("store.csv") == workspace.read("file.csv"))
            }
            let file = try Tool.run(["report", Sample.path, "--as-of", Sample.asOf])
            let kept = try Tool.run(["report", store, "--as-of", Sample.asOf])
            #expect(kept.status == 0 && kept.output == file.output, "\(kept.error)")
        }
    }

    @Test func `a base with orders, costs and other kinds gives the same bytes from a store`() throws {
        let base = workspace.file("base")
        _ = try Tool.run(["generate", "--customers", "80", "--seed", "2", "--output", base])
        let purchases = "\(base)/purchases.csv"
        let known = ["--customers-file", "\(base)/customers.csv", "--leads", "\(base)/leads.csv"]
        let more =
            known + ["--contacts", "\(base)/contacts.csv", "--cases", "\(base)/service_cases.csv", "--campaigns", "\(base)/campaigns.csv"]
        _ = try JSONReader(try Tool.run(["store", "import", store, purchases] + more))
        for (command, options, files) in [
            ("segment", ["--refunds", "order"], []), ("segment", ["--value", "profit"], []), ("lifecycle", ["--refunds", "order"], known),
            ("lifecycle", [], known), ("report", ["--resamples", "20"], more),
            ("report", ["--format", "html", "--language", "zh-Hans"], more),
        ] {
            let file = try Tool.run([command, purchases, "--as-of", "2024-12-31"] + options + files)
            let kept = try Tool.run([command, store, "--as-of", "2024-12-31"] + options)
            #expect(kept.status == 0 && kept.output == file.output, "\(command) \(options) \(kept.error)")
        }
    }

    @Test func `what does not go with a store is refused`() throws {
        let file = try workspace.write("customer_id,date,amount,currency\na,2024-01-05,1,EUR\n", to: "p.csv")
        _ = try JSONReader(try Tool.run(["store", "import", store, file]))
        let asOf = ["--as-of", "2024-02-01"]
        for command in ["segment", "lifecycle", "report"] {
            expectRefusal(try Tool.run([command, store, file] + asOf), at: store, says: ["alone"])
            expectRefusal(try Tool.run([command, store, store] + asOf), at: store, says: ["alone"])
            expectRefusal(try Tool.run([command, store, "--currency", "USD"] + asOf), says: ["--currency", "EUR", "USD"])
            expectRefusal(try Tool.run([command, store, "--column", "amount=x"] + asOf), says: ["--column"])
            expectRefusal(try Tool.run([command, store, "--skip-bad-rows"] + asOf), says: ["--skip-bad-rows"])
            expectRefusal(try Tool.run([command, store, "--output", "\(store)/x"] + asOf), says: ["folder of a store"])
            expectRefusal(try Tool.run([command, store]), says: ["--as-of 2024-01-05"])
            #expect(try Tool.run([command, store, "--currency", "EUR"] + asOf).status == 0)
        }
        expectRefusal(try Tool.run(["report", store, "--leads", file] + asOf), says: ["--leads", "import"])
        expectRefusal(try Tool.run(["segment", store, "--refunds", "order"] + asOf), says: ["order_id"])
        expectRefusal(try Tool.run(["segment", workspace.path] + asOf), at: workspace.path, says: ["folder"])
    }

    @Test func `an empty store holds nobody`() throws {
        _ = try Tool.run(["store", "append", store], input: Data("customer_id,date,amount\n".utf8))
        for command in ["segment", "lifecycle", "report"] { expectRefusal(try Tool.run([command, store, "--as-of", "2024-02-01"])) }
    }
}
