import Clientele
import Foundation
import Testing

@Suite("Contractual retention: from contracts to counts")
struct ContractRetentionTests {
    private func contract(_ start: String, _ end: String? = nil, _ reason: ContractEndReason? = nil) throws -> Contract {
        Contract(
            customerID: "a", startDay: try CalendarDay(start), endDay: try end.map { try CalendarDay($0) }, endReason: reason)
    }

    private func analyze(
        _ contracts: [Contract], _ period: CohortPeriod, asOf: String, reasons: Set<ContractEndReason>? = nil, unknown: Bool = true
    ) throws -> ContractRetentionResult {
        var builder = CustomerBase.Builder()
        try builder.add(contracts: contracts)
        let analysis =
            reasons.map { ContractRetention(period: period, churnReasons: $0, countsUnknownReasonsAsChurn: unknown) }
            ?? ContractRetention(period: period, countsUnknownReasonsAsChurn: unknown)
        return try analysis.analyze(builder.build(), in: AnalysisContext(asOf: CalendarDay(asOf)))
    }

    @Test("A contract is renewed on the same day of later months, and what has not come due does not count")
    func dueDecisions() throws {
        // Three months and a day after 20 January: three renewals were decided.
        let result = try analyze([contract("2023-01-20")], .month, asOf: "2023-04-21")
        #expect(result.counts.cohorts.map(\.survivors) == [[1, 1, 1, 1]])
        #expect(try analyze([contract("2023-01-20")], .month, asOf: "2023-04-20").counts.periods == 3)
        #expect(try analyze([contract("2023-01-20")], .month, asOf: "2023-04-19").counts.periods == 2)
        // 31 January renews on 28 February.
        #expect(try analyze([contract("2023-01-31")], .month, asOf: "2023-02-28").counts.periods == 1)
        #expect(try analyze([contract("2020-02-29")], .year, asOf: "2021-02-28").counts.periods == 1)
        let early = try analyze([contract("2023-01-20"), contract("2024-01-01")], .quarter, asOf: "2023-04-19")
        #expect((early.notYetDue, early.notBegun, early.contracts) == (1, 1, 0) && early.counts.cohorts.isEmpty)
    }

    @Test("An end on the renewal day is no renewal; one within the running period is not yet a decision")
    func ends() throws {
        let onTheDay = try analyze([contract("2023-01-20", "2023-03-20")], .month, asOf: "2023-06-01")
        #expect(onTheDay.counts.cohorts.map(\.survivors) == [[1, 1, 0, 0, 0]])
        #expect(onTheDay.counts.observedRetentionRates.map(\.lost) == [0, 1, 0, 0])
        let dayAfter = try analyze([contract("2023-01-20", "2023-03-21")], .month, asOf: "2023-06-01")
        #expect(dayAfter.counts.observedRetentionRates.map(\.lost) == [0, 0, 1, 0])
        // It ended on 25 May, but the decision at the end of that period comes on 20 June.
        let running = try analyze([contract("2023-01-20", "2023-05-25")], .month, asOf: "2023-06-01")
        #expect(running.counts.observedRetentionRates.map(\.lost) == [0, 0, 0, 0])
        let ahead = try analyze([contract("2023-01-20", "2023-06-02")], .month, asOf: "2023-06-01")
        #expect(ahead.counts == (try analyze([contract("2023-01-20")], .month, asOf: "2023-06-01")).counts)
        #expect(try analyze([contract("2023-01-20", "2023-01-20")], .month, asOf: "2023-06-01").neverInForce == 1)
    }

    @Test("Death and maturity are withdrawals and not lapses; reasons can be judged otherwise")
    func reasons() throws {
        let contracts = try [
            contract("2020-01-01", "2022-06-01", .death), contract("2020-01-01", "2023-01-01", .maturity),
            contract("2020-01-01", "2021-01-01", .lapse), contract("2020-01-01", "2022-01-01", .cancellation),
            contract("2020-01-01", "2021-01-01"),
        ]
        let result = try analyze(contracts, .year, asOf: "2024-12-31")
        #expect(result.counts.cohorts.map(\.survivors) == [[5, 3, 2, 0, 0]] && result.counts.cohorts.map(\.withdrawn) == [[0, 0, 2, 0]])
        #expect(result.counts.observedRetentionRates.map { [$0.atRisk, $0.lost] } == [[5, 2], [3, 1], [0, 0], [0, 0]])
        #expect(result.endedWithoutReason == 1)
        let strict = try analyze(contracts, .year, asOf: "2024-12-31", reasons: [.lapse], unknown: false)
        #expect(strict.counts.observedRetentionRates.map(\.lost) == [1, 0, 0, 0])
    }

    /// Who is at risk and who is lost in each period of each cohort, contract by contract and day by day.
    private func oracle(_ contracts: [Contract], months: Int, asOf: CalendarDay, name: (CalendarDay) -> String) throws -> [String: [[Int]]]
    {
        var table: [String: [[Int]]] = [:]
        for contract in contracts where contract.contractStartDay <= asOf {
            let start = contract.contractStartDay
            if let end = contract.contractEndDay, end <= start { continue }
            var period = 1
            while try start.adding(months: period * months) <= asOf {
                let decision = try start.adding(months: period * months)
                let previous = try start.adding(months: (period - 1) * months)
                let end = contract.contractEndDay ?? .max
                let wasThere = end > previous
                let leaves = end <= decision
                let isChurn = contract.contractEndReason != .death && contract.contractEndReason != .maturity
                var rows = table[name(start)] ?? []
                while rows.count < period { rows.append([0, 0]) }
                if wasThere, !leaves || isChurn { rows[period - 1][0] += 1 }
                if wasThere, leaves, isChurn { rows[period - 1][1] += 1 }
                table[name(start)] = rows
                period += 1
            }
        }
        return table
    }

    @Test("Random contracts are counted as a walk over every renewal day counts them, whole or in merged parts")
    func randomContracts() throws {
        var generator = SeededGenerator(seed: 31)
        for (round, period) in [CohortPeriod.month, .quarter, .year, .month, .quarter].enumerated() {
            let contracts = (0..<200).map { index in
                let start = Int32(18_000 + generator.next(below: 1_500))
                let hasEnd = generator.next(below: 3) > 0
                let reason = ContractEndReason.allCases.randomElement(using: &generator)
                return Contract(
                    customerID: CustomerID("c\(index)"), startDay: CalendarDay(daysSince1970: start),
                    endDay: hasEnd ? CalendarDay(daysSince1970: start + Int32(generator.next(below: 1_200))) : nil,
                    endReason: hasEnd ? reason : nil)
            }
            let asOf = CalendarDay(daysSince1970: 19_200)
            func counts(_ part: [Contract]) throws -> RetentionCounts {
                try analyze(part, period, asOf: asOf.description).counts
            }
            let whole = try counts(contracts)
            let table = try oracle(contracts, months: period.months, asOf: asOf) { period.name(of: $0) }
            #expect(whole.cohorts.map(\.name) == table.keys.sorted(), "seed 31, round \(round)")
            for cohort in whole.cohorts {
                let rows = (1...cohort.periods).map { [cohort.customersAtRisk(in: $0), cohort.customersLost(in: $0)] }
                #expect(rows == table[cohort.name], "seed 31, round \(round), \(cohort.name)")
            }
            let merged = try counts(Array(contracts[..<70])).merged(with: counts(Array(contracts[70...])))
            #expect(merged == whole, "seed 31, round \(round)")
        }
    }

    @Test("A base without contracts has no cohorts")
    func empty() throws {
        let result = try analyze([], .month, asOf: "2023-01-01")
        #expect(result.counts.cohorts.isEmpty && result.contracts == 0)
    }
}
