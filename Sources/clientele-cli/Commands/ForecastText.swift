import Clientele

/// The result of `forecast` for people.
enum ForecastText {
    static func text(of result: PurchaseForecastResult) -> String {
        var text = """
            \(result.model.rawValue) of \(NumberColumn.text(result.customers)) customers, \(NumberColumn.text(result.repeaters)) of whom bought again
            log-likelihood \(NumberColumn.text(result.logLikelihood)), \(result.converged ? "converged" : "NOT converged")


            """
        var parameters = TextColumns(["parameter", "value", "error", "lower", "upper"], rightAligned: [1, 2, 3, 4])
        for estimate in result.estimates {
            let numbers = [estimate.value, estimate.standardError, estimate.lower, estimate.upper].map { NumberColumn.text($0) }
            parameters.add([estimate.name] + numbers)
        }
        text += parameters.text
        for finding in result.identifiability.findings { text += "\(finding.explanation)\n" }
        if let spend = result.spend {
            text += "\nspend: p \(NumberColumn.text(spend.p)), q \(NumberColumn.text(spend.q)), gamma \(NumberColumn.text(spend.gamma)), "
            text += "log-likelihood \(NumberColumn.text(spend.logLikelihood))\n"
        }
        if let total = result.total { text += self.total(total, horizon: result.horizon, unit: "\(result.timeUnit)") }
        if let equity = result.lifetimeValue?.equity { text += "Value of all customers: \(equity.value)\n" }
        if let holdout = result.holdout { text += self.holdout(holdout, heuristic: result.heuristic) }
        return text + result.notes.map { "\($0)\n" }.joined()
    }

    private static func total(_ total: RepeatPurchaseTotal, horizon: Double, unit: String) -> String {
        func line(_ name: String, _ estimate: Estimate) -> String {
            "\(name): \(NumberColumn.text(estimate.value)) (\(NumberColumn.text(estimate.lower)) to \(NumberColumn.text(estimate.upper)))\n"
        }
        return "\nWithin \(NumberColumn.text(horizon)) time units (\(unit)):\n" + line("customers still there now", total.alive)
            + line("purchases expected, interval of the mean", total.expectedPurchases)
            + line("purchases, predictive interval", total.purchases)
    }

    private static func holdout(_ holdout: HoldoutEvaluation, heuristic: HeuristicComparison?) -> String {
        var table = TextColumns(["bought again", "customers", "actual", "expected"], rightAligned: [1, 2, 3])
        for group in holdout.byRepeatPurchases {
            table.add([
                "\(group.repeatPurchases)\(group.isOpenEnded ? "+" : "")", NumberColumn.text(group.customers),
                NumberColumn.text(group.actualMean), NumberColumn.text(group.expectedMean),
            ])
        }
        let scores = holdout.scores
        var text = """

            Held against \(holdout.calibrationEnd) to \(holdout.holdoutEnd): \(NumberColumn.text(scores.actualPurchases)) purchases, \
            \(NumberColumn.text(scores.expectedPurchases)) expected
            mean absolute error \(NumberColumn.text(scores.meanAbsoluteError)), root mean squared error \(NumberColumn.text(scores.rootMeanSquaredError))

            """
        if let heuristic {
            text += "a customer silent for \(NumberColumn.text(heuristic.hiatus)) counted as gone: "
            text +=
                "\(NumberColumn.text(heuristic.scores.meanAbsoluteError)), \(NumberColumn.text(heuristic.scores.rootMeanSquaredError))\n"
        }
        return text + "\n" + table.text
    }
}
