import Clientele
import Testing

/// Purchases that are told apart by their numbers, so that a store shows which of them it has.
enum NumberedPurchases {
    static let header = "customer_id,date,amount,purchase_id\n"

    /// The rows of some numbers, without the header.
    static func rows(_ numbers: Range<Int>) -> String { numbers.map { row($0) + "\n" }.joined() }

    static func row(_ number: Int) -> String {
        "c\(number % 13),2024-01-\(day(number)),\(number).\(number % 10)0,p\(number)"
    }

    private static func day(_ number: Int) -> String { number % 28 < 9 ? "0\(number % 28 + 1)" : "\(number % 28 + 1)" }

    /// Reads a store without the tool: it must hold the first so many numbers, each once and as it was sent.
    ///
    /// - Returns: How many there are.
    static func count(in store: String, _ note: String = "") async throws -> Int {
        var seen: Set<Int> = []
        var rows = 0
        for try await batch in try await JournalReader.open(store).snapshot().records(Purchase.self, .all) {
            for purchase in batch {
                rows += 1
                let number = try #require(purchase.purchaseID.flatMap { Int($0.dropFirst()) })
                seen.insert(number)
                #expect(purchase.purchaseAmount.minorUnits == Int64(number * 100 + number % 10 * 10), "\(note)")
                #expect(purchase.customerID.text == "c\(number % 13)", "\(note)")
            }
        }
        #expect(seen.count == rows, "\(rows - seen.count) rows are stored twice; \(note)")
        #expect(seen.count == (seen.max() ?? -1) + 1, "a row is missing; \(note)")
        return rows
    }

    /// The numbers in a CSV that was exported, in the order of the numbers.
    static func numbers(inExport text: String) throws -> [Int] {
        try text.split(separator: "\n").dropFirst().map { line in
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            return try #require(fields.first { $0.hasPrefix("p") }.flatMap { Int($0.dropFirst()) }, "\(line)")
        }.sorted()
    }
}
