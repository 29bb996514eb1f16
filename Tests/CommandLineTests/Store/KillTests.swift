import Clientele
import Foundation
import Testing

/// The tool is killed at random moments: what it told of is stored, nothing is stored in part, and it can go on.
@Suite(.serialized)
struct KillTests {
    private let workspace: Workspace
    private let seed: UInt64
    private var generator: SplitMix

    init() throws {
        workspace = try Workspace()
        seed = UInt64.random(in: 0...UInt64.max)
        generator = SplitMix(seed: seed)
    }

    /// How a store is appended to.
    private struct Settings {
        let batch: Int
        let foldAfter: Int

        var words: [String] { ["--batch", "\(batch)", "--fold-after", "\(foldAfter)"] }
    }

    private mutating func settings() -> Settings {
        Settings(
            batch: Int.random(in: 1...30, using: &generator), foldAfter: [600, 3_000, 1 << 20].randomElement(using: &generator) ?? 600)
    }

    /// Kills a run after a random time, or once it has told of a random number of batches.
    private mutating func kill(_ process: ToolProcess, batches: Int, within time: Duration = .milliseconds(70)) async throws -> Bool {
        if batches > 0, Bool.random(using: &generator) {
            process.waitForLines(Int.random(in: 1...batches, using: &generator))
        } else {
            try await Task.sleep(for: time * Double.random(in: 0..<1, using: &generator))
        }
        process.kill()
        return process.end().status == -9
    }

    private func expectSound(_ store: String, _ note: String) async throws {
        let verification = try await JournalStore.verify(store)
        #expect(verification.isSound, "\(verification.damages); \(note)")
    }

    @Test(.timeLimit(.minutes(10)))
    mutating func `five hundred killed appends lose nothing that was told of, and leave nothing half there`() async throws {
        print("five hundred killed appends: seed \(seed)")
        var (kills, round, killsAfterTelling) = (0, 0, 0)
        while kills < 500 {
            round += 1
            let store = workspace.file("store-\(round)")
            var stored = 0
            for attempt in 0..<12 {
                let settings = settings()
                let note = "seed \(seed), store \(round), attempt \(attempt), \(settings.words)"
                let rows = Int.random(in: 50...300, using: &generator)
                let input = NumberedPurchases.header + NumberedPurchases.rows(stored..<(stored + rows))
                let process = try ToolProcess(["store", "append", store] + settings.words, input: input)
                let wasKilled = try await kill(process, batches: rows / settings.batch)
                let end = process.end()
                kills += wasKilled ? 1 : 0
                killsAfterTelling += wasKilled && !end.printed.isEmpty ? 1 : 0
                try #require(wasKilled || end.status == 0, "\(end.error) \(note)")
                let told = end.printed.last.flatMap { Int($0.dropFirst("committed ".count)) } ?? stored
                guard FileManager.default.fileExists(atPath: "\(store)/manifest") else {
                    try #require(end.printed.isEmpty && stored == 0, "\(note)")
                    continue
                }
                try await expectSound(store, note)
                let seen = try await NumberedPurchases.count(in: store, note)
                #expect(seen >= told, "\(told - seen) rows that were told of are lost; \(note)")
                #expect((seen - stored) % settings.batch == 0 || seen == stored + rows, "a batch is half there; \(note)")
                // A batch that was written but not told of yet is there once the next writer has made sure of it.
                await (try JournalStore.open(store)).close()
                let now = try await NumberedPurchases.count(in: store, note)
                #expect(now == seen || now == seen + settings.batch || now == stored + rows, "\(seen) and then \(now) rows; \(note)")
                try await expectSound(store, note)
                stored = now
            }
            // After all that, the store takes more, and the tool itself finds it sound.
            let more = NumberedPurchases.header + NumberedPurchases.rows(stored..<(stored + 5))
            let last = try Tool.run(["store", "append", store], input: Data(more.utf8))
            #expect(last.status == 0 && last.text == "committed \(stored + 5)\n", "\(last.error), seed \(seed), store \(round)")
            let verify = try Tool.run(["store", "verify", store])
            #expect(verify.status == 0, "\(verify.error), seed \(seed), store \(round)")
        }
        #expect(killsAfterTelling > 100, "most kills came before anything was stored: \(killsAfterTelling), seed \(seed)")
    }

    @Test(.timeLimit(.minutes(5)))
    mutating func `an input that is sent again after every kill is stored once`() async throws {
        let store = workspace.file("store")
        let input = NumberedPurchases.header + NumberedPurchases.rows(0..<600)
        let words = ["store", "append", store, "--key", "till", "--batch", "20", "--fold-after", "2000"]
        for attempt in 0..<20 {
            let process = try ToolProcess(words, input: input)
            _ = try await kill(process, batches: 20)
            guard FileManager.default.fileExists(atPath: "\(store)/manifest") else { continue }
            #expect(try await NumberedPurchases.count(in: store, "seed \(seed), attempt \(attempt)") % 20 == 0)
        }
        #expect(try Tool.run(words, input: Data(input.utf8)).text.hasSuffix("committed 600\n"))
        #expect(try await NumberedPurchases.count(in: store, "seed \(seed)") == 600)
    }

    @Test(.timeLimit(.minutes(5)))
    mutating func `an import that is killed goes on where it stopped`() async throws {
        let rows = 10_000
        let file = try workspace.write(NumberedPurchases.header + NumberedPurchases.rows(0..<rows), to: "p.csv")
        let store = workspace.file("store")
        let words = ["store", "import", store, file, "--fold-after", "30000"]
        let clock = ContinuousClock()
        let whole = try clock.measure {
            _ = try JSONReader(try Tool.run(["store", "import", workspace.file("whole"), file, "--fold-after", "30000"]))
        }
        for attempt in 0..<12 {
            let process = try ToolProcess(words)
            _ = try await kill(process, batches: 0, within: whole)
            guard FileManager.default.fileExists(atPath: "\(store)/manifest") else { continue }
            let note = "seed \(seed), attempt \(attempt)"
            try await expectSound(store, note)
            let now = try JSONReader(try Tool.run(["store", "info", store]))["rows"].count("purchase")
            #expect(now % 4_096 == 0 || now == rows, "\(now) rows, \(note)")
        }
        _ = try JSONReader(try Tool.run(words))
        #expect(try await NumberedPurchases.count(in: store, "seed \(seed)") == rows)
        let (one, two) = (try Tool.run(["store", "export", store]), try Tool.run(["store", "export", workspace.file("whole")]))
        #expect(one.status == 0 && one.output == two.output, "seed \(seed)")
    }

    @Test(.timeLimit(.minutes(5)))
    mutating func `erasing and compacting that are killed leave the store as before or after`() async throws {
        let rows = 2_000
        let store = workspace.file("store")
        let file = try workspace.write(NumberedPurchases.header + NumberedPurchases.rows(0..<rows), to: "p.csv")
        let known = (0..<13).map { "c\($0),Secret Lane \($0)\n" }.joined()
        let customers = try workspace.write("customer_id,home\n" + known, to: "c.csv")
        _ = try JSONReader(try Tool.run(["store", "import", store, file, "--customers-file", customers, "--fold-after", "10000"]))
        let total = (0..<rows).reduce(0) { $0 + $1 * 100 + $1 % 10 * 10 }
        for attempt in 0..<26 {
            let customer = "c\(attempt / 2)"
            let note = "seed \(seed), attempt \(attempt)"
            let words = attempt % 2 == 0 ? ["erase", store, "--customer", customer, "--compact"] : ["compact", store]
            _ = try await kill(try ToolProcess(["store"] + words), batches: 0, within: .milliseconds(90))
            try await expectSound(store, note)
            let held = try await held(by: CustomerID(customer), in: store)
            #expect(held.rows == rows && held.total == total, "\(note)")
            // Some purchases, or the customer without them, would be a half.
            #expect(held.isKnown ? held.own == (rows - attempt / 2 + 12) / 13 : held.own == 0, "\(note)")
        }
        for customer in 0..<13 { #expect(try Tool.run(["store", "erase", store, "--customer", "c\(customer)"]).status == 0) }
        _ = try JSONReader(try Tool.run(["store", "compact", store]))
        for name in try FileManager.default.contentsOfDirectory(atPath: store) {
            #expect(try workspace.read("store/\(name)").range(of: Data("Secret Lane".utf8)) == nil, "\(name), seed \(seed)")
        }
        let held = try await held(by: "c0", in: store)
        #expect(held.rows == rows && held.total == total && held.own == 0 && !held.isKnown, "seed \(seed)")
    }

    /// What a store holds altogether and of one customer.
    private func held(
        by customer: CustomerID, in store: String
    ) async throws -> (rows: Int, total: Int, own: Int, isKnown: Bool) {
        let snapshot = try await JournalReader.open(store).snapshot()
        var held = (rows: 0, total: 0, own: 0, isKnown: false)
        for try await batch in snapshot.records(Purchase.self, .all) {
            held.rows += batch.count
            for purchase in batch {
                held.total += Int(purchase.purchaseAmount.minorUnits)
                if purchase.customerID == customer { held.own += 1 }
            }
        }
        for try await batch in snapshot.customers(.all) where batch.contains(where: { $0.customer.customerID == customer }) {
            held.isKnown = true
        }
        return held
    }
}
