import Clientele
import ClienteleTestKit
import Testing

/// The short version of `Benchmarks/model-recovery`, which fits a thousand samples of each model.
@Suite("Fits to samples drawn from a model are as far from the truth as their standard errors say")
struct RecoveryTests {
    private static let seeds: ClosedRange<UInt64> = 1...8
    /// A year and two, so that few customers tell the parameters.
    private static let ages = (0..<600).map { Double(104 - $0 % 52) }

    /// The squared distance from the truth over the covariance, summed over samples, is chi-square with a degree for each parameter and sample.
    ///
    /// A gradient, a Hessian or a delta method that is wrong makes it too large or too small.
    private func expectRecovery(
        of truth: [Double], location: Testing.SourceLocation = #_sourceLocation,
        _ fit: (UInt64) throws -> (parameters: [Double?], covariance: [[Double]]?)
    ) throws {
        var total = 0.0
        for seed in RecoveryTests.seeds {
            let found = try fit(seed)
            let parameters = try found.parameters.map { try #require($0, "seed \(seed)", sourceLocation: location) }
            let covariance = try #require(found.covariance, "seed \(seed)", sourceLocation: location)
            let errors = zip(parameters, truth).map { Libm.log($0 / $1) }
            for (place, error) in errors.enumerated() {
                let deviation = error * parameters[place] / covariance[place][place].squareRoot()
                #expect(abs(deviation) < 3, "seed \(seed), parameter \(place): \(parameters[place])", sourceLocation: location)
            }
            let logarithmic = covariance.indices.map { row in
                covariance.indices.map { covariance[row][$0] / (parameters[row] * parameters[$0]) }
            }
            let factor = try #require(SymmetricMatrix(rows: logarithmic)?.cholesky(), sourceLocation: location)
            total += zip(errors, factor.solve(errors)).reduce(0) { $0 + $1.0 * $1.1 }
        }
        let distribution = ChiSquareDistribution(degreesOfFreedom: Double(truth.count * RecoveryTests.seeds.count))
        #expect(distribution.cumulative(total) > 0.001, "chi-square \(total)", sourceLocation: location)
        #expect(distribution.survival(total) > 0.001, "chi-square \(total)", sourceLocation: location)
    }

    private func expectRecovery<Model: RepeatBuyingModel>(
        _ model: Model, timeUnit: RepeatPurchaseTimeUnit = .week, location: Testing.SourceLocation = #_sourceLocation,
        draw: (UInt64) throws -> SimulatedCustomers
    ) throws {
        var options = RepeatBuyingFitOptions()
        options.starts = 1
        try expectRecovery(of: model.parameters, location: location) { seed in
            let fit = try Model.fit(try RepeatPurchaseSummaries(try draw(seed).histories, timeUnit: timeUnit), options: options)
            #expect(fit.converged && fit.identifiability.isIdentified, "seed \(seed)", sourceLocation: location)
            return (fit.parameters.map(\.value), fit.covariance)
        }
    }

    @Test("BG/NBD finds the parameters that customers were drawn with")
    func betaGeometricNBD() throws {
        let model = try BetaGeometricNBD(parameters: [0.8, 4, 0.8, 2.5])
        try expectRecovery(model) { try SimulatedCustomers(of: model, ages: RecoveryTests.ages, horizon: 0, seed: $0) }
    }

    @Test("MBG/NBD finds the parameters that customers were drawn with")
    func modifiedBetaGeometricNBD() throws {
        let model = try ModifiedBetaGeometricNBD(parameters: [0.8, 4, 0.8, 2.5])
        try expectRecovery(model) { try SimulatedCustomers(of: model, ages: RecoveryTests.ages, horizon: 0, seed: $0) }
    }

    @Test("Pareto/NBD finds the parameters that customers were drawn with")
    func paretoNBD() throws {
        let model = try ParetoNBD(parameters: [0.9, 4, 0.8, 12])
        // Its likelihood takes the longest.
        let ages = Array(RecoveryTests.ages.prefix(250))
        try expectRecovery(model) { try SimulatedCustomers(of: model, ages: ages, horizon: 0, seed: $0) }
    }

    @Test("BG/BB finds the parameters that customers were drawn with")
    func betaGeometricBetaBernoulli() throws {
        let model = try BetaGeometricBetaBernoulli(parameters: [1.2, 0.75, 0.66, 2.8])
        let opportunities = [Int](repeating: 10, count: 4_000)
        try expectRecovery(model, timeUnit: .year) {
            try SimulatedCustomers(of: model, opportunities: opportunities, horizon: 0, seed: $0)
        }
    }

    @Test("Gamma-Gamma finds the parameters that amounts were drawn with")
    func gammaGamma() throws {
        let model = try GammaGamma(p: 6.25, q: 3.74, gamma: 15.44)
        let occasions = (0..<1_000).map { 1 + $0 % 4 }
        try expectRecovery(of: [6.25, 3.74, 15.44]) { seed in
            let fit = try GammaGamma.fit(try SimulatedSpend(of: model, occasions: occasions, seed: seed).histories)
            #expect(fit.converged, "seed \(seed)")
            return (fit.parameters.map(\.value), fit.covariance)
        }
    }

    @Test("sBG finds the parameters that contracts were drawn with")
    func shiftedBetaGeometric() throws {
        let model = try ShiftedBetaGeometric(alpha: 0.668, beta: 3.806)
        try expectRecovery(of: model.parameters) { seed in
            let counts = try SimulatedContracts(of: model, customers: 5_000, periods: 7, seed: seed).counts
            return contractual(try ShiftedBetaGeometric.fit(counts))
        }
    }

    @Test("BdW finds the parameters that contracts were drawn with")
    func betaDiscreteWeibull() throws {
        let model = try BetaDiscreteWeibull(alpha: 0.668, beta: 3.806, c: 1.2)
        try expectRecovery(of: model.parameters) { seed in
            let counts = try SimulatedContracts(of: model, customers: 20_000, periods: 12, seed: seed).counts
            return contractual(try BetaDiscreteWeibull.fit(counts))
        }
    }

    /// The covariance of the parameters themselves, of that of their logarithms.
    private func contractual<Model: RetentionModel>(_ fit: RetentionFit<Model>) -> (parameters: [Double?], covariance: [[Double]]?) {
        let values = fit.parameters.map(\.value)
        let covariance = fit.logCovariance.map { matrix in
            matrix.indices.map { row in matrix.indices.map { matrix[row][$0] * values[row] * values[$0] } }
        }
        return (values, covariance)
    }
}
