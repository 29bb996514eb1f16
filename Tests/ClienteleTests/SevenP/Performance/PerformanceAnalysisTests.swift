import ClienteleTestKit
import Foundation
import Testing

@testable import Clientele

@Suite("Performance, whole")
struct PerformanceAnalysisTests {
    private func synthetic(_ customers: Int, seed: UInt64) throws -> (CustomerBase, AnalysisContext) {
        let source = try SyntheticBase(customers: customers, seed: seed)
        var builder = CustomerBase.Builder()
        try builder.add(customers: source.customers)
        try builder.add(purchases: source.purchases)
        try builder.add(contacts: source.contacts)
        try builder.add(serviceCases: source.serviceCases)
        try builder.add(leads: source.leads)
        try builder.add(invoices: source.invoices)
        try builder.add(surveys: source.surveys)
        return (try builder.build(), AnalysisContext(asOf: source.lastDay, seed: 1))
    }

    @Test func `The synthetic base has every part, and what was planted is told`() throws {
        let (base, context) = try synthetic(1_500, seed: 2)
        let target = SalesTarget(try Money("1000000", in: .eur), from: try CalendarDay("2024-01-01"), through: context.asOf)
        let result = try PerformanceAnalysis(targets: [target]).analyze(base, in: context)
        #expect(result.unavailable.map(\.part) == ["concentration.wallet"])
        let told = Set(result.findings.map { $0.kind })
        #expect(told.isSuperset(of: [.seasonalCategory, .decliningRegion, .serviceLevelBreach, .slowPayers, .growthDriver, .idleAccounts]))
        #expect(result.findings.filter { $0.pValue != nil }.map { $0.subject ?? "" }.sorted() == ["Garden", "West"])
        #expect(result.findings.allSatisfy { $0.analysis == .performance && !$0.statement.contains("nan") && $0.statement.hasSuffix(".") })
        // Everything that was tested is listed, and nothing twice.
        #expect(Set(result.tests.map { "\($0.kind.name) \($0.subject ?? "")" }).count == result.tests.count)
        // One ledger, one net.
        let net = Int128(base.purchases.amounts.reduce(0, +))
        #expect(result.sales.allSatisfy { $0.total.revenue.minorUnits == net })
        #expect(result.sales.allSatisfy { $0.rows.reduce(0) { $0 + $1.figures.revenue.minorUnits } == net })
        #expect(result.growth?.current.revenue.minorUnits == result.concentration?.categories?.revenue.minorUnits)
        let byMonth = result.revenueByMonth.months.reduce(Int128(0)) {
            $0 + $1.newRevenue.minorUnits + $1.returningRevenue.minorUnits + $1.unattributedRevenue.minorUnits
        }
        #expect(byMonth == net && result.trends?.total.revenue.reduce(0) { $0 + $1.minorUnits } == net)
        let decoded = try JSONDecoder().decode(PerformanceResult.self, from: encodedForm(result))
        #expect(try decoded == result && encodedForm(decoded) == encodedForm(result))
        #expect(try PerformanceAnalysis(targets: [target]).analyze(base, in: context) == result)
    }

    @Test func `Growth needs purchases from the month on in which the period before begins, and says which day is missing`() throws {
        // Three months up to 15 June 2024: the period before begins on 16 December 2023.
        func result(firstDay: String) throws -> PerformanceResult {
            let purchases = try [firstDay, "2024-02-01", "2024-05-01"].map {
                Purchase(customerID: "a", day: try CalendarDay($0), amount: Money(minorUnits: 100, currency: .eur))
            }
            return try PerformanceAnalysis(months: 3).analyze(
                CustomerBase(purchases: purchases), in: AnalysisContext(asOf: CalendarDay("2024-06-15")))
        }
        #expect(try result(firstDay: "2023-12-31").growth?.previous.firstDay == CalendarDay("2023-12-16"))
        let late = try result(firstDay: "2024-01-01")
        #expect(late.growth == nil)
        #expect(
            late.unavailable.first { $0.part == "growth" }?.reason
                == "purchases begin on 2024-01-01; to compare 3 months with as many before, they have to begin by 2023-12-31, "
                + "as the period before begins on 2023-12-16")
        let none = try PerformanceAnalysis(months: 3).analyze(
            CustomerBase(purchases: [Purchase]()), in: AnalysisContext(asOf: CalendarDay("2024-06-15")))
        #expect(none.unavailable.first { $0.part == "growth" }?.reason == "there is no purchase by the day of the analysis")
    }

    @Test func `Purchases alone give sales, growth, trends and concentration`() throws {
        let result = try PerformanceAnalysis().analyze(
            CustomerBase(purchases: SalesLine.random(7, count: 400)), in: AnalysisContext(asOf: CalendarDay("2024-12-31")))
        #expect(result.sales.count == PerformanceAnalysis.customaryCrossings.count && result.growth != nil)
        #expect(result.trends != nil && result.concentration != nil && result.payments == nil && result.service == nil)
        #expect(result.unavailable.map(\.part) == ["concentration.wallet", "targets", "scorecards", "payments", "service", "satisfaction"])
        let text = String(decoding: try encodedForm(result), as: UTF8.self)
        #expect(text.contains("\"payments\":null") && text.contains("\"scorecards\":null"))
    }

    @Test func `Rows that name nothing leave out the crossings that need it`() throws {
        let result = try PerformanceAnalysis().analyze(
            CustomerBase(purchases: [PlainRow("a", 19_000, 500)]), in: AnalysisContext(asOf: CalendarDay(daysSince1970: 19_100)))
        #expect(result.sales.map(\.dimensions) == [[.year]] && result.growth == nil && result.trends == nil)
        #expect(result.unavailable.filter { $0.part == "sales" }.flatMap(\.needs).count == 4)
    }

    @Test func `An empty base, and one of refunds alone, give a result without parts`() throws {
        let empty = try PerformanceAnalysis().analyze(
            CustomerBase(purchases: [PlainRow]()), in: AnalysisContext(asOf: CalendarDay("2024-01-01")))
        #expect(empty.sales.isEmpty && empty.findings.isEmpty && empty.tests.isEmpty && empty.concentration == nil)
        let early = try PerformanceAnalysis().analyze(
            CustomerBase(purchases: [PlainRow("a", 19_000, 500)]), in: AnalysisContext(asOf: CalendarDay("1999-01-01")))
        #expect(early.sales.isEmpty && early.concentration == nil)
        let refunds = (0..<40).map { PlainRow("a", 18_993 + Int32(30 * $0), -500) }
        let result = try PerformanceAnalysis().analyze(
            CustomerBase(purchases: refunds), in: AnalysisContext(asOf: CalendarDay("2024-12-31")))
        #expect(result.concentration == nil && result.growth?.factors == nil && result.tests.isEmpty)
        #expect(try JSONDecoder().decode(PerformanceResult.self, from: encodedForm(result)) == result)
    }

    @Test func `The examples in the documentation are true`() throws {
        let purchases = try [("ann", "2023-05-01", "60"), ("ann", "2024-05-01", "80"), ("bob", "2024-06-01", "40")].map {
            Purchase(customerID: CustomerID($0.0), day: try CalendarDay($0.1), amount: try Money($0.2, in: .eur), channel: "web")
        }
        let result = try PerformanceAnalysis().analyze(
            CustomerBase(purchases: purchases), in: AnalysisContext(asOf: CalendarDay("2024-05-31")))
        #expect(result.sales[0].total.revenue.description == "140.00" && result.unavailable.map(\.part).count == 11)
        #expect(RevenueConcentration([500, 250, 250], leftOut: 0, in: .eur)?.herfindahl == 0.375)
        var sales: [Purchase] = []
        for month in 0..<36 {
            let day = try CalendarDay("2021-01-15").adding(months: month)
            for customer in 1...10 {
                let isAutumn = (9...11).contains(day.month)
                for category in ["hats", "shoes"] + [String](repeating: "rain wear", count: isAutumn ? 4 : 2) {
                    sales.append(
                        Purchase(customerID: CustomerID(customer), day: day, amount: try Money("10", in: .eur), category: category))
                }
            }
        }
        let trends = try SalesTrendAnalysis().analyze(
            CustomerBase(purchases: sales), in: AnalysisContext(asOf: CalendarDay("2023-12-31")))
        #expect(trends.series.first { $0.name == "rain wear" }?.relativeSeason?.seasonMonths == [9, 10, 11])
    }

    @Test func `Months in sentences`() {
        #expect(MonthList.text(of: [4, 5, 6]) == "April, May and June" && MonthList.text(of: [12]) == "December")
    }

    @Test func `Cancelling stops the run`() throws {
        let (base, context) = try synthetic(50, seed: 3)
        context.cancellation.cancel()
        #expect(throws: CancellationError.self) { try PerformanceAnalysis().analyze(base, in: context) }
    }
}
