import Clientele
import Testing

@Suite("The examples of survival methods print what they say")
struct SurvivalExamplesTests {
    @Test("Curves, hazards and competing risks")
    func curves() throws {
        let sample = try SurvivalSample(durations: [6, 6, 9], events: [true, false, true])
        #expect("\(sample.rows) \(sample.size) \(sample.eventCount)" == "3 3.0 2.0")
        let curve = try KaplanMeier(SurvivalSample(durations: [6, 6, 6, 6, 7, 9], events: [true, true, true, false, true, false]))
        #expect("\(curve.survival(at: 6.5)) \(curve.median.time ?? 0)" == "0.5 6.0")
        let quartile = try KaplanMeier(SurvivalSample(durations: [1, 2, 3, 4], events: [true, true, true, false])).quantile(0.25)
        #expect("\(quartile.time ?? 0)" == "1.0")
        let restricted = try KaplanMeier(SurvivalSample(durations: [1, 3], events: [true, true])).restrictedMean(to: 2)
        #expect("\(restricted?.mean ?? 0)" == "1.5")
        let hazard = try NelsonAalen(SurvivalSample(durations: [1, 2, 4, 4], events: [true, true, true, false]))
        #expect("\(hazard.curve.map(\.events)) \(hazard.cumulativeHazard(at: 1.5))" == "[1.0, 1.0, 1.0] 0.25")
        let last = try AalenJohansen(SurvivalSample(durations: [1, 2, 3, 4], causes: ["lapse", "death", "lapse", nil])).curve.last
        #expect("\(last?.causes.map(\.incidence) ?? []) \(last?.survival ?? 1)" == "[0.25, 0.5] 0.25")
    }

    @Test("Samples, groups and models")
    func models() throws {
        let sample = try SurvivalSample(durations: [2, 3, 5], causes: ["lapse", nil, "death"])
        #expect("\(sample.causes)" == #"["death", "lapse"]"#)
        #expect("\(try sample.counting(cause: "lapse").eventCount)" == "1.0")
        let part = try SurvivalSample(durations: [2, 3, 5], events: [true, true, false], groups: ["a", "b", "a"]).selecting(group: "a")
        #expect("\(part.durations)" == "[2.0, 5.0]")
        let two = try SurvivalSample(
            durations: [1, 2, 3, 4, 5, 6], events: [true, true, true, true, true, false], groups: ["a", "a", "a", "b", "b", "b"])
        let test = try LogRankTest(two)
        #expect("\(test.degreesOfFreedom) \(test.groups.map(\.observed))" == "1 [3.0, 2.0]")
        #expect("\(try SurvivalAnalysis().analyze(two).groups.map { $0.median ?? 0 })" == "[2.0, 5.0]")
        let order = try Concordance(ofRisks: [3, 1, 2], in: SurvivalSample(durations: [1, 2, 3], events: [true, true, false]))
        #expect("\(order.value ?? 0.5)" == "0.6666666666666666")
        let fit = try CoxModel().fit(
            SurvivalSample(
                durations: [1, 2, 3, 4, 5, 6, 7, 8], events: [true, true, true, true, true, true, false, false],
                covariates: [SurvivalCovariate("complained", [1, 0, 1, 1, 0, 0, 1, 0])]))
        #expect("\(fit.outcome) \(fit.coefficients.map(\.status))" == "converged [Clientele.CoxCoefficientStatus.estimated]")
        let small = try SurvivalSample(
            durations: [1, 2, 3, 4], events: [true, true, true, true], covariates: [SurvivalCovariate("x", [1, 0, 1, 0])])
        #expect("\(try CoxModel().fit(small).survival(at: 0.5, covariates: [1]) ?? 0)" == "1.0")
    }
}
