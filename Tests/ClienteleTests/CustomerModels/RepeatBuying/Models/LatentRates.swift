import Foundation

/// A gamma distribution as points and weights, for integrals over customers that a test does by brute force.
///
/// The trapezoid rule in the logarithm of the rate: both tails fall at least exponentially, so that its error falls with e^(−π²/step).
struct LatentRates {
    let rates: [Double]
    let weights: [Double]

    init(shape: Double, rate: Double, step: Double = 0.125) {
        var rates: [Double] = []
        var weights: [Double] = []
        let constant = shape * log(rate) - lgamma(shape)
        // Below the lowest point lies less than 1e-17 of the distribution; above the highest one, too.
        var logarithm = -log(rate) - (39 + max(0, -constant) / max(1, shape)) / shape
        let end = log((shape + 45 + 9 * shape.squareRoot()) / rate)
        logarithm = max(logarithm, end - 250)
        while logarithm < end {
            let value = exp(logarithm)
            rates.append(value)
            weights.append(step * exp(constant + shape * logarithm - rate * value))
            logarithm += step
        }
        self.rates = rates
        self.weights = weights
    }

    /// The mean of a function of the rate.
    func mean(_ function: (Double) -> Double) -> Double {
        zip(rates, weights).reduce(0) { $0 + $1.1 * function($1.0) }
    }
}

/// A customer's history, and what a Pareto/NBD model of given parameters must say of it, by summing over both rates.
struct ParetoOracle {
    let purchasing: LatentRates
    let leaving: LatentRates

    init(_ parameters: [Double]) {
        purchasing = LatentRates(shape: parameters[0], rate: parameters[1])
        leaving = LatentRates(shape: parameters[2], rate: parameters[3])
    }

    /// The sum over both rates of a function of the rates.
    func mean(_ function: (Double, Double) -> Double) -> Double {
        purchasing.mean { lambda in leaving.mean { mu in function(lambda, mu) } }
    }

    /// The likelihood, and the part of it with the customer alive: the last purchase was at t_x, then nothing happened, or the customer left.
    func likelihood(_ x: Double, _ last: Double, _ age: Double) -> (all: Double, alive: Double) {
        var all = 0.0
        var alive = 0.0
        let departures = zip(leaving.rates, leaving.weights).map { mu, weight in
            (mu: mu, last: weight * exp(-mu * last), age: weight * exp(-mu * age))
        }
        for (lambda, weight) in zip(purchasing.rates, purchasing.weights) {
            let atLast = exp(-lambda * last)
            let atEnd = exp(-lambda * age)
            var left = 0.0
            var stays = 0.0
            for departure in departures {
                left += departure.mu / (lambda + departure.mu) * (departure.last * atLast - departure.age * atEnd)
                stays += departure.age * atEnd
            }
            let purchases = weight * pow(lambda, x)
            all += purchases * (left + stays)
            alive += purchases * stays
        }
        return (all, alive)
    }

    /// The expected number of purchases until a time: λ/μ (1 − e^(−μt)).
    func expectedPurchases(in duration: Double) -> Double {
        purchasing.mean { $0 } * leaving.mean { -expm1(-$0 * duration) / $0 }
    }

    /// The probability of a count until a time, by the two ways in which it can come about.
    func probability(of count: Int, in duration: Double) -> Double {
        mean { lambda, mu in
            let sum = lambda + mu
            var term = exp(-sum * duration)
            var cumulative = term
            for step in 0..<count {
                term *= sum * duration / Double(step + 1)
                cumulative += term
            }
            let share = pow(lambda / sum, Double(count))
            return share * (term + mu / sum * max(0, 1 - cumulative))
        }
    }
}
