import Foundation
import Testing

@testable import Clientele

@Suite("What performance tells, counted by hand")
struct PerformanceFindingTests {
    private func result(_ fill: (inout CustomerBase.Builder) throws -> Void, targets: [SalesTarget] = []) throws -> PerformanceResult {
        var builder = CustomerBase.Builder(currency: .eur)
        try fill(&builder)
        var analysis = PerformanceAnalysis(targets: targets)
        analysis.payments = PaymentDelayAnalysis(days: 90)
        return try analysis.analyze(builder.build(), in: AnalysisContext(asOf: CalendarDay("2024-03-31")))
    }

    private func sale(_ customer: String, _ day: String, _ amount: String) throws -> Purchase {
        Purchase(customerID: CustomerID(customer), day: try CalendarDay(day), amount: try Money(amount, in: .eur))
    }

    private func invoice(_ issued: String, _ amount: String, due: String? = nil, paid: String? = nil) throws -> Invoice {
        Invoice(
            customerID: "a", issuedDay: try CalendarDay(issued), amount: try Money(amount, in: .eur),
            dueDay: try due.map { try CalendarDay($0) }, paidDay: try paid.map { try CalendarDay($0) })
    }

    @Test("Days sales outstanding count all that is open, the best possible only what is not yet due, over the last 90 days of billing")
    func daysSalesOutstanding() throws {
        let result = try result {
            try $0.add(
                invoices: [
                    invoice("2024-01-01", "1000", paid: "2024-01-05"),  // 90 days ago: billed too early to count
                    invoice("2024-01-02", "300", paid: "2024-01-10"), invoice("2024-02-10", "500", due: "2024-02-20"),
                    invoice("2024-03-20", "200", due: "2024-04-20"),
                ])
        }
        let payments = try #require(result.payments)
        #expect(abs((payments.daysSalesOutstanding ?? 0) - 63) < 1e-12)
        #expect(abs((payments.bestPossibleDaysSalesOutstanding ?? 0) - 18) < 1e-12)
        let finding = try #require(result.findings.first { $0.kind == .slowPayers })
        #expect(finding.effect?.description == "-500.00")
    }

    @Test("The driver of growth is what has moved revenue most, up or down")
    func growthDriver() throws {
        let result = try result {
            try $0.add(purchases: ["a", "b", "c", "d"].map { try sale($0, "2022-06-01", "100") })
            // The first purchase shows that the data reach back far enough.
            try $0.add(purchases: [sale("a", "2023-06-01", "120"), sale("z", "2022-03-01", "70")])
        }
        // Customers: −3 · (100 + 120) / 2; the basket: 20 · (4 + 1) / 2.
        let factors = try #require(result.growth?.factors)
        #expect(factors.map(\.contribution.description) == ["-330.00", "0.00", "50.00"])
        let finding = try #require(result.findings.first { $0.kind == .growthDriver })
        #expect(finding.subject == "customers" && finding.effect?.description == "-280.00")
        #expect(finding.statement.contains("the number of customers took away the most"))
    }

    @Test("A target is missed when its last day has passed, and not while it runs")
    func missedTargets() throws {
        let (first, last) = try (CalendarDay("2024-01-01"), CalendarDay("2024-03-31"))
        let targets = try [
            SalesTarget(Money("100", in: .eur), from: first, through: last),
            SalesTarget(Money("500", in: .eur), from: first, through: last.advanced(by: 1)),
            SalesTarget(Money("30", in: .eur), from: first, through: last),
        ]
        let result = try result({ try $0.add(purchases: [sale("a", "2024-02-01", "30")]) }, targets: targets)
        #expect(result.findings.filter { $0.kind == .missedTarget }.map { $0.effect?.description } == ["-70.00"])
    }

    @Test("A service level is told as broken from more than one case in twenty on")
    func breaches() throws {
        func told(_ breached: Int) throws -> Bool {
            let day = try CalendarDay("2024-03-01")
            let result = try result {
                try $0.add(
                    serviceCases: (0..<20).map {
                        ServiceCase(customerID: "a", kind: .complaint, openedDay: day, settlementMinutes: $0 < breached ? 241 : 240)
                    })
            }
            return result.findings.contains { $0.kind == .serviceLevelBreach }
        }
        #expect(try !told(1) && told(2))
    }

    @Test("Who gives 6 is a detractor, 7 and 8 count for neither side, 9 is a promoter")
    func netPromoter() {
        var tally = SurveyTally()
        for (customer, score) in [10, 9, 8, 7, 6, 5, 0].enumerated() {
            tally.add(
                Survey(customerID: "a", day: .min, kind: .recommendation, scale: .zeroToTen, score: Int32(score)), of: customer)
        }
        let figures = tally.figures(SurveyKey(kind: .recommendation, question: nil, scale: .zeroToTen))
        #expect(figures.netPromoter?.promoters == 2 && figures.netPromoter?.passives == 2 && figures.netPromoter?.detractors == 3)
        // Two of seven give one of the two highest scores.
        #expect(figures.topTwoBoxes?.value == 2.0 / 7)
    }
}
