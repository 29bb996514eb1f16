import Clientele

/// The result of `survival` for people.
enum SurvivalText {
    static func text(of result: SurvivalAnalysisResult) -> String {
        var text = ""
        for group in result.groups {
            text += "\(group.group ?? "all"): \(NumberColumn.text(group.n)) observed, \(NumberColumn.text(group.events)) events, "
            text +=
                "median \(NumberColumn.text(group.median)) (\(NumberColumn.text(group.medianLower)) to \(NumberColumn.text(group.medianUpper)))"
            text += ", mean up to \(NumberColumn.text(result.restrictedTo)): \(NumberColumn.text(group.restrictedMean))\n"
            var table = TextColumns(
                ["time", "at risk", "events", "censored", "survival", "error", "lower", "upper"], rightAligned: [0, 1, 2, 3, 4, 5, 6, 7])
            for point in group.curve {
                let whole = [point.time, point.atRisk, point.events, point.censored].map { NumberColumn.text($0) }
                let shares = [point.survival, point.standardError, point.lower, point.upper].map { NumberColumn.text($0) }
                table.add(whole + shares)
            }
            text += table.text + "\n"
        }
        for test in [result.logRank].compactMap(\.self) + result.weightedTests {
            text += "\(test.weighting.name): chi-square \(NumberColumn.text(test.chiSquare)), "
            text += "\(test.degreesOfFreedom) degrees of freedom, \(chance(test.p))\n"
        }
        return text
    }

    /// A chance; of one too small for four digits, only that it is.
    private static func chance(_ p: Double?) -> String {
        if let p, p < 0.0001 { return "p < 0.0001" }
        return "p \(NumberColumn.text(p))"
    }
}
