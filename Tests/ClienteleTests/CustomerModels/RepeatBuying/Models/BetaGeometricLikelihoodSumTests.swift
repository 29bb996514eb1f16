import Testing

@testable import Clientele

@Suite("The BG/NBD and MBG/NBD likelihood of many histories")
struct BetaGeometricLikelihoodSumTests {
    private func expectEqual<Model: TabulatedRepeatBuyingModel>(
        _ model: Model.Type, _ histories: [RepeatPurchaseSummary], _ parameters: SIMD4<Double>, _ seed: UInt64
    ) throws {
        let cells = try HistorySums.cells(histories)
        let term = Model.likelihoodSum(over: cells).term(at: parameters)
        let difference = HistorySums.difference(term, HistorySums.oracle(Model.self, cells, parameters))
        #expect(difference <= 1e-12, "seed \(seed), parameters \(parameters)")
    }

    @Test(
        "The sum is that of the histories one by one, for parameters of any size",
        arguments: [(true, 39.0), (false, 39.0), (true, 8.0), (false, 400.0), (false, 0.5)])
    func isThatOfSingleHistories(daily: Bool, longest: Double) throws {
        let seed = UInt64.random(in: 0...999_999)
        var random = SeededGenerator(seed: seed)
        for round in 0..<4 {
            let repeats = round < 2 ? HistorySums.few : HistorySums.many
            let histories = try HistorySums.histories(700, repeats, daily: daily, longest: longest, &random)
            for trial in 0..<4 {
                let parameters = trial < 3 ? HistorySums.parameters(&random) : HistorySums.extremeParameters(&random)
                try expectEqual(BetaGeometricNBD.self, histories, parameters, seed)
                try expectEqual(ModifiedBetaGeometricNBD.self, histories, parameters, seed)
            }
        }
    }

    @Test("Customers seen on their first day only, and none at all, have a likelihood")
    func noTime() throws {
        let fresh = try RepeatPurchaseSummary(repeatPurchases: 0, ageAtLastPurchase: 0, age: 0)
        let parameters = SIMD4(1.0, 2, 3, 4)
        #expect(BetaGeometricNBD.likelihoodSum(over: try HistorySums.cells([fresh])).term(at: parameters) == .zero)
        let term = ModifiedBetaGeometricNBD.likelihoodSum(over: try HistorySums.cells([fresh])).term(at: parameters)
        #expect(abs(term.value) < 1e-15 && (0..<4).allSatisfy { abs(term.gradient[$0]) < 1e-15 })
        #expect(ModifiedBetaGeometricNBD.likelihoodSum(over: try HistorySums.cells([])).term(at: parameters) == .zero)
    }
}
