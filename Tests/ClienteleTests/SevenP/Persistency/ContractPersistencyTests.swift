import Clientele
import Foundation
import Testing

@Suite("Persistency of contracts")
struct ContractPersistencyTests {
    private func contract(
        _ name: String, _ start: String, _ end: String? = nil, _ reason: ContractEndReason? = nil, amount: Int64? = nil,
        product: String? = nil
    ) throws -> Contract {
        Contract(
            customerID: CustomerID(name), startDay: try CalendarDay(start), endDay: try end.map { try CalendarDay($0) }, endReason: reason,
            product: product, annualAmount: amount.map { Money(minorUnits: $0, currency: .eur) })
    }

    private func result(
        _ contracts: [Contract], asOf: String, _ analysis: ContractPersistency = ContractPersistency()
    ) throws -> ContractPersistencyResult? {
        try analysis.analyze(PersistencySample.base([], contracts: contracts), in: AnalysisContext(asOf: CalendarDay(asOf)))
    }

    @Test("A book of ten policies gives the ratios worked by hand")
    func workedExample() throws {
        // Month 13 falls due on 2023-01-15; its grace ends on 2023-02-14.
        let contracts = try [
            contract("a", "2022-01-15", amount: 100_00),
            contract("b", "2022-01-15", amount: 200_00),
            contract("c", "2022-01-15", "2024-01-15", .lapse, amount: 400_00),  // persists at 13, lapses at 25
            contract("d", "2022-01-15", "2023-01-15", .lapse, amount: 50_00),  // month 13 unpaid
            contract("e", "2022-01-15", "2023-02-14", .cancellation, amount: 25_00),  // ends as the grace does
            contract("f", "2022-01-15", "2023-02-15", .lapse, amount: 800_00),  // a day later: month 13 was paid
            contract("g", "2022-01-15", "2022-07-01", .death, amount: 1_600_00),
            contract("h", "2022-01-15", "2024-01-15", .maturity, amount: 3_200_00),  // persists at 13, leaves the count at 25
            contract("i", "2022-01-15", "2022-03-01", nil),  // no reason recorded: lapsed, and without an amount
            contract("j", "2023-09-01", "2023-10-01", .lapse, amount: 7_00),  // immature though it has ended
        ]
        let result = try #require(try result(contracts, asOf: "2024-06-30"))
        let (first, second) = (result.ratios[0], result.ratios[1])
        #expect(first.month == 13 && first.issued == 8 && first.persisted == 5 && first.exempt == 1 && first.immature == 1)
        #expect(first.issuedAmount.description == "4775.00" && first.persistedAmount.description == "4700.00")
        #expect(second.month == 25 && second.issued == 7 && second.persisted == 2 && second.exempt == 2 && second.immature == 1)
        #expect(second.issuedAmount.description == "1575.00" && second.persistedAmount.description == "300.00")
        #expect(result.ratios[2].issued == 0 && result.ratios[2].rate == nil && result.ratios[2].immature == 10)
        #expect(result.contracts == 10 && result.withoutAmount == 1)
        #expect(result.lapsedContracts == 2 && result.lapsedAnnualAmount.description == "407.00")
        #expect(result.endings.map(\.reason) == [.lapse, .maturity])
    }

    @Test("The interval by count is Wilson's, and by amounts that are all alike nearly the same")
    func intervals() throws {
        // 81 of 263: Newcombe (1998), "Two-sided confidence intervals for the single proportion", table I, score without correction.
        let contracts = try (0..<263).map {
            try contract("c\($0)", "2022-01-01", $0 < 182 ? "2022-06-01" : nil, $0 < 182 ? .lapse : nil, amount: 10_00)
        }
        let ratio = try #require(try result(contracts, asOf: "2024-01-01")?.ratios.first)
        let rate = try #require(ratio.rate)
        #expect(abs(rate.lower - 0.2553) < 5e-5 && abs(rate.upper - 0.3662) < 5e-5)
        let amount = try #require(ratio.amountRate)
        #expect(abs(amount.value - rate.value) < 1e-15)
        #expect(abs(amount.lower - rate.lower) < 2e-4 && abs(amount.upper - rate.upper) < 2e-4)
    }

    @Test("The interval by amount is as wide as the ratio estimator's standard error says, and covers its target")
    func coverage() throws {
        var random = SeededGenerator(seed: 11)
        var covered = 0
        for _ in 0..<200 {
            let contracts = try (0..<150).map { number in
                let lapses = random.next(below: 5) == 0
                return try contract(
                    "c\(number)", "2022-01-01", lapses ? "2022-06-01" : nil, lapses ? .lapse : nil,
                    amount: Int64(random.next(below: 9) + 1) * 100)
            }
            let rate = try #require(try result(contracts, asOf: "2024-01-01", ContractPersistency(months: [13]))?.ratios.first?.amountRate)
            if rate.lower <= 0.8, rate.upper >= 0.8 { covered += 1 }
        }
        // 95 % of 200, less four standard deviations.
        #expect(covered >= 178)
    }

    @Test("Products stand apart, those with the most contracts first, and add up to the whole")
    func products() throws {
        let contracts = try [
            contract("a", "2022-01-15", amount: 1_00, product: "fire"),
            contract("b", "2022-01-15", "2022-02-15", .lapse, amount: 2_00, product: "life"),
            contract("c", "2022-01-15", amount: 4_00, product: "life"), contract("d", "2022-01-15", amount: 8_00),
        ]
        let result = try #require(try result(contracts, asOf: "2024-01-01"))
        #expect(result.products.map(\.product) == ["life", nil, "fire"])
        #expect(result.products.map { $0.ratios[0].persisted } == [1, 1, 1])
        #expect(result.products.reduce(0) { $0 + $1.ratios[0].issued } == result.ratios[0].issued)
        #expect(try self.result(contracts, asOf: "2024-01-01", ContractPersistency(listed: 1))?.products.count == 1)
    }

    @Test("No grace period shifts the day of judgement, later days do not exist, and older contracts can be left out")
    func options() throws {
        let contracts = try [contract("a", "2022-01-15", "2023-01-20", .lapse), contract("b", "2021-01-15")]
        func persisted(_ analysis: ContractPersistency, _ asOf: String) throws -> [Int] {
            let ratio = try #require(try result(contracts, asOf: asOf, analysis)?.ratios.first)
            return [ratio.persisted, ratio.issued, ratio.immature]
        }
        #expect(try persisted(ContractPersistency(graceDays: 30), "2024-01-01") == [1, 2, 0])
        #expect(try persisted(ContractPersistency(graceDays: 0), "2024-01-01") == [2, 2, 0])
        #expect(try persisted(ContractPersistency(graceDays: 0), "2023-01-14") == [1, 1, 1])
        #expect(try persisted(ContractPersistency(observedFrom: CalendarDay("2022-01-01")), "2024-01-01") == [0, 1, 0])
        #expect(try result(contracts, asOf: "2020-01-01") == nil)
        #expect(throws: ClienteleError.self) { try result(contracts, asOf: "2024-01-01", ContractPersistency(months: [0])) }
        #expect(throws: ClienteleError.self) { try result(contracts, asOf: "2024-01-01", ContractPersistency(graceDays: -1)) }
    }

    @Test("A change against the year before carries Newcombe's interval and the exact test")
    func change() throws {
        // 56 of 70 against 48 of 80: Newcombe (1998), "Interval estimation for the difference between independent proportions", table II, method 10.
        func group(_ name: String, _ start: String, _ end: String, size: Int, persisted: Int) throws -> [Contract] {
            try (0..<size).map {
                try contract("\(name)\($0)", start, $0 < persisted ? nil : end, $0 < persisted ? nil : .lapse, amount: 10_00)
            }
        }
        let contracts =
            try group("n", "2022-08-01", "2022-12-01", size: 70, persisted: 56)
            + group("p", "2021-08-01", "2021-12-01", size: 80, persisted: 48)
        let result = try PersistencyAnalysis().analyze(
            PersistencySample.base([], contracts: contracts), in: AnalysisContext(asOf: CalendarDay("2023-12-31")))
        let change = try #require(result.changes.first { $0.month == 13 })
        #expect(change.current.count == 56 && change.current.size == 70 && change.previous.count == 48 && change.previous.size == 80)
        let difference = try #require(change.difference)
        #expect(abs(difference.value - 0.2) < 1e-12 && abs(difference.lower - 0.0524) < 5e-5 && abs(difference.upper - 0.3339) < 5e-5)
        #expect(change.pValue == TwoProportionTest((56, 70), (48, 80)).pValue)
        #expect(result.tests.map(\.subject) == ["month 13"] && result.findings.map(\.kind).contains(.contractPersistencyChange))
        #expect(Set(result.unavailable.map(\.part)).isSuperset(of: ["repeatRate", "retention", "churn", "overdue", "loyalty", "alive"]))
    }
}
