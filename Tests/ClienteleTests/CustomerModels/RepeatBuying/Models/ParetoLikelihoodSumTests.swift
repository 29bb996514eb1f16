import Testing

@testable import Clientele

@Suite("The Pareto/NBD likelihood of many histories")
struct ParetoLikelihoodSumTests {
    private static let few = [0, 1, 2, 3]
    private static let many = [0, 1, 2, 3, 4, 5, 7, 12, 16, 17, 40, 120, 500]

    /// Histories by chance, among them silent and fresh customers, with whole days as ages or any.
    private func histories(
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

    private func cells(_ histories: [RepeatPurchaseSummary]) throws -> RepeatPurchaseCells {
        try RepeatPurchaseSummaries(histories, timeUnit: .week).cells
    }

    private func parameters(_ random: inout SeededGenerator) -> SIMD4<Double> {
        func between(_ low: Double, _ high: Double) -> Double { low * Libm.exp(Libm.log(high / low) * random.nextUnit()) }
        return SIMD4(between(0.05, 20), between(0.1, 1000), between(0.05, 20), between(0.1, 1000))
    }

    /// The sum one by one, and the sum of the sizes of what is added.
    private func oracle(_ cells: RepeatPurchaseCells, _ parameters: SIMD4<Double>) -> (sum: LogLikelihoodTerm, size: LogLikelihoodTerm) {
        var (sum, size) = (LogLikelihoodTerm.zero, LogLikelihoodTerm.zero)
        for cell in 0..<cells.count {
            let term = ParetoNBD.logLikelihood(
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

    private func difference(_ term: LogLikelihoodTerm, _ oracle: (sum: LogLikelihoodTerm, size: LogLikelihoodTerm)) -> Double {
        let value = abs(term.value - oracle.sum.value) / max(oracle.size.value, .leastNormalMagnitude)
        return (0..<4).reduce(value) { most, place in
            max(most, abs(term.gradient[place] - oracle.sum.gradient[place]) / max(oracle.size.gradient[place], .leastNormalMagnitude))
        }
    }

    @Test(
        "The sum is that of the histories one by one, for parameters of any size",
        arguments: [(true, 39.0), (false, 39.0), (true, 8.0), (false, 400.0), (false, 0.5)])
    func isThatOfSingleHistories(daily: Bool, longest: Double) throws {
        let seed = UInt64.random(in: 0...999_999)
        var random = SeededGenerator(seed: seed)
        var tabulated = 0
        for round in 0..<6 {
            let repeats = round < 3 ? Self.few : Self.many
            let cells = try cells(try histories(400, repeats, daily: daily, longest: longest, &random))
            let sum = ParetoLikelihoodSum(cells)
            tabulated += cells.count - ParetoFamilies(cells).single.count
            for _ in 0..<4 {
                let parameters = parameters(&random)
                let difference = difference(sum.term(at: parameters), oracle(cells, parameters))
                #expect(difference <= 1e-12, "seed \(seed), parameters \(parameters)")
            }
        }
        #expect(tabulated > 1_500, "most histories share integrals, seed \(seed)")
    }

    @Test("Parameters at the ends of the search and beyond, where integrals of many points do not reach, take the histories one by one")
    func extremeParameters() throws {
        let seed = UInt64.random(in: 0...999_999)
        var random = SeededGenerator(seed: seed)
        let cells = try cells(try histories(300, Self.many, daily: true, longest: 39, &random))
        let sum = ParetoLikelihoodSum(cells)
        let ends = [1e-6, 1e-3, 1, 1e3, 1e6]
        for _ in 0..<25 {
            let parameters = SIMD4(
                ends[random.next(below: 5)], ends[random.next(below: 5)], ends[random.next(below: 5)], ends[random.next(below: 5)])
            let difference = difference(sum.term(at: parameters), oracle(cells, parameters))
            #expect(difference <= 1e-12, "seed \(seed), parameters \(parameters)")
        }
        let term = sum.term(at: SIMD4(1e300, 1e-300, 1e300, 1e-300))
        #expect(!term.value.isNaN)
    }

    @Test("The sums over parts of the histories add up to that of all")
    func parts() throws {
        let seed = UInt64.random(in: 0...999_999)
        var random = SeededGenerator(seed: seed)
        let parameters = SIMD4(0.553, 10.578, 0.606, 11.669)
        for daily in [true, false] {
            let histories = try histories(600, Self.many, daily: daily, longest: 39, &random)
            let whole = try cells(histories)
            var total = LogLikelihoodTerm.zero
            for start in stride(from: 0, to: 600, by: 150) {
                total = total + ParetoLikelihoodSum(try cells(Array(histories[start..<start + 150]))).term(at: parameters)
            }
            let oracle = oracle(whole, parameters)
            #expect(difference(total, (sum: ParetoLikelihoodSum(whole).term(at: parameters), size: oracle.size)) <= 1e-13, "seed \(seed)")
        }
    }

    @Test("Customers by the day share their points; frequent and rare ones are taken one by one; none is left out")
    func families() throws {
        let seed = UInt64.random(in: 0...999_999)
        var random = SeededGenerator(seed: seed)
        for daily in [true, false] {
            let cells = try cells(
                try histories(2_000, Self.few, daily: daily, longest: 39, &random) + histories(20, Self.many, daily: daily, longest: 39, &random))
            let sorted = ParetoFamilies(cells)
            let places = sorted.single + sorted.families.flatMap(\.cells)
            #expect(places.sorted() == Array(0..<cells.count), "seed \(seed)")
            #expect(sorted.families.count == (daily ? 1 : 4) && sorted.single.count <= 20, "seed \(seed)")
            for family in sorted.families {
                #expect(zip(family.points, family.points.dropFirst()).allSatisfy(<), "seed \(seed)")
                for group in family.groups {
                    #expect(group.cells.map { cells.agesAtLastPurchase[$0] } == group.lasts.map { family.points[$0] }, "seed \(seed)")
                    #expect(group.cells.map { cells.ages[$0] } == group.ages.map { family.points[$0] }, "seed \(seed)")
                }
            }
        }
    }

    @Test("Customers seen on their first day only, and none at all, have a likelihood")
    func noTime() throws {
        let fresh = try RepeatPurchaseSummary(repeatPurchases: 0, ageAtLastPurchase: 0, age: 0)
        let term = ParetoLikelihoodSum(try cells([fresh])).term(at: SIMD4(1, 2, 3, 4))
        #expect(abs(term.value) < 1e-15 && term.gradient == .zero)
        #expect(ParetoLikelihoodSum(try cells([])).term(at: SIMD4(1, 2, 3, 4)) == .zero)
    }
}
