import Foundation
import Testing

/// What a store hands out.
struct StoreExportTests {
    private let workspace: Workspace
    private var store: String { workspace.file("store") }

    init() throws { workspace = try Workspace() }

    @Test func `an export of every kind, imported again, gives the same base`() throws {
        let base = workspace.file("base")
        _ = try Tool.run(["generate", "--customers", "60", "--seed", "9", "--output", base])
        _ = try JSONReader(try Tool.run(["store", "import", store] + StoreImportTests.all(base)))
        let copy = workspace.file("copy")
        var words = ["store", "import", copy, workspace.file("purchases.csv")]
        let kinds = StoreImportTests.kinds.map { ($0.option, $0.kind) } + [("", "purchases")]
        for (option, kind) in kinds {
            let file = workspace.file("\(kind).csv")
            #expect(try Tool.run(["store", "export", store, "--kind", kind, "--output", file]).status == 0)
            if !option.isEmpty { words += [option, file] }
        }
        _ = try JSONReader(try Tool.run(words))
        for (_, kind) in kinds {
            let again = try Tool.run(["store", "export", copy, "--kind", kind])
            #expect(again.status == 0 && !again.output.isEmpty)
            #expect(try again.output == workspace.read("\(kind).csv"), "\(kind)")
        }
        let report = ["--as-of", "2024-12-31", "--resamples", "0"]
        let (one, two) = (try Tool.run(["report", store] + report), try Tool.run(["report", copy] + report))
        #expect(one.status == 0 && one.output == two.output)
    }

    @Test func `formulas are protected, and come back as they were`() throws {
        let rows = "=1+2,2024-01-05,5.00,\"a,b\"\n'=x,2024-01-05,-1.00,\"say \"\"no\"\"\"\n"
        let file = try workspace.write("customer_id,date,amount,product\n" + rows, to: "p.csv")
        _ = try JSONReader(try Tool.run(["store", "import", store, file]))
        let export = try Tool.run(["store", "export", store])
        #expect(export.text.contains("\n'=1+2,2024-01-05,5.00,,\"a,b\""), "\(export.text)")
        try workspace.write(export.output, to: "again.csv")
        let copy = workspace.file("copy")
        _ = try JSONReader(try Tool.run(["store", "import", copy, workspace.file("again.csv")]))
        #expect(try Tool.run(["store", "export", copy]).output == export.output)
    }

    @Test func `of an amended purchase the version that stands is exported`() throws {
        let header = "customer_id,date,amount,purchase_id\n"
        for row in ["a,2024-01-05,5.00,p1\na,2024-01-06,1.00,p2\n", "a,2024-01-05,7.00,p1\n"] {
            #expect(try Tool.run(["store", "append", store], input: Data((header + row).utf8)).status == 0)
        }
        let export = try Tool.run(["store", "export", store])
        #expect(try CSVReference.records(export.text).dropFirst().map { [$0[2], $0[9]] } == [["1.00", "p2"], ["7.00", "p1"]])
        try workspace.write(export.output, to: "e.csv")
        let call = ["--as-of", "2024-02-01", "--resamples", "0"]
        let (file, kept) = (
            try JSONReader(try Tool.run(["segment", workspace.file("e.csv")] + call)),
            try JSONReader(try Tool.run(["segment", store] + call))
        )
        #expect(try file["totalValue"].text == "8.00" && kept["totalValue"].text == "8.00")
    }

    @Test func `all that is held on one customer is JSON`() throws {
        let purchases = try workspace.write("customer_id,date,amount\na,2024-01-05,5.00\nb,2024-01-07,2.00\n", to: "p.csv")
        let customers = try workspace.write("customer_id,city\na,Ulm\nb,Bonn\n", to: "c.csv")
        _ = try JSONReader(try Tool.run(["store", "import", store, purchases, "--customers-file", customers]))
        let run = try Tool.run(["store", "export", store, "--customer", "a"])
        let export = try JSONReader(run)
        #expect(try export["customerID"].text == "a" && export["facts"]["purchases"].items.count == 1)
        #expect(run.text.contains("Ulm") && !run.text.contains("Bonn"))
        #expect(try JSONReader(try Tool.run(["store", "export", store, "--customer", "z"]))["facts"]["purchases"].items.isEmpty)
    }

    @Test func `a wrong export is refused`() throws {
        expectRefusal(try Tool.run(["store", "export", store]), at: store, says: ["no store"])
        _ = try Tool.run(["store", "append", store], input: Data("customer_id,date,amount\n".utf8))
        expectRefusal(try Tool.run(["store", "export", store, "--kind", "contcts"]), says: ["contacts"])
        expectRefusal(try Tool.run(["store", "export", store, "--kind", "leads", "--customer", "a"]), says: ["--kind"])
        for output in ["\(store)/manifest", "\(store)/new.csv"] {
            expectRefusal(try Tool.run(["store", "export", store, "--output", output]), says: ["folder of a store"])
        }
        expectRefusal(try Tool.run(["store", "export", store, store]), says: ["one folder"])
        #expect(try Tool.run(["store", "verify", store]).status == 0)
    }
}
