import Clientele
import Foundation
import Testing

@Suite("Summaries as JSON: read back equal, refused when they contradict themselves, never a crash")
struct PurchaseSummariesCodableTests {
    private func summaries(_ netting: RefundNetting, costs: Bool = true) throws -> PurchaseSummaries {
        try PurchaseSummaries(
            of: [
                PlainRow("a", 1, 500, order: "x", cost: costs ? 300 : nil), PlainRow("a", 1, -100, order: "x", cost: costs ? -50 : nil),
                PlainRow("a", 3, 200, order: "y"), PlainRow("\u{E9}", 2, 40, cost: costs ? 7 : nil, id: "r"),
                PlainRow("\u{E9}", 2, 40, cost: costs ? 7 : nil, id: "r"), PlainRow("\u{1F600}", 2, -40),
            ], netting: netting)
    }

    @Test("Random bases are read back equal, and their bytes stay")
    func roundTrip() throws {
        for seed in UInt64(1)...150 {
            let base = RandomBase(seed: seed, costs: seed % 3 != 0, missingCosts: seed % 3 == 1)
            let summaries = try PurchaseSummaries(of: base.rows, netting: seed % 2 == 0 ? .day : .order)
            let form = try encodedForm(summaries)
            let again = try JSONDecoder().decode(PurchaseSummaries.self, from: form)
            #expect(again == summaries, "seed \(seed)")
            #expect(try encodedForm(again) == form, "seed \(seed)")
        }
        let empty = try encodedForm(PurchaseSummaries(netting: .order))
        #expect(try JSONDecoder().decode(PurchaseSummaries.self, from: empty) == PurchaseSummaries(netting: .order))
        #expect(String(decoding: empty, as: UTF8.self).contains(#""currency":null"#))
    }

    /// The JSON of summaries with one thing changed: in the whole, or in the customer of that place.
    private func changed(
        _ summaries: PurchaseSummaries, customer place: Int? = nil, _ change: (inout [String: Any]) -> Void
    ) throws -> Data {
        var whole = try #require(try JSONSerialization.jsonObject(with: encodedForm(summaries)) as? [String: Any])
        if let place {
            var customers = try #require(whole["customers"] as? [[String: Any]])
            change(&customers[place])
            whole["customers"] = customers
        } else {
            change(&whole)
        }
        return try JSONSerialization.data(withJSONObject: whole)
    }

    private func isUnreadable(_ data: Data) -> Bool {
        do {
            _ = try JSONDecoder().decode(PurchaseSummaries.self, from: data)
            return false
        } catch {
            return (error as? ClienteleError)?.code == .unreadableEncoding
        }
    }

    @Test("Contradictions are refused as unreadable")
    func contradictions() throws {
        let byDay = try summaries(.day)
        let byOrder = try summaries(.order)
        #expect(try !isUnreadable(changed(byDay) { _ in }) && !isUnreadable(changed(byOrder) { _ in }))
        #expect(isUnreadable(try changed(byDay) { $0["version"] = 2 }))
        #expect(isUnreadable(try changed(byDay) { $0["currency"] = NSNull() }))
        #expect(isUnreadable(try changed(byDay) { $0["repeatedRecords"] = -1 }))
        #expect(isUnreadable(try changed(byDay) { $0["netting"] = "order" }))
        #expect(isUnreadable(try changed(byOrder) { $0["netting"] = "day" }))
        #expect(isUnreadable(try changed(byDay) { $0["customers"] = [Any]() }))
        for (column, value) in [
            ("id", "\u{10FFFF}" as Any), ("id", ""), ("days", [1]), ("days", [3, 1]), ("days", [1, 1]), ("nets", [400, 201]),
            ("nets", [400]),
            ("grossPurchases", 701), ("grossPurchases", -100), ("grossRefunds", 600), ("purchaseLines", [0, 0]), ("refundLines", [0]),
            ("purchaseLines", [0, 1]), ("costs", [250]), ("costs", NSNull()), ("linesWithoutCost", NSNull()),
            ("linesWithoutCost", [3, 1]),
            ("linesWithoutCost", [0, 2]), ("costs", [250, 9]), ("grossCosts", 301), ("grossCosts", NSNull()), ("orders", ["x", "y"]),
        ] {
            #expect(isUnreadable(try changed(byDay, customer: 0) { $0[column] = value }), "\(column) \(value)")
        }
        for value in [[NSNull()] as Any, ["x", "y", "z"], ["y", "x", "w"], NSNull()] {
            #expect(isUnreadable(try changed(byOrder, customer: 0) { $0["orders"] = value }), "\(value)")
        }
        // Two amounts that fit 64 bits only in their sum.
        #expect(
            isUnreadable(
                try changed(byDay, customer: 0) {
                    $0["days"] = [1, 2, 3, 4]
                    $0["nets"] = [Int64.max, Int64.max, -Int64.max, -Int64.max]
                    $0["purchaseLines"] = [1, 1, 0, 0]
                    $0["refundLines"] = [0, 0, 1, 1]
                    $0["costs"] = [0, 0, 0, 0]
                    $0["linesWithoutCost"] = [1, 1, 1, 1]
                    ($0["grossPurchases"], $0["grossRefunds"], $0["grossCosts"], $0["grossCostCredits"]) = (0, 0, 0, 0)
                }))
    }

    @Test("Columns that only a later customer has are refused, orders too")
    func unevenCustomers() throws {
        let plain = try summaries(.day, costs: false)
        for (column, value) in [("orders", ["x"] as Any), ("costs", [1]), ("linesWithoutCost", [0]), ("grossCosts", 1)] {
            for customer in 1...2 {
                #expect(isUnreadable(try changed(plain, customer: customer) { $0[column] = value }), "\(column) of \(customer)")
            }
        }
    }

    @Test("Counts of repeated records that do not add up to 64 bits are an error")
    func repeatedRecords() throws {
        var first = try JSONDecoder().decode(
            PurchaseSummaries.self, from: changed(summaries(.day)) { $0["repeatedRecords"] = Int.max })
        let before = first
        #expect { try first.merge(summaries(.day)) } throws: { ($0 as? ClienteleError)?.code == .overflow }
        #expect(first == before)
    }

    @Test("Randomly damaged JSON is an error or a value that works, never a crash")
    func damage() throws {
        for netting in RefundNetting.allCases {
            for costs in [true, false] {
                let form = try encodedForm(summaries(netting, costs: costs))
                for seed in UInt64(1)...700 {
                    let data = DamagedJSON.damaged(form, seed: seed)
                    guard let value = try? JSONDecoder().decode(PurchaseSummaries.self, from: data) else { continue }
                    use(value)
                    #expect(try JSONDecoder().decode(PurchaseSummaries.self, from: encodedForm(value)) == value, "seed \(seed)")
                }
            }
        }
    }

    /// Does with a value all that is commonly done; errors are welcome.
    private func use(_ value: PurchaseSummaries) {
        _ = (value.rowCount, value.days, value.customerIDs)
        _ = try? value.merged(with: value)
        for basis in ValueBasis.allCases {
            let engine = CustomerSegmentation(valueClasses: ValueClasses.eightyTwenty(on: basis), refunds: NetWithin(value.netting))
            _ = try? engine.segment(value, in: AnalysisContext(asOf: .max))
            _ = try? engine.segment(value, in: AnalysisContext(asOf: CalendarDay(daysSince1970: 2)))
        }
    }
}
