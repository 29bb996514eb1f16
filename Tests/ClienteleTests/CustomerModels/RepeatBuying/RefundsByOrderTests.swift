import Clientele
import Testing

@Suite("Refunds within an order, in repeat purchases and holdouts")
struct RefundsByOrderTests {
    private func rows(seed: UInt64) -> [PlainRow] {
        var random = SeededGenerator(seed: seed)
        var rows: [PlainRow] = []
        for number in 0..<120 {
            let (id, day) = ("c\(random.next(below: 12))", Int32(random.next(below: 120)))
            let order = random.next(below: 5) == 0 ? nil : "o\(number)"
            let units = Int64([0, 700, 1_500, 4_000][random.next(below: 4)])
            rows.append(PlainRow(id, day, units, order: order))
            if random.next(below: 3) == 0 { rows.append(PlainRow(id, day + Int32(random.next(below: 9)), 900, order: order)) }
            // All of it, a part, or more than was paid, on a later day at times after the calibration.
            guard random.next(below: 3) == 0 else { continue }
            rows.append(PlainRow(id, day + Int32(random.next(below: 30)), [-units, -300, -5_000][random.next(below: 3)], order: order))
        }
        return rows
    }

    /// The days on which a customer bought, and what was spent on each: orders one by one, each on the first day it was bought on.
    private func occasions(_ rows: [PlainRow], _ id: String, through end: Int32) -> (days: [Int32], spend: [Int32: Int64]) {
        let mine = rows.filter { $0.customerID == id && $0.day <= end }
        var (days, spend) = (Set<Int32>(), [Int32: Int64]())
        for (_, lines) in Dictionary(grouping: mine, by: { $0.order ?? "on \($0.day)" }) {
            let bought = lines.filter { $0.units >= 0 }.map(\.day).min()
            let net = lines.reduce(0) { $0 + $1.units }
            if let bought, net > 0 || lines.allSatisfy({ $0.units >= 0 }) { days.insert(bought) }
            for line in lines { spend[bought ?? line.day, default: 0] += line.units }
        }
        return (days.sorted(), spend)
    }

    @Test("Counts, ages and mean spend are those of orders settled one by one", arguments: 1...20 as ClosedRange<UInt64>)
    func oracle(seed: UInt64) throws {
        let rows = rows(seed: seed)
        let purchases = try PurchaseSummaries(of: rows, netting: .order)
        let (end, holdoutEnd) = (Int32(80), Int32(140))
        let summaries = try purchases.repeatPurchases(
            calibrationEnd: CalendarDay(daysSince1970: end), timeUnit: .day, refunds: NetWithin(.order))
        let ids = Set(rows.map(\.customerID)).filter { !occasions(rows, $0, through: end).days.isEmpty }.sorted()
        #expect(summaries.indices.compactMap { summaries.customerID(at: $0)?.text } == ids, "seed \(seed)")
        let outcomes = try purchases.holdoutPurchases(
            of: summaries, through: CalendarDay(daysSince1970: holdoutEnd), refunds: NetWithin(.order))
        for (row, id) in ids.enumerated() {
            let (days, spend) = occasions(rows, id, through: end)
            let amounts = days.dropFirst().compactMap { spend[$0] }.filter { $0 > 0 }
            let history = summaries[row]
            #expect(history.repeatPurchases == days.count - 1, "seed \(seed), \(id)")
            #expect(history.ageAtLastPurchase == Double((days.last ?? 0) - days[0]) && history.age == Double(end - days[0]))
            #expect(history.spendingOccasions == amounts.count, "seed \(seed), \(id)")
            let mean = amounts.isEmpty ? nil : Double(amounts.reduce(0, +)) / Double(amounts.count) / 100
            #expect(history.meanRepeatSpend == mean, "seed \(seed), \(id)")
            #expect(outcomes.counts[row] == occasions(rows, id, through: holdoutEnd).days.count { $0 > end }, "seed \(seed), \(id)")
        }
    }

    @Test("A refund later than the calibration takes nothing back within it, and summaries by day cannot tell orders")
    func laterRefund() throws {
        let rows = [
            PlainRow("a", 0, 500), PlainRow("a", 10, 800, order: "x"), PlainRow("a", 40, -800, order: "x"),
            PlainRow("a", 50, 900, order: "y"),
            PlainRow("a", 60, -900, order: "y"),
        ]
        let purchases = try PurchaseSummaries(of: rows, netting: .order)
        let summaries = try purchases.repeatPurchases(
            calibrationEnd: CalendarDay(daysSince1970: 30), timeUnit: .day, refunds: NetWithin(.order))
        #expect(summaries[0].repeatPurchases == 1 && summaries[0].meanRepeatSpend == 8)
        let end = CalendarDay(daysSince1970: 100)
        #expect(try purchases.holdoutPurchases(of: summaries, through: end, refunds: NetWithin(.order)).counts == [0])
        #expect(try purchases.holdoutPurchases(of: summaries, through: end).counts == [1])
        let byDay = try PurchaseSummaries(of: rows)
        #expect { try byDay.holdoutPurchases(of: summaries, through: end, refunds: NetWithin(.order)) } throws: {
            ($0 as? ClienteleError)?.code == .missingData
        }
        #expect { try byDay.repeatPurchases(calibrationEnd: end, timeUnit: .day, refunds: NetWithin(.order)) } throws: {
            ($0 as? ClienteleError)?.code == .missingData
        }
    }
}
