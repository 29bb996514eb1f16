import Clientele
import Testing

@Suite("Predictions of a fitted repeat-buying model")
struct RepeatPurchasePredictionTests {
    @Test("A customer of CDNOW with x = 2, t_x = 30.43, T = 38.86 buys 1.226 times in 39 weeks (Fader, Hardie & Lee 2005)")
    func published() throws {
        let fit = try BetaGeometricNBD.fit(CDNOWSummaries.weeks())
        let history = try RepeatPurchaseSummary(repeatPurchases: 2, ageAtLastPurchase: 30.43, age: 38.86)
        let prediction = try fit.prediction(for: history, in: 39)
        #expect(abs(prediction.expectedPurchases.value - 1.226) < 0.0005)
        #expect(prediction.expectedPurchases.lower < 1.226 && prediction.expectedPurchases.upper > 1.226)
        let count = try #require(prediction.count)
        // The mean is known far better than the count.
        #expect(Double(count.upper) > prediction.expectedPurchases.upper && count.lower == 0)
    }

    @Test("Columns say what rows say, and the total is their sum")
    func columns() throws {
        let weeks = try CDNOWSummaries.weeks()
        let fit = try BetaGeometricNBD.fit(weeks)
        let model = try #require(fit.model)
        let columns = try model.predictions(for: weeks, in: 39)
        for (index, history) in weeks.enumerated() {
            let expected = model.expectedPurchases(of: history, in: 39)
            #expect(abs(columns.expectedPurchases[index] - expected) <= 1e-12 * max(1, expected))
            #expect(columns.probabilityAlive[index] == model.probabilityAlive(history))
        }
        let total = try fit.total(weeks, in: 39)
        #expect(abs(total.expectedPurchases.value - columns.expectedPurchases.reduce(0, +)) < 1e-8)
        #expect(abs(total.alive.value - columns.probabilityAlive.reduce(0, +)) < 1e-8)
        #expect(total.purchases.lower < total.expectedPurchases.lower && total.purchases.upper > total.expectedPurchases.upper)
        #expect(total.expectedPurchases.lower < total.expectedPurchases.value)
    }

    @Test("A fit without a model, and a duration below zero, are refused")
    func refused() throws {
        let silent = try RepeatPurchaseSummaries([RepeatPurchaseSummary(repeatPurchases: 0, ageAtLastPurchase: 0, age: 9)], timeUnit: .week)
        let fit = try BetaGeometricNBD.fit(silent)
        #expect(throws: ClienteleError.self) { try fit.prediction(for: silent[0], in: 1) }
        let model = try BetaGeometricNBD(parameters: [1, 1, 1, 1])
        #expect(throws: ClienteleError.self) { try model.predictions(for: silent, in: -1) }
        #expect(throws: ClienteleError.self) { try model.predictions(for: silent, in: .nan) }
    }
}
