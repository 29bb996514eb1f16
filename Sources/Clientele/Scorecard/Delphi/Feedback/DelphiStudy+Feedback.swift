extension DelphiStudy {
    /// The code of each expert, under which sheets go out; the facilitator alone should see this key.
    ///
    /// Codes are drawn by the study's seed, first for the panel, then for who joins, round by round, so that a later round changes none.
    public var respondentCodes: [String: String] {
        var generator = SeededGenerator(seed: settings.seed, stream: 2)
        var order: [String] = []
        var known: Set<String> = []
        for group in [panel] + rounds.map({ Array($0.answers.keys) }) {
            var names = Set(group).subtracting(known).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            known.formUnion(names)
            for place in stride(from: names.count - 1, through: 1, by: -1) { names.swapAt(place, generator.next(below: place + 1)) }
            order += names
        }
        let codes = order.enumerated().map { ($0.element, DelphiStudy.code($0.offset + 1)) }
        return Dictionary(codes, uniquingKeysWith: { first, _ in first })
    }

    private static func code(_ number: Int) -> String {
        let digits = String(number)
        return "R" + String(repeating: "0", count: max(3 - digits.count, 0)) + digits
    }

    /// The feedback sheets of a round, one for each expert of the panel who is still in the study, in the order of their codes.
    ///
    /// An expert is asked for a reason where the own answer lies outside the panel's interquartile range. Whoever has not answered in this
    /// round gets a sheet without own answers. With a panel of two or three, experts can work out the others' answers from any statistic.
    ///
    /// - Parameter round: The number of the round, from 1; the last one unless given.
    /// - Returns: The sheets.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a round that there is not.
    /// - Complexity: As ``result(rule:)`` of two rounds, and O(*experts* · *factors*).
    public func feedbackSheets(afterRound round: Int? = nil) throws -> [FeedbackSheet] {
        let number = round ?? rounds.count
        guard number >= 1, number <= rounds.count else {
            throw ClienteleError(
                .invalidArgument, "there is no round \(number) among the \(rounds.count) of the study",
                remedy: "give the number of an answered round, from 1")
        }
        let answered = rounds[number - 1]
        let panelRound = PanelRound(answered, of: self)
        let result = DelphiRoundResult(panelRound, number: number, of: self, pool: try resolvedPool(), after: nil)
        let codes = respondentCodes
        let names = Set(panel + Array(answered.answers.keys))
        let coded = names.compactMap { name in codes[name].map { (name: name, code: $0) } }
        return coded.sorted { ($0.code.utf8.count, $0.code) < ($1.code.utf8.count, $1.code) }.map { expert in
            let row = panelRound.row(of: expert.name)
            let items = factors.indices.map { factor in
                item(
                    factor, row: row, in: panelRound, statistics: result.factors[factor],
                    reasons: reasons(in: answered, factor, but: expert.name))
            }
            return FeedbackSheet(respondent: expert.code, kind: kind, result: result, items: items)
        }
    }

    private func item(_ factor: Int, row: Int?, in round: PanelRound, statistics: FactorStatistics, reasons: [String]) -> FeedbackItem {
        let value = row.flatMap { round.values[$0][factor] }
        var own = value.map { DelphiAnswer.number($0) }
        if let row, case .triangular? = round.answers[row][factor] { own = round.answers[row][factor] }
        var isOutside = false
        if let value, let lower = statistics.statistics.lowerQuartile, let upper = statistics.statistics.upperQuartile {
            isOutside = value < lower || value > upper
        }
        return FeedbackItem(
            factor: statistics.factor, own: own, answers: statistics.answers, panel: statistics.statistics, asksForReason: isOutside,
            reasons: reasons)
    }

    private func reasons(in round: DelphiRound, _ factor: Int, but expert: String) -> [String] {
        let others = round.reasons.filter { $0.key != expert }.values
        let texts = others.compactMap { $0.indices.contains(factor) ? $0[factor] : nil }
        return texts.filter { !$0.isEmpty }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
