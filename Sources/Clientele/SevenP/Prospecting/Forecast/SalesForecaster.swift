/// Puts the forecast of a day together: existing customers by the model, new ones by the trend of acquisition.
struct SalesForecaster: Sendable {
    let analysis: ProspectingAnalysis
    let purchases: PurchaseSummaries
    let currency: Currency
    let asOf: CalendarDay
    let activity: CustomerActivity
    let summaries: RepeatPurchaseSummaries
    let calendar: ForecastCalendar
    private let answer: OutlookModeller.Answer
    private let acquisition: AcquisitionModel?

    /// What the model says of the customers; `nil` where there is no model.
    var outlook: CustomerOutlook? { answer.outlook }
    /// Why there is no model, and what to know where there is one.
    var notes: [String] { answer.notes }

    init(
        _ analysis: ProspectingAnalysis, _ purchases: PurchaseSummaries, currency: Currency, asOf: CalendarDay, isDetailed: Bool,
        in context: AnalysisContext
    ) throws {
        self.analysis = analysis
        self.purchases = purchases
        self.currency = currency
        self.asOf = asOf
        calendar = try ForecastCalendar(after: asOf, months: analysis.months)
        activity = try CustomerActivity(purchases, asOf: asOf, refunds: analysis.refunds, in: context)
        try context.checkCancellation()
        // The built-in policy is opened by name, so that the loop over customers is compiled for it.
        if let refunds = analysis.refunds as? NetWithin {
            summaries = try purchases.repeatPurchases(calibrationEnd: asOf, timeUnit: analysis.timeUnit, refunds: refunds)
        } else {
            summaries = try SalesForecaster.summaries(purchases, asOf, analysis.timeUnit, analysis.refunds)
        }
        let scale = RoundedAmount.scale(of: currency)
        // Both hold the customers with an occasion by the day, unless a refund policy contradicts itself.
        if summaries.isEmpty || summaries.count != activity.count {
            answer = OutlookModeller.Answer(outlook: nil, parameters: [], fittedCustomers: 0, converged: false, notes: [])
        } else {
            answer = try OutlookModeller(
                analysis: analysis, activity: activity, summaries: summaries, calendar: calendar, isDetailed: isDetailed, scale: scale
            ).answer()
        }
        acquisition = AcquisitionModel(SalesForecaster.months(activity.months, summaries, purchases, asOf).months)
    }

    private static func summaries(
        _ purchases: PurchaseSummaries, _ asOf: CalendarDay, _ unit: RepeatPurchaseTimeUnit, _ refunds: some RefundPolicy
    ) throws -> RepeatPurchaseSummaries {
        try purchases.repeatPurchases(calibrationEnd: asOf, timeUnit: unit, refunds: refunds)
    }

    // MARK: New customers

    /// The months that the model of new customers looks at: at most the last 48, and without those in which the customers there were already
    /// were seen for the first time.
    private static func months(
        _ activity: ActivityMonths, _ summaries: RepeatPurchaseSummaries, _ purchases: PurchaseSummaries, _ asOf: CalendarDay
    ) -> (months: [AcquisitionModel.Month], firstDay: CalendarDay) {
        guard activity.count > 0, let first = purchases.cells.days.min() else { return ([], asOf) }
        var start = CalendarDay(daysSince1970: first)
        if let check = summaries.leftTruncation, check.verdict == .suspicious {
            start = min(start.advanced(by: 2 * check.intervalDays), asOf)
            if start.day != 1 { start = (try? start.startOfMonth.adding(months: 1)) ?? start }
        }
        var months: [AcquisitionModel.Month] = []
        var firstDay = asOf
        for place in max(0, activity.count - 48)..<activity.count {
            guard let span = SalesForecaster.span(ofMonth: activity.month(at: place)) else { continue }
            let (from, to) = (max(span.first, start), min(span.last, asOf))
            guard from <= to, from == span.first || start.daysSince1970 == first else { continue }
            if months.isEmpty { firstDay = from }
            months.append(
                AcquisitionModel.Month(
                    count: Double(activity.newCustomers[place]),
                    length: Double(from.distance(to: to) + 1) / AcquisitionModel.averageMonth, season: span.first.month - 1,
                    offset: Double(place - activity.count + 1)))
        }
        return (months, firstDay)
    }

    /// The first and the last day of a month since year 0.
    static func span(ofMonth month: Int) -> (first: CalendarDay, last: CalendarDay)? {
        let year = month >= 0 ? month / 12 : (month - 11) / 12
        guard let first = CalendarDay(validYear: year, month: month - year * 12 + 1, day: 1), let next = try? first.adding(months: 1) else {
            return nil
        }
        return (first, next.advanced(by: -1))
    }

    /// New customers of each period.
    private var newcomers: [ForecastSpread] {
        let today = asOf.civil
        return calendar.periods.map { period in
            let first = period.firstDay.civil
            let offset = Double((first.year - today.year) * 12 + first.month - today.month)
            return acquisition?.forecast(length: length(of: period), season: first.month - 1, offset: offset) ?? ForecastSpread()
        }
    }

    private func length(of period: ForecastCalendar.Period) -> Double { Double(period.days) / AcquisitionModel.averageMonth }

    // MARK: Together

    /// The forecast, without its comparison with the past; `nil` without a model.
    func forecast() -> SalesForecast? {
        guard let outlook = answer.outlook else { return nil }
        let newcomers = newcomers
        var periods: [ForecastPeriod] = []
        for place in calendar.periods.indices {
            let period = calendar.periods[place]
            let come = acquisition.map { $0.count(newcomers[place], length: length(of: period)) }
            periods.append(self.period(period, outlook.figures[place], newcomerFigures(newcomers, outlook, in: place...place), come))
        }
        let all = newcomerFigures(newcomers, outlook, in: 0...max(0, calendar.periods.count - 1))
        let sum = newcomers.reduce(ForecastSpread()) { total, one in
            // The level is one for all periods, so what is uncertain about it adds up.
            let error = total.meanVariance.squareRoot() + one.meanVariance.squareRoot()
            return ForecastSpread(
                mean: total.mean + one.mean, meanVariance: error * error, ownVariance: total.ownVariance + one.ownVariance)
        }
        let horizon = calendar.periods.reduce(0) { $0 + length(of: $1) }
        let whole = period(
            calendar.whole, outlook.figures[calendar.periods.count], all, acquisition.map { $0.count(sum, length: horizon) })
        var notes = answer.notes
        if acquisition == nil { notes.append("Less than three months are recorded, so nothing is said of new customers.") }
        if let check = summaries.leftTruncation, check.verdict == .suspicious {
            notes.append(
                "The purchases seem to begin in mid-life: many customers seen first in the first \(check.intervalDays) days may be older, "
                    + "and those days tell nothing of new customers.")
        }
        return SalesForecast(
            model: analysis.model, timeUnit: analysis.timeUnit, parameters: answer.parameters, converged: answer.converged,
            customers: activity.count, fittedCustomers: answer.fittedCustomers, activeToday: ForecastCount(outlook.activeToday),
            meanRepeatSpend: outlook.meanRepeatSpend.map { RoundedAmount.of($0 * RoundedAmount.scale(of: currency), in: currency) },
            refundShare: activity.months.refundShare, periods: periods, whole: whole, history: history(),
            acquisition: acquisition.map {
                $0.trend(firstDay: SalesForecaster.months(activity.months, summaries, purchases, asOf).firstDay)
            }, change: nil, backtest: nil, notes: notes)
    }

    private func period(
        _ period: ForecastCalendar.Period, _ figures: WindowFigures, _ newcomers: WindowFigures, _ come: ForecastCount?
    ) -> ForecastPeriod {
        let money = RoundedAmount.scale(of: currency) * (1 - activity.months.refundShare)
        let existing = figures.revenue.scaled(by: money)
        return ForecastPeriod(
            firstDay: period.firstDay, lastDay: period.lastDay, isPartial: period.isPartial,
            existingPurchases: ForecastCount(figures.purchases), existingRevenue: ForecastAmount(existing, in: currency),
            existingActive: ForecastCount(figures.active), newCustomers: come,
            purchases: ForecastCount(figures.purchases + newcomers.purchases),
            revenue: ForecastAmount(existing + newcomers.revenue.scaled(by: money), in: currency),
            active: ForecastCount(figures.active + newcomers.active))
    }

    /// What new customers add in periods that follow each other; the ones who came before within the horizon included.
    private func newcomerFigures(_ newcomers: [ForecastSpread], _ outlook: CustomerOutlook, in places: ClosedRange<Int>) -> WindowFigures {
        let scale = RoundedAmount.scale(of: currency)
        let first = (activity.months.meanFirstPurchase ?? activity.months.meanPurchase ?? 0) / scale
        let later = outlook.meanRepeatSpend ?? (activity.months.meanPurchase ?? 0) / scale
        var (purchases, revenue, active) = (NewcomerSum(), NewcomerSum(), NewcomerSum())
        for (came, spread) in newcomers.enumerated() where came <= places.upperBound {
            let windows = outlook.newcomers[came]
            let repeats = places.reduce(0) { $0 + windows[$1].repeatPurchases }
            let firsts = places.contains(came) ? 1.0 : 0
            purchases.add(spread, weight: firsts + repeats, variance: repeats)
            // Amounts vary about as much as they are: the usual size of the coefficient of variation of spend.
            revenue.add(
                spread, weight: firsts * first + repeats * later, variance: firsts * first * first + 2 * repeats * later * later)
            let chance = windows[places.upperBound].active
            active.add(spread, weight: chance, variance: chance * (1 - chance))
        }
        return WindowFigures(purchases: purchases.spread, revenue: revenue.spread, active: active.spread)
    }

    /// Sums over new customers of several periods.
    private struct NewcomerSum {
        private var mean = 0.0
        private var error = 0.0
        private var variance = 0.0

        /// Adds a period's new customers, each of whom brings a weight with a variance.
        mutating func add(_ spread: ForecastSpread, weight: Double, variance own: Double) {
            mean += spread.mean * weight
            error += spread.meanVariance.squareRoot() * weight
            variance += spread.ownVariance * weight * weight + spread.mean * own
        }

        var spread: ForecastSpread { ForecastSpread(mean: mean, meanVariance: error * error, ownVariance: variance) }
    }

    // MARK: The past

    private func history() -> [ProspectingMonth] {
        let months = activity.months
        let first = purchases.cells.days.min().map { CalendarDay(daysSince1970: $0) } ?? asOf
        return (max(0, months.count - 36)..<months.count).compactMap { place in
            guard let span = SalesForecaster.span(ofMonth: months.month(at: place)) else { return nil }
            return ProspectingMonth(
                firstDay: span.first, isComplete: span.first >= first && span.last <= asOf, purchases: months.purchases[place],
                revenue: DecimalAmount(minorUnits: months.revenue[place].value, in: currency), buyers: months.buyers[place],
                newCustomers: months.newCustomers[place])
        }
    }

    /// Purchases and revenue of a stretch of whole months; `nil` unless all of it is recorded.
    func actual(from first: CalendarDay, through last: CalendarDay) -> (purchases: Int, revenue: Int128)? {
        let recorded = purchases.cells.days.min().map { CalendarDay(daysSince1970: $0) } ?? asOf
        // A first month that begins with a purchase within its first week may still be whole.
        guard first >= (recorded.day <= 7 ? recorded.startOfMonth : recorded), last <= asOf, first <= last else { return nil }
        var (count, sum) = (0, ExactSum())
        for place in 0..<activity.months.count {
            guard let span = SalesForecaster.span(ofMonth: activity.months.month(at: place)), span.first >= first, span.last <= last else {
                continue
            }
            count += activity.months.purchases[place]
            sum.merge(activity.months.revenue[place])
        }
        return (count, sum.value)
    }
}
