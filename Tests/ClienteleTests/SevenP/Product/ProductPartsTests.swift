import ClienteleTestKit
import Testing

@testable import Clientele

struct ProductPartsTests {
    @Test func `baskets, penetration, pairs and steps are what sets and dictionaries give`() throws {
        for seed in UInt64(1)...12 {
            let products = RandomProducts(seed: seed)
            let oracle = ProductOracle(products.rows, asOf: RandomProducts.asOf)
            let result = try ProductAnalysis(listed: 1_000).analyze(try products.base(), in: RandomProducts.context)
            #expect(result.baskets == oracle.baskets.count, "seed \(seed)")
            #expect(result.customers == Set(oracle.baskets.map(\.customer)).count)
            try checkPenetration(result, oracle)
            try checkPairs(result, oracle)
            try checkSteps(result, oracle)
            try checkLife(result, oracle)
        }
    }

    private func checkPenetration(_ result: ProductResult, _ oracle: ProductOracle) throws {
        let products = try #require(result.penetration)
        for product in products {
            let name = ProductOracle.plain(product.name)
            let baskets = oracle.baskets.filter { $0.products.contains(name) }
            #expect(product.baskets == baskets.count)
            #expect(product.customers == Set(baskets.map(\.customer)).count)
            #expect(product.basketShare.value == Double(baskets.count) / Double(oracle.baskets.count))
            #expect(product.revenue.minorUnits == Int128(oracle.revenue(name)))
        }
    }

    private func checkPairs(_ result: ProductResult, _ oracle: ProductOracle) throws {
        for pair in try #require(result.pairs).pairs {
            let found = oracle.pair(ProductOracle.plain(pair.first), ProductOracle.plain(pair.second))
            #expect(pair.baskets == found.observed)
            #expect(abs(pair.expectedBaskets - found.expected) < 1e-9)
            // The sign tells whether more or fewer baskets than expected hold both.
            let surplus = Double(found.observed) - found.expected
            #expect(pair.additionalValue.minorUnits == 0 || (pair.additionalValue.minorUnits > 0) == (surplus > 0))
            #expect(pair.leastOddsRatio ?? 1 >= 1 && pair.leastOddsRatio ?? 1 <= max(1, pair.oddsRatio?.value ?? .infinity))
            let customers = oracle.customerPair(ProductOracle.plain(pair.first), ProductOracle.plain(pair.second))
            #expect(pair.customers == customers.observed)
            #expect(abs(pair.expectedCustomers - customers.expected) < 1e-9)
        }
    }

    private func checkSteps(_ result: ProductResult, _ oracle: ProductOracle) throws {
        let steps = oracle.steps()
        let found = try #require(result.nextProducts)
        #expect(found.customers == steps.count)
        for step in found.steps {
            let (first, next) = (ProductOracle.plain(step.first), ProductOracle.plain(step.next))
            #expect(step.customers == steps.filter { $0.first.contains(first) && $0.second.contains(next) }.count)
            let expected = Dictionary(grouping: steps, by: \.months).values.reduce(0.0) { sum, group in
                let began = group.filter { $0.first.contains(first) }.count
                let went = group.filter { $0.second.contains(next) }.count
                return sum + Double(began * went) / Double(group.count)
            }
            #expect(abs(step.expected - expected) < 1e-9)
        }
    }

    private func checkLife(_ result: ProductResult, _ oracle: ProductOracle) throws {
        for life in try #require(result.life) {
            let baskets = Dictionary(
                grouping: oracle.baskets.filter { $0.products.contains(ProductOracle.plain(life.product)) }, by: \.customer)
            let days = baskets.values.map { Set($0.map(\.day)).sorted() }
            #expect(life.triers == days.count)
            #expect(life.repeaters == days.filter { $0.count > 1 }.count)
            for month in life.months {
                let first = days.filter { ProductOracle.month($0[0]) == month.month }.count
                let later = days.filter { $0.map(ProductOracle.month).contains(month.month) }.count - first
                #expect(month.firstBuyers == first)
                #expect(month.repeatBuyers == later)
            }
        }
    }

    @Test func `gaps are what a customer lacks and the best rule says`() throws {
        var found = 0
        for seed in UInt64(20)...21 {
            let synthetic = try SyntheticBase(customers: 300, seed: seed)
            let rows = synthetic.purchases.map { line in
                ProductRow(
                    line.customerID.text, line.purchaseDay.daysSince1970, line.purchaseAmount.minorUnits, line.purchaseProduct,
                    order: line.purchaseOrderID)
            }
            let context = AnalysisContext(asOf: synthetic.lastDay)
            let base = try CustomerBase(purchases: rows)
            let oracle = ProductOracle(rows, asOf: synthetic.lastDay.daysSince1970)
            let owned = Dictionary(grouping: oracle.baskets, by: \.customer).mapValues { Set($0.flatMap(\.products)) }
            let baskets = Dictionary(grouping: oracle.baskets, by: \.customer).mapValues(\.count)
            let bounds = [2, 3, 4, 6, 9, 14, 25]
            var analysis = ProductAnalysis(listed: 5)
            analysis.gapsPerCustomer = 2
            let gaps = try #require(try analysis.crossSellGaps(of: base, in: context))
            found += gaps.count
            for gap in gaps {
                let own = try #require(owned[gap.customer.text])
                let (product, because) = (ProductOracle.plain(gap.product), ProductOracle.plain(gap.because))
                #expect(own.contains(because))
                #expect(!own.contains(product))
                let count = baskets[gap.customer.text] ?? 0
                let alike = owned.filter { customer in
                    bounds.filter { $0 <= count } == bounds.filter { $0 <= baskets[customer.key] ?? 0 }
                }
                let with = alike.values.filter { $0.contains(because) }
                let both = with.filter { $0.contains(product) }.count
                #expect(gap.confidence.value == Double(both) / Double(with.count))
                let share = Double(alike.values.filter { $0.contains(product) }.count) / Double(alike.count)
                #expect(gap.confidence.lower > share)
                #expect(abs(gap.lift - gap.confidence.value / share) < 1e-12)
            }
            let result = try #require(try analysis.analyze(base, in: context).crossSell)
            #expect(result.gaps == gaps.count)
            #expect(result.customers == Set(gaps.map(\.customer)).count)
            for listed in result.products { #expect(listed.customers == gaps.filter { $0.product == listed.product }.count) }
            for (first, second) in zip(result.dearest, result.dearest.dropFirst()) {
                #expect(first.expectedValue.minorUnits >= second.expectedValue.minorUnits)
            }
            let dearest = gaps.map(\.expectedValue.minorUnits).sorted(by: >).prefix(5)
            #expect(result.dearest.map(\.expectedValue.minorUnits) == Array(dearest))
            for customer in base.customerIDs {
                #expect(Array(gaps.gaps(of: customer)) == gaps.filter { $0.customer == customer })
            }
        }
        #expect(found > 100)
    }

    @Test func `revenue classes follow the rule of strictly higher revenue`() throws {
        // 50 + 30 are 80 % of 100: the next product is not in A. 30 is there twice in the second base, so that both share a class.
        let first: [(String, Int64)] = [("a", 50), ("b", 30), ("c", 15), ("d", 5), ("e", 0)]
        #expect(try classes(first) == ["a A", "b A", "c B", "d C", "e C"])
        let second: [(String, Int64)] = [("a", 40), ("b", 30), ("c", 30), ("d", -10)]
        #expect(try classes(second) == ["a A", "b A", "c A", "d C"])
        let third: [(String, Int64)] = [("a", 7_999), ("b", 1_501), ("c", 500)]
        #expect(try classes(third) == ["a A", "b A", "c C"])
        #expect(try classes([("a", 7_999), ("b", 1_500), ("c", 501)]) == ["a A", "b A", "c B"])
        #expect(try classes([("a", 0), ("b", -5)]).isEmpty)
    }

    private func classes(_ revenues: [(String, Int64)]) throws -> [String] {
        let rows = revenues.map { ProductRow("c", 100, $1, $0) }
        let result = try ProductAnalysis().analyze(
            try CustomerBase(purchases: rows), in: AnalysisContext(asOf: CalendarDay(daysSince1970: 200)))
        if result.classes == nil { #expect(result.unavailable.contains { $0.part == "classes" }) }
        return result.classes?.products.map { "\($0.product) \($0.valueClass.rawValue)" } ?? []
    }

    @Test func `demand classes follow the coefficient of variation of complete months`() throws {
        // 2024-01 to 2024-06; the piece bought in July is in a month that is not over.
        let demand: [String: [Int64]] = ["steady": [10, 10, 10, 10, 10, 10], "varying": [1, 0, 2, 1, 3, 1], "rare": [9, 0, 0, 0, 0, 1]]
        var rows: [ProductRow] = []
        for (product, months) in demand {
            for (month, pieces) in months.enumerated() where pieces > 0 {
                rows.append(
                    ProductRow("c", try CalendarDay(year: 2024, month: month + 1, day: 1).daysSince1970, 100, product, pieces: pieces))
            }
            rows.append(ProductRow("c", try CalendarDay("2024-07-01").daysSince1970, 100, product, pieces: 500))
        }
        let result = try ProductAnalysis().analyze(try CustomerBase(purchases: rows), in: AnalysisContext(asOf: CalendarDay("2024-07-30")))
        let classes = try #require(result.classes)
        #expect(classes.demandUnit == .pieces)
        let found = Dictionary(uniqueKeysWithValues: classes.products.map { ($0.product, $0) })
        #expect(found["steady"]?.demandClass == .x)
        #expect(found["varying"]?.demandClass == .y)
        #expect(found["rare"]?.demandClass == .z)
        // Standard deviation of 1, 0, 2, 1, 3, 1: squares about 4/3 add up to 48/9, over 5; the mean is 4/3.
        #expect(abs((found["varying"]?.coefficientOfVariation ?? 0) - (48.0 / 9 / 5).squareRoot() / (4.0 / 3)) < 1e-12)
        #expect(found["varying"]?.months == 6)
        #expect(found["varying"]?.variationWithoutSeason == nil)
    }

    @Test func `a season that comes back every year is no variation of its own`() {
        let year = [0.0, 0, 5, 20, 20, 5, 0, 0, 0, 0, 0, 0]
        let demand = year + year
        let mean = demand.reduce(0, +) / 24
        #expect(DemandVariation.ofMonths(demand, mean: mean) > 1)
        #expect(DemandVariation.withoutSeason(demand, mean: mean) == 0)
    }

    @Test func `phases follow the buyers of the last two years`() {
        #expect(ProductLifeSearch.phase([1, 2, 3, 4, 5]).phase == .introduction)
        #expect(ProductLifeSearch.phase([Int](repeating: 10, count: 24)).phase == .maturity)
        #expect(ProductLifeSearch.phase([Int](repeating: 10, count: 12) + [Int](repeating: 14, count: 12)).phase == .growth)
        #expect(ProductLifeSearch.phase([Int](repeating: 10, count: 12) + [Int](repeating: 6, count: 12)).phase == .decline)
        #expect(ProductLifeSearch.phase([Int](repeating: 1, count: 12) + [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2]).phase == .maturity)
        #expect(ProductLifeSearch.phase([9, 9] + [Int](repeating: 0, count: 12)).phase == .ended)
        // A season is no decline where two years can be compared.
        #expect(ProductLifeSearch.phase([0, 0, 50, 50, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 50, 50, 0, 0, 0, 0, 0, 0, 0, 0]).phase == .maturity)
        #expect(ProductLifeSearch.phase([0, 0, 0, 9, 9, 9]).comparedMonths == 3)
    }
}
