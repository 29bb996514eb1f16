import Clientele
import Testing

/// Studies from their JSON to weights, feedback and uncertainty.
struct DelphiStudyTests {
    private func isClose(_ value: Double?, _ expected: Double, _ tolerance: Double = 1e-12) -> Bool {
        value.map { abs($0 - expected) <= tolerance } ?? false
    }

    @Test func `the example of the interface gives its weights`() throws {
        let study = try DelphiOracle.decoded(
            DelphiStudy.self,
            #"""
            {"kind": "ranking", "factors": ["a", "b", "c"], "rounds": [{"answers": {"expert 1": [1, 2, 3], "expert 2": [2, 1, 3]}}],
             "authority": {"expert 1": 1.0}, "stop": {"minimumConcordance": 0.7, "maximumChange": 0.15}}
            """#)
        let result = try study.result()
        for (factor, weight) in [("a", 0.4167), ("b", 0.4167), ("c", 0.1667)] {
            #expect(isClose(result.weights?[factor], weight, 5e-5))
        }
        #expect(isClose(result.rounds[0].concordance.w, 0.75) && isClose(result.rounds[0].concordance.permutationP, 0.5))
        #expect(!result.finished)
        // What is written is read again, study and result.
        #expect(try DelphiOracle.decoded(DelphiStudy.self, DelphiOracle.encoded(study)) == study)
        #expect(try DelphiOracle.decoded(DelphiResult.self, DelphiOracle.encoded(result)) == result)
        let text = try DelphiOracle.encoded(result)
        for key in ["change", "consensus", "stable", "finished", "weights", "interquartileRange", "coefficientOfVariation", "permutationP"]
        {
            #expect(text.contains("\"\(key)\":"), "\(key)")
        }
        #expect(text.contains(#""outcome":"notFinished""#) && text.contains(#""change":null"#))
    }

    @Test func `ties may be written in each usual form, and become mid-ranks`() throws {
        let forms: [[DelphiAnswer?]] = [[1, 1, 3, 4], [2, 2, 3, 4], [1.5, 1.5, 3, 4], [1, 1, 2, 3]]
        let weights = try forms.map { form in
            try DelphiStudy(kind: .ranking, factors: ["a", "b", "c", "d"], rounds: [DelphiRound(answers: ["e": form])]).result().weights
        }
        #expect(weights.allSatisfy { $0 == ["a": 0.35, "b": 0.35, "c": 0.2, "d": 0.1] })
        for wrong: [DelphiAnswer?] in [[1, 2, 2, 5], [1, 1, 4, 4], [2, 3, 4, 4], [0, 1, 2, 3], [1, 1.25, 3, 4], [1, 2, 2, 2.5]] {
            #expect(throws: ClienteleError.self) {
                try DelphiStudy(kind: .ranking, factors: ["a", "b", "c", "d"], rounds: [DelphiRound(answers: ["e": wrong])])
            }
        }
        // An incomplete ranking keeps its ranks, but not ones for which there is no room.
        let gap = try DelphiStudy(kind: .ranking, factors: ["a", "b", "c", "d"], rounds: [DelphiRound(answers: ["e": [1, nil, 4, 3]])])
        #expect(try gap.result().rounds[0].factors.map(\.statistics.mean) == [1, nil, 4, 3])
        #expect(try gap.result().weights == nil)
        var open = gap
        try open.add(DelphiRound(answers: ["e": [1, nil, 1, 1]]))
        #expect(throws: ClienteleError.self) { try open.add(DelphiRound(answers: ["e": [3, 4, 4, nil]])) }
    }

    /// Barron & Barrett 1996: of four factors .5208, .2708, .1458, .0625.
    @Test func `rank-order centroid weights are the mean of the experts'`() throws {
        func weights(_ answers: [String: [DelphiAnswer?]]) throws -> [String: Double]? {
            try DelphiStudy(
                kind: .ranking, factors: ["a", "b", "c", "d"], weighting: .rankOrderCentroid, rounds: [DelphiRound(answers: answers)]
            ).result().weights
        }
        let one = try weights(["e": [1, 2, 3, 4]])
        for (factor, weight) in [("a", 0.5208), ("b", 0.2708), ("c", 0.1458), ("d", 0.0625)] {
            #expect(isClose(one?[factor], weight, 5e-5))
        }
        let tied = try weights(["e": [1.5, 1.5, 3.5, 3.5]])
        #expect(isClose(tied?["a"], (25.0 / 48 + 13.0 / 48) / 2) && isClose(tied?["d"], (7.0 / 48 + 3.0 / 48) / 2))
        let two = try weights(["e": [1, 2, 3, 4], "f": [4, 3, 2, 1]])
        #expect(isClose(two?["a"], 28.0 / 96) && isClose(two?["b"], 20.0 / 96))
    }

    @Test func `authority weighs means, quartiles and weights, and equal authority is none`() throws {
        let answers: [String: [DelphiAnswer?]] = ["a": [2, 8], "b": [4, 4], "c": [9, 1]]
        func result(_ authority: [String: Double]) throws -> DelphiResult {
            try DelphiStudy(kind: .rating, factors: ["x", "y"], authority: authority, rounds: [DelphiRound(answers: answers)]).result()
        }
        let plain = try result([:])
        let equal = try result(["a": 3, "b": 3, "c": 3])
        #expect(equal.weights == plain.weights)
        #expect(equal.rounds[0].factors.map(\.statistics) == plain.rounds[0].factors.map(\.statistics))
        let weighted = try result(["a": 2, "c": 0.5])
        // (2·2 + 4 + 4.5) / 3.5 and (16 + 4 + .5) / 3.5.
        #expect(isClose(weighted.rounds[0].factors[0].statistics.mean, 12.5 / 3.5))
        #expect(isClose(weighted.weights?["x"], 12.5 / 33))
        #expect(weighted.rounds[0].factors[0].unweighted == plain.rounds[0].factors[0].statistics)
        #expect(weighted.rounds[0].concordance == plain.rounds[0].concordance)
        let deaf = try result(["a": 0])
        let without = try DelphiStudy(
            kind: .rating, factors: ["x", "y"], rounds: [DelphiRound(answers: answers.filter { $0.key != "a" })]
        ).result()
        #expect(deaf.weights == without.weights)
        // The median is the mean of the weighted quantile function over the middle 1/n* of the weights (Akinshin 2023).
        let (values, shares) = ([2.0, 4, 9], [2 / 3.5, 1 / 3.5, 0.5 / 3.5])
        let size = 3.5 * 3.5 / 5.25
        var sum = 0.0
        for step in 0..<100_000 {
            let place = (0.5 * (size - 1) + (Double(step) + 0.5) / 100_000) / size
            sum += place < shares[0] ? values[0] : place < shares[0] + shares[1] ? values[1] : values[2]
        }
        #expect(isClose(weighted.rounds[0].factors[0].statistics.median, sum / 100_000, 1e-4))
    }

    @Test func `where nobody tells factors apart the interquartile range decides`() throws {
        let round = DelphiRound(answers: ["a": [2, 2, 2], "b": [2, 2, 2], "c": [2, 2, 2]])
        let result = try DelphiStudy(kind: .ranking, factors: ["x", "y", "z"], rounds: [round, round]).result()
        #expect(result.rounds[1].concordance.w == nil && result.outcome == .consensus)
        let rated = DelphiRound(answers: ["a": [5, 5], "b": [1, 1], "c": [3, 3]])
        let ratings = try DelphiStudy(kind: .rating, factors: ["x", "y"], rounds: [rated, rated]).result()
        #expect(ratings.rounds[1].concordance.w == nil && ratings.outcome == .stableWithoutAgreement)
    }

    @Test func `experts may leave, join and leave answers out`() throws {
        let study = try DelphiStudy(
            kind: .rating, factors: ["x", "y"], scale: DelphiScale(minimum: 1, maximum: 5),
            rounds: [
                DelphiRound(answers: ["a": [5, 4], "b": [4, nil], "c": [1, 2]]),
                DelphiRound(answers: ["a": [5, 4], "b": [5, 3], "d": [nil, nil], "e": [2, 2]]),
            ])
        let result = try study.result()
        let last = result.rounds[1]
        #expect(last.experts == 3 && last.stability?.experts == 2 && last.stability?.dropouts == 1 && last.stability?.joined == 1)
        #expect(last.stability?.changes == [0.5, 0] && last.change == 0.5)
        #expect(last.factors[0].fullScoreRate == 2.0 / 3)
        #expect(result.rounds[0].factors[1].missing == 1)
        #expect(study.experts == ["a", "b", "c", "d", "e"])
    }

    @Test func `a few of the panel make neither consensus nor stability`() throws {
        let full: [String: [DelphiAnswer?]] = ["a": [1, 2, 3, 4, 5], "b": [1, 2, 3, 4, 5]]
        let partial: [String: [DelphiAnswer?]] = ["c": [5, 4, 3, 2, nil], "d": [nil, 5, 4, 3, 2], "e": [3, 1, 2, nil, nil]]
        func result(_ first: [String: [DelphiAnswer?]], _ second: [String: [DelphiAnswer?]]) throws -> DelphiResult {
            try DelphiStudy(
                kind: .ranking, factors: ["v", "w", "x", "y", "z"], settings: DelphiSettings(seed: 1, permutations: 99, resamples: 1),
                rounds: [DelphiRound(answers: first), DelphiRound(answers: second)]
            ).result()
        }
        #expect(try result(full, full).outcome == .consensus)
        let mixed = full.merging(partial) { first, _ in first }
        let few = try result(mixed, mixed)
        #expect(few.rounds[1].concordance.w == 1 && !few.consensus && few.stable)
        #expect(few.reasons[0].contains("only 2 of 5 experts answered in full"))
        let others: [String: [DelphiAnswer?]] = ["f": [1, 2, 3, 4, 5], "g": [1, 2, 3, 4, 5], "h": [1, 2, 3, 4, 5]]
        let joined = try result(full, full.merging(others) { first, _ in first })
        #expect(joined.consensus && !joined.stable && joined.outcome == .notFinished)
    }

    @Test func `feedback names nobody, asks outliers for reasons, and keeps its codes`() throws {
        var study = try DelphiStudy(kind: .rating, factors: ["price", "brand"], panel: ["Ann", "Ben", "Cem", "Dora", "Emil"])
        try study.add(
            DelphiRound(
                answers: ["Ann": [5, 3], "Ben": [4, 3], "Cem": [4, 3], "Dora": [1, nil]],
                reasons: ["Dora": ["rivals are cheaper", nil], "Ann": ["zeal", nil]]))
        let codes = study.respondentCodes
        let sheets = try study.feedbackSheets()
        #expect(sheets.map(\.respondent) == ["R001", "R002", "R003", "R004", "R005"])
        let text = try DelphiOracle.encoded(sheets)
        for name in study.panel { #expect(!text.contains(name)) }
        func sheet(_ name: String) -> FeedbackSheet? { sheets.first { $0.respondent == codes[name] } }
        // Quartiles of 1, 4, 4, 5 are 3.25 and 4.25.
        #expect(sheet("Ann")?.items[0].asksForReason == true && sheet("Dora")?.items[0].asksForReason == true)
        #expect(sheet("Ben")?.items[0].asksForReason == false && sheet("Ann")?.items[1].asksForReason == false)
        #expect(sheet("Emil")?.items[0].own == nil && sheet("Emil")?.items[0].asksForReason == false)
        #expect(sheet("Ann")?.items[0].reasons == ["rivals are cheaper"])
        #expect(sheet("Ben")?.items[0].reasons == ["rivals are cheaper", "zeal"])
        #expect(sheet("Ann")?.items[0].own == 5 && sheet("Dora")?.items[1].own == nil)
        try study.add(DelphiRound(answers: ["Emil": [3, 3], "Ann": [4, 3]]))
        #expect(study.respondentCodes == codes)
        #expect(throws: ClienteleError.self) { try study.feedbackSheets(afterRound: 3) }
    }

    @Test func `fuzzy answers agree within a fifth of the scale`() throws {
        let scale = try DelphiScale(minimum: 0, maximum: 1)
        func answer(_ values: Double...) throws -> DelphiAnswer {
            .triangular(try TriangularFuzzyNumber(lowest: values[0], likeliest: values[1], highest: values[2]))
        }
        let round = DelphiRound(answers: [
            "a": [try answer(0.5, 0.7, 0.9), try answer(0, 0.1, 0.3)], "b": [try answer(0.5, 0.7, 0.9), try answer(0.7, 0.9, 1)],
            "c": [try answer(0.7, 0.9, 1), try answer(0, 0, 0.1)], "d": [try answer(0.5, 0.7, 0.9), try answer(0.9, 1, 1)],
        ])
        let study = try DelphiStudy(kind: .fuzzy, factors: ["x", "y"], scale: scale, rounds: [round, round])
        let result = try study.result()
        let first = try #require(result.rounds[1].factors[0].fuzzy)
        #expect(isClose(first.panel.lowest, 0.55) && isClose(first.panel.likeliest, 0.75) && isClose(first.panel.highest, 0.925))
        #expect(isClose(first.defuzzified, 2.225 / 3) && first.agreeing == 1)
        // Three experts at √((.05² + .05² + .025²)/3), one at √((.15² + .15² + .075²)/3).
        #expect(isClose(first.meanDistance, (3 * (0.005_625 / 3).squareRoot() + (0.050_625 / 3).squareRoot()) / 4))
        #expect(result.rounds[1].factors[1].fuzzy?.agreeing == 0)
        #expect(result.outcome == .stableWithoutAgreement)
        #expect(isClose(result.weights?["x"], 2.225 / (2.225 + 1.5)))
        #expect(try DelphiOracle.decoded(DelphiStudy.self, DelphiOracle.encoded(study)) == study)
    }

    @Test func `a tree of studies gives global weights by product`() throws {
        let below = try DelphiStudy(
            kind: .allocation, factors: ["selection", "retention"], pool: 10, rounds: [DelphiRound(answers: ["a": [4, 6], "b": [2, 8]])])
        let objectives = ["grow": [1.0, 0, 0], "keep": [0, 0, 1.0]]
        var study = try DelphiStudy(kind: .rating, factors: ["process", "finance"], children: ["process": below], objectives: objectives)
        #expect(throws: ClienteleError.self) { try study.result() }
        try study.add(DelphiRound(answers: ["a": [3, 1], "b": [3, 1]]))
        let result = try study.result()
        let leaves = try #require(result.uncertainty?.leaves)
        #expect(leaves.map(\.path) == [["process", "selection"], ["process", "retention"], ["finance"]])
        #expect(zip(leaves, [0.75 * 0.3, 0.75 * 0.7, 0.25]).allSatisfy { isClose($0.weight.value, $1) })
        #expect(isClose(leaves[0].weight.lower, 0.15) && isClose(leaves[0].weight.upper, 0.3) && isClose(leaves[2].weight.upper, 0.25))
        // "grow" beats "keep" only when both draws give the first expert: one time in four.
        let reversal = try #require(result.uncertainty?.objectiveReversals.first)
        #expect(reversal.higher == "keep" && reversal.lower == "grow")
        #expect(abs(reversal.probability - 0.25) < 0.05)
        #expect(result.uncertainty?.objectiveReversalProbability == reversal.probability)
        try study.add(DelphiRound(answers: ["a": [5, 5]]), below: ["process"])
        #expect(try isClose(study.result().uncertainty?.leaves[0].weight.value, 0.375))
        #expect(throws: ClienteleError.self) { try study.add(DelphiRound(answers: ["a": [1, 1]]), below: ["finance"]) }
    }

    @Test func `one expert shows no uncertainty, which is not certainty: no chances are given`() throws {
        let study = try DelphiStudy(
            kind: .ranking, factors: ["a", "b"], settings: DelphiSettings(seed: 1, permutations: 9, resamples: 50),
            objectives: ["x": [1, 0], "y": [0, 1]], rounds: [DelphiRound(answers: ["Ann": [1, 2]])])
        let result = try study.result()
        let uncertainty = try #require(result.uncertainty)
        #expect(uncertainty.leaves.map(\.weight.value) == [2.0 / 3, 1.0 / 3])
        #expect(uncertainty.reversalProbability == nil && uncertainty.objectiveReversalProbability == nil)
        #expect(uncertainty.objectiveReversals.isEmpty && uncertainty.objectives.count == 2)
        #expect(!result.consensus && !result.stable && result.rounds[0].concordance.w == nil)
    }

    @Test func `a panel of one opinion leaves no uncertainty, and order of input changes nothing`() throws {
        let agreed = DelphiRound(answers: ["a": [1, 2, 3], "b": [1, 2, 3], "c": [1, 2, 3]])
        let sure = try DelphiStudy(kind: .ranking, factors: ["x", "y", "z"], rounds: [agreed]).result().uncertainty
        #expect(sure?.reversalProbability == 0 && sure?.objectiveReversalProbability == nil)
        #expect(sure?.leaves.allSatisfy { $0.weight.lower == $0.weight.upper } == true)
        let rows: [(String, [DelphiAnswer?])] = [("a", [1, 2, 3]), ("b", [2, 1, 3]), ("c", [1, 3, 2]), ("d", [3, nil, 1])]
        let forth = DelphiRound(answers: Dictionary(rows, uniquingKeysWith: { first, _ in first }))
        let back = DelphiRound(answers: Dictionary(rows.reversed(), uniquingKeysWith: { first, _ in first }))
        let results = try [forth, back].map { try DelphiStudy(kind: .ranking, factors: ["x", "y", "z"], rounds: [$0]).result() }
        #expect(try DelphiOracle.encoded(results[0]) == DelphiOracle.encoded(results[1]))
        // Missing answers keep the formula's weights from summing to 1; the shares do.
        let leaves = try #require(results[0].uncertainty?.leaves)
        #expect(isClose(leaves.map(\.weight.value).reduce(0, +), 1))
    }

    @Test(arguments: [
        #"{"kind":"ranking","factors":[],"rounds":[]}"#, #"{"kind":"ranking","factors":["a","a"],"rounds":[]}"#,
        #"{"kind":"voting","factors":["a"],"rounds":[]}"#, #"{"kind":"rating","factors":["a"],"rounds":[{"answers":{}}]}"#,
        #"{"kind":"rating","factors":["a"],"rounds":[{"answers":{"e":[1,2]}}]}"#,
        #"{"kind":"rating","factors":["a"],"rounds":[{"answers":{"e":[1e300]}}]}"#,
        #"{"kind":"rating","factors":["a"],"rounds":[{"answers":{"e":[[1,2,3]]}}]}"#,
        #"{"kind":"fuzzy","factors":["a"],"rounds":[{"answers":{"e":[[3,2,1]]}}]}"#,
        #"{"kind":"fuzzy","factors":["a"],"rounds":[{"answers":{"e":[2]}}]}"#,
        #"{"kind":"rating","factors":["a"],"scale":{"minimum":1,"maximum":5},"rounds":[{"answers":{"e":[6]}}]}"#,
        #"{"kind":"rating","factors":["a"],"scale":{"minimum":5,"maximum":1},"rounds":[]}"#,
        #"{"kind":"ranking","factors":["a"],"scale":{"minimum":1,"maximum":5},"rounds":[]}"#,
        #"{"kind":"allocation","factors":["a","b"],"rounds":[{"answers":{"e":[50,50],"f":[50,40]}}]}"#,
        #"{"kind":"allocation","factors":["a","b"],"rounds":[{"answers":{"e":[50,50],"f":[150,null]}}]}"#,
        #"{"kind":"allocation","factors":["a","b"],"rounds":[{"answers":{"e":[-1,101]}}]}"#,
        #"{"kind":"rating","factors":["a"],"authority":{"e":-1},"rounds":[]}"#,
        #"{"kind":"rating","factors":["a"],"authority":{"e":0},"rounds":[{"answers":{"e":[1]}}]}"#,
        #"{"kind":"rating","factors":["a"],"panel":["e"],"rounds":[{"answers":{"f":[1]}}]}"#,
        #"{"kind":"rating","factors":["a"],"stop":{"maximumChange":2},"rounds":[]}"#,
        #"{"kind":"rating","factors":["a"],"stop":{"maximumRounds":0},"rounds":[]}"#,
        #"{"kind":"rating","factors":["a"],"settings":{"resamples":0},"rounds":[]}"#,
        #"{"kind":"rating","factors":["a"],"objectives":{"o":[1,2]},"rounds":[]}"#,
        #"{"kind":"rating","factors":["a"],"children":{"b":{"kind":"rating","factors":["c"],"rounds":[]}},"rounds":[]}"#,
        #"{"kind":"rating","factors":["a"],"rounds":[{"answers":{"e":[1]},"reasons":{"f":["x"]}}]}"#,
        #"{"kind":"rating","factors":["a"],"version":2,"rounds":[]}"#, #"{"kind":"rating","factors":["a"]}"#,
    ])
    func `a study that contradicts itself is refused`(text: String) {
        #expect(throws: (any Error).self) { try DelphiOracle.decoded(DelphiStudy.self, text) }
    }

    @Test func `a refused answer names its place`() throws {
        let text = #"{"kind":"ranking","factors":["a","b"],"rounds":[{"answers":{"e":[1,2]}},{"answers":{"e":[1,2],"f":[1,3]}}]}"#
        let error = #expect(throws: DecodingError.self) { try DelphiOracle.decoded(DelphiStudy.self, text) }
        guard case .dataCorrupted(let context)? = error else {
            Issue.record("another error")
            return
        }
        #expect(context.codingPath.map(\.stringValue) == ["rounds", "1", "answers", "f"])
        #expect((context.underlyingError as? ClienteleError)?.code == .invalidRecord)
    }

    @Test func `extreme answers leave no infinity in a result`() throws {
        let least = Double.leastNonzeroMagnitude
        let extreme = DelphiRound(answers: ["a": [1e12, -1e12, 0], "b": [-1e12, 1e12, 1e-300], "c": [nil, nil, .number(least)]])
        for authority in [[:], ["a": 1e12, "b": 1e-300, "c": least]] as [[String: Double]] {
            let study = try DelphiStudy(kind: .rating, factors: ["x", "y", "z"], authority: authority, rounds: [extreme, extreme])
            // The encoder refuses what is not finite.
            #expect(try !DelphiOracle.encoded(study.result()).isEmpty)
            #expect(try !DelphiOracle.encoded(study.feedbackSheets()).isEmpty)
        }
    }
}
