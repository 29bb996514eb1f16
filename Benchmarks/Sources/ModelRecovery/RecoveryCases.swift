import Clientele
import ClienteleTestKit

/// Every model with the parameters that it has in the literature, where they have been published.
enum RecoveryCases {
    static func all() throws -> [RecoveryCase] { try repeatBuying() + spendAndContracts() }

    private static func repeatBuying() throws -> [RecoveryCase] {
        [
            .continuous("BG/NBD", try BetaGeometricNBD(parameters: [0.243, 4.414, 0.793, 2.426]), customers: 5_000) {
                try SimulatedCustomers(of: $0, ages: $1, horizon: 0, seed: $2)
            },
            .continuous("MBG/NBD", try ModifiedBetaGeometricNBD(parameters: [0.525, 6.183, 0.891, 1.614]), customers: 20_000) {
                try SimulatedCustomers(of: $0, ages: $1, horizon: 0, seed: $2)
            },
            .continuous("Pareto/NBD", try ParetoNBD(parameters: [0.553, 10.58, 0.606, 11.67]), customers: 20_000) {
                try SimulatedCustomers(of: $0, ages: $1, horizon: 0, seed: $2)
            },
            try donors(customers: 11_104),
        ]
    }

    private static func donors(customers: Int) throws -> RecoveryCase {
        let model = try BetaGeometricBetaBernoulli(parameters: [1.204, 0.750, 0.657, 2.783])
        let opportunities = [Int](repeating: 6, count: customers)
        return .repeatBuying("BG/BB", model, customers: customers, sample: "6 opportunities", timeUnit: .year) {
            try SimulatedCustomers(of: model, opportunities: opportunities, horizon: 0, seed: $0)
        }
    }

    private static func spendAndContracts() throws -> [RecoveryCase] {
        let shifted = try ShiftedBetaGeometric(alpha: 0.668, beta: 3.806)
        let weibull = try BetaDiscreteWeibull(alpha: 0.668, beta: 3.806, c: 1.2)
        return [
            .spend(try GammaGamma(p: 6.25, q: 3.74, gamma: 15.44), customers: 2_000),
            .contracts(shifted, customers: 5_000, periods: 7) {
                try ShiftedBetaGeometric.fit(try SimulatedContracts(of: shifted, customers: 5_000, periods: 7, seed: $0).counts)
            },
            .contracts(weibull, customers: 50_000, periods: 12) {
                try BetaDiscreteWeibull.fit(try SimulatedContracts(of: weibull, customers: 50_000, periods: 12, seed: $0).counts)
            },
        ]
    }
}
