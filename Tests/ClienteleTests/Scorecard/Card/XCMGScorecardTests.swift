import Foundation
import Testing

@testable import Clientele

@Suite("The example scorecard")
struct XCMGScorecardTests {
    @Test("it holds the published perspectives, measures, themes and initiatives, and says that its numbers are made up")
    func contents() throws {
        let card = try XCMGScorecard.card()
        let counts = card.perspectives.map { perspective in
            let objectives = Set(card.objectives.filter { $0.perspective == perspective.id }.map(\.id))
            return card.measures.count { objectives.contains($0.objective) }
        }
        #expect(counts == [4, 3, 5, 4])
        #expect(card.themes.map(\.name).contains("Win-win with dealers") && card.themes.count == 9)
        #expect(card.initiatives.count == 19)
        #expect(card.notes.first?.hasPrefix("ILLUSTRATIVE NUMBERS") == true)
        #expect(card.measures.allSatisfy { $0.source?.hasSuffix("(illustrative values)") == true && $0.series.count == 24 })
        #expect(card.initiatives.allSatisfy { $0.owner != nil && $0.dueDate != nil })
    }

    @Test("its review finds what it is meant to show, and no defect")
    func review() throws {
        let review = try XCMGScorecard.card().review
        for finding in review.findings { print("REVIEW", finding.severity, finding.kind.name, finding.path, finding.statement) }
        #expect(review.count(of: .defect) == 0)
    }

    @Test("at mid-year it is behind its plan, at the end every measure is on target, as published")
    func evaluations() throws {
        let card = try XCMGScorecard.card()
        let middle = card.evaluation(asOf: try CalendarDay("2004-06-30"))
        let end = card.evaluation(asOf: try CalendarDay("2004-12-31"))
        for m in middle.measures {
            print(
                "MIDDLE", m.measure, m.status, m.reading ?? -1, m.planned ?? -1, m.forecast?.probability ?? -1,
                m.trend?.direction.rawValue ?? "-")
        }
        for m in end.measures { print("END", m.measure, m.status, m.reading ?? -1, m.target ?? -1, m.achievement ?? -1) }
        print("SCORES", middle.score ?? -1, middle.plannedScore ?? -1, middle.status, end.score ?? -1, end.status)
        for finding in card.singleLoop(middle).findings {
            print("LOOP", finding.severity, finding.kind.name, finding.path, finding.statement)
        }
        #expect(end.measures.allSatisfy { $0.status == .green && $0.achievement == 1 })
        #expect(end.score == 1 && end.coverage == 1 && end.findings.isEmpty)
    }

    @Test("its map has every objective leading to a financial one, and few crossings")
    func map() throws {
        let map = try XCMGScorecard.card().strategyMap
        #expect(map.leadingNowhere.isEmpty && map.circles.isEmpty && map.unlinked.isEmpty)
        let layout = try map.layout()
        print("LAYOUT", layout.width, layout.height, layout.crossings)
        for box in layout.boxes { print("BOX", box.objective, box.x, box.y) }
        #expect(layout.crossings == StrategyMapLayoutTests.geometricCrossings(layout))
    }
}
