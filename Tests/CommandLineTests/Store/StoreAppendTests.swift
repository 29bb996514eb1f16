import Foundation
import Testing

/// Purchases that come in on standard input.
struct StoreAppendTests {
    private let workspace: Workspace
    private var store: String { workspace.file("store") }

    init() throws { workspace = try Workspace() }

    private func append(_ text: String, _ options: String...) throws -> Tool.Run {
        try Tool.run(["store", "append", store] + options, input: Data(text.utf8))
    }

    @Test(arguments: [(0, 10, ""), (7, 10, "7"), (10, 10, "10"), (25, 10, "10 20 25"), (30, 10, "10 20 30"), (3, 1, "1 2 3")])
    func `every batch and the end tell how many are stored`(rows: Int, batch: Int, told: String) async throws {
        let run = try append(NumberedPurchases.header + NumberedPurchases.rows(0..<rows), "--batch", "\(batch)")
        #expect(run.status == 0 && run.error.isEmpty, "\(run.error)")
        let counts = told.isEmpty ? ["0"] : told.split(separator: " ").map(String.init)
        #expect(run.text == counts.map { "committed \($0)\n" }.joined())
        #expect(try await NumberedPurchases.count(in: store) == rows)
    }

    @Test func `the count goes on from what the store holds, and a thousand is a batch`() throws {
        #expect(try append(NumberedPurchases.header + NumberedPurchases.rows(0..<1_500)).text == "committed 1000\ncommitted 1500\n")
        #expect(try append(NumberedPurchases.header + NumberedPurchases.rows(1_500..<1_502)).text == "committed 1502\n")
    }

    @Test func `a batch is told of at once, while the input is still open`() throws {
        let process = try ToolProcess(["store", "append", store, "--batch", "2"])
        try process.send(NumberedPurchases.header + NumberedPurchases.rows(0..<3))
        process.waitForLines(1)
        #expect(process.isRunning && process.printed == ["committed 2"])
        try process.endInput()
        let end = process.end()
        #expect(end.status == 0 && end.printed == ["committed 2", "committed 3"], "\(end.error)")
    }

    @Test func `the same input under the same key is stored once`() async throws {
        let text = NumberedPurchases.header + NumberedPurchases.rows(0..<25)
        #expect(try append(text, "--key", "till", "--batch", "10").text == "committed 10\ncommitted 20\ncommitted 25\n")
        #expect(try append(text, "--key", "till", "--batch", "10").text == "committed 25\ncommitted 25\ncommitted 25\n")
        #expect(try await NumberedPurchases.count(in: store) == 25)
    }

    @Test func `another input under a used key is refused, and nothing of it is stored`() async throws {
        _ = try append(NumberedPurchases.header + NumberedPurchases.rows(0..<25), "--key", "till", "--batch", "10")
        let other = try append(NumberedPurchases.header + NumberedPurchases.rows(1..<40), "--key", "till", "--batch", "10")
        expectRefusal(other, says: ["till-1", "key"])
        #expect(try await NumberedPurchases.count(in: store) == 25)
    }

    @Test func `a bad row ends the storing with the batches before it, which is said`() async throws {
        let bad = NumberedPurchases.rows(0..<8) + "c1,yesterday,1,p8\n" + NumberedPurchases.rows(9..<30) + "c1,2024-01-01,x,p30\n"
        let run = try append(NumberedPurchases.header + bad, "--batch", "3")
        #expect(run.status == 2 && run.text == "committed 3\ncommitted 6\n")
        #expect(run.errorLines.count == 3 && run.errorLines[0].hasPrefix("clientele-cli: -:10:2: 'yesterday'"), "\(run.error)")
        #expect(run.errorLines[1].hasPrefix("clientele-cli: -:32:3: 'x'") && run.errorLines[2].contains("6 purchases"), "\(run.error)")
        #expect(try await NumberedPurchases.count(in: store) == 6)
    }

    @Test func `bad rows are left out when told so`() throws {
        let run = try append(NumberedPurchases.header + "c1,x,1,p\n" + NumberedPurchases.rows(0..<5), "--batch", "4", "--skip-bad-rows")
        #expect(run.status == 0 && run.text == "committed 4\ncommitted 5\n" && run.error.contains("1 row could not be read"))
    }

    @Test func `where batches end does not depend on how the bytes come in`() async throws {
        let process = try ToolProcess(["store", "append", store, "--batch", "4"])
        let text = NumberedPurchases.header + NumberedPurchases.rows(0..<10) + "c1,x,1,p\n"
        for piece in stride(from: 0, to: text.utf8.count, by: 7) {
            try process.send(String(decoding: text.utf8.dropFirst(piece).prefix(7), as: UTF8.self))
        }
        try process.endInput()
        let end = process.end()
        #expect(end.status == 2 && end.printed == ["committed 4", "committed 8"], "\(end.error)")
        #expect(try await NumberedPurchases.count(in: store) == 8)
    }

    @Test func `amounts in another currency than the store's are refused`() throws {
        #expect(try append("customer_id,date,amount,currency\na,2024-01-05,1,EUR\n").status == 0)
        expectRefusal(try append("customer_id,date,amount\na,2024-01-05,1\n", "--currency", "USD"), says: ["EUR", "USD"])
        expectRefusal(try append("customer_id,date,amount,currency\na,2024-01-05,1,USD\n"), says: ["EUR", "USD"])
        #expect(try append("customer_id,date,amount\na,2024-01-05,1\n").text == "committed 2\n")
    }

    @Test(arguments: [
        ["--batch", "0"], ["--batch", "x"], ["--key", ""], ["--key", String(repeating: "k", count: 181)], ["--bach", "3"],
    ])
    func `a wrong option is refused before anything is made`(options: [String]) throws {
        expectRefusal(try Tool.run(["store", "append", store] + options, input: Data()), says: [options[0]])
        #expect(workspace.contents.isEmpty)
    }

    @Test func `an input that is no purchases file is refused`() throws {
        expectRefusal(try append(""), at: "-", says: ["empty"])
        expectRefusal(try append("a,b\n1,2\n"), at: "-:1", says: ["customer_id"])
    }
}
