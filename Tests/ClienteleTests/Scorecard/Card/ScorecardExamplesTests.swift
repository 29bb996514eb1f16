import Testing

@testable import Clientele

@Suite("The examples in the documentation of scorecards")
struct ScorecardExamplesTests {
    @Test("cards, periods and status")
    func cards() throws {
        let card = Scorecard(
            name: "Dealer business", mission: "The service that keeps machines running",
            objectives: [ScorecardObjective(id: "profit", name: "Raise profit", perspective: "financial")],
            measures: [ScorecardMeasure(id: "net", name: "Net profit", objective: "profit", direction: .higherIsBetter)])
        #expect(card.review.findings.contains { $0.kind == .measureWithoutTarget })
        #expect(ScorecardPerspective.standard.map(\.id) == ["financial", "customer", "internalProcess", "learningAndGrowth"])
        #expect(ValueProposition.productLeadership.leadingProcesses.map(\.rawValue) == ["acquisition", "selection"])
        let period = ScorecardPeriod.quarter
        let (first, second) = try (CalendarDay("2003-01-31"), CalendarDay("2003-03-31"))
        #expect(period.index(of: first) == period.index(of: second) && period.label(of: period.index(of: first)) == "2003-Q1")
        #expect(StatusThresholds.standard.status(of: 0.42, planned: 0.5).rawValue == "amber")
    }

    @Test("periods count on through years and before them, and know their days")
    func periods() throws {
        for period in ScorecardPeriod.allCases {
            for text in ["1969-12-28", "1970-01-01", "2003-12-31", "2004-02-29", "0000-01-01"] {
                let day = try CalendarDay(text)
                let index = period.index(of: day)
                let (first, last) = (try #require(period.firstDay(of: index)), try #require(period.lastDay(of: index)))
                #expect(first <= day && day <= last && period.index(of: last.advanced(by: 1)) == index + 1)
            }
            #expect(period.firstDay(of: .max) == nil && period.lastDay(of: .max) == nil && period.firstDay(of: .min) == nil)
        }
    }

    @Test("the plan, achievement and evaluation")
    func evaluation() throws {
        let day = try CalendarDay("2004-12-31")
        let card = Scorecard(
            name: "Dealers", objectives: [ScorecardObjective(id: "service", name: "Serve fast", perspective: "customer")],
            measures: [
                ScorecardMeasure(
                    id: "hours", name: "Response time", objective: "service", direction: .lowerIsBetter,
                    baseline: MeasureBaseline(value: 48), target: MeasureTarget(value: 24), series: [PeriodValue(date: day, value: 30)])
            ])
        let evaluation = card.evaluation(asOf: day)
        #expect(evaluation.score == 0.75 && evaluation.status.rawValue == "red")
        let measure = ScorecardMeasure(
            id: "hours", name: "Response time", objective: "service", direction: .lowerIsBetter,
            baseline: MeasureBaseline(value: 48, date: try CalendarDay("2003-12-31")),
            target: MeasureTarget(value: 24, date: try CalendarDay("2004-12-31")))
        #expect(measure.plannedReading(on: try CalendarDay("2004-07-01")) == 36.0)
        let allOrNothing = ClosureAchievement { reading, scale in reading >= scale.target ? 1 : 0 }
        #expect(allOrNothing.achievement(of: 0.8, on: AchievementScale(direction: .higherIsBetter, baseline: 0.7, target: 0.9)) == 0)
        #expect(LinearAchievement().achievement(of: 30, on: AchievementScale(direction: .lowerIsBetter, baseline: 48, target: 24)) == 0.75)
    }

    @Test("maps, causes, redesign, pyramid and turnover")
    func methods() throws {
        let objectives = [
            ScorecardObjective(id: "profit", name: "Profit", perspective: "financial"),
            ScorecardObjective(id: "loyalty", name: "Loyalty", perspective: "customer"),
            ScorecardObjective(id: "skills", name: "Skills", perspective: "learningAndGrowth"),
        ]
        let links = [CauseEffectLink(from: "loyalty", to: "profit", lag: 2)]
        #expect(Scorecard(name: "Shop", objectives: objectives, links: links).strategyMap.leadingNowhere == ["skills"])
        let layout = try Scorecard(name: "Shop", objectives: Array(objectives.prefix(2)), links: links).strategyMap.layout()
        #expect(layout.boxes.map(\.objective) == ["profit", "loyalty"] && layout.crossings == 0)
        let repairs = RedesignCandidate(
            id: "repairs", name: "Track repairs", performance: 0.2, importance: 0.9, feasibility: 0.7, addsValue: 0.9, complexity: 0.4,
            fragmentation: 0.8, manualWork: 0.9)
        let first = RedesignRanking(of: [repairs]).processes[0]
        #expect(first.action == .integrate && first.actions.count == 2)
        let tree = CauseTree(
            problem: "Revenue fell two quarters running",
            causes: [
                ProblemCause(id: "lost", name: "Main customers left", evidence: [CauseEvidence(statement: "Four of ten buy elsewhere")]),
                ProblemCause(
                    id: "product", name: "A rival's product is better", causeOf: "lost",
                    evidence: [CauseEvidence(statement: "Interviews with those who left")]),
                ProblemCause(id: "service", name: "Service is slow"),
            ])
        let calls = ScorecardInitiative(id: "calls", name: "Build a call centre", causes: ["service"])
        #expect(
            tree.findings(for: [calls]).map(\.kind.name) == [
                "causeWithoutEvidence", "initiativeAtNoFoundCause", "rootCauseWithoutInitiative",
            ])
        let pyramid = PerformancePyramid(entries: [
            PyramidEntry(block: .vision, objectives: ["First in service"], measures: ["Share of customers who would come back"]),
            PyramidEntry(block: .market, objectives: ["Grow with present customers"], measures: ["Share of wallet"]),
        ])
        #expect(pyramid.review.findings.map(\.kind.name) == [String](repeating: "objectiveNotCarriedDown", count: 3))
        let year = try TurnoverStatement(
            firstDay: CalendarDay("2004-01-01"), lastDay: CalendarDay("2004-12-31"),
            costOfSales: DecimalAmount(minorUnits: 732_00, minorUnitDigits: 2),
            openingInventory: DecimalAmount(minorUnits: 100_00, minorUnitDigits: 2),
            closingInventory: DecimalAmount(minorUnits: 144_00, minorUnitDigits: 2))
        #expect(year.indicator(.inventory).turnover == 6 && year.indicator(.inventory).days == 61)
    }
}
