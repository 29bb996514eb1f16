import Clientele
import Foundation
import Testing

@Suite("Revenue by month, from new and from returning customers")
struct RevenueByMonthTests {
    private func months(_ rows: [PlainRow], asOf: String, refunds: any RefundPolicy = .netWithinDay) throws -> [MonthlyRevenue] {
        let context = AnalysisContext(asOf: try CalendarDay(asOf))
        return try RevenueByMonthAnalysis(refunds: refunds).analyze(CustomerBase(purchases: rows), in: context).months
    }

    private func row(_ customer: String, _ day: String, _ units: Int64, order: String? = nil) throws -> PlainRow {
        PlainRow(customer, try CalendarDay(day).daysSince1970, units, order: order)
    }

    /// `yyyy-MM` by Foundation's calendar, which the core does not use.
    private func monthName(_ day: Int32) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let parts = calendar.dateComponents([.year, .month], from: Date(timeIntervalSince1970: Double(day) * 86_400))
        return String(format: "%04d-%02d", parts.year ?? 0, parts.month ?? 0)
    }

    @Test("A customer is new in the calendar month of the first occasion, and returning from the next month on")
    func newAndReturning() throws {
        let rows = try [
            row("a", "2024-01-31", 100), row("a", "2024-02-01", 10), row("b", "2024-02-03", 40), row("b", "2024-02-29", 2),
            row("a", "2024-04-01", 7), row("a", "2024-04-03", -3), row("c", "2024-05-01", 9),
        ]
        let months = try months(rows, asOf: "2024-04-15")
        #expect(months.map(\.month) == ["2024-01", "2024-02", "2024-03", "2024-04"])
        #expect(months.map(\.newRevenue.minorUnits) == [100, 42, 0, 0])
        #expect(months.map(\.returningRevenue.minorUnits) == [0, 10, 0, 4])
        #expect(months.map(\.newCustomers) == [1, 1, 0, 0])
        #expect(months.map(\.returningCustomers) == [0, 1, 0, 1])
        #expect(months.map(\.isComplete) == [true, true, true, false])
        #expect(try self.months(rows, asOf: "2024-04-30").last?.isComplete == true)
    }

    @Test("A refund without, or before, a first occasion stands apart")
    func unattributed() throws {
        let rows = try [row("r", "2024-01-05", -20), row("r", "2024-02-05", 50), row("s", "2024-02-06", -1), row("s", "2024-02-06", 1)]
        let months = try months(rows, asOf: "2024-02-29")
        #expect(months.map(\.unattributedRevenue.minorUnits) == [-20, 0])
        #expect(months.map(\.newRevenue.minorUnits) == [0, 50])
        #expect(months.map(\.newCustomers) == [0, 1])
    }

    @Test("Random bases: every figure equals one worked out from the rows", arguments: [RefundNetting.day, .order])
    func oracle(netting: RefundNetting) throws {
        for seed in UInt64(1)...80 {
            let base = RandomBase(seed: seed)
            let asOf = CalendarDay(daysSince1970: base.asOf)
            let result = try RevenueByMonthAnalysis(refunds: NetWithin(netting))
                .analyze(CustomerBase(purchases: base.rows), in: AnalysisContext(asOf: asOf))
            var new: [String: Int128] = [:]
            var returning: [String: Int128] = [:]
            var apart: [String: Int128] = [:]
            var newCustomers: [String: Int] = [:]
            var returningCustomers: [String: Int] = [:]
            for customer in LedgerOracle.customers(base.rows, asOf: base.asOf) {
                let occasions = LedgerOracle.occasionDays(customer.rows, netting: netting).map(monthName)
                for row in customer.rows {
                    let month = monthName(row.day)
                    guard let first = occasions.first, month >= first else {
                        apart[month, default: 0] += Int128(row.units)
                        continue
                    }
                    if month == first {
                        new[month, default: 0] += Int128(row.units)
                    } else {
                        returning[month, default: 0] += Int128(row.units)
                    }
                }
                for month in Set(occasions) {
                    if month == occasions.first { newCustomers[month, default: 0] += 1 } else { returningCustomers[month, default: 0] += 1 }
                }
            }
            for month in result.months {
                let name = month.month
                #expect(month.newRevenue.minorUnits == new[name] ?? 0, "seed \(seed), \(name)")
                #expect(month.returningRevenue.minorUnits == returning[name] ?? 0, "seed \(seed), \(name)")
                #expect(month.unattributedRevenue.minorUnits == apart[name] ?? 0, "seed \(seed), \(name)")
                #expect(month.newCustomers == newCustomers[name] ?? 0, "seed \(seed), \(name)")
                #expect(month.returningCustomers == returningCustomers[name] ?? 0, "seed \(seed), \(name)")
            }
            let named = Set(result.months.map(\.month))
            #expect(Set(base.rows.filter { $0.day <= base.asOf }.map { monthName($0.day) }).isSubset(of: named), "seed \(seed)")
            #expect(named.count == result.months.count && result.months.map(\.month) == named.sorted(), "seed \(seed)")
        }
    }

    @Test("CDNOW adds up to its ledger, month by month in any order of the rows, and gains customers only in its first three months")
    func cdnow() throws {
        let rows = CDNOWSample.rows
        let context = AnalysisContext(asOf: try CalendarDay("1998-06-30"))
        let result = try RevenueByMonthAnalysis().analyze(CustomerBase(purchases: rows), in: context)
        var random = SeededGenerator(seed: 3)
        let again = try RevenueByMonthAnalysis().analyze(PurchaseSummaries(of: rows.shuffled(using: &random)), in: context)
        #expect(result == again)
        #expect(result.months.count == 18)
        let total = result.months.reduce(Int128(0)) { $0 + $1.newRevenue.minorUnits + $1.returningRevenue.minorUnits }
        #expect(total == rows.reduce(Int128(0)) { $0 + Int128($1.units) })
        #expect(result.months.map(\.newCustomers).prefix(3).reduce(0, +) == 2_357)
    }

    @Test("No rows by the day give no months, and days ages apart do not fill the time between")
    func edges() throws {
        #expect(try months([row("a", "2024-01-31", 1)], asOf: "2023-12-31").isEmpty)
        let far = [PlainRow("a", -700_000, 1), PlainRow("a", 0, 2)]
        #expect(try months(far, asOf: "1970-01-01").map(\.month) == ["0053-06", "1970-01"])
        let last = [PlainRow("a", .max, 1)]
        let context = AnalysisContext(asOf: .max)
        #expect(try RevenueByMonthAnalysis().analyze(CustomerBase(purchases: last), in: context).months.map(\.isComplete) == [false])
    }
}
