import Clientele
import Foundation

/// Retention worked out the slow way, from the story of the models and not from their formulas.
enum RetentionOracle {
    /// "High End" and "Regular" customers after 0 to 7 years (Fader & Hardie 2007, table 1).
    static let highEnd = [1000, 869, 743, 653, 593, 551, 517, 491]
    static let regular = [1000, 631, 468, 382, 326, 289, 262, 241]

    /// The mean of (1 − θ)^x over a beta distribution, by the trapezoidal rule on the log-odds of θ, where it converges like a spectrum.
    static func survival(_ alpha: Double, _ beta: Double, exposure: Double) -> Double {
        func integral(_ extra: Double) -> Double {
            var sum = 0.0
            let step = 0.02
            // θ^α falls like e^(αu) to the left of the peak, (1 − θ)^β like e^(−βu) to the right.
            let (left, right) = (-42 / alpha - log1p(extra), 42 / beta)
            for index in Int(left / step)...Int(right / step) {
                let u = Double(index) * step
                let logShare = u < 0 ? u - log1p(exp(u)) : -log1p(exp(-u))
                let logRest = u < 0 ? -log1p(exp(u)) : -u - log1p(exp(-u))
                sum += exp(alpha * logShare + (beta + extra) * logRest)
            }
            return sum
        }
        return integral(exposure) / integral(0)
    }

    /// The log-likelihood of one cohort, customer by customer as Fader & Hardie (2007, appendix B) write it, with factorials by `lgamma`.
    static func logLikelihood(_ alpha: Double, _ beta: Double, _ c: Double, survivors: [Int]) -> Double {
        func logBeta(_ a: Double, _ b: Double) -> Double { lgamma(a) + lgamma(b) - lgamma(a + b) }
        func share(_ t: Int) -> Double { exp(logBeta(alpha, beta + (t == 0 ? 0 : pow(Double(t), c))) - logBeta(alpha, beta)) }
        var sum = Double(survivors[survivors.count - 1]) * log(share(survivors.count - 1))
        for t in 1..<survivors.count { sum += Double(survivors[t - 1] - survivors[t]) * log(share(t - 1) - share(t)) }
        return sum
    }

    /// A chance to leave from a beta distribution (Jöhnk 1964).
    static func drawChance(_ alpha: Double, _ beta: Double, _ generator: inout SeededGenerator) -> Double {
        while true {
            let x = pow(generator.nextUnit(), 1 / alpha)
            let y = pow(generator.nextUnit(), 1 / beta)
            if x + y <= 1, x + y > 0 { return x / (x + y) }
        }
    }

    /// The survivors of customers, each of whom leaves by a chance of their own that grows or falls with time.
    static func simulate(
        _ alpha: Double, _ beta: Double, c: Double = 1, customers: Int, periods: Int, _ generator: inout SeededGenerator
    ) -> [Int] {
        var survivors = [Int](repeating: 0, count: periods + 1)
        for _ in 0..<customers {
            let chance = drawChance(alpha, beta, &generator)
            let luck = 1 - generator.nextUnit()
            // The last t with (1 − θ)^(tᶜ) ≥ luck.
            var t = 0
            while t < periods, pow(1 - chance, pow(Double(t + 1), c)) >= luck { t += 1 }
            for place in 0...t { survivors[place] += 1 }
        }
        return survivors
    }
}
