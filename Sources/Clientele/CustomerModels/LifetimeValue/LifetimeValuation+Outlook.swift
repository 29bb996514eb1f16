extension LifetimeValuation {
    /// What one customer may bring.
    ///
    /// The predictive interval is of the customer's actual value, not of its expectation: the number of purchases follows the model's
    /// distribution, the amounts the customer's own unobserved mean and the variation around it. It takes the parameters as known, and
    /// discounts all purchases by the mean factor of the horizon.
    ///
    /// - Parameters:
    ///   - history: What is known of the customer, in the model's time unit.
    ///   - day: The last day of the observation; the plan's unless told.
    ///   - currency: The currency of the amounts; the plan's unless told.
    ///   - margin: The customer's margin, −1 to 1; the plan's unless told.
    /// - Returns: The outlook.
    /// - Throws: ``ClienteleError/Code/missingData`` where the day, the currency or the expected spend is not known;
    ///   ``ClienteleError/Code/invalidArgument`` for a horizon without end or a margin out of range; ``ClienteleError/Code/overflow`` for a
    ///   value beyond 64 bits.
    public func outlook(
        of history: RepeatPurchaseSummary, on day: CalendarDay? = nil, currency: Currency? = nil, margin: Double? = nil
    ) throws -> LifetimeOutlook {
        let margin = margin ?? plan.margin
        try LifetimeValuePlan.check(margin: margin)
        let rounding = AmountRounding(try currency ?? self.currency(nil))
        let calendar = try LifetimeCalendar(plan: plan, from: day ?? valuationDay(nil), timeUnit: timeUnit)
        guard calendar.unlimitedRate == nil else {
            throw ClienteleError(
                .invalidArgument, "a horizon without end has no months to look into", remedy: "give a number of months or years")
        }
        let term = try spendTerm(
            SpendEvaluator(spend), meanOfOccasions: history.meanRepeatSpend ?? 0, occasions: history.spendingOccasions
        ).term
        let alive = min(max(purchases.model.probabilityAlive(history), 0), 1)
        let process = purchases.model.future(of: history)
        let future = DiscountedPurchases(process, calendar)
        let gradient = purchases.logGradient {
            $0.probabilityAlive(history) * DiscountedPurchases.discounted($0.future(of: history), calendar)
        }
        let expected = future.purchases ?? 0
        let counts = PredictedSpend.counts(process, alive: alive, in: calendar.duration)
        let predicted = PredictedSpend(counts: counts, spend: spend, history: history)
        // A horizon in which nothing is expected has no mean factor, and needs none.
        let factor = margin * (expected > 0 ? future.discounted / expected : 1)
        let tail = (1 - plan.confidence) / 2
        let bounds = [predicted.quantile(tail) * factor, predicted.quantile(1 - tail) * factor].sorted()
        let value = try rounding.estimate(
            alive * future.discounted * term.value * margin, logStandardError: logStandardError(gradient, term.gradient),
            quantile: NormalDistribution.quantile(1 - tail))
        let periods = try zip(calendar.periods, future.periods).map { days, period in
            LifetimePeriod(
                first: days.lowerBound, last: days.upperBound, expectedPurchases: alive * period.purchases,
                value: rounding.amount(try rounding.required(alive * period.discounted * term.value * margin)))
        }
        return LifetimeOutlook(
            probabilityAlive: alive, expectedPurchases: alive * expected, expectedSpend: term.value, value: value,
            probabilityOfNoPurchase: counts.first ?? 1, predictiveLower: rounding.amount(try rounding.required(bounds[0])),
            predictiveUpper: rounding.amount(try rounding.required(bounds[1])), periods: periods)
    }
}
