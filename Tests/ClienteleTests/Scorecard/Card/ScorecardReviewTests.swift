import Testing

@testable import Clientele

@Suite("The review of a scorecard")
struct ScorecardReviewTests {
    /// A scorecard that an expert would let pass.
    static func sound() throws -> Scorecard {
        let end = try CalendarDay("2004-12-31")
        func measure(_ id: String, _ objective: String, _ timing: MeasureTiming, _ focus: MeasureFocus, _ scale: MeasureScale)
            -> ScorecardMeasure
        {
            ScorecardMeasure(
                id: id, name: id, objective: objective, unit: "percent", source: "accounts", direction: .higherIsBetter, timing: timing,
                focus: focus, scale: scale, baseline: MeasureBaseline(value: 1),
                target: MeasureTarget(value: 2, date: end, reach: .withEffort, actions: ["act"]),
                series: [PeriodValue(date: end, value: 2)])
        }
        return Scorecard(
            name: "sound", mission: "To serve", valueProposition: .operationalExcellence,
            objectives: [
                ScorecardObjective(id: "growth", name: "growth", perspective: "financial", path: .growth),
                ScorecardObjective(id: "cost", name: "cost", perspective: "financial", path: .productivity),
                ScorecardObjective(id: "loyal", name: "loyal", perspective: "customer"),
                ScorecardObjective(id: "win", name: "win", perspective: "internalProcess", process: .acquisition),
                ScorecardObjective(id: "keep", name: "keep", perspective: "internalProcess", process: .retention),
                ScorecardObjective(id: "skill", name: "skill", perspective: "learningAndGrowth"),
            ],
            measures: [
                measure("m1", "growth", .lagging, .effect, .absolute), measure("m2", "cost", .lagging, .effect, .relative),
                measure("m3", "loyal", .lagging, .effect, .relative), measure("m4", "win", .leading, .process, .absolute),
                measure("m5", "keep", .leading, .process, .relative), measure("m6", "skill", .leading, .process, .relative),
            ],
            initiatives: [
                ScorecardInitiative(
                    id: "act", name: "act", owner: "head", dueDate: end, progress: 0.5,
                    objectives: ["growth", "cost", "loyal", "win", "keep", "skill"])
            ],
            links: [("skill", "win"), ("skill", "keep"), ("win", "loyal"), ("keep", "loyal"), ("loyal", "growth"), ("loyal", "cost")].map {
                CauseEffectLink(from: $0.0, to: $0.1, strength: 0.4, lag: 1)
            })
    }

    @Test("a sound scorecard has no finding at all")
    func nothing() throws {
        #expect(try Self.sound().review.findings == [])
    }

    /// What a change of the sound scorecard adds.
    static func kinds(_ change: (inout Scorecard) -> Void) throws -> Set<String> {
        var card = try sound()
        change(&card)
        return Set(card.review.findings.map(\.kind.name))
    }

    @Test("weights: below zero, missing, not adding up, all zero; 0.6 and 0.4, or 60 and 40, are in order")
    func weights() throws {
        func financial(_ first: Double?, _ second: Double?) throws -> Set<String> {
            try Self.kinds {
                $0.objectives[0].weight = first
                $0.objectives[1].weight = second
            }
        }
        #expect(try financial(0.6, 0.4) == [] && financial(60, 40) == [])
        #expect(try financial(0.6, 0.5) == ["weightsDoNotAddUp"])
        #expect(try financial(-1, 1) == ["invalidWeight"] && financial(.nan, 1) == ["invalidWeight"])
        #expect(try financial(1, nil) == ["weightMissing"])
        #expect(try financial(0, 0) == ["weightsAllZero"])
        #expect(try financial(0, 1) == ["zeroWeight"])
    }

    @Test("ids: empty, twice, unknown in every place that refers to one")
    func identities() throws {
        #expect(try Self.kinds { $0.themes = [ScorecardTheme(id: "", name: "x")] }.contains("emptyIdentifier"))
        #expect(try Self.kinds { $0.initiatives.append($0.initiatives[0]) } == ["duplicateIdentifier"])
        #expect(try Self.kinds { $0.objectives[2].theme = "x" } == ["unknownReference"])
        #expect(try Self.kinds { $0.initiatives[0].objectives.append("x") } == ["unknownReference"])
        #expect(try Self.kinds { $0.measures[0].target?.actions.append("x") } == ["unknownReference"])
        #expect(try Self.kinds { $0.links[0].fromMeasure = "x" } == ["unknownReference"])
        #expect(try Self.kinds { $0.links[0].fromMeasure = "m1" } == ["linkMeasureElsewhere"])
        #expect(try Self.kinds { $0.initiatives[0].causes = ["x"] } == ["unknownReference"])
        #expect(
            try Self.kinds { $0.measures[5].objective = "x" } == ["unknownReference", "objectiveWithoutMeasure", "actionForOtherObjective"])
        #expect(try Self.kinds { $0.objectives[5].perspective = "x" }.isSuperset(of: ["unknownReference", "perspectiveWithoutObjective"]))
    }

    @Test("tiers: mission, orphan objectives, initiatives without objective, owner or date")
    func tiers() throws {
        #expect(try Self.kinds { $0.mission = "  " } == ["missingMission"])
        #expect(try Self.kinds { $0.measures.remove(at: 5) } == ["objectiveWithoutMeasure"])
        #expect(try Self.kinds { $0.initiatives[0].objectives.removeLast() } == ["objectiveWithoutInitiative", "actionForOtherObjective"])
        let extra = ScorecardInitiative(id: "x", name: "x")
        #expect(
            try Self.kinds { $0.initiatives.append(extra) } == [
                "initiativeWithoutObjective", "initiativeWithoutOwner", "initiativeWithoutDueDate",
            ])
        #expect(try Self.kinds { $0.initiatives[0].progress = 1.5 } == ["invalidProgress"])
        #expect(try Self.kinds { $0.initiatives[0].startDate = .max } == ["initiativeEndsBeforeStart"])
        let cost = DecimalAmount(minorUnits: -1, minorUnitDigits: 2)
        #expect(try Self.kinds { $0.initiatives[0].cost = cost } == ["invalidCost", "costWithoutCurrency"])
    }

    @Test("targets: none, no number, no date, no reach, out of reach, no action, action too late, behind the baseline")
    func targets() throws {
        #expect(try Self.kinds { $0.measures[0].target = nil } == ["measureWithoutTarget"])
        #expect(try Self.kinds { $0.measures[0].target?.value = nil } == ["targetWithoutNumber"])
        #expect(try Self.kinds { $0.measures[0].target?.date = nil } == ["targetWithoutDate"])
        #expect(try Self.kinds { $0.measures[0].target?.reach = nil } == ["targetWithoutReach"])
        #expect(try Self.kinds { $0.measures[0].target?.reach = .withoutEffort } == ["targetTooLow"])
        #expect(try Self.kinds { $0.measures[0].target?.reach = .beyondReach } == ["targetBeyondReach"])
        #expect(try Self.kinds { $0.measures[0].target?.actions = [] } == ["targetWithoutAction"])
        #expect(try Self.kinds { $0.initiatives[0].dueDate = .max } == ["actionAfterTarget"])
        #expect(try Self.kinds { $0.measures[0].direction = .lowerIsBetter } == ["targetNoBetterThanBaseline"])
        #expect(try Self.kinds { $0.measures[0].direction = .onTargetIsBetter } == ["targetWithoutTolerance"])
        #expect(try Self.kinds { $0.measures[0].baseline = nil } == ["measureWithoutBaseline"])
        #expect(try Self.kinds { $0.measures[0].baseline?.date = .max } == ["targetBeforeBaseline"])
        #expect(try Self.kinds { $0.measures[0].target?.milestones = [PeriodValue(date: .max, value: 1)] } == ["invalidMilestone"])
        #expect(try Self.kinds { $0.measures[0].thresholds = StatusThresholds(green: 0.5, amber: 0.8) } == ["thresholdsOutOfOrder"])
        #expect(try Self.kinds { $0.measures[0].thresholds = StatusThresholds(scale: .value, green: 2, amber: 1.5) } == [])
    }

    @Test("balance: all financial, all lagging, process without effect, absolute without relative, and each the other way round")
    func balance() throws {
        #expect(
            try Self.kinds { card in
                card.perspectives = card.perspectives.map {
                    var all = $0; all.kind = .financial; return all
                }
            }
            .isSuperset(of: ["onlyFinancialMeasures"]))
        func all(_ change: (inout ScorecardMeasure) -> Void) throws -> Set<String> {
            try Self.kinds { card in for place in card.measures.indices { change(&card.measures[place]) } }
        }
        #expect(try all { $0.timing = .lagging } == ["onlyLaggingMeasures"])
        #expect(try all { $0.timing = .leading } == ["onlyLeadingMeasures"])
        #expect(try all { $0.focus = .process } == ["processWithoutEffect"])
        #expect(try all { $0.focus = .effect } == ["effectWithoutProcess"])
        #expect(try all { $0.scale = .absolute } == ["absoluteWithoutRelative"])
        #expect(try all { $0.scale = .relative } == ["relativeWithoutAbsolute"])
        #expect(try all { $0.scale = nil } == ["unclassifiedMeasure"])
        #expect(try Self.kinds { $0.measures.removeFirst(2) } == ["noFinancialMeasure", "objectiveWithoutMeasure"])
    }

    @Test("strategy: proposition, its leading processes, growth and productivity")
    func strategy() throws {
        #expect(try Self.kinds { $0.valueProposition = nil } == ["missingValueProposition"])
        #expect(try Self.kinds { $0.valueProposition = .customerIntimacy } == ["leadingProcessWithoutObjective"])
        #expect(try Self.kinds { $0.measures.remove(at: 4) } == ["leadingProcessWithoutMeasure", "objectiveWithoutMeasure"])
        #expect(try Self.kinds { $0.objectives[0].path = .productivity } == ["missingGrowthPath"])
        #expect(try Self.kinds { $0.objectives[1].path = .growth } == ["missingProductivityPath"])
        #expect(try Self.kinds { $0.objectives[2].path = .growth } == ["pathOutsideFinancial"])
    }

    @Test("map: a circle is named, dead ends and idle objectives are found, lags are asked for")
    func map() throws {
        var card = try Self.sound()
        card.links.append(CauseEffectLink(from: "growth", to: "win", strength: 0.2, lag: 1))
        let circle = try #require(card.review.findings.first { $0.kind == .circle })
        #expect(circle.path == ["links", "growth", "win", "loyal"])
        #expect(circle.statement == "The links run in a circle: growth → win → loyal → growth.")
        #expect(try Self.kinds { $0.links.append(CauseEffectLink(from: "cost", to: "cost", lag: 0)) } == ["linkToItself"])
        #expect(try Self.kinds { $0.links.append($0.links[0]) } == ["duplicateLink"])
        #expect(try Self.kinds { $0.links[0].lag = nil } == ["linkWithoutLag"])
        #expect(try Self.kinds { $0.links[0].strength = 2 } == ["invalidStrength"])
        #expect(try Self.kinds { $0.links = [] } == ["missingLinks"])
        #expect(try Self.kinds { $0.links.removeLast(1) } == ["objectiveWithoutLink"])
        #expect(try Self.kinds { $0.links.removeLast(2) }.isSuperset(of: ["objectiveLeadsNowhere", "objectiveWithoutLink"]))
        #expect(try Self.kinds { $0.links[2].direction = .negative } == ["objectiveLeadsNowhere"])
        #expect(try Self.kinds { $0.links.append(CauseEffectLink(from: "loyal", to: "skill", lag: 1)) } == ["circle", "linkAgainstOrder"])
    }

    @Test("measures: no source, no unit, no values, contradictions, several in a period")
    func measures() throws {
        #expect(try Self.kinds { $0.measures[0].source = nil } == ["measureWithoutSource"])
        #expect(try Self.kinds { $0.measures[0].unit = "" } == ["measureWithoutUnit"])
        #expect(try Self.kinds { $0.measures[0].series = [] } == ["measureWithoutValues"])
        #expect(try Self.kinds { $0.measures[0].window = 0 } == ["invalidWindow"])
        let day = try CalendarDay("2004-12-30")
        #expect(try Self.kinds { $0.measures[0].series += [PeriodValue(date: day, value: 1)] } == ["severalValuesInPeriod"])
        #expect(
            try Self.kinds { $0.measures[0].series += [PeriodValue(date: day, value: 1), PeriodValue(date: day, value: 2)] }
                .contains("contradictoryValues"))
        #expect(try Self.kinds { $0.measures[0].series[0].value = .infinity } == ["notANumber"])
    }

    /// Two measures of one objective over some months, the second a function of the first.
    static func agreement(_ months: Int, _ second: (Int, Double) -> Double) throws -> [ScorecardFinding] {
        var card = try sound()
        card.measures[5].series = []
        var generator = SeededGenerator(seed: 3)
        for month in 0..<months {
            let day = try CalendarDay("2004-12-31").adding(months: -month)
            card.measures[5].series.append(PeriodValue(date: day, value: Double(generator.next(below: 1_000))))
        }
        var other = card.measures[5]
        other.id = "m7"
        other.series = other.series.enumerated().map { place, item in
            PeriodValue(date: item.date, value: second(place, item.value ?? 0))
        }
        card.measures.append(other)
        return card.review.findings
    }

    @Test("a measure that runs against its objective, does not move with it, or cannot be judged yet is told with its test")
    func agreement() throws {
        #expect(try Self.agreement(20) { $1 }.isEmpty)
        let against = try Self.agreement(20) { -$1 }
        #expect(against.map(\.kind) == [.measureAgainstObjective, .measureAgainstObjective])
        #expect(against[0].figures.first?.value == -1)
        #expect(against[0].statement.contains("Spearman's correlation -1"))
        let short = try Self.agreement(7) { $1 }
        #expect(short.map(\.kind) == [.agreementUntested, .agreementUntested])
        #expect(short[0].statement.contains("7 periods in common"))
        let level = try Self.agreement(20) { _, _ in 5 }
        #expect(level.allSatisfy { $0.kind == .agreementUntested })
    }

    @Test("findings do not depend on the order in which parts are listed; seed 41")
    func order() throws {
        var card = try Self.sound()
        card.mission = nil
        card.links.append(CauseEffectLink(from: "growth", to: "win"))
        for place in card.measures.indices { card.measures[place].scale = .absolute; card.measures[place].target?.reach = nil }
        var generator = SeededGenerator(seed: 41)
        let first = card.review
        for _ in 0..<5 {
            card.measures.shuffle(using: &generator)
            card.objectives.shuffle(using: &generator)
            card.links.shuffle(using: &generator)
            #expect(card.review == first)
        }
    }
}
