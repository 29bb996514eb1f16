import Clientele

/// The settings of a forecast, from the options of the command.
enum ForecastOptions {
    static func forecast(_ arguments: ParsedArguments) throws -> PurchaseForecast {
        let kind =
            try arguments.choice("--model", of: RepeatBuyingModelKind.allCases.map(\.rawValue)).flatMap(RepeatBuyingModelKind.init)
            ?? .bgNBD
        let isDay = try arguments.choice("--time-unit", of: ["day", "week"]) == "day"
        // The discrete model takes each day or week as one opportunity to buy.
        let unit: RepeatPurchaseTimeUnit =
            kind.isDiscrete ? try RepeatPurchaseTimeUnit(opportunityEvery: isDay ? 1 : 7) : isDay ? .day : .week
        var options = RepeatBuyingFitOptions()
        options.penalty = try arguments.number("--penalty", in: 0...1e6) ?? 0
        let netting = try SegmentationOptions.netting(arguments)
        return PurchaseForecast(
            model: kind, timeUnit: unit, horizon: try arguments.number("--horizon", in: 0...100_000) ?? (isDay ? 365 : 52),
            options: options, refunds: NetWithin(netting), valuation: try plan(arguments))
    }

    private static func plan(_ arguments: ParsedArguments) throws -> LifetimeValuePlan {
        let months = try arguments.integer("--clv-months", in: 0...1_200) ?? 24
        let rate = try arguments.number("--discount-rate", in: 0...1_000) ?? 0.1
        let margin = try arguments.number("--margin", in: -1...1) ?? 1
        // A table names no currency; purchases bring theirs.
        let unnamed: Currency? = arguments.has("--summary") ? Currency.none : nil
        let currency = try arguments.text("--currency").map { try Currency($0) } ?? unnamed
        return try LifetimeValuePlan(
            horizon: LifetimeHorizon(months: months), discounting: AnnualDiscounting(rate: rate), margin: margin,
            currency: currency,
            missingMean: .useMedian)
    }
}
