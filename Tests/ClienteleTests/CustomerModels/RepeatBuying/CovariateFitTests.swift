import Clientele
import Testing

@Suite("Covariates explain how customers buy and leave")
struct CovariateFitTests {
    /// Customers of two groups whose rates differ by a factor, written down without the SDK's models: a Poisson stream until a coin says stop.
    private func simulated(_ count: Int, seed: UInt64, effect: Double) throws -> (RepeatPurchaseSummaries, CovariateTable) {
        var random = SeededGenerator(seed: seed)
        var customers: [(id: CustomerID, history: RepeatPurchaseSummary)] = []
        var rows: [CustomerID: [Double]] = [:]
        for number in 0..<count {
            let group = Double(number % 2)
            let rate = random.nextGamma(shape: 1) / (8 * Libm.exp(-effect * group))
            let dropout = random.nextBeta(1, 3)
            var (time, x) = (0.0, 0)
            var last = 0.0
            while true {
                time += random.nextExponential() / rate
                if time > 40 { break }
                last = time
                x += 1
                if random.nextUnit() < dropout { break }
            }
            let id = CustomerID("c\(number)")
            customers.append((id, try RepeatPurchaseSummary(repeatPurchases: x, ageAtLastPurchase: last, age: 40)))
            rows[id] = [group]
        }
        return (try RepeatPurchaseSummaries(customers: customers, timeUnit: .week), try CovariateTable(names: ["group"], rows: rows))
    }

    @Test("BG/NBD finds the factor between two groups' rates, with an error that covers it")
    func factor() throws {
        let (summaries, table) = try simulated(1_500, seed: 7, effect: 0.7)
        let fit = try BetaGeometricNBD.fit(summaries, covariates: table)
        let rate = fit.coefficients[0]
        let (value, error) = (try #require(rate.value), try #require(rate.standardError))
        #expect(rate.parameter == "alpha" && rate.covariate == "group")
        #expect(abs(value - 0.7) < 3 * error && error < 0.2, "\(rate)")
        #expect(fit.converged && (fit.likelihoodRatio?.pValue ?? 1) < 0.001)
        let models = try [fit.model(for: [0]), fit.model(for: [1])]
        #expect(abs(models[0].parameters[1] / models[1].parameters[1] - Libm.exp(value)) < 1e-9)
    }

    @Test("Covariates that vary not, or are missing, are refused")
    func refused() throws {
        let history = try RepeatPurchaseSummary(repeatPurchases: 1, ageAtLastPurchase: 2, age: 5)
        let summaries = try RepeatPurchaseSummaries(customers: [("a", history), ("b", history)], timeUnit: .week)
        let same = try CovariateTable(names: ["z"], rows: ["a": [1], "b": [1]])
        #expect(throws: ClienteleError.self) { try BetaGeometricNBD.fit(summaries, covariates: same) }
        let missing = try CovariateTable(names: ["z"], rows: ["a": [1]])
        #expect(throws: ClienteleError.self) { try BetaGeometricNBD.fit(summaries, covariates: missing) }
        #expect(throws: ClienteleError.self) { try CovariateTable(names: ["z", "z"], rows: [:]) }
        #expect(throws: ClienteleError.self) { try CovariateTable(names: ["z"], rows: ["a": [.infinity]]) }
    }
}
