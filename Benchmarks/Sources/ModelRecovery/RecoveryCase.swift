import Clientele
import ClienteleTestKit
import Foundation

/// A model, the parameters that data are drawn with, and how a sample of them is drawn and fitted.
struct RecoveryCase: Sendable {
    let name: String
    let parameterNames: [String]
    let truth: [Double]
    let customers: Int
    let sample: String
    let fit: @Sendable (UInt64) throws -> RecoveredFit
}

extension RecoveryCase {
    /// Joining on any day of a quarter, observed for 39 weeks from its first day, as CDNOW's customers were.
    static func quarterAges(_ count: Int) -> [Double] { (0..<count).map { Double(273 - $0 % 91) / 7 } }

    static func continuous<Model: RepeatBuyingModel>(
        _ name: String, _ model: Model, customers: Int,
        draw: @escaping @Sendable (Model, [Double], UInt64) throws -> SimulatedCustomers
    ) -> RecoveryCase {
        let ages = quarterAges(customers)
        return repeatBuying(name, model, customers: customers, sample: "ages 26.1 to 39 weeks, by day", timeUnit: .week) {
            try draw(model, ages, $0)
        }
    }

    static func repeatBuying<Model: RepeatBuyingModel>(
        _ name: String, _ model: Model, customers: Int, sample: String, timeUnit: RepeatPurchaseTimeUnit,
        draw: @escaping @Sendable (UInt64) throws -> SimulatedCustomers
    ) -> RecoveryCase {
        let truth = model.parameters
        return RecoveryCase(
            name: name, parameterNames: Model.parameterNames, truth: truth, customers: customers, sample: sample
        ) { seed in
            let fit = try Model.fit(try RepeatPurchaseSummaries(try draw(seed).histories, timeUnit: timeUnit))
            return recovered(fit.parameters, truth, converged: fit.converged, identified: fit.identifiability.isIdentified)
        }
    }

    static func spend(_ model: GammaGamma, customers: Int) -> RecoveryCase {
        let truth = [model.p, model.q, model.gamma]
        // As often as CDNOW's repeaters bought again, roughly: 1 for half of them, few more than 7.
        let occasions = (0..<customers).map { 1 + [0, 0, 0, 0, 0, 1, 1, 2, 3, 6][$0 % 10] }
        return RecoveryCase(
            name: "Gamma-Gamma", parameterNames: GammaGamma.parameterNames, truth: truth, customers: customers,
            sample: "1 to 7 repeat purchases, half have 1"
        ) { seed in
            let fit = try GammaGamma.fit(try SimulatedSpend(of: model, occasions: occasions, seed: seed).histories)
            return recovered(
                fit.parameters, truth, converged: fit.converged, identified: fit.identifiability.outcome == .identified)
        }
    }

    static func contracts<Model: RetentionModel>(
        _ model: Model, customers: Int, periods: Int,
        fit: @escaping @Sendable (UInt64) throws -> RetentionFit<Model>
    ) -> RecoveryCase {
        let truth = model.parameters
        return RecoveryCase(
            name: Model.name, parameterNames: Model.parameterNames, truth: truth, customers: customers, sample: "\(periods) renewals seen"
        ) { seed in
            let fit = try fit(seed)
            let parameters = fit.parameters.map {
                ParameterEstimate(name: $0.name, value: $0.value, standardError: $0.standardError, lower: $0.lower, upper: $0.upper)
            }
            return recovered(parameters, truth, converged: fit.converged, identified: fit.identifiability.hasParameters)
        }
    }

    private static func recovered(
        _ parameters: [ParameterEstimate], _ truth: [Double], converged: Bool, identified: Bool
    ) -> RecoveredFit {
        var deviations: [Double] = []
        var covered: [Bool] = []
        for (estimate, actual) in zip(parameters, truth) {
            guard let value = estimate.value, let error = estimate.standardError, let low = estimate.lower, let high = estimate.upper
            else { return RecoveredFit(converged: converged, identified: identified, deviations: nil, covered: []) }
            // The delta method's error of the logarithm is that of the parameter over the parameter.
            deviations.append(log(value / actual) / (error / value))
            covered.append(low <= actual && actual <= high)
        }
        let complete = deviations.count == truth.count
        return RecoveredFit(converged: converged, identified: identified, deviations: complete ? deviations : nil, covered: covered)
    }
}
