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
        #expect(review.count(of: .defect) == 0)
        // Training that customers pay for is meant to grow revenue, not to solve the problem; more channels cost more before they cost less;
        // and what both paths lead to is on neither.
        let plain = review.findings.filter { $0.kind != .agreementUntested }
        #expect(
            plain.map(\.kind) == [.initiativeAtNoFoundCause, .measureNotWithObjective, .measureNotWithObjective, .objectiveWithoutPath])
        #expect(plain.map { $0.path.last } == ["paid-training", "channel-cost", "communication-channels", "raise-profit"])
        // In two years the other pairs have moved once together, which is little to tell from: so it is said of each.
        #expect(review.findings.count { $0.kind == .agreementUntested } == 8)
    }

    @Test("at mid-year it is behind its plan, at the end every measure is on target, as published")
    func evaluations() throws {
        let card = try XCMGScorecard.card()
        let middle = card.evaluation(asOf: try CalendarDay("2004-06-30"))
        let end = card.evaluation(asOf: try CalendarDay("2004-12-31"))
        #expect(end.measures.allSatisfy { $0.status == .green && $0.achievement == 1 })
        #expect(end.score == 1 && end.coverage == 1 && end.findings.isEmpty)
        let loop = card.singleLoop(middle)
        #expect(
            loop.deviations.map(\.measure).contains("channel-cost")
                && loop.deviations.allSatisfy { $0.lostScore > 0 && !$0.initiatives.isEmpty })
        #expect(card.singleLoop(end).deviations.isEmpty)
    }

    @Test("its map has every objective leading to a financial one, and few crossings")
    func map() throws {
        let map = try XCMGScorecard.card().strategyMap
        #expect(map.leadingNowhere.isEmpty && map.circles.isEmpty && map.unlinked.isEmpty)
        let layout = try map.layout()
        #expect(layout.crossings <= 1)
        #expect(layout.crossings == StrategyMapLayoutTests.geometricCrossings(layout))
    }
}
