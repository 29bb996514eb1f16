import Clientele
import ClienteleReport
import Testing

/// The strategy map as a picture: every text has its own room, and every link ends at its objectives.
struct StrategyMapChartTests {
    private func chart(_ result: ScorecardReportResult, _ language: ReportLanguage) throws -> StrategyMapChart {
        try ScorecardSection(result).chart(in: ReportContext(vocabulary: Vocabulary(language: language)))
    }

    private func drawing(_ card: Scorecard, asOf: String) throws -> Drawing {
        try chart(ScorecardReportResult(card, asOf: CalendarDay(asOf)), .english).drawing
    }

    /// The map of a card with statuses and verdicts that are made up.
    private func madeUp(_ card: Scorecard, _ language: ReportLanguage, seed: UInt64) throws -> StrategyMapChart {
        var random = RandomNumbers(seed: seed)
        let vocabulary = Vocabulary(language: language)
        let objectives = card.objectives.map { objective in
            let status = ScorecardStatus.allCases[random.integer(below: 4)]
            let text = random.integer(below: 5) == 0 ? nil : vocabulary.numbers.percent(random.fraction())
            return (objective.id, StrategyMapChart.Objective(name: objective.name, status: status, text: text))
        }
        let links = card.links.map { (from: $0.from, to: $0.to, verdict: LinkVerdict.allCases[random.integer(below: 4)]) }
        let terms: [ScorecardTerm] = [.onPlan, .behind, .farBehind, .notKnown]
        return try StrategyMapChart(
            map: card.strategyMap, objectives: Dictionary(uniqueKeysWithValues: objectives), links: links,
            words: StrategyMapChart.Words(
                statuses: Dictionary(uniqueKeysWithValues: zip(ScorecardStatus.allCases, terms.map(vocabulary.scorecardWord))),
                link: vocabulary.scorecardWord(.linkLegend), negativeLink: vocabulary.scorecardWord(.negativeLegend),
                supportedLink: vocabulary.scorecardWord(.supportedLegend),
                contradictedLink: vocabulary.scorecardWord(.contradictedLegend), empty: vocabulary.scorecardWord(.emptyMap)))
    }

    private func check(_ chart: StrategyMapChart, _ name: String) {
        let (drawing, layout) = (chart.drawing, chart.layout)
        let frames = drawing.texts.map(\.frame)
        for (place, text) in drawing.texts.enumerated() {
            let frame = frames[place]
            #expect(!text.content.isEmpty, "\(name)")
            #expect(frame.x >= 0 && frame.x + frame.width <= drawing.width, "\(name): \(text.content)")
            #expect(frame.y >= 0 && frame.y + frame.height <= drawing.height, "\(name): \(text.content)")
            for other in frames.indices where other > place {
                #expect(!frame.overlaps(frames[other]), "\(name): \(text.content) and \(drawing.texts[other].content)")
            }
            // A text that touches a box lies within it.
            for box in layout.boxes {
                let edge = DrawingFrame(x: Double(box.x), y: Double(box.y), width: Double(box.width), height: Double(box.height))
                guard frame.overlaps(edge) else { continue }
                #expect(frame.x > edge.x + 20 && frame.x + frame.width < edge.x + edge.width, "\(name): \(text.content)")
                #expect(frame.y > edge.y && frame.y + frame.height < edge.y + edge.height, "\(name): \(text.content)")
            }
        }
        for line in drawing.polylines where line.count != 5 {
            for (from, to) in zip(line, line.dropFirst()) {
                #expect(!frames.contains { $0.isTouched(from: from, to: to) }, "\(name): a link runs over a text")
            }
        }
    }

    @Test(arguments: ReportLanguage.allCases)
    func `no two texts overlap and none leaves its box, of the example`(language: ReportLanguage) throws {
        try #require(SampleCard.exampleResults.count == 2)
        for result in SampleCard.exampleResults { try check(chart(result, language), "\(result.asOf)") }
    }

    @Test(arguments: 1...40)
    func `no two texts overlap and none leaves its box, whatever the names`(seed: UInt64) throws {
        let english = try SampleCard.random(seed: seed, words: SampleCard.english, separator: " ")
        try check(madeUp(english, .english, seed: seed), "seed \(seed), English")
        let chinese = try SampleCard.random(seed: seed, words: SampleCard.chinese, separator: "")
        try check(madeUp(chinese, .simplifiedChinese, seed: seed), "seed \(seed), Chinese")
        let unbroken = try SampleCard.random(seed: seed, words: SampleCard.english, separator: "")
        try check(madeUp(unbroken, .simplifiedChinese, seed: seed), "seed \(seed), without spaces")
    }

    @Test func `the words of a name come back line by line`() {
        let name = "Answer service requests and complaints fast"
        let lines = TextMetrics.wrapped(name, size: 13, width: 120, lines: 6)
        #expect(lines.count > 1 && lines.joined(separator: " ") == name)
        #expect(lines.allSatisfy { TextMetrics.width(of: $0, size: 13) <= 120 })
        let chinese = TextMetrics.wrapped("快速响应客户的服务请求，并及时处理投诉", size: 13, width: 91, lines: 6)
        #expect(chinese.joined() == "快速响应客户的服务请求，并及时处理投诉" && chinese.allSatisfy { !$0.hasPrefix("，") })
        let short = TextMetrics.wrapped(name, size: 13, width: 120, lines: 2)
        #expect(short.count == 2 && short[1].hasSuffix("…"))
        #expect(TextMetrics.wrapped("", size: 13, width: 50, lines: 3) == [])
        #expect(TextMetrics.wrapped("a", size: 13, width: 0, lines: 0) == ["a"])
    }

    @Test func `each status has a shape of its own, and each is in the legend`() throws {
        let day = try CalendarDay("2024-12-31")
        func measure(_ id: String, _ value: Double?) -> ScorecardMeasure {
            ScorecardMeasure(
                id: id, name: id, objective: id, direction: .higherIsBetter, baseline: MeasureBaseline(value: 0),
                target: MeasureTarget(value: 100), series: [PeriodValue(date: day, value: value)])
        }
        let ids = ["good", "late", "poor", "none"]
        let card = Scorecard(
            name: "Signs", objectives: ids.map { ScorecardObjective(id: $0, name: $0, perspective: "customer") },
            measures: zip(ids, [99, 85, 10, nil]).map(measure))
        let drawing = try drawing(card, asOf: "2024-12-31")
        // Discs are one circle, rings are two; triangles have three corners and diamonds four: each in its box and in the legend.
        #expect(drawing.centers.count == 2 * (1 + 2))
        #expect(drawing.polygons.map(\.count).sorted() == [3, 3, 4, 4])
        for word in ["On plan", "Behind", "Far behind", "Not known"] { #expect(drawing.texts.contains { $0.content == word }, "\(word)") }
    }

    @Test func `arrows begin and end at the boxes of their links`() throws {
        let result = try #require(SampleCard.exampleResults.last)
        let chart = try chart(result, .english)
        let (drawing, layout, card) = (chart.drawing, chart.layout, result.card)
        let boxes = Dictionary(layout.boxes.map { ($0.objective, $0) }) { first, _ in first }
        let heads = drawing.polygons.filter { $0.count == 3 }.compactMap(\.first)
        for link in card.links {
            let box = try #require(boxes[link.to])
            #expect(
                heads.contains { head in
                    (head.y == Double(box.y + box.height) || head.y == Double(box.y)) && head.x > Double(box.x)
                        && head.x < Double(box.x + box.width)
                }, "\(link.from) → \(link.to)")
        }
    }

    @Test func `a card without objectives says so, and one too large is refused`() throws {
        let empty = try drawing(Scorecard(name: "Empty"), asOf: "2024-12-31")
        #expect(empty.texts.map(\.content) == ["The scorecard has no objective."])
        let many = (0...StrategyMap.maximumObjectives).map { ScorecardObjective(id: "\($0)", name: "x", perspective: "customer") }
        #expect(throws: ClienteleError.self) {
            try StrategyMapChart(
                map: Scorecard(name: "Many", objectives: many).strategyMap,
                words: StrategyMapChart.Words(statuses: [:], link: "", negativeLink: "", supportedLink: "", contradictedLink: "", empty: "")
            )
        }
    }
}

extension DrawingFrame {
    /// Whether any of a hundred points of a straight line lies in the rectangle.
    fileprivate func isTouched(from: DrawingPoint, to: DrawingPoint) -> Bool {
        (0...100).contains { step in
            let part = Double(step) / 100
            let (px, py) = (from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part)
            return px > x && px < x + width && py > y && py < y + height
        }
    }
}
