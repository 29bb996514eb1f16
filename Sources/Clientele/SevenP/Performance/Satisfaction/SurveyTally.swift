/// The answers to one question.
struct SurveyTally {
    private(set) var scores: [Int32] = []
    private(set) var expectations: [Int32] = []
    private(set) var perceptions: [Int32] = []
    private(set) var customers = 0
    private var lastCustomer = -1

    mutating func add(_ survey: Survey, of customer: Int) {
        let pair = survey.surveyExpectation.flatMap { expected in survey.surveyPerception.map { (expected, $0) } }
        guard survey.surveyScore != nil || pair != nil else { return }
        if customer != lastCustomer { customers += 1 }
        lastCustomer = customer
        if let score = survey.surveyScore { scores.append(score) }
        if let (expectation, perception) = pair {
            expectations.append(expectation)
            perceptions.append(perception)
        }
    }

    func figures(_ key: SurveyKey) -> SurveyFigures {
        let boxes = Int(key.scale.highest) - Int(key.scale.lowest) + 1
        let top = Double(scores.count { $0 >= key.scale.highest - 1 })
        let pairs = expectations.count
        let gaps = zip(perceptions, expectations).map { Double($0) - Double($1) }
        func mean(_ values: [Int32]) -> Double? {
            values.isEmpty ? nil : values.reduce(0) { $0 + Double($1) } / Double(values.count)
        }
        let isRecommendation = key.kind == .recommendation && key.scale == .zeroToTen
        return SurveyFigures(
            kind: key.kind, question: key.question, scale: key.scale, answers: scores.count, customers: customers,
            mean: SurveyTally.mean(scores.map { Double($0) }),
            topTwoBoxes: boxes >= 4 ? Estimate.wilson(top, of: Double(scores.count)) : nil, pairs: pairs, expectation: mean(expectations),
            perception: mean(perceptions), gap: SurveyTally.mean(gaps),
            netPromoter: isRecommendation
                ? NetPromoterScore(
                    promoters: scores.count { $0 >= 9 }, passives: scores.count { $0 == 7 || $0 == 8 },
                    detractors: scores.count { $0 <= 6 }) : nil)
    }

    /// The mean with Student's interval.
    private static func mean(_ values: [Double]) -> Estimate? {
        guard values.count > 1 else { return nil }
        let count = Double(values.count)
        let mean = values.reduce(0, +) / count
        let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
        let spread = StudentTDistribution(degreesOfFreedom: count - 1).quantile(0.975) * (variance / count).squareRoot()
        return Estimate(value: mean, lower: mean - spread, upper: mean + spread)
    }
}
