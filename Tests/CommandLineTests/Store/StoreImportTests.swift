import Foundation
import Testing

/// Files that are put into a store.
struct StoreImportTests {
    private let workspace: Workspace
    private var store: String { workspace.file("store") }

    init() throws { workspace = try Workspace() }

    static let kinds: [(option: String, file: String, kind: String)] = [
        ("--customers-file", "customers", "customers"), ("--contacts", "contacts", "contacts"), ("--cases", "service_cases", "cases"),
        ("--campaigns", "campaigns", "campaigns"), ("--responses", "campaign_responses", "responses"), ("--leads", "leads", "leads"),
        ("--stage-changes", "stage_changes", "stage-changes"), ("--contracts", "contracts", "contracts"),
        ("--invoices", "invoices", "invoices"), ("--surveys", "surveys", "surveys"),
    ]

    /// The words that import a generated base.
    static func all(_ folder: String) -> [String] {
        ["\(folder)/purchases.csv"] + kinds.flatMap { [$0.option, "\(folder)/\($0.file).csv"] }
    }

    private func importing(_ words: String...) throws -> Tool.Run { try Tool.run(["store", "import", store] + words) }

    @Test func `importing a file twice changes nothing, and it is said`() throws {
        let first = try JSONReader(importing(Sample.path))
        #expect(try first.count("rowsStored") == 6_919 && first.count("rowsAlreadyThere") == 0 && first.count("revision") == 2)
        #expect(try first["currency"].text == "XXX" && first["rejectedRows"].items.isEmpty)
        let file = try #require(try first["files"].items.first)
        #expect(try file["file"].text == Sample.path && file["kind"].text == "purchase" && file.count("rowsRead") == 6_919)
        let second = try JSONReader(importing(Sample.path))
        #expect(try second.count("rowsStored") == 0 && second.count("rowsAlreadyThere") == 6_919 && second.count("revision") == 2)
    }

    @Test func `every kind of record is imported, and twice is as once`() throws {
        let base = workspace.file("base")
        let made = try JSONReader(try Tool.run(["generate", "--customers", "60", "--seed", "4", "--output", base]))
        let records = try made["files"].items.reduce(0) { try $0 + $1.count("records") }
        let first = try JSONReader(try Tool.run(["store", "import", store] + StoreImportTests.all(base)))
        #expect(try first.count("rowsStored") == records && first["files"].items.count == 11)
        let second = try JSONReader(try Tool.run(["store", "import", store] + StoreImportTests.all(base)))
        #expect(try second.count("rowsStored") == 0 && second.count("rowsAlreadyThere") == records)
        #expect(try first.count("revision") == second.count("revision"))
    }

    @Test func `a customer of whom something else is known is written anew, the others are let be`() throws {
        let file = try workspace.write("customer_id,kind,city\na,person,Ulm\nb,person,Bonn\n", to: "c.csv")
        #expect(try JSONReader(importing("--customers-file", file)).count("rowsStored") == 2)
        try workspace.write("customer_id,kind,city\na,person,Ulm\nb,person,Kiel\n", to: "c.csv")
        let second = try JSONReader(importing("--customers-file", file))
        #expect(try second.count("rowsStored") == 1 && second.count("rowsAlreadyThere") == 1)
    }

    @Test func `who was erased does not come back with the same file`() throws {
        let file = try workspace.write("customer_id,date,amount\na,2024-01-05,5.00\nb,2024-01-07,2.00\n", to: "p.csv")
        _ = try importing(file)
        #expect(try Tool.run(["store", "erase", store, "--customer", "a"]).status == 0)
        _ = try importing(file)
        let export = try Tool.run(["store", "export", store])
        #expect(export.text.contains("anonymous-") && !export.text.contains("\na,") && export.text.contains("\nb,"), "\(export.text)")
    }

    @Test func `a wrong row or file leaves no trace, not even a store`() throws {
        let good = try workspace.write("customer_id,date,amount\na,2024-01-05,5.00\n", to: "good.csv")
        let bad = try workspace.write("customer_id,date,amount\na,2024-01-05,5.00\na,x,1\na,y,1\n", to: "bad.csv")
        let run = try importing(good, bad)
        expectRefusal(run, at: "\(bad):3:2", says: ["'x'"])
        #expect(run.errorLines.count == 2)
        expectRefusal(try importing(good, workspace.file("none.csv")), at: workspace.file("none.csv"))
        expectRefusal(try importing(good, "--invoices", good), at: "\(good):1", says: ["'issued_day'"])
        expectRefusal(try importing(good, "-"), says: ["standard input"])
        expectRefusal(try importing(), says: ["no file"])
        expectRefusal(try Tool.run(["store", "import"]), says: ["no input"])
        expectRefusal(try importing(good, "--output", "\(store)/x", "--contact", good), says: ["--contacts"])
        #expect(workspace.contents == ["bad.csv", "good.csv"])
    }

    @Test func `bad rows are left out when told so, and listed`() throws {
        let bad = try workspace.write("customer_id,date,amount\na,2024-01-05,5.00\na,x,1\n", to: "bad.csv")
        for stored in [1, 0] {
            let run = try importing(bad, "--skip-bad-rows")
            #expect(run.error.contains("1 row could not be read"))
            let result = try JSONReader(run)
            #expect(try result.count("rowsStored") == stored && result["rejectedRows"].items.count == 1)
        }
    }

    @Test func `a file read in another way than before is refused`() throws {
        let file = try workspace.write("customer_id,date,amount,gross\na,2024-01-05,5.00,6.00\n", to: "p.csv")
        _ = try importing(file)
        expectRefusal(try importing(file, "--column", "amount=gross"), says: ["key"])
        expectRefusal(try importing(file, "--currency", "EUR"), says: ["--currency", "XXX", "EUR"])
    }

    @Test func `files of two currencies are refused`() throws {
        let euros = try workspace.write("customer_id,date,amount,currency\na,2024-01-05,5.00,EUR\n", to: "e.csv")
        let dollars = try workspace.write("customer_id,date,amount,currency\na,2024-01-05,5.00,USD\n", to: "d.csv")
        let plain = try workspace.write("customer_id,date,amount\na,2024-01-05,6.00\n", to: "p.csv")
        expectRefusal(try importing(euros, dollars), at: "\(dollars):2:4", says: ["EUR", "USD"])
        #expect(!workspace.contents.contains("store"))
        #expect(try JSONReader(importing(euros, plain))["currency"].text == "EUR")
    }
}
