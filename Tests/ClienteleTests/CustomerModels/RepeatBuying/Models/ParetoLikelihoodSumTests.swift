import Testing

@testable import Clientele

@Suite("The Pareto/NBD likelihood of many histories")
struct ParetoLikelihoodSumTests {
    @Test(
        "The sum is that of the histories one by one, for parameters of any size",
        arguments: [(true, 39.0), (false, 39.0), (true, 8.0), (false, 400.0), (false, 0.5)])
    func isThatOfSingleHistories(daily: Bool, longest: Double) throws {
        let seed = UInt64.random(in: 0...999_999)
        var random = SeededGenerator(seed: seed)
        var tabulated = 0
        for round in 0..<6 {
            let repeats = round < 3 ? HistorySums.few : HistorySums.many
            let cells = try HistorySums.cells(try HistorySums.histories(400, repeats, daily: daily, longest: longest, &random))
            let sum = ParetoLikelihoodSum(cells)
            tabulated += cells.count - ParetoFamilies(cells).single.count
            for _ in 0..<4 {
                let parameters = HistorySums.parameters(&random)
                let difference = HistorySums.difference(sum.term(at: parameters), HistorySums.oracle(ParetoNBD.self, cells, parameters))
                #expect(difference <= 1e-12, "seed \(seed), parameters \(parameters)")
            }
        }
        #expect(tabulated > 1_500, "most histories share integrals, seed \(seed)")
    }

    @Test("Parameters at the ends of the search and beyond, where integrals of many points do not reach, take the histories one by one")
    func extremeParameters() throws {
        let seed = UInt64.random(in: 0...999_999)
        var random = SeededGenerator(seed: seed)
        let cells = try HistorySums.cells(try HistorySums.histories(300, HistorySums.many, daily: true, longest: 39, &random))
        let sum = ParetoLikelihoodSum(cells)
        for _ in 0..<25 {
            let parameters = HistorySums.extremeParameters(&random)
            var oracle = HistorySums.oracle(ParetoNBD.self, cells, parameters)
            // The derivatives by s and β are what leaving and staying have apart; where hardly anybody leaves, that is less than either.
            for cell in 0..<cells.count {
                let (s, beta, age) = (parameters[2], parameters[3], cells.ages[cell])
                oracle.size.gradient[2] += cells.weights[cell] * s * Libm.log1p(age / beta)
                oracle.size.gradient[3] += cells.weights[cell] * s * age / (beta + age)
            }
            let difference = HistorySums.difference(sum.term(at: parameters), oracle)
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
            let histories = try HistorySums.histories(600, HistorySums.many, daily: daily, longest: 39, &random)
            let whole = try HistorySums.cells(histories)
            var total = LogLikelihoodTerm.zero
            for start in stride(from: 0, to: 600, by: 150) {
                total = total + ParetoLikelihoodSum(try HistorySums.cells(Array(histories[start..<start + 150]))).term(at: parameters)
            }
            var oracle = HistorySums.oracle(ParetoNBD.self, whole, parameters)
            oracle.sum = ParetoLikelihoodSum(whole).term(at: parameters)
            #expect(HistorySums.difference(total, oracle) <= 1e-13, "seed \(seed)")
        }
    }

    @Test("Customers by the day share their points; the rare ones are taken one by one; none is left out")
    func families() throws {
        let seed = UInt64.random(in: 0...999_999)
        var random = SeededGenerator(seed: seed)
        for daily in [true, false] {
            let most = try HistorySums.histories(2_000, HistorySums.few, daily: daily, longest: 39, &random)
            let rare = try [4, 40, 120, 500].map { try RepeatPurchaseSummary(repeatPurchases: $0, ageAtLastPurchase: 8, age: 30) }
            let cells = try HistorySums.cells(most + rare)
            let sorted = ParetoFamilies(cells)
            let places = sorted.single + sorted.families.flatMap(\.cells)
            #expect(places.sorted() == Array(0..<cells.count), "seed \(seed)")
            #expect(sorted.families.count == (daily ? 1 : 4) && sorted.single.count == 4, "seed \(seed)")
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
        let term = ParetoLikelihoodSum(try HistorySums.cells([fresh])).term(at: SIMD4(1, 2, 3, 4))
        #expect(abs(term.value) < 1e-15 && term.gradient == .zero)
        #expect(ParetoLikelihoodSum(try HistorySums.cells([])).term(at: SIMD4(1, 2, 3, 4)) == .zero)
    }
}
