import Clientele
import Foundation
import Testing

@Suite struct FileReadingTests {
    @Test("a file larger than a chunk is read whole, and progress tells the bytes")
    func largeFile() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("big.csv")
        var text = "customer_id,date,amount,note\n"
        for row in 0..<60_000 { text += "C\(row),2024-01-01,\(row).25,\"a \"\"quoted\"\" note,\nover two lines\"\n" }
        try Data(text.utf8).write(to: URL(filePath: path))
        var sink = CollectedPurchases()
        var reported: [Int] = []
        let outcome = try PurchaseCSVReader().read(path: path, into: &sink) { reported.append($0) }
        #expect(outcome.rowsAccepted == 60_000 && outcome.rowsRejected == 0)
        #expect(
            sink.rows.last
                == CollectedPurchase(
                    line: 120_000, customerID: "C59999", day: "2024-01-01", amount: 5_999_925, texts: Array(repeating: nil, count: 6)))
        #expect(reported.last == text.utf8.count && reported.count >= 3)
    }

    @Test("what progress throws ends the reading")
    func cancellation() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.csv")
        try Data("customer_id,date,amount\n".utf8).write(to: URL(filePath: path))
        var sink = CollectedPurchases()
        #expect(throws: CancellationError.self) {
            try PurchaseCSVReader().read(path: path, into: &sink) { _ in throw CancellationError() }
        }
    }

    @Test("the CDNOW sample is read whole")
    func cdnow() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        var sink = CollectedPurchases()
        let path = root.appending(path: "Documentation/Data/cdnow-sample.csv").path(percentEncoded: false)
        let outcome = try PurchaseCSVReader().read(path: path, into: &sink)
        #expect(outcome.rowsAccepted == 6_919 && outcome.rowsRejected == 0)
        #expect(Set(sink.rows.map(\.customerID)).count == 2_357)
    }
}
