import Clientele
import Testing

@Suite("Occasions: which days count, by day and by order")
struct OccasionTests {
    private func days(_ rows: [PlainRow], _ netting: RefundNetting, asOf: Int32 = .max) throws -> [Int32] {
        let summaries = try PurchaseSummaries(of: rows, netting: netting)
        return summaries.occasionDays(of: 0, through: CalendarDay(daysSince1970: asOf), refunds: NetWithin(netting))
    }

    @Test("Within a day: a purchase counts unless refunds of the day take it all back")
    func withinDay() throws {
        #expect(try days([PlainRow("a", 10, 0)], .day) == [10])
        #expect(try days([PlainRow("a", 10, 5), PlainRow("a", 10, 7)], .day) == [10])
        #expect(try days([PlainRow("a", 10, 5), PlainRow("a", 10, -5)], .day) == [])
        #expect(try days([PlainRow("a", 10, 5), PlainRow("a", 10, -4)], .day) == [10])
        #expect(try days([PlainRow("a", 10, 5), PlainRow("a", 11, -5)], .day) == [10])
        #expect(try days([PlainRow("a", 10, -5)], .day) == [])
        // A free line beside a refund leaves nothing above zero.
        #expect(try days([PlainRow("a", 10, 0), PlainRow("a", 10, -1)], .day) == [])
    }

    @Test("Within an order: a later refund takes the order's first day away, and only once it is known")
    func withinOrder() throws {
        let rows = [PlainRow("a", 10, 5, order: "x"), PlainRow("a", 20, -5, order: "x"), PlainRow("a", 20, 3, order: "y")]
        #expect(try days(rows, .order) == [20])
        #expect(try days(rows, .order, asOf: 19) == [10])
        #expect(try days(rows, .day) == [10])
        // Part of an order given back, a line without an order, and two orders of one day.
        #expect(try days([PlainRow("a", 10, 5, order: "x"), PlainRow("a", 12, -4, order: "x")], .order) == [10])
        #expect(try days([PlainRow("a", 10, 5, order: "x"), PlainRow("a", 10, -5)], .order) == [10])
        #expect(try days([PlainRow("a", 10, 5, order: "x"), PlainRow("a", 10, 5, order: "y")], .order) == [10])
        // A refund that comes before its purchase: the first purchase line dates the occasion.
        #expect(try days([PlainRow("a", 8, -2, order: "x"), PlainRow("a", 10, 5, order: "x")], .order) == [10])
    }

    @Test("The same order id of two customers is two orders")
    func ordersOfTwoCustomers() throws {
        let rows = [PlainRow("a", 10, 5, order: "x"), PlainRow("b", 10, -5, order: "x")]
        let summaries = try PurchaseSummaries(of: rows, netting: .order)
        let statistics = try summaries.statistics(asOf: .max, refunds: NetWithin(.order))
        #expect(statistics.frequency == [1, 0])
    }

    @Test("Random bases: frequency, first and last day, value and counts of lines equal the oracle's")
    func randomBases() throws {
        for seed in UInt64(1)...300 {
            let base = RandomBase(seed: seed, costs: true)
            for (kept, netting) in [(RefundNetting.day, RefundNetting.day), (.order, .order), (.order, .day)] {
                let summaries = try PurchaseSummaries(of: base.rows, netting: kept)
                let found = try summaries.statistics(asOf: CalendarDay(daysSince1970: base.asOf), refunds: NetWithin(netting))
                let all = LedgerOracle.customers(base.rows, asOf: .max)
                #expect(summaries.customerIDs.map { Array($0.text.utf8) } == all.map(\.id), "seed \(seed)")
                var expected = CustomerStatistics()
                for customer in all {
                    let rows = customer.rows.filter { $0.day <= base.asOf }
                    let days = LedgerOracle.occasionDays(rows, netting: netting)
                    expected.frequency.append(Int32(days.count))
                    expected.firstDay.append(days.first ?? 0)
                    expected.lastDay.append(days.last ?? 0)
                    expected.value.append(Int64(LedgerOracle.sum(rows.map(\.units))))
                    expected.purchaseLines += rows.filter { $0.units >= 0 }.count
                    expected.refundLines += rows.filter { $0.units < 0 }.count
                    expected.isUnknown.append(rows.isEmpty)
                }
                #expect(found == expected, "seed \(seed), \(base.shape), kept by \(kept), netted by \(netting)")
                #expect(summaries.rowCount == base.rows.count, "seed \(seed)")
            }
        }
    }

    @Test("A closure is a refund policy, by day and by order")
    func closure() throws {
        let rows = [PlainRow("a", 10, 5, order: "x"), PlainRow("a", 11, -1, order: "x"), PlainRow("a", 12, 9)]
        let strict = ClosureRefundPolicy(netting: .order) { $0.refundLines == 0 && $0.purchaseLines > 0 }
        #expect(try PurchaseSummaries(of: rows, netting: .order).statistics(asOf: .max, refunds: strict).frequency == [1])
        let large = ClosureRefundPolicy(netting: .day) { $0.net > 5 }
        #expect(try PurchaseSummaries(of: rows).statistics(asOf: .max, refunds: large).firstDay == [12])
    }

    @Test("CDNOW has the published figures")
    func publishedFigures() throws {
        let lines = CDNOWSample.lines
        #expect(lines.count == 6_919)
        #expect(lines.count - Set(lines).count == 21)
        let summaries = try PurchaseSummaries(of: CDNOWSample.rows)
        #expect(summaries.rowCount == 6_919)
        #expect(summaries.customerCount == 2_357)
        // The first 39 weeks: until 1997-09-30 (Fader & Hardie).
        let statistics = try summaries.statistics(asOf: CalendarDay("1997-09-30"), refunds: NetWithin(.day))
        #expect(statistics.frequency.filter { $0 >= 2 }.count == 946)
        #expect(statistics.frequency.reduce(0) { $0 + Int($1) - 1 } == 2_457)
        #expect(statistics.frequency.allSatisfy { $0 >= 1 })
        #expect(summaries.days == (try CalendarDay("1997-01-01"))...(try CalendarDay("1998-06-30")))
    }
}
