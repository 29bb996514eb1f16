import Clientele
import Testing

@Suite("Examples of the double loop's documentation")
struct DoubleLoopExampleTests {
    private let calls: [Double?] = [3, 5, 4, 8, 6, 9, 5, 7, 10, 6, 8, 11]
    private let sales: [Double?] = [50, 52, 55, 53, 60, 57, 63, 55, 59, 65, 58, 62]

    @Test("the example of the test of a link prints what it says")
    func link() throws {
        #expect(try CauseEffectTest(lag: 1).test(cause: calls, effect: sales).verdict.rawValue == "supported")
    }

    @Test("the example of the review prints what it says")
    func review() throws {
        let review = try StrategyHypothesisReview(
            series: [
                StrategySeries(id: "calls", timing: .leading, values: calls),
                StrategySeries(id: "sales", timing: .lagging, values: sales),
            ],
            links: [StrategyLink(cause: "calls", effect: "sales", lag: 1)])
        #expect(review.links[0].verdict.rawValue == "supported")
        #expect(review.standing.rawValue == "holds")
    }
}
