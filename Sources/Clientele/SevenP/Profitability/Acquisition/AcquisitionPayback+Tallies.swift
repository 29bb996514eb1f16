extension AcquisitionPayback {
    /// Judges cohorts.
    ///
    /// - Parameters:
    ///   - tallies: What the cohorts cost and brought.
    ///   - settings: The months to show and to judge by.
    ///   - firstDay: The first day of the ledger.
    ///   - asOf: The day of the analysis.
    ///   - currency: The currency of all amounts.
    init(_ tallies: CohortTallies, settings: ProfitabilityAnalysis, firstDay: Int32?, asOf: CalendarDay, currency: Currency) {
        let months = CalendarMonths([], asOf: asOf)
        let firstQuarter = firstDay.map { months.quarter(of: $0) }
        // The day after, as a month is over only when its last day is.
        let end = months.month(of: Int32(clamping: Int(asOf.daysSince1970) + 1))
        var cohorts: [AcquisitionCohort] = []
        for (quarter, cohort) in tallies.ordered where cohort.customers > 0 || cohort.costOfOthers != 0 {
            let (year, month) = (AcquisitionPayback.year(of: quarter), AcquisitionPayback.month(of: quarter))
            // The first and the last quarter of the calendar are cut off by its ends.
            let first = CalendarDay(validYear: year, month: month, day: 1) ?? .min
            let last = CalendarDay(validYear: year, month: month + 2, day: CalendarDay.length(ofMonth: month + 2, inYear: year)) ?? .max
            let complete = max(CalendarMonths.complete(from: months.month(of: last.daysSince1970), to: end), 0)
            cohorts.append(
                AcquisitionCohort(
                    cohort, first: first, last: last, completeMonths: complete, matureMonths: settings.matureMonths,
                    isFirst: quarter == firstQuarter, currency: currency))
        }
        let customers = cohorts.reduce(0) { $0 + $1.customers }
        let cost = cohorts.reduce(Int128(0)) { $0 + $1.cost }
        let judged = cohorts.filter { !$0.isImmature }
        self.init(
            customers: customers, cost: DecimalAmount(minorUnits: cost, in: currency),
            costPerCustomer: customers > 0 ? DecimalAmount(minorUnits: cost.dividedHalfToEven(by: Int128(customers)), in: currency) : nil,
            customersJudged: judged.reduce(0) { $0 + $1.customers },
            customersPaidBack: judged.reduce(0) { $0 + ($1.paybackMonths == nil ? 0 : $1.customers) },
            costWithoutCustomers: DecimalAmount(
                minorUnits: cohorts.lazy.filter(\.isWithoutCustomers).reduce(0) { $0 + $1.cost }, in: currency), cohorts: cohorts)
    }

    private static func year(of quarter: Int32) -> Int {
        let quarter = Int(quarter)
        return quarter >= 0 ? quarter / 4 : (quarter - 3) / 4
    }

    private static func month(of quarter: Int32) -> Int { (Int(quarter) - year(of: quarter) * 4) * 3 + 1 }
}

extension AcquisitionCohort {
    /// Both costs together, in minor units.
    var cost: Int128 { costOfCustomers.minorUnits + costOfOthers.minorUnits }

    init(
        _ cohort: CohortTallies.Cohort, first: CalendarDay, last: CalendarDay, completeMonths: Int, matureMonths: Int, isFirst: Bool,
        currency: Currency
    ) {
        let cost = cohort.cost + cohort.costOfOthers
        var margin: Int128 = 0
        var payback: Int? = cost <= 0 && cohort.customers > 0 ? 0 : nil
        var margins: [DecimalAmount] = []
        for (month, added) in cohort.margins.prefix(completeMonths).enumerated() where cohort.customers > 0 {
            margin += added
            if payback == nil, margin >= cost { payback = month + 1 }
            margins.append(DecimalAmount(minorUnits: margin.dividedHalfToEven(by: Int128(cohort.customers)), in: currency))
        }
        let perCustomer = cohort.customers > 0 ? cost.dividedHalfToEven(by: Int128(cohort.customers)) : nil
        self.init(
            firstDay: first, lastDay: last, customers: cohort.customers, isWithoutCustomers: cohort.customers == 0,
            costOfCustomers: DecimalAmount(minorUnits: cohort.cost, in: currency),
            costOfOthers: DecimalAmount(minorUnits: cohort.costOfOthers, in: currency),
            costPerCustomer: perCustomer.map { DecimalAmount(minorUnits: $0, in: currency) }, completeMonths: completeMonths,
            marginPerCustomer: margins, paybackMonths: payback,
            isImmature: payback == nil && completeMonths < matureMonths && cohort.customers > 0, mayHoldEarlierCustomers: isFirst,
            outstanding: DecimalAmount(minorUnits: max(cost - margin, 0), in: currency))
    }
}
