import Clientele
import Testing

@Suite struct AcquisitionPaybackTests {
    private typealias Cohort = (customers: Int, cost: Int128, margins: [Int128], last: CalendarDay)

    /// Complete months by stepping from month to month.
    private func completeMonths(_ start: CalendarDay, _ end: CalendarDay) -> Int {
        var months = 0
        while true {
            let reached = start.year * 12 + start.month + months + 1
            let ended = end.year * 12 + end.month
            guard reached < ended || reached == ended && start.day <= end.day else { return months }
            months += 1
        }
    }

    private func quarter(_ day: CalendarDay) -> Int { day.year * 4 + (day.month - 1) / 3 }

    @Test(arguments: 0..<30 as Range<UInt64>)
    func `Cohorts cost and bring what a plain walk over customers and months says`(seed: UInt64) throws {
        let random = RandomProfitBase(seed: seed)
        let asOf = ProfitFixture.day(random.asOf)
        let detail = try ProfitabilityAnalysis().detail(of: random.base(), in: AnalysisContext(asOf: asOf))
        var cohorts: [Int: Cohort] = [:]
        var customers = 0
        for row in detail.customers where row.occasions > 0 {
            let lines = random.purchases.filter { $0.customerID == row.customerID && $0.purchaseDay <= asOf }
            let days = Set(lines.map(\.purchaseDay)).sorted().filter { day in
                let onDay = lines.filter { $0.purchaseDay == day }
                let hasRefund = onDay.contains { $0.purchaseAmount.minorUnits < 0 }
                return onDay.contains { $0.purchaseAmount.minorUnits >= 0 }
                    && (!hasRefund || onDay.reduce(0) { $0 + $1.purchaseAmount.minorUnits } > 0)
            }
            #expect(row.occasions == days.count)
            let first = try #require(days.first)
            let firstOfQuarter = try CalendarDay(year: first.year, month: (first.month - 1) / 3 * 3 + 1, day: 1)
            let last = try firstOfQuarter.adding(months: 3).adding(days: -1)
            var cohort = cohorts[quarter(first)] ?? (0, 0, [Int128](repeating: 0, count: 60), last)
            cohort.customers += 1
            cohort.cost += row.statement.acquisitionCost.minorUnits
            for line in lines where line.purchaseDay >= first {
                cohort.margins[completeMonths(first, line.purchaseDay)] += Int128(
                    line.purchaseAmount.minorUnits - (line.purchaseCost?.minorUnits ?? 0))
            }
            cohorts[quarter(first)] = cohort
            customers += 1
        }
        guard let payback = detail.result.acquisition else { return }
        #expect(payback.customers == customers)
        #expect(payback.cost.minorUnits == payback.cohorts.reduce(0) { $0 + $1.costOfCustomers.minorUnits + $1.costOfOthers.minorUnits })
        for found in payback.cohorts where found.customers > 0 {
            let cohort = try #require(cohorts[quarter(found.firstDay)])
            #expect(found.customers == cohort.customers)
            #expect(found.costOfCustomers.minorUnits == cohort.cost)
            #expect(found.lastDay == cohort.last)
            let complete = completeMonths(cohort.last, asOf.advanced(by: 1))
            #expect(found.completeMonths == (cohort.last > asOf ? 0 : complete))
            var (sum, payback): (Int128, Int?) = (0, nil)
            let cost = cohort.cost + found.costOfOthers.minorUnits
            if cost == 0 { payback = 0 }
            #expect(found.marginPerCustomer.count == min(found.completeMonths, 36))
            for (month, margin) in found.marginPerCustomer.enumerated() {
                sum += cohort.margins[month]
                if payback == nil, sum >= cost { payback = month + 1 }
                #expect(abs(Double(margin.minorUnits) - Double(sum) / Double(cohort.customers)) <= 0.5)
            }
            #expect(found.paybackMonths == payback)
            #expect(found.isImmature == (payback == nil && found.completeMonths < 12))
            #expect(found.outstanding.minorUnits == max(cost - sum, 0))
        }
    }

    @Test func `A cohort pays back in the month in which its margin reaches its cost, not before`() throws {
        // Won on 10 January 2024 for 100.00; 60.00 of margin at once, 39.99 in month 2, 0.01 on the day on which month 4 begins.
        let start = try CalendarDay("2024-01-10").daysSince1970
        let later = try CalendarDay("2024-05-10").daysSince1970
        let base = try ProfitFixture.base(
            purchases: [
                ProfitFixture.purchase("a", start, 10_000, cost: 4_000), ProfitFixture.purchase("a", start + 40, 3_999, cost: 0),
                ProfitFixture.purchase("a", later, 1, cost: 0),
            ], contacts: [ProfitFixture.contact("a", start - 1, .outbound, cost: 10_000)])
        let result = try ProfitabilityAnalysis().analyze(base, in: AnalysisContext(asOf: CalendarDay("2025-12-31")))
        let cohort = try #require(result.acquisition?.cohorts.first { $0.customers > 0 })
        #expect(cohort.paybackMonths == 5)
        #expect(cohort.marginPerCustomer.prefix(5).map(\.description) == ["60.00", "99.99", "99.99", "99.99", "100.00"])
        #expect(cohort.costPerCustomer?.description == "100.00")
        #expect(cohort.mayHoldEarlierCustomers)
        #expect(result.findings.allSatisfy { $0.kind != .acquisitionNotPaidBack })
        let early = try ProfitabilityAnalysis().analyze(base, in: AnalysisContext(asOf: CalendarDay("2024-06-30")))
        let young = try #require(early.acquisition?.cohorts.first { $0.customers > 0 })
        // By 30 June those of 31 March have three months behind them: 30 June is the last day of the third.
        #expect(young.completeMonths == 3 && young.paybackMonths == nil && young.isImmature)
    }

    @Test func `Who has not brought back the cost after a year is told of, with what is outstanding`() throws {
        let base = try ProfitFixture.base(
            purchases: [ProfitFixture.purchase("a", 18_000, 1_000, cost: 900)],
            contacts: [ProfitFixture.contact("a", 17_990, .outbound, cost: 500), ProfitFixture.contact("b", 18_005, nil, cost: 70)])
        let result = try ProfitabilityAnalysis().analyze(base, in: AnalysisContext(asOf: ProfitFixture.day(19_000)))
        let finding = try #require(result.findings.first { $0.kind == .acquisitionNotPaidBack })
        #expect(finding.effect?.description == "-4.70")
        let payback = try #require(result.acquisition)
        #expect(payback.cost.description == "5.70" && payback.customersJudged == 1 && payback.customersPaidBack == 0)
        #expect(result.spentOnOthers.description == "0.70")
    }

    @Test func `A quarter in which money was spent and nobody won is marked as without customers`() throws {
        // Day 18,000 lies in the second quarter of 2019, day 18,120 in the third.
        let base = try ProfitFixture.base(
            purchases: [ProfitFixture.purchase("a", 18_000, 1_000, cost: 0)],
            contacts: [
                ProfitFixture.contact("a", 17_990, .outbound, cost: 500), ProfitFixture.contact("b", 18_005, .outbound, cost: 70),
                ProfitFixture.contact("b", 18_120, .outbound, cost: 30),
            ])
        let result = try ProfitabilityAnalysis().analyze(base, in: AnalysisContext(asOf: ProfitFixture.day(18_200)))
        let payback = try #require(result.acquisition)
        #expect(payback.cohorts.map(\.isWithoutCustomers) == [false, true])
        #expect(payback.cohorts.map(\.outstanding.minorUnits) == [0, 30])
        #expect(payback.cohorts.map(\.paybackMonths) == [1, nil])
        #expect(payback.cohorts.map(\.isImmature) == [false, false])
        #expect(payback.costWithoutCustomers.minorUnits == 30 && payback.cost.minorUnits == 600)
    }

    @Test func `Budgets are divided evenly among those won in their time, and replace what is recorded`() throws {
        let purchases = (0..<3).map { ProfitFixture.purchase(CustomerID("c\($0)"), 18_000, 1_000, cost: 0) }
        let base = try ProfitFixture.base(
            purchases: purchases, contacts: [ProfitFixture.contact("c0", 17_000, .outbound, cost: 500)])
        let budgets = try [
            AcquisitionBudget(from: ProfitFixture.day(17_950), through: ProfitFixture.day(18_000), amount: ProfitFixture.money(100)),
            AcquisitionBudget(from: ProfitFixture.day(18_001), through: ProfitFixture.day(18_100), amount: ProfitFixture.money(40)),
        ]
        let detail = try ProfitabilityAnalysis(acquisition: .given(budgets)).detail(
            of: base, in: AnalysisContext(asOf: ProfitFixture.day(18_200)))
        #expect(detail.customers.map(\.statement.acquisitionCost.minorUnits) == [34, 33, 33])
        #expect(detail.result.item("acquisitionBudgets")?.notAssigned.minorUnits == 40)
        #expect(detail.result.item("contactCosts")?.notAssigned.minorUnits == 500)
        #expect(detail.result.reconciliation.isBalanced)
        #expect(detail.result.acquisition?.costPerCustomer?.minorUnits == 33)
    }

    @Test func `Acquisition against retention comes out as by hand`() throws {
        // The last year begins on 19,636; the year before on 19,271.
        let base = try ProfitFixture.base(
            purchases: [
                // Kept: in both years.
                ProfitFixture.purchase("kept", 19_000, 1_000, cost: 0), ProfitFixture.purchase("kept", 19_300, 1_000, cost: 0),
                ProfitFixture.purchase("kept", 19_700, 1_000, cost: 0), ProfitFixture.purchase("kept", 19_701, 5_000, cost: 0),
                // Lost, and won in the year before: its first year brought 20.00.
                ProfitFixture.purchase("lost", 19_300, 3_000, cost: 1_000),
                // New.
                ProfitFixture.purchase("new", 19_900, 400, cost: 100),
            ],
            contacts: [
                ProfitFixture.contact("kept", 19_800, .outbound, cost: 50), ProfitFixture.contact("new", 19_890, .outbound, cost: 240),
                ProfitFixture.contact("prospect", 19_950, .outbound, cost: 60),
                ProfitFixture.contact("prospect", 19_500, .outbound, cost: 9),
                ProfitFixture.contact("new", 19_901, .outbound, cost: 7),
            ])
        let result = try ProfitabilityAnalysis().analyze(base, in: AnalysisContext(asOf: ProfitFixture.day(20_000)))
        let figures = try #require(result.acquisitionAgainstRetention)
        #expect(figures.from == ProfitFixture.day(19_636))
        #expect(figures.newCustomers == 1 && figures.acquisitionCost.minorUnits == 300 && figures.costPerNewCustomer?.minorUnits == 300)
        #expect(figures.activeBefore == 2 && figures.kept == 1 && figures.keptShare?.value == 0.5)
        #expect(figures.retentionCost.minorUnits == 50 && figures.costPerKeptCustomer?.minorUnits == 50)
        #expect(figures.marginPerLostCustomer?.minorUnits == 2_000 && figures.firstYearMarginPerNewCustomer?.minorUnits == 2_000)
        #expect(figures.oneTimeBuyers == 2 && figures.revenuePerOneTimeBuyer?.minorUnits == 1_700)
        #expect(figures.loyalCustomers == 1 && figures.revenuePerLoyalCustomer?.minorUnits == 8_000)
        #expect(figures.rules.map(\.own) == [6, 1, 8_000.0 / 1_700.0])
        #expect(result.findings.contains { $0.kind == .retentionCheaperThanAcquisition })
    }
}
