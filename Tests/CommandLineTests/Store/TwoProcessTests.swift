import Foundation
import Testing

/// One process writes to a store, others want to as well, or read.
@Suite(.serialized)
struct TwoProcessTests {
    private let workspace: Workspace
    private var store: String { workspace.file("store") }

    init() throws { workspace = try Workspace() }

    @Test func `a second writer is refused while the first has the store, and readers are not`() throws {
        let first = try ToolProcess(["store", "append", store, "--batch", "1"])
        try first.send(NumberedPurchases.header + NumberedPurchases.rows(0..<1))
        first.waitForLines(1)
        let file = try workspace.write(NumberedPurchases.header + NumberedPurchases.rows(1..<2), to: "p.csv")
        for call in [["append", store], ["import", store, file], ["erase", store, "--customer", "c0"], ["compact", store]] {
            let second = try Tool.run(["store"] + call, input: Data(NumberedPurchases.header.utf8))
            #expect(second.status == 1 && second.output.isEmpty && second.errorLines.count == 1, "\(second.error)")
            #expect(second.error.hasPrefix("clientele-cli: \(store): "), "\(second.error)")
        }
        for call in [["info", store], ["verify", store], ["export", store]] { #expect(try Tool.run(["store"] + call).status == 0) }
        #expect(try Tool.run(["segment", store, "--as-of", "2024-02-01", "--resamples", "0"]).status == 2, "one purchase of nothing")
        try first.send(NumberedPurchases.rows(1..<2))
        first.waitForLines(2)
        #expect(try Tool.run(["segment", store, "--as-of", "2024-02-01", "--resamples", "0"]).status == 0)
        try first.endInput()
        #expect(first.end().status == 0)
        #expect(try Tool.run(["store", "compact", store]).status == 0)
    }

    @Test func `readers see all that was told of and nothing but a beginning while rows are appended and sorted`() throws {
        let writer = try ToolProcess(["store", "append", store, "--batch", "10", "--fold-after", "1500"])
        try writer.send(NumberedPurchases.header)
        var sent = 0
        var last = 0
        for reading in 0..<20 {
            try writer.send(NumberedPurchases.rows(sent..<(sent + 150)))
            sent += 150
            writer.waitForLines(reading * 15 + 3)
            let told = writer.printed.last.flatMap { Int($0.dropFirst("committed ".count)) } ?? 0
            if reading % 2 == 0 {
                let export = try Tool.run(["store", "export", store])
                try #require(export.status == 0, "\(export.error)")
                let numbers = try NumberedPurchases.numbers(inExport: export.text)
                #expect(numbers == Array(0..<numbers.count) && numbers.count % 10 == 0)
                #expect(numbers.count >= max(told, last))
                last = numbers.count
            } else {
                let run = try Tool.run(["segment", store, "--as-of", "2024-12-31", "--resamples", "0"])
                let purchases = try JSONReader(run).count("purchases")
                #expect(purchases >= max(told, last) && purchases % 10 == 0)
                // Purchase n costs n and n mod 10 dimes.
                let net = (0..<purchases).reduce(0) { $0 + $1 * 100 + $1 % 10 * 10 }
                #expect(try JSONReader(run)["reconciliation"].cents("net") == net)
                last = purchases
            }
            let verify = try Tool.run(["store", "verify", store])
            #expect(verify.status == 0, "\(verify.error)")
        }
        try writer.endInput()
        let end = writer.end()
        #expect(end.status == 0 && end.printed.last == "committed \(sent)", "\(end.error)")
        #expect(try !JSONReader(try Tool.run(["store", "info", store]))["runs"].items.isEmpty, "nothing was sorted meanwhile")
    }

    @Test func `readers keep reading while another process compacts`() throws {
        let input = Data((NumberedPurchases.header + NumberedPurchases.rows(0..<3_000)).utf8)
        _ = try Tool.run(["store", "append", store, "--batch", "100"], input: input)
        var readings = 0
        for round in 0..<8 {
            // Something to compact each time.
            let more = NumberedPurchases.header + NumberedPurchases.rows((3_000 + round)..<(3_001 + round))
            #expect(try Tool.run(["store", "append", store], input: Data(more.utf8)).status == 0)
            let compacting = try ToolProcess(["store", "compact", store])
            repeat {
                let export = try Tool.run(["store", "export", store])
                try #require(export.status == 0, "\(export.error)")
                #expect(try NumberedPurchases.numbers(inExport: export.text) == Array(0..<(3_001 + round)))
                readings += 1
            } while compacting.isRunning
            let end = compacting.end()
            #expect(end.status == 0, "\(end.error)")
        }
        #expect(readings >= 8)
    }
}
