import Clientele

/// The results of `retention` for people.
enum RetentionText {
    static func text(of result: CohortRetentionResult) -> String {
        var table = TextColumns(["cohort", "size", "after", "retained", "rate", "lower", "upper"], rightAligned: [1, 2, 3, 4, 5, 6])
        for cohort in result.cohorts {
            for place in cohort.retained.indices {
                table.add([
                    cohort.cohort, "\(cohort.size)", "\(place)", "\(cohort.retained[place])", PercentText.text(cohort.rates[place]),
                    PercentText.text(cohort.lower[place]), PercentText.text(cohort.upper[place]),
                ])
            }
        }
        let incomplete = result.isLastPeriodIncomplete ? "The last period is not over, so its rates will still rise.\n" : ""
        return
            "Customers as of \(result.asOf): \(result.customers), by \(result.period.rawValue) of the first purchase\n\(incomplete)\n\(table.text)"
    }

    static func text(of result: RetentionForecastResult) -> String {
        var table = TextColumns(["period", "observed", "survival", "lower", "upper", "retention"], rightAligned: [0, 1, 2, 3, 4, 5])
        for period in result.survival.indices {
            let observed = period < result.observedSurvival.count ? result.observedSurvival[period] : nil
            let rate = period > 0 && period <= result.retentionRates.count ? result.retentionRates[period - 1] : nil
            table.add(
                ["\(period)"]
                    + [observed, result.survival[period], result.survivalLower[period], result.survivalUpper[period], rate]
                    .map { NumberColumn.text($0) })
        }
        return """
            \(result.model) of \(result.customers) customers over \(result.periods) periods: \(result.explanation)
            alpha \(NumberColumn.text(result.alpha)), beta \(NumberColumn.text(result.beta)), log-likelihood \(NumberColumn.text(result.logLikelihood))

            \(table.text)
            """
    }
}
