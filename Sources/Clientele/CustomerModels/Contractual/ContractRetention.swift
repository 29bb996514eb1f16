/// Counts renewals of the contracts of a base, by cohorts of the calendar period in which they began.
///
/// A contract's periods are counted from the day it began: the end of its second month is two calendar months later. Only decisions that had
/// come due by the day of the analysis count; one who died or whose contract ran its full term did not decide to leave, and withdraws
/// unseen. Ends that lie ahead do not exist yet.
///
/// ```swift
/// var builder = CustomerBase.Builder()
/// try builder.add(contracts: ["2023-05-10", "2023-06-20", nil].map {
///     Contract(customerID: "a", startDay: try CalendarDay("2023-01-20"), endDay: try $0.map { try CalendarDay($0) })
/// })
/// let counts = try ContractRetention(period: .month).analyze(builder.build(), in: AnalysisContext(asOf: CalendarDay("2023-07-01")))
/// print(counts.counts.cohorts.map(\.name), counts.counts.cohorts.map(\.survivors))  // ["2023-01"] [[3, 3, 3, 3, 2, 1]]
/// ```
public struct ContractRetention: CustomerAnalysis {
    /// After what time a contract is renewed.
    public var period: CohortPeriod
    /// The reasons of an end that are a customer's leaving; every other one is a withdrawal.
    public var churnReasons: Set<ContractEndReason>
    /// Whether a contract that ended without a recorded reason counts as left.
    public var countsUnknownReasonsAsChurn: Bool

    /// Makes the analysis.
    ///
    /// - Parameters:
    ///   - period: After what time a contract is renewed.
    ///   - churnReasons: The reasons that are a customer's leaving: lapse, cancellation and others unless told, but neither death nor maturity.
    ///   - countsUnknownReasonsAsChurn: Whether an end without a reason counts as left.
    public init(
        period: CohortPeriod, churnReasons: Set<ContractEndReason> = [.lapse, .cancellation, .other],
        countsUnknownReasonsAsChurn: Bool = true
    ) {
        self.period = period
        self.churnReasons = churnReasons
        self.countsUnknownReasonsAsChurn = countsUnknownReasonsAsChurn
    }

    /// Counts the renewals of a base's contracts.
    ///
    /// - Parameters:
    ///   - base: The contracts.
    ///   - context: The day of the analysis.
    /// - Returns: The counts, and how many contracts they leave out.
    /// - Throws: `CancellationError` when asked to stop.
    /// - Complexity: O(*n t*) for *n* contracts that are *t* periods old at most.
    public func analyze(_ base: CustomerBase, in context: AnalysisContext) throws -> ContractRetentionResult {
        var series: [String: ContractSeries] = [:]
        var result = ContractRetentionResult(asOf: context.asOf, period: period)
        for (place, contract) in base.contracts.enumerated() {
            if place.isMultiple(of: 16_384) { try context.checkCancellation() }
            let start = contract.contractStartDay
            guard start <= context.asOf else {
                result.notBegun += 1
                continue
            }
            if let end = contract.contractEndDay, end <= start {
                result.neverInForce += 1
                continue
            }
            let due = decisions(from: start, through: context.asOf)
            guard due > 0 else {
                result.notYetDue += 1
                continue
            }
            result.contracts += 1
            let hasEnded = contract.contractEndDay.map { $0 <= context.asOf } ?? false
            if hasEnded, contract.contractEndReason == nil { result.endedWithoutReason += 1 }
            series[period.name(of: start), default: ContractSeries()].add(renewals(of: contract, due: due, asOf: context.asOf), due: due)
        }
        let cohorts = try series.map { try RetentionCohort(name: $0.key, survivors: $0.value.survivors, withdrawn: $0.value.withdrawn) }
        result.counts = try RetentionCounts(cohorts: cohorts)
        return result
    }

    /// How many renewal days have come.
    private func decisions(from start: CalendarDay, through asOf: CalendarDay) -> Int {
        let (first, last) = (start.civil, asOf.civil)
        let months = (last.year - first.year) * 12 + last.month - first.month
        var due = max(months / period.months, 0)
        // The last one may lie later in its month, or beyond the calendar.
        while due > 0, (renewalDay(due, from: start).map { $0 > asOf } ?? true) { due -= 1 }
        return due
    }

    private func renewalDay(_ renewal: Int, from start: CalendarDay) -> CalendarDay? {
        try? start.adding(months: renewal * period.months)
    }

    /// How often a contract was renewed, and whether it then was left.
    private func renewals(of contract: Contract, due: Int, asOf: CalendarDay) -> (count: Int, left: Bool) {
        guard let end = contract.contractEndDay, end <= asOf else { return (due, false) }
        // The contract was renewed on each of its renewal days before its end.
        let before = end == .min ? 0 : decisions(from: contract.contractStartDay, through: end.advanced(by: -1))
        guard before < due else { return (due, false) }
        return (before, contract.contractEndReason.map(churnReasons.contains) ?? countsUnknownReasonsAsChurn)
    }
}
