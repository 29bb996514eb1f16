public import Clientele

/// A cohort of contracts, drawn from a model of renewal by its story alone: a chance to churn for each customer, then one renewal after another.
///
/// The same seed gives the same cohort.
///
/// ```swift
/// let model = try ShiftedBetaGeometric(alpha: 0.668, beta: 3.806)
/// print(try SimulatedContracts(of: model, customers: 1_000, periods: 7, seed: 1).counts.customers)  // 1000
/// ```
public struct SimulatedContracts: Sendable, Hashable {
    /// How many customers renewed, period by period.
    public let counts: RetentionCounts

    /// Draws customers whose chance to churn stays the same.
    ///
    /// - Parameters:
    ///   - model: The model.
    ///   - customers: How many customers begin, at least one.
    ///   - periods: How many renewals are seen.
    ///   - seed: The seed.
    /// - Throws: ``Clientele/ClienteleError/Code/invalidRecord`` where there is no customer.
    public init(of model: ShiftedBetaGeometric, customers: Int, periods: Int, seed: UInt64) throws {
        counts = try SimulatedContracts.draw(alpha: model.alpha, beta: model.beta, c: 1, customers, periods, seed)
    }

    /// Draws customers whose chance to churn falls or rises with time.
    ///
    /// - Parameters:
    ///   - model: The model.
    ///   - customers: How many customers begin, at least one.
    ///   - periods: How many renewals are seen.
    ///   - seed: The seed.
    /// - Throws: ``Clientele/ClienteleError/Code/invalidRecord`` where there is no customer.
    public init(of model: BetaDiscreteWeibull, customers: Int, periods: Int, seed: UInt64) throws {
        counts = try SimulatedContracts.draw(alpha: model.alpha, beta: model.beta, c: model.c, customers, periods, seed)
    }

    /// A customer with the chance θ renews until period *t* with probability (1 − θ)^(t^c), so in period *t* with (1 − θ)^(t^c − (t − 1)^c).
    private static func draw(
        alpha: Double, beta: Double, c: Double, _ customers: Int, _ periods: Int, _ seed: UInt64
    ) throws -> RetentionCounts {
        var random = SeededGenerator(seed: seed)
        let exponents = (0..<max(periods, 0)).map { Libm.pow(Double($0 + 1), c) - Libm.pow(Double($0), c) }
        var survivors = [Int](repeating: 0, count: exponents.count)
        for _ in 0..<max(customers, 0) {
            let stays = 1 - random.nextBeta(alpha, beta)
            for (period, exponent) in exponents.enumerated() {
                guard random.nextUnit() < Libm.pow(stays, exponent) else { break }
                survivors[period] += 1
            }
        }
        return try RetentionCounts(survivors: [customers] + survivors)
    }
}
