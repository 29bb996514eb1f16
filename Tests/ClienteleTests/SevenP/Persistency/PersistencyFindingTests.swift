import Foundation
import Testing

@testable import Clientele

@Suite("What persistency tells of overdue customers and second purchases")
struct PersistencyFindingTests {
    private let asOf: Int32 = 20_000

    private var context: AnalysisContext { AnalysisContext(asOf: CalendarDay(daysSince1970: asOf)) }

    @Test("The gap of second purchases counted by hand")
    func secondPurchaseGap() throws {
        var rows: [PersistencySample.Row] = []
        var customers: [Customer] = []
        func add(_ name: String, age: Int32, _ wait: Int32? = nil, _ units: Int64 = 0) {
            rows.append(.init(customer: name, day: asOf - age, units: 7_000))
            if let wait { rows.append(.init(customer: name, day: asOf - age + wait, units: units)) }
            customers.append(Customer(customerID: CustomerID(name), since: CalendarDay(daysSince1970: asOf - age)))
        }
        // Three in four of those who come back do so within 60 days.
        add("a", age: 300, 40, 1_000)
        add("b", age: 300, 50, 2_000)
        add("c", age: 300, 60, 3_000)
        add("d", age: 300, 100, 4_100)
        // One and a day too late for it, one of a year and one of a day more.
        add("e", age: 61)
        add("f", age: 60)
        add("g", age: 365)
        add("h", age: 366)
        let result = try PersistencyAnalysis().analyze(PersistencySample.base(rows, customers: customers), in: context)
        let finding = try #require(result.findings.first { $0.kind == .secondPurchaseGap })
        let figures = Dictionary(uniqueKeysWithValues: finding.evidence.map { ($0.name, $0.amount?.approximateValue ?? $0.value) })
        #expect(figures == ["customers": 2, "newCustomers": 6, "days": 60, "meanSecondPurchase": 25.25])
        #expect(finding.effect?.description == "-50.50")
        #expect(finding.statement.hasPrefix("Of 6 customers who came in the last year more than 60 days ago, 2 have not bought again"))
    }

    @Test("Who is overdue, who is gone, who is valuable and what is at stake counted by hand")
    func overdue() throws {
        let silences: [(String, Int32, Int64)] = [("a", 20, 5_000), ("b", 50, 25_000), ("c", 19, 1_500), ("d", 49, 3_000)]
        let rows = silences.flatMap { name, silence, units in
            [
                PersistencySample.Row(customer: name, day: asOf - silence - 10, units: units),
                PersistencySample.Row(customer: name, day: asOf - silence, units: units),
            ]
        }
        let base = try PersistencySample.base(rows)
        let refunds: any RefundPolicy = .netWithinDay
        let histories = try PurchaseHistories(
            base, summaries: base.summaries(netting: refunds.netting), refunds: refunds, observedFrom: nil, runInDays: 0, in: context)
        // At twice its interval "a" is overdue; at five times "b" is gone.
        let result = try OverdueIndex(valuableShare: 0.5).result(of: histories, probabilitiesAlive: [0.9, 0.1, 0.5, 0.25])
        #expect(result.listed.map(\.customerID.text) == ["a", "d"] && result.listed.map(\.index) == [2, 4.9])
        #expect(result.overdue == 2 && result.overdueShare?.value == 2.0 / 3 && result.overdueYearlyValue.description == "160.00")
        // Of three present, half is two: those from 60.00 on. 100.00 · 0.1 + 60.00 · 0.75 is at stake.
        #expect(result.valuable.leastYearlyValue?.description == "60.00" && result.valuable.overdue == 2)
        #expect(result.valuable.atStake?.description == "55.00")
        let finding = try #require(
            try PersistencyAnalysis().analyze(base, in: context).findings.first { $0.kind == .overdueValuableCustomers })
        #expect(finding.effect?.description == "-100.00")
    }

    @Test("A model fitted to a sample sees customers from everywhere, and its share is of all")
    func alive() throws {
        // One-time buyers first by name: a sample of the first ones alone would tell nothing.
        let lines = CDNOWSample.rows.filter { $0.day <= 10_134 }
        let days = Dictionary(grouping: lines, by: \.customerID).mapValues { Set($0.map(\.day)).sorted() }
        let rows = days.flatMap { customer, days in
            days.map { PersistencySample.Row(customer: (days.count > 1 ? "1-" : "0-") + customer, day: $0, units: 100) }
        }
        let base = try PersistencySample.base(rows)
        let context = AnalysisContext(asOf: CalendarDay(daysSince1970: 10_134))
        let all = try AliveCustomers().analyze(base, in: context)
        let sampled = try AliveCustomers(mostFitted: 600).analyze(base, in: context)
        #expect(sampled.fittedCustomers == 600)
        #expect(sampled.customers == days.count && all.fittedCustomers == days.count)
        #expect(abs(sampled.active.value - all.active.value) < 0.1 * all.active.value)
        #expect(sampled.activeShare.value == sampled.active.value / Double(days.count) && sampled.activeShare.upper <= 1)
    }

    @Test("An allowed silence is whole days, and a day that is not over does not count")
    func ownRhythm() {
        // Three intervals of 12.5 days are 37.5.
        let history = ChurnHistory(
            occasions: 3, firstDay: CalendarDay(daysSince1970: asOf), lastDay: CalendarDay(daysSince1970: asOf + 25), typicalInterval: 90)
        #expect(OwnRhythmChurn(intervals: 3).allowedSilence(after: history) == 37)
    }

    @Test("Contracts without an amount leave the rate by amount and its interval as they are")
    func withoutAmount() throws {
        func contract(_ number: Int, _ units: Int64?) -> Contract {
            let lapses = number.isMultiple(of: 3)
            let start = CalendarDay(daysSince1970: asOf - 600)
            return Contract(
                customerID: CustomerID("c\(number)"), startDay: start, endDay: lapses ? start.advanced(by: 90) : nil,
                endReason: lapses ? .lapse : nil, annualAmount: units.map { Money(minorUnits: $0, currency: .eur) })
        }
        let known = (0..<9).map { contract($0, Int64($0 + 1) * 1_000) }
        func ratio(_ contracts: [Contract]) throws -> PersistencyRatio? {
            try ContractPersistency(months: [13]).analyze(PersistencySample.base([], contracts: contracts), in: context)?.ratios.first
        }
        let (few, more) = try (ratio(known), ratio(known + (9..<20).map { contract($0, nil) }))
        #expect(few?.issued == 9 && more?.issued == 20 && few?.amountRate != nil && few?.amountRate == more?.amountRate)
    }
}
