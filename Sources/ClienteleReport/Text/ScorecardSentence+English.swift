extension ScorecardSentence {
    /// The sentence in English.
    package func english(_ numbers: NumberText) -> String {
        switch self {
        case .cardName(let name): name
        case .mission(let mission): "Mission: \(mission)"
        case .measuresByStatus(let onPlan, let behind, let farBehind, let notKnown):
            "Measures: \(numbers.integer(onPlan)) on plan, \(numbers.integer(behind)) behind, \(numbers.integer(farBehind)) far behind"
                + (notKnown > 0 ? ", \(numbers.integer(notKnown)) not known." : ".")
        case .partial(let coverage):
            "The score rests on \(numbers.percent(coverage, upTo: 1)) of the weights; the rest has no reading or no target."
        case .scoreMeaning:
            """
            An achievement is the share of the way from the baseline to the target; a score is the weighted mean of the achievements below it. \
            The status compares it with what was planned for the day of the reading.
            """
        case .plannedDetail(let score): "planned \(numbers.percent(score))"
        case .measuresDetail(let count): "of \(numbers.integer(count)) \(count == 1 ? "measure" : "measures")"
        case .linksDetail(let tested, let count):
            "\(numbers.integer(tested)) of \(numbers.integer(count)) \(count == 1 ? "link" : "links") tested"
        case .weaknessesDetail(let count): "and \(numbers.integer(count)) \(count == 1 ? "weakness" : "weaknesses")"
        case .mapDescription(let objectives, let links):
            """
            \(numbers.integer(objectives)) \(objectives == 1 ? "objective" : "objectives") in bands of perspectives, with \
            \(numbers.integer(links)) \(links == 1 ? "link" : "links") from cause to effect and the status of each objective.
            """
        case .mapTooLarge: "The map has too many objectives or links to be drawn."
        case .nothingOffPlan: "No measure with a reading and a target is off plan."
        case .offPlan(let count, let lost):
            "\(numbers.integer(count)) \(count == 1 ? "measure is" : "measures are") off plan; that takes \(numbers.percent(lost)) "
                + "from the score of the whole."
        case .strategyHolds: "The data support hypotheses of the strategy and contradict none."
        case .strategyFails: "The data speak against the strategy: a hypothesis is contradicted, or causes improve without their effects."
        case .strategyUnproven: "The data do not contradict the hypotheses of the strategy, nor support all of them."
        case .strategyUntested: "No hypothesis of the strategy can be tested yet."
        case .linkTestMeaning:
            """
            Each link is tested after the lag declared for it, with trends taken out, and seasons too where the data span two cycles; p-values \
            are corrected for the number of links. A correlation does not prove a cause.
            """
        case .outlookMeaning:
            "What the reading comes to at the date of the target if it goes on as it did, with the chance that it reaches the target."
        case .nothingFound: "Nothing was found."
        case .andMore(let names, let count): "\(names) and \(numbers.integer(count)) more"
        case .rowsShown(let shown, let count): "\(numbers.integer(shown)) of \(numbers.integer(count)) are shown."
        }
    }
}
