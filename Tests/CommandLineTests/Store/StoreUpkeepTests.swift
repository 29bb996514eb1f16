import Foundation
import Testing

/// What keeps a store in order: info, verify, compact, erase.
struct StoreUpkeepTests {
    private let workspace: Workspace
    private var store: String { workspace.file("store") }

    init() throws {
        workspace = try Workspace()
        let purchases = try workspace.write(
            "customer_id,date,amount,channel\nann,2023-01-05,5.00,web\nbob,2024-01-07,2.00,web\nann,2024-03-01,1.00,shop\n", to: "p.csv")
        let customers = try workspace.write("customer_id,home\nann,Quarrelsome Lane 7\nbob,Ulm\n", to: "c.csv")
        _ = try JSONReader(try Tool.run(["store", "import", store, purchases, "--customers-file", customers]))
    }

    private func run(_ words: String...) throws -> Tool.Run { try Tool.run(["store", words[0], store] + words.dropFirst()) }

    /// Whether any file of the store has some bytes.
    private func holds(_ text: String) throws -> Bool {
        try FileManager.default.contentsOfDirectory(atPath: store).contains {
            try workspace.read("store/\($0)").range(of: Data(text.utf8)) != nil
        }
    }

    @Test func `info tells what is there`() throws {
        let information = try JSONReader(run("info"))
        #expect(try information["rows"].count("purchase") == 3 && information["rows"].count("customer") == 2)
        #expect(try information["currency"].text == "XXX" && information.count("revision") == 2)
        #expect(try information["segments"].items.count == 1)
    }

    @Test func `verify lists every damage with file and offset, and ends with 1`() throws {
        let sound = try run("verify")
        #expect(sound.status == 0 && sound.error.isEmpty)
        let name = try #require(workspace.contents.first { $0.hasPrefix("store/journal-") })
        var bytes = try workspace.read(name)
        bytes[bytes.count / 3] ^= 1
        try workspace.write(bytes, to: name)
        let damaged = try run("verify")
        #expect(damaged.status == 1)
        let damages = try JSONReader(parsing: damaged.output)["damages"].items
        let first = try #require(damages.first)
        #expect(try first["file"].text == workspace.file(name) && first["reason"].text?.isEmpty == false)
        let offset = try first.count("offset")
        #expect(offset <= bytes.count / 3 && damaged.errorLines.count == damages.count)
        #expect(damaged.error.hasPrefix("clientele-cli: \(workspace.file(name)) at byte \(offset): "), "\(damaged.error)")
        let compact = try run("compact")
        #expect(compact.status == 1 && compact.output.isEmpty && compact.errorLines.count == 1, "\(compact.error)")
        expectRefusal(try Tool.run(["segment", store, "--as-of", "2024-06-30"]))
    }

    @Test func `a store without its manifest is damaged, and no store is made over it`() throws {
        try FileManager.default.removeItem(atPath: "\(store)/manifest")
        let verify = try run("verify")
        #expect(verify.status == 1, "\(verify.error)")
        #expect(try Tool.run(["store", "append", store], input: Data("customer_id,date,amount\n".utf8)).status == 1)
    }

    @Test func `who is erased is in no file after compacting, and the totals stay`() throws {
        #expect(try holds("Quarrelsome"))
        let erased = try JSONReader(run("erase", "--customer", "ann", "--compact"))
        #expect(try erased.count("customersErased") == 1 && (erased["isCompacted"].value as? Bool) == true)
        #expect(try !holds("Quarrelsome") && !holds("ann") && holds("bob"))
        let overview = try JSONReader(try Tool.run(["segment", store, "--as-of", "2024-06-30", "--resamples", "0"]))
        #expect(try overview["totalValue"].text == "8.00" && overview.count("customers") == 2)
        let again = try JSONReader(run("erase", "--customer", "ann"))
        #expect(try again.count("customersErased") == 0 && (again["isChanged"].value as? Bool) == false)
        #expect(try run("verify").status == 0)
    }

    @Test func `facts and people of long ago can go`() throws {
        #expect(try JSONReader(run("erase", "--inactive-since", "2024-02-01")).count("customersErased") == 1)
        #expect(try run("export").text.contains("anonymous-"))
        #expect(try (JSONReader(run("erase", "--before", "2024-01-01"))["isChanged"].value as? Bool) == true)
        #expect(try CSVReference.records(run("export").text).count == 3)
    }

    @Test func `compacting makes one file, and a second time changes nothing`() throws {
        for _ in 0..<2 {
            let result = try JSONReader(run("compact"))
            #expect(try result.count("revision") == 2 && result.count("bytesAfter") <= result.count("bytesBefore"))
            #expect(try JSONReader(run("info"))["runs"].items.count == 1)
        }
    }

    @Test func `a wrong call is refused`() throws {
        let before = workspace.contents
        expectRefusal(try run("erase"), says: ["--customer"])
        expectRefusal(try run("erase", "--customer", "a", "--before", "2024-01-01"), says: ["more than one"])
        expectRefusal(try run("erase", "--before", "soon"), says: ["--before"])
        expectRefusal(try run("compact", store), says: ["one folder"])
        for command in ["info", "compact", "export"] {
            expectRefusal(try Tool.run(["store", command, workspace.file("none")]), at: workspace.file("none"), says: ["no store"])
            expectRefusal(try Tool.run(["store", command, "-"]), says: ["'-'"])
        }
        expectRefusal(try Tool.run(["store", "verify", workspace.file("none")]), at: workspace.file("none"), says: ["no such folder"])
        expectRefusal(try Tool.run(["store", "erase", workspace.file("none"), "--customer", "a"]), says: ["no store"])
        #expect(workspace.contents == before)
    }

    @Test func `a folder with other things becomes no store`() throws {
        let run = try Tool.run(["store", "append", workspace.path], input: Data("customer_id,date,amount\n".utf8))
        #expect(run.status == 1 && run.error.contains(workspace.path), "\(run.error)")
    }
}
