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
        #expect(review.findings.contains { $0.statement.contains("p below 0.0001 over all links") })
    }

    @Test("a strategy of which one link is supported and another is not is unproven")
    func oneOfTwo() throws {
        let morale: [Double?] = [7, 6, 7, 8, 6, 7, 7, 6, 8, 7, 6, 7]
        let review = try StrategyHypothesisReview(
            series: [
                StrategySeries(id: "calls", timing: .leading, values: calls),
                StrategySeries(id: "morale", timing: .leading, values: morale),
                StrategySeries(id: "sales", timing: .lagging, values: sales),
            ],
            links: [StrategyLink(cause: "calls", effect: "sales", lag: 1), StrategyLink(cause: "morale", effect: "sales", lag: 1)])
        #expect(review.links.map(\.verdict) == [.supported, .notSupported])
        #expect(review.standing == .unproven)
    }
}
