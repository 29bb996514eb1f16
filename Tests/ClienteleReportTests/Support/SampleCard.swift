import Clientele
import ClienteleReport
import Foundation

/// Scorecards to draw and to report on.
enum SampleCard {
    /// The example of the documentation.
    static func example() throws -> Scorecard {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../Documentation/Data/xcmg-scorecard.json").standardizedFileURL
        return try JSONDecoder().decode(Scorecard.self, from: Data(contentsOf: file))
    }

    /// The example on two days: in the midst of its plan, and at its end.
    static let exampleResults: [ScorecardReportResult] = {
        let results: [ScorecardReportResult]? = try? ["2004-03-31", "2004-12-31"].map {
            try ScorecardReportResult(example(), asOf: CalendarDay($0))
        }
        return results ?? []
    }()

    /// A card of random objectives, links and values, with names of every length in the words of a language.
    static func random(seed: UInt64, words: [String], separator: String) throws -> Scorecard {
        var random = RandomNumbers(seed: seed)
        func name() -> String {
            (0...random.integer(below: 9)).map { _ in words[random.integer(below: words.count)] }.joined(separator: separator)
        }
        let perspectives = ScorecardPerspective.standard.map { ScorecardPerspective(id: $0.id, name: $0.name, kind: $0.kind) }
        let objectives = (0...random.integer(below: 14)).map { place in
            ScorecardObjective(id: "o\(place)", name: name(), perspective: perspectives[random.integer(below: 4)].id)
        }
        let links = (0..<random.integer(below: 19)).map { _ in
            CauseEffectLink(
                from: "o\(random.integer(below: objectives.count))", to: "o\(random.integer(below: objectives.count))",
                direction: random.integer(below: 2) == 0 ? .positive : .negative, lag: 1)
        }
        let measures = try objectives.enumerated().map { place, objective in
            try ScorecardMeasure(
                id: "m\(place)", name: name(), objective: objective.id, direction: .higherIsBetter, timing: .leading,
                baseline: MeasureBaseline(value: 0, date: CalendarDay("2022-12-31")),
                target: MeasureTarget(value: 80, date: CalendarDay("2024-12-31")),
                series: (1...12).map { month in
                    PeriodValue(
                        date: try CalendarDay("2023-\(month < 10 ? "0" : "")\(month)-28"), value: random.fraction() * 90)
                })
        }
        return Scorecard(
            name: name(), perspectives: perspectives, objectives: objectives, measures: measures,
            initiatives: [
                ScorecardInitiative(id: "i", name: name(), dueDate: try CalendarDay("2023-06-30"), progress: 0.5, objectives: ["o0"])
            ],
            links: links)
    }

    static let english = ["service", "customers", "of", "profitability", "raise", "internationalisation", "the", "fast", "dealers"]
    static let chinese = ["提高", "客户", "满意度", "，", "利润", "（核心）", "服务", "响应速度", "渠道"]
}
