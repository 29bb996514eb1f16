import Clientele
import ClienteleTestKit
import Foundation
import Testing

@Suite("The store of the article keeps the contract, and stands in the article as it is")
struct FileStoreTests {
    private func inFolder<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("file-store-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await body(folder)
    }

    @Test("It breaks no rule")
    func contract() async throws {
        try await inFolder { folder in
            let contract = CustomerStoreContract { try FileStore(folder.appendingPathComponent(UUID().uuidString)) }
            #expect(await contract.violations() == [])
        }
    }

    @Test("Opened again it holds what it held, keys included")
    func reopening() async throws {
        try await inFolder { folder in
            let url = folder.appendingPathComponent("customers.json")
            let sample = StoreSample()
            let first = try FileStore(url)
            _ = try first.update(sample.customers.map { CustomerUpdate($0, expecting: .absent) })
            let receipt = try first.append(sample.facts, key: IdempotencyKey("all"))
            let second = try FileStore(url)
            #expect(try await second.snapshot().facts() == first.snapshot().facts())
            #expect(try second.append(sample.facts, key: IdempotencyKey("all")) == WriteReceipt(revision: receipt.revision, isRepeat: true))
        }
    }

    @Test("Every block of code of the article stands in this store or in its test")
    func article() throws {
        let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let root = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let article = root.appendingPathComponent("Sources/Clientele/Clientele.docc/ImplementingAStore.md")
        func lines(_ url: URL) throws -> [String] {
            try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        }
        let code = try lines(here.appendingPathComponent("FileStore.swift")).joined(separator: "\n")
        let blocks = try lines(article).split(separator: "```swift").dropFirst().map { $0.prefix { $0 != "```" }.joined(separator: "\n") }
        #expect(blocks.count >= 5)
        for block in blocks where !block.hasPrefix("let contract") { #expect(code.contains(block), "\(block)") }
    }
}
