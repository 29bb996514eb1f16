import Clientele

/// The result of `delphi`, and a feedback sheet, for people.
enum DelphiText {
    static func text(of result: DelphiResult, factors: [String], name: String? = nil) -> String {
        var text = name.map { "\nBelow \($0)\n" } ?? ""
        text += "\(result.kind.rawValue), \(result.rounds.count) rounds: \(verdict(result.outcome))\n"
        for reason in result.reasons { text += "  \(reason)\n" }
        var rounds = TextColumns(["round", "experts", "W", "chi-square", "df", "p", "permutation p", "change"], rightAligned: Set(0...7))
        for round in result.rounds {
            let found = round.concordance
            rounds.add(
                ["\(round.round)", "\(round.experts)", NumberColumn.text(found.w), NumberColumn.text(found.chiSquare)]
                    + ["\(found.degreesOfFreedom)", NumberColumn.text(found.p), NumberColumn.text(found.permutationP)]
                    + [NumberColumn.text(round.change)])
        }
        text += "\n" + rounds.text
        if let last = result.rounds.last { text += "\n" + table(last, weights: result.weights) }
        for factor in factors {
            guard let child = result.children[factor] else { continue }
            text += DelphiText.text(of: child, factors: child.rounds.last?.factors.map(\.factor) ?? [], name: factor)
        }
        return text + (result.uncertainty.map(uncertainty) ?? "")
    }

    private static func verdict(_ outcome: DelphiOutcome) -> String {
        switch outcome {
        case .consensus: "consensus, and stable; the study is at its end"
        case .stableWithoutAgreement: "stable without agreement; another round will hardly change that"
        case .roundLimitReached: "the round limit is reached without consensus"
        case .notFinished: "not finished; another round is due"
        }
    }

    private static func table(_ round: DelphiRoundResult, weights: [String: Double]?) -> String {
        let header = ["factor", "answers", "mean", "median", "IQR", "SD", "CV", "full score", "weight"]
        var table = TextColumns(header, rightAligned: Set(1...8))
        for factor in round.factors {
            let figures = factor.statistics
            table.add(
                [factor.factor, "\(factor.answers)"]
                    + [figures.mean, figures.median, figures.interquartileRange, figures.standardDeviation, figures.coefficientOfVariation]
                    .map { NumberColumn.text($0) }
                    + [factor.fullScoreRate.map { PercentText.text($0) } ?? "-", NumberColumn.text(weights?[factor.factor])])
        }
        return table.text
    }

    private static func uncertainty(_ found: WeightUncertainty) -> String {
        var leaves = TextColumns(["global weight of", "weight", "lower", "upper"], rightAligned: [1, 2, 3])
        for leaf in found.leaves { leaves.add([leaf.path.joined(separator: " / ")] + interval(leaf.weight)) }
        var text = "\n" + leaves.text
        if let chance = found.reversalProbability {
            text += "Another panel would reverse the order of at least two of them with a chance of \(PercentText.text(chance)).\n"
        }
        guard !found.objectives.isEmpty else { return text }
        var objectives = TextColumns(["objective", "score", "lower", "upper"], rightAligned: [1, 2, 3])
        for objective in found.objectives { objectives.add([objective.objective] + interval(objective.score)) }
        text += "\n" + objectives.text
        for pair in found.objectiveReversals {
            text += "\(pair.lower) would pass \(pair.higher) with a chance of \(PercentText.text(pair.probability)).\n"
        }
        return text
    }

    private static func interval(_ estimate: Estimate) -> [String] {
        [estimate.value, estimate.lower, estimate.upper].map { NumberColumn.text($0) }
    }

    /// A sheet as an expert gets it.
    static func text(of sheet: FeedbackSheet) -> String {
        var text = "Round \(sheet.round), respondent \(sheet.respondent); \(sheet.experts) experts answered"
        text += sheet.concordance.map { ", W = \(NumberColumn.text($0))\n\n" } ?? "\n\n"
        var table = TextColumns(["factor", "yours", "median", "quartiles", "mean", "please give a reason"], rightAligned: [1, 2, 4])
        for item in sheet.items {
            let quartiles = [item.panel.lowerQuartile, item.panel.upperQuartile].map { NumberColumn.text($0) }.joined(separator: " to ")
            table.add(
                [item.factor, own(item.own), NumberColumn.text(item.panel.median), quartiles, NumberColumn.text(item.panel.mean)]
                    + [item.asksForReason ? "yes" : ""])
        }
        text += table.text
        for item in sheet.items where !item.reasons.isEmpty {
            text += "\nReasons given for \(item.factor):\n" + item.reasons.map { "- \($0)\n" }.joined()
        }
        return text
    }

    private static func own(_ answer: DelphiAnswer?) -> String {
        switch answer {
        case .number(let value)?: NumberColumn.text(value)
        case .triangular(let value)?:
            [value.lowest, value.likeliest, value.highest].map { NumberColumn.text($0) }.joined(separator: "/")
        case nil: "-"
        }
    }
}
