extension LifetimeValuation {
    /// Values all customers of summaries.
    ///
    /// ```swift
    /// let values = try valuation.values(of: summaries)
    /// print(values.summary.equity.value, values.summary.equity.lower as Any)
    /// ```
    ///
    /// - Parameters:
    ///   - summaries: The customers, in the model's time unit.
    ///   - margins: One margin a row, −1 to 1; the plan's for all unless told.
    /// - Returns: A value for each row, and what they come to.
    /// - Throws: ``ClienteleError/Code/missingData`` where the day, the currency, or the expected spend of a customer is not known, or there are
    ///   no customers; ``ClienteleError/Code/invalidArgument`` for another time unit, margins that do not fit, or a horizon that cannot be
    ///   discounted; ``ClienteleError/Code/overflow`` for values beyond 64 bits.
    /// - Complexity: O(*n*), and the model's work once for each distinct history and, for each step of the horizon, each distinct pair of *x*
    ///   and *T*; nine times that with intervals.
    public func values(of summaries: RepeatPurchaseSummaries, margins: [Double]? = nil) throws -> LifetimeValues {
        try check(summaries, margins)
        let (day, currency) = (try valuationDay(summaries), try currency(summaries))
        let calendar = try LifetimeCalendar(plan: plan, from: day, timeUnit: timeUnit)
        let work = LifetimeWork(
            valuation: self, histories: try HistoryFactors(summaries, purchases: purchases, calendar: calendar), margins: margins,
            rounding: AmountRounding(currency))
        let chunks = try work.chunks(of: summaries)
        let columns = LifetimeValueColumns(joining: chunks.map(\.columns))
        let total = chunks.reduce(into: LifetimeTotal()) { $0.add($1.total) }
        let summary = LifetimeValueSummary(
            description: description(day: day, currency: currency, hasMargins: margins != nil), customers: total.customers,
            customersWithMedianSpend: total.medians, expectedPurchases: calendar.unlimitedRate == nil ? total.purchases : nil,
            equity: try work.estimate(total), periods: try work.periods(summaries, columns, calendar),
            newCustomer: margins == nil ? try newCustomer(calendar, currency) : nil)
        return LifetimeValues(summary: summary, ids: summaries.ids, columns: columns)
    }

    /// What a customer is expected to be worth who buys for the first time on the day of the valuation.
    ///
    /// - Parameters:
    ///   - day: The day of the valuation.
    ///   - currency: The currency of the amounts.
    /// - Returns: The value of the repeat purchases.
    /// - Throws: ``ClienteleError/Code/missingData`` where the expected spend does not exist; ``ClienteleError/Code/invalidArgument`` for a
    ///   horizon that cannot be discounted.
    public func newCustomer(on day: CalendarDay, currency: Currency) throws -> NewCustomerValue {
        let calendar = try LifetimeCalendar(plan: plan, from: day, timeUnit: timeUnit)
        _ = try spendTerm(SpendEvaluator(spend), meanOfOccasions: 0, occasions: 0)
        guard let value = try newCustomer(calendar, currency) else {
            throw ClienteleError(.missingData, "a new customer's spend does not exist", remedy: "set missingMean to useMedian")
        }
        return value
    }

    private func newCustomer(_ calendar: LifetimeCalendar, _ currency: Currency) throws -> NewCustomerValue? {
        guard let term = try? spendTerm(SpendEvaluator(spend), meanOfOccasions: 0, occasions: 0).term else { return nil }
        let discounted = DiscountedPurchases(purchases.model.newCustomer, calendar)
        let gradient = purchases.logGradient { DiscountedPurchases.discounted($0.newCustomer, calendar) }
        let value = discounted.discounted * term.value * plan.margin
        let estimate = try AmountRounding(currency).estimate(
            value, logStandardError: logStandardError(gradient, term.gradient),
            quantile: NormalDistribution.quantile((1 + plan.confidence) / 2))
        return NewCustomerValue(expectedPurchases: discounted.purchases, expectedSpend: term.value, value: estimate)
    }

    /// The standard error of a value's logarithm, or `nil` where nothing is known of the uncertainty.
    func logStandardError(_ byPurchases: SIMD4<Double>, _ bySpend: SIMD4<Double>) -> Double? {
        let spendCovariance = spendCovariance
        guard purchases.covariance != nil || spendCovariance != nil else { return nil }
        let variance =
            (purchases.covariance?.quadraticForm(byPurchases) ?? 0) + (spendCovariance?.quadraticForm(bySpend) ?? 0)
        return variance >= 0 && variance.isFinite ? variance.squareRoot() : nil
    }

    func check(_ summaries: RepeatPurchaseSummaries, _ margins: [Double]?) throws {
        guard !summaries.isEmpty else {
            throw ClienteleError(.missingData, "there are no customers to value", remedy: "summarise purchases first")
        }
        guard summaries.timeUnit == timeUnit else {
            throw ClienteleError(
                .invalidArgument, "the summaries count time by '\(summaries.timeUnit)', the model by '\(timeUnit)'",
                remedy: "summarise the purchases in the time unit of the fit")
        }
        guard let margins else { return }
        guard margins.count == summaries.count else {
            throw ClienteleError(
                .invalidArgument, "there are \(margins.count) margins for \(summaries.count) rows", remedy: "give one margin a row")
        }
        for margin in margins { try LifetimeValuePlan.check(margin: margin) }
    }
}
