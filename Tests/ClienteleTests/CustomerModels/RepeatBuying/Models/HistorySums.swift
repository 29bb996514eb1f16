@testable import Clientele

/// Histories by chance, and the sum of their likelihoods one by one, to compare faster sums with.
enum HistorySums {
    static let few = [0, 1, 2, 3]
    static let many = [0, 1, 2, 3, 4, 5, 7, 12, 16, 17, 40, 120, 500]

    /// Histories by chance, among them silent and fresh customers, with whole days as ages or any.
    static func histories(
        _ count: Int, _ repeats: [Int], daily: Bool, longest: Double, _ random: inout SeededGenerator
    ) throws -> [RepeatPurchaseSummary] {
        func age(_ most: Double) -> Double {
            let age = most * random.nextUnit()
            return daily ? (age * 7).rounded() / 7 : age
        }
        return try (0..<count).map { number in
            let span = number % 50 == 0 ? 0 : age(longest)
            let x = span == 0 ? 0 : repeats[random.next(below: repeats.count)]
            let last = x == 0 ? 0 : number % 10 == 1 ? span : min(max(age(span), span / 1000), span)
            return try RepeatPurchaseSummary(
                repeatPurchases: x, ageAtLastPurchase: last, age: span, weight: Double(1 + random.next(below: 3)))
        }
    }

    static func cells(_ histories: [RepeatPurchaseSummary]) throws -> RepeatPurchaseCells {
        try RepeatPurchaseSummaries(histories, timeUnit: .week).cells
    }

    static func parameters(_ random: inout SeededGenerator) -> SIMD4<Double> {
        func between(_ low: Double, _ high: Double) -> Double { low * Libm.exp(Libm.log(high / low) * random.nextUnit()) }
        return SIMD4(between(0.05, 20), between(0.1, 1000), between(0.05, 20), between(0.1, 1000))
    }

    static func extremeParameters(_ random: inout SeededGenerator) -> SIMD4<Double> {
        let ends = [1e-6, 1e-3, 1, 1e3, 1e6]
        return SIMD4(ends[random.next(below: 5)], ends[random.next(below: 5)], ends[random.next(below: 5)], ends[random.next(below: 5)])
    }

    /// The sum one by one, and the sum of the sizes of what is added.
    static func oracle<Model: RepeatBuyingModel>(
        _ model: Model.Type, _ cells: RepeatPurchaseCells, _ parameters: SIMD4<Double>
    ) -> (sum: LogLikelihoodTerm, size: LogLikelihoodTerm) {
        var (sum, size) = (LogLikelihoodTerm.zero, LogLikelihoodTerm.zero)
        for cell in 0..<cells.count {
            let term = Model.logLikelihood(
                repeatPurchases: cells.repeatPurchases[cell], ageAtLastPurchase: cells.agesAtLastPurchase[cell], age: cells.ages[cell],
                parameters: parameters)
            let weight = cells.weights[cell]
            sum.value += weight * term.value
            size.value += weight * abs(term.value)
            for place in 0..<4 {
                sum.gradient[place] += weight * term.gradient[place]
                size.gradient[place] += weight * abs(term.gradient[place])
            }
        }
        return (sum, size)
    }

    static func difference(_ term: LogLikelihoodTerm, _ oracle: (sum: LogLikelihoodTerm, size: LogLikelihoodTerm)) -> Double {
        let value = abs(term.value - oracle.sum.value) / max(oracle.size.value, .leastNormalMagnitude)
        return (0..<4).reduce(value) { most, place in
            max(most, abs(term.gradient[place] - oracle.sum.gradient[place]) / max(oracle.size.gradient[place], .leastNormalMagnitude))
        }
    }
}
