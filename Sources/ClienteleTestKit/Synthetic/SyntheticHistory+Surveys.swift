internal import Clientele

extension SyntheticHistory {
    /// The answers to surveys: on the delivery after one order in ten, on recommendation after one in fifteen.
    ///
    /// Who is lossy or about to leave has found less than it expected.
    func surveys() -> [Survey] {
        var generator = generator(.surveys)
        let leaves = traits.departure < Double(lastOffset)
        let contentment = 5.4 - (leaves ? 0.9 : 0) - (traits.isLossy ? 0.7 : 0) + 0.5 * generator.nextNormal()
        var surveys: [Survey] = []
        for order in orders {
            let asksDelivery = generator.happens(0.1)
            let asksRecommendation = generator.happens(1.0 / 15)
            let offset = order.day + generator.number(from: 1, to: 14)
            let expectation = SyntheticHistory.score(5.2 + 0.8 * generator.nextNormal(), on: .oneToSeven)
            let perception = SyntheticHistory.score(contentment + 0.9 * generator.nextNormal(), on: .oneToSeven)
            let recommendation = SyntheticHistory.score(contentment * 1.8 - 1.2 + 1.6 * generator.nextNormal(), on: .zeroToTen)
            guard offset <= lastOffset else { continue }
            if asksDelivery {
                surveys.append(
                    Survey(
                        customerID: customerID, day: day(offset), kind: .satisfaction, scale: .oneToSeven, question: "delivery",
                        score: perception, expectation: expectation, perception: perception))
            }
            if asksRecommendation {
                surveys.append(
                    Survey(customerID: customerID, day: day(offset), kind: .recommendation, scale: .zeroToTen, score: recommendation))
            }
        }
        return surveys.indices.sorted { (surveys[$0].surveyDay, $0) < (surveys[$1].surveyDay, $1) }.map { surveys[$0] }
    }

    private static func score(_ drawn: Double, on scale: SurveyScale) -> Int32 {
        Int32(min(max(drawn.rounded(), Double(scale.lowest)), Double(scale.highest)))
    }
}
