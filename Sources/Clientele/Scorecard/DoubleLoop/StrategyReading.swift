/// Turns the verdicts and trends of a review into its findings.
struct StrategyReading {
    private let review: StrategyHypothesisReview
    private let names: [String: String]
    private let trends: [String: StrategyTrend]

    init(_ review: StrategyHypothesisReview, names: [String: String]) {
        self.review = review
        self.names = names
        trends = Dictionary(review.trends.map { ($0.id, $0) }) { first, _ in first }
    }

    var standing: StrategyStanding {
        let verdicts = review.links.map(\.verdict)
        if verdicts.contains(.contradicted) || isFailing || review.links.contains(where: fails) { return .failing }
        let tested = verdicts.filter { $0 != .notEnoughData }
        if tested.isEmpty { return .notEnoughData }
        // A chain is as strong as its weakest link: one that is not seen leaves the strategy unproven.
        return tested.allSatisfy { $0 == .supported } ? .holds : .unproven
    }

    var findings: [ScorecardFinding] {
        let whole = isFailing ? [failingStrategy] : []
        return ScorecardFinding.ordered(whole + review.links.flatMap { fails($0) ? [failing($0), told($0)] : [told($0)] })
    }

    private var leading: [StrategyTrend] { review.trends.filter { $0.timing == .leading && $0.course != .notEnoughData } }
    private var lagging: [StrategyTrend] { review.trends.filter { $0.timing == .lagging && $0.course != .notEnoughData } }

    /// Whether some leading measures improve, none worsens, and no lagging one improves.
    private var isFailing: Bool {
        leading.contains { $0.course == .improves } && !leading.contains { $0.course == .worsens }
            && !lagging.isEmpty && !lagging.contains { $0.course == .improves }
    }

    /// Whether a leading cause improves and the lagging effect that is to get better with it does not, the link not being supported.
    private func fails(_ reviewed: ReviewedLink) -> Bool {
        guard let cause = trends[reviewed.link.cause], let effect = reviewed.effectAfterLag else { return false }
        return reviewed.link.direction == .positive && reviewed.verdict != .supported && reviewed.verdict != .notEnoughData
            && cause.timing == .leading && effect.timing == .lagging && cause.course == .improves
            && (effect.course == .steady || effect.course == .worsens)
    }

    private var failingStrategy: ScorecardFinding {
        let risen = leading.filter { $0.course == .improves }.map { name($0.id) }
        let behind = lagging.map { name($0.id) }
        return ScorecardFinding(
            .failingStrategy, .weakness, path: ["strategy"],
            statement: "Leading measures improve (\(ScorecardText.list(risen))) while no lagging one does "
                + "(\(ScorecardText.list(behind))): the strategy is carried out and does not work, or not yet.",
            remedy: "Ask whether the lags are longer than declared; if not, question the hypotheses rather than the effort.",
            figures: (leading + lagging).map(figure))
    }

    private func failing(_ reviewed: ReviewedLink) -> ScorecardFinding {
        let link = reviewed.link
        let how = reviewed.effectAfterLag?.course == .worsens ? "gets worse" : "does not improve"
        return ScorecardFinding(
            .failingHypothesis, .weakness, path: ["links", link.cause, link.effect],
            statement: "'\(name(link.cause))' improves while '\(name(link.effect))', which it is to move after \(periods(link.lag)), "
                + "\(how).",
            remedy: "Ask whether the lag is longer than declared; if not, look for another cause to work on.",
            figures: [trends[link.cause], reviewed.effectAfterLag].compactMap { $0 }.map(figure) + figures(reviewed))
    }

    private func told(_ reviewed: ReviewedLink) -> ScorecardFinding {
        let link = reviewed.link
        let pair = "'\(name(link.effect))' after \(periods(link.lag)) with '\(name(link.cause))'"
        func finding(
            _ kind: ScorecardFindingKind, _ severity: ScorecardSeverity, _ statement: String, _ remedy: String
        ) -> ScorecardFinding {
            ScorecardFinding(
                kind, severity, path: ["links", link.cause, link.effect], statement: statement, remedy: remedy, figures: figures(reviewed))
        }
        switch reviewed.verdict {
        case .supported:
            return finding(
                .linkSupported, .note, "The data support the link: \(pair) moves as expected\(numbers(reviewed)).",
                "Keep the hypothesis; a third cause of both remains possible.")
        case .contradicted:
            return finding(
                .linkContradicted, .weakness,
                "The data contradict the link: \(pair) moves against what was expected\(numbers(reviewed)).",
                "Do not work on the cause for the sake of this effect before the reason is known.")
        case .notSupported:
            return finding(
                .linkNotSupported, .note, "The data do not support the link: that \(pair) moves might be chance\(numbers(reviewed)).",
                "Treat it as a belief; its interval says how strong it can still be.")
        case .notEnoughData:
            return finding(.linkUntested, .note, untested(reviewed), remedy(reviewed.test?.gap))
        }
    }

    private func untested(_ reviewed: ReviewedLink) -> String {
        let pair = "Whether '\(name(reviewed.link.effect))' follows '\(name(reviewed.link.cause))' cannot be told"
        guard let test = reviewed.test else { return "\(pair): no lag of 0 or more was declared, or a series is missing." }
        switch test.gap {
        case .causeDoesNotVary: return "\(pair): the cause does not vary beyond its trend and seasons."
        case .effectDoesNotVary: return "\(pair): the effect does not vary beyond its trend and seasons."
        case .fewerThanTwoCycles:
            return "\(pair): there is not enough data, fewer than two cycles, so that a season of both would look like a link."
        case .tooFewPairs, nil:
            return "\(pair): there is not enough data, \(periods(test.pairs)) with both where \(test.pairsNeeded) are needed."
        }
    }

    private func remedy(_ gap: LinkDataGap?) -> String {
        gap == .fewerThanTwoCycles
            ? "Wait for two cycles, or review without seasons if the series have none."
            : "Wait for more periods, or measure in shorter ones."
    }

    private func numbers(_ reviewed: ReviewedLink) -> String {
        guard let correlation = reviewed.test?.correlation, let p = reviewed.adjustedPValue else { return "" }
        let chance = p < 0.000_05 ? "below 0.0001" : ScorecardText.number(p, digits: 4)
        return " (correlation \(ScorecardText.number(correlation.value)), interval \(ScorecardText.number(correlation.lower)) to "
            + "\(ScorecardText.number(correlation.upper)), p \(chance) over all links)"
    }

    private func figures(_ reviewed: ReviewedLink) -> [ScorecardFigure] {
        guard let test = reviewed.test else { return [] }
        return [
            ScorecardFigure("effect", test.effect?.value, lower: test.effect?.lower, upper: test.effect?.upper),
            ScorecardFigure("correlation", test.correlation?.value, lower: test.correlation?.lower, upper: test.correlation?.upper),
            ScorecardFigure("adjustedPValue", reviewed.adjustedPValue), ScorecardFigure("pairs", Double(test.pairs)),
            ScorecardFigure("pairsNeeded", Double(test.pairsNeeded)),
        ]
    }

    private func figure(_ trend: StrategyTrend) -> ScorecardFigure {
        ScorecardFigure("changePerPeriod:\(trend.id)", trend.change?.value, lower: trend.change?.lower, upper: trend.change?.upper)
    }

    private func name(_ id: String) -> String { names[id] ?? id }

    private func periods(_ count: Int) -> String { count == 1 ? "1 period" : "\(count) periods" }
}
