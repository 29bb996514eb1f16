import Clientele
import Foundation
import Testing

@Suite("A scorecard as JSON")
struct ScorecardCodableTests {
    @Test("the four perspectives stand where none are given")
    func defaults() throws {
        let card = try JSONDecoder().decode(Scorecard.self, from: Data(#"{"version": 1, "name": "a"}"#.utf8))
        #expect(card == Scorecard(name: "a"))
        #expect(card.perspectives == ScorecardPerspective.standard)
    }
}
