import Clientele
import Testing

/// Panels that agree, that stay divided and that stand still divided are told apart.
struct DelphiSimulationTests {
    private static let factors = ["price", "service", "quality", "brand", "delivery"]

    private func study(rounds: Int) throws -> DelphiStudy {
        try DelphiStudy(
            kind: .ranking, factors: DelphiSimulationTests.factors, stop: DelphiStopRule(maximumRounds: rounds),
            settings: DelphiSettings(seed: 1, permutations: 99, resamples: 1))
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `a panel that converges finishes with consensus`(seed: UInt64) throws {
        var panel = SimulatedPanel(experts: 9, factors: 5, noise: 12, camps: 1, seed: seed)
        var study = try study(rounds: 12)
        var outcomes: [DelphiOutcome] = []
        while outcomes.last != .consensus, study.rounds.count < 12 {
            try study.add(panel.rankings)
            outcomes.append(try study.result().outcome)
            panel.converge(0.5)
        }
        let result = try study.result()
        #expect(result.outcome == .consensus && result.consensus && result.stable && result.finished, "seed \(seed)")
        #expect(outcomes.first == .notFinished && outcomes.count >= 3, "seed \(seed)")
        #expect(!result.roundLimitReached, "seed \(seed)")
        // Agreement grew, and the answers stood still in the end.
        let w = result.rounds.compactMap { $0.concordance.w }
        #expect((w.last ?? 0) > (w.first ?? 1), "seed \(seed)")
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `a polarised panel that keeps moving stops at the round limit and says so`(seed: UInt64) throws {
        var panel = SimulatedPanel(experts: 10, factors: 5, noise: 2, camps: 2, seed: seed)
        var study = try study(rounds: 4)
        for round in 1...4 {
            try study.add(panel.rankings)
            let result = try study.result()
            #expect(!result.consensus && result.finished == (round == 4), "seed \(seed)")
            panel.waver(9)
        }
        let result = try study.result()
        #expect(result.outcome == .roundLimitReached && result.roundLimitReached && !result.stable, "seed \(seed)")
        #expect((result.rounds.last?.concordance.w ?? 1) < 0.7)
        #expect(throws: ClienteleError.self) { try study.add(panel.rankings) }
        #expect(study.rounds.count == 4)
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `a panel that stands still divided is told apart from both`(seed: UInt64) throws {
        let panel = SimulatedPanel(experts: 10, factors: 5, noise: 1, camps: 2, seed: seed)
        var study = try study(rounds: 4)
        for _ in 1...2 { try study.add(panel.rankings) }
        let early = try study.result()
        #expect(early.outcome == .stableWithoutAgreement && early.stable && !early.consensus && !early.finished, "seed \(seed)")
        for _ in 3...4 { try study.add(panel.rankings) }
        let late = try study.result()
        #expect(late.outcome == .stableWithoutAgreement && late.finished && late.roundLimitReached, "seed \(seed)")
        #expect(late.rounds[3].stability?.spearman == 1 || late.rounds[3].stability?.spearman == nil, "seed \(seed)")
    }

    @Test func `agreement whose answers still move is not consensus yet`() throws {
        var study = try study(rounds: 9)
        try study.add(DelphiRound(answers: ["a": [1, 2, 3, 4, 5], "b": [1, 2, 3, 4, 5], "c": [1, 2, 3, 5, 4]]))
        try study.add(DelphiRound(answers: ["a": [5, 4, 3, 2, 1], "b": [5, 4, 3, 2, 1], "c": [5, 4, 3, 2, 1]]))
        let result = try study.result()
        #expect(result.consensus && !result.stable && !result.finished && result.outcome == .notFinished)
        #expect(result.rounds[1].change == 1)
        #expect(result.rounds[1].stability?.kendall == -1)
    }

    @Test func `perfect agreement of too few is no evidence`() throws {
        // Two experts of three factors agree by chance once in six times.
        let answers: [String: [DelphiAnswer?]] = ["a": [1, 2, 3], "b": [1, 2, 3]]
        let round = DelphiRound(answers: answers)
        let study = try DelphiStudy(kind: .ranking, factors: ["x", "y", "z"], rounds: [round, round])
        let result = try study.result()
        #expect(result.rounds[1].concordance.w == 1)
        #expect(abs((result.rounds[1].concordance.permutationP ?? 0) - 1.0 / 6) < 1e-12)
        #expect(result.outcome == .stableWithoutAgreement)
        let lenient = try DelphiStudy(
            kind: .ranking, factors: ["x", "y", "z"], stop: DelphiStopRule(maximumP: 1), rounds: [round, round])
        #expect(try lenient.result().outcome == .consensus)
    }

    @Test func `a rule of one's own decides`() throws {
        var study = try study(rounds: 9)
        try study.add(DelphiRound(answers: ["a": [1, 2, 3, 4, 5], "b": [5, 4, 3, 2, 1]]))
        let rule = ClosureConsensusRule { evidence in
            ConsensusJudgement(consensus: evidence.rounds.count == 1, stable: evidence.kind == .ranking, reasons: ["so it is"])
        }
        let result = try study.result(rule: rule)
        #expect(result.outcome == .consensus && result.finished && result.reasons == ["so it is"])
    }
}
