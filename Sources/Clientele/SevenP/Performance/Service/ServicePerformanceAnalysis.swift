/// Tells how stated levels of service were kept: in all, by handler and by month, with breaches and escalations.
///
/// A case that waits has breached a level once it surely has waited longer: counted from the end of the day on which it was opened, by the
/// clock. A case whose time of settlement leads beyond the day of the analysis waits on that day.
///
/// ```swift
/// var builder = CustomerBase.Builder()
/// let day = try CalendarDay("2024-12-01")
/// try builder.add(serviceCases: [5, 10, 11].map {
///     ServiceCase(customerID: "ann", kind: .enquiry, openedDay: day, firstResponseMinutes: $0, settlementMinutes: 60)
/// })
/// let service = try ServicePerformanceAnalysis().analyze(builder.build(), in: AnalysisContext(asOf: CalendarDay("2024-12-31")))
/// print(service.levels[0].kept, service.levels[0].breached)  // 2 1
/// ```
public struct ServicePerformanceAnalysis: CustomerAnalysis {
    /// The stated levels.
    public var levels: [ServiceLevel]
    /// How many months the period has, up to the day of the analysis.
    public var months: Int

    /// Makes the analysis.
    ///
    /// - Parameters:
    ///   - levels: The stated levels.
    ///   - months: How many months the period has.
    public init(levels: [ServiceLevel] = ServiceLevel.customary, months: Int = 12) {
        self.levels = levels
        self.months = months
    }

    /// Analyses the service cases of a base.
    ///
    /// - Parameters:
    ///   - base: The service cases.
    ///   - context: The last day of the period.
    /// - Returns: How customers were served.
    /// - Throws: ``ClienteleError/Code/missingData`` without a case in the period, ``ClienteleError/Code/invalidArgument`` for a period without
    ///   months or a level below zero, ``ClienteleError/Code/overflow`` for a period that begins before the calendar does,
    ///   `CancellationError` when asked to stop.
    /// - Complexity: O(*n* log *n*) in the cases, for each level.
    public func analyze(_ base: CustomerBase, in context: AnalysisContext) throws -> ServicePerformance {
        guard months > 0, months <= 12_000, levels.allSatisfy({ $0.minutes >= 0 }) else {
            throw ClienteleError(
                .invalidArgument, "service levels over \(months) months, or of minutes below zero",
                remedy: "give 1 to 12,000 months and minutes from 0")
        }
        let start = try context.asOf.adding(months: -months)
        let cases = base.records.serviceCases.rows.filter { $0.serviceCaseOpenedDay > start && $0.serviceCaseOpenedDay <= context.asOf }
        try context.checkCancellation()
        guard let escalated = Estimate.wilson(Double(cases.count { $0.isServiceCaseEscalated }), of: Double(cases.count)) else {
            throw ClienteleError(
                .missingData, "there is no service case in the \(months) months up to \(context.asOf)",
                remedy: "add service cases to the base")
        }
        let results = try levels.enumerated().map { place, level in
            let result = ServicePerformanceAnalysis.result(level, cases: cases, asOf: context.asOf)
            try context.report("service", completed: place + 1, total: levels.count)
            return result
        }
        return ServicePerformance(
            firstDay: start.advanced(by: 1), lastDay: context.asOf, cases: cases.count,
            kinds: ServicePerformanceAnalysis.kinds(cases, asOf: context.asOf), escalated: cases.count { $0.isServiceCaseEscalated },
            escalatedShare: escalated,
            disputed: DecimalAmount(
                minorUnits: cases.reduce(0) { $0 &+ Int128($1.serviceCaseDisputedAmount?.minorUnits ?? 0) }, in: base.currency),
            levels: results)
    }

    private static func kinds(_ cases: [ServiceCase], asOf: CalendarDay) -> [ServicePerformance.KindCount] {
        ServiceCaseKind.allCases.map { kind in
            let own = cases.filter { $0.serviceCaseKind == kind }
            return ServicePerformance.KindCount(
                kind: kind, cases: own.count, open: own.count { isWaiting($0, $0.serviceCaseSettlementMinutes, asOf: asOf) },
                escalated: own.count { $0.isServiceCaseEscalated })
        }
    }

    /// Whether a case waits on a day for what took so many minutes, or has not come.
    private static func isWaiting(_ entry: ServiceCase, _ minutes: Int64?, asOf: CalendarDay) -> Bool {
        guard let minutes else { return entry.isServiceCaseOpen }
        return minutes / 1_440 > Int64(entry.serviceCaseOpenedDay.distance(to: asOf))
    }

    private static func result(_ level: ServiceLevel, cases: [ServiceCase], asOf: CalendarDay) -> ServiceLevelResult {
        var total = ServiceLevelTally()
        var byHandler: [String?: ServiceLevelTally] = [:]
        var byMonth: [Int32: ServiceLevelTally] = [:]
        var measured: [Int64] = []
        var (count, pending, notMeasured) = (0, 0, 0)
        for entry in cases where entry.serviceCaseKind == level.kind {
            count += 1
            let minutes = level.event == .response ? entry.serviceCaseFirstResponseMinutes : entry.serviceCaseSettlementMinutes
            let isKept: Bool
            if isWaiting(entry, minutes, asOf: asOf) {
                let surely = Int64(entry.serviceCaseOpenedDay.distance(to: asOf))
                // At least so many whole days have passed since it was opened.
                guard surely > 0, (level.minutes / 1_440) < surely else {
                    pending += 1
                    continue
                }
                isKept = false
            } else if let minutes {
                measured.append(minutes)
                isKept = minutes <= level.minutes
            } else {
                notMeasured += 1
                continue
            }
            total.add(isKept: isKept)
            byHandler[entry.serviceCaseHandler, default: ServiceLevelTally()].add(isKept: isKept)
            byMonth[CalendarMonths.number(of: entry.serviceCaseOpenedDay.daysSince1970), default: ServiceLevelTally()].add(isKept: isKept)
        }
        measured.sort()
        let handlers = byHandler.sorted { left, right in
            guard let first = left.key else { return false }
            return right.key.map { first.utf8.lexicographicallyPrecedes($0.utf8) } ?? true
        }
        return ServiceLevelResult(
            level: level, cases: count, kept: total.kept, breached: total.breached, pending: pending, notMeasured: notMeasured,
            keptShare: total.keptShare, medianMinutes: quantile(measured, 0.5), ninetiethPercentileMinutes: quantile(measured, 0.9),
            byHandler: handlers.map { ServiceLevelGroup(name: $0.key, $0.value) },
            byMonth: byMonth.sorted { $0.key < $1.key }.map { ServiceLevelGroup(name: CalendarMonths.name(of: $0.key), $0.value) })
    }

    /// The quantile between the two values next to it (Hyndman & Fan 1996, type 7).
    private static func quantile(_ sorted: [Int64], _ probability: Double) -> Double? {
        guard let last = sorted.indices.last else { return nil }
        let place = Double(last) * probability
        let lower = Int(place)
        let upper = min(lower + 1, last)
        return Double(sorted[lower]) + (Double(sorted[upper]) - Double(sorted[lower])) * (place - Double(lower))
    }
}
