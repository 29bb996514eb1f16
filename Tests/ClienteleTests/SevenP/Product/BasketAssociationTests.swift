import Foundation
import Testing

@testable import Clientele

struct BasketAssociationTests {
    /// The five baskets of the user guide of mlxtend (Raschka 2018, "MLxtend", association rules).
    static let published = [
        "1": ["milk", "onion", "nutmeg", "kidney beans", "eggs", "yogurt"],
        "2": ["dill", "onion", "nutmeg", "kidney beans", "eggs", "yogurt"],
        "3": ["milk", "apple", "kidney beans", "eggs"], "4": ["milk", "unicorn", "corn", "kidney beans", "yogurt"],
        "5": ["corn", "onion", "onion", "kidney beans", "ice cream", "eggs"],
    ]

    static var publishedBaskets: ProductBaskets {
        ProductBaskets(rows: published.flatMap { basket, products in products.map { (basket: basket, product: $0) } })
    }

    @Test func `the published baskets give the published figures`() throws {
        let result = try BasketAssociation(minimumSupport: .share(Share(percent: 60))).analyze(BasketAssociationTests.publishedBaskets)
        #expect(result.baskets == 5)
        #expect(result.products == 11)
        #expect(result.minimumBaskets == 3)
        // Eleven frequent sets, as the same guide prints them.
        #expect(result.itemsets == 11)
        let onion = try #require(result.rules.first { $0.antecedent == ["onion"] && $0.consequent == ["eggs"] })
        #expect(abs(onion.support - 0.6) < 1e-15)
        #expect(onion.confidence == 1)
        #expect(abs(onion.lift - 1.25) < 1e-15)
        #expect(abs(onion.leverage - 0.12) < 1e-15)
        #expect(onion.conviction == nil)
        #expect(abs(onion.zhang - 0.5) < 1e-15)
        let eggs = try #require(result.rules.first { $0.antecedent == ["eggs"] && $0.consequent == ["onion"] })
        #expect(abs(eggs.confidence - 0.75) < 1e-15)
        #expect(abs((eggs.conviction ?? 0) - 1.6) < 1e-15)
        #expect(eggs.zhang == 1)
    }

    @Test func `three hundred random data sets give what counting every set gives`() throws {
        for seed in UInt64(1)...300 {
            var random = SeededGenerator(seed: seed)
            let productCount = 1 + random.next(below: 7)
            let baskets = (0..<random.next(below: 30)).map { _ in
                (0..<random.next(below: 9)).map { _ in random.next(below: productCount) * 7 - 3 }
            }
            let percent = Int32(random.next(below: 50))
            let confidence = Int32([0, 0, 30, 50, 100][random.next(below: 5)])
            let longest = [nil, nil, 1, 2, 3][random.next(below: 5)]
            let oracle = AssociationOracle(baskets)
            let minimum = max((0...30).first { $0 * 100 >= Int(percent) * baskets.count } ?? 0, 1)
            let analysis = BasketAssociation(
                minimumSupport: .share(try Share(percent: percent)), minimumConfidence: try Share(percent: confidence),
                longestItemset: longest)
            let result = try analysis.analyze(ProductBaskets(baskets))
            let sets = oracle.frequentSets(minimum: minimum, longest: longest ?? 7)
            #expect(result.itemsets == sets.count, "seed \(seed)")
            let found = try analysis.frequentItemsets(in: ProductBaskets(baskets))
            #expect(found.count == sets.count)
            for set in found { #expect(sets[Set(set.products.compactMap { Int($0) })] == set.baskets, "seed \(seed)") }
            let rules = oracle.rules(minimum: minimum, longest: longest ?? 7, confidence: (Int(confidence), 100))
            #expect(result.rules.count == rules.count, "seed \(seed)")
            #expect(
                Set(result.rules.map { AssociationOracle.Rule(antecedent: $0.antecedent, consequent: $0.consequent) }).count == rules.count)
            for rule in result.rules {
                let key = AssociationOracle.Rule(antecedent: rule.antecedent, consequent: rule.consequent)
                let figures = try #require(rules[key], "seed \(seed)")
                #expect(abs(rule.support - figures.support) < 1e-12)
                #expect(abs(rule.confidence - figures.confidence) < 1e-12)
                #expect(abs(rule.lift - figures.lift) < 1e-12)
                #expect(abs(rule.leverage - figures.leverage) < 1e-12)
                #expect((rule.conviction == nil) == (figures.conviction == nil), "seed \(seed)")
                #expect(abs((rule.conviction ?? 0) - (figures.conviction ?? 0)) < 1e-9)
                #expect(abs(rule.zhang - figures.zhang) < 1e-12, "seed \(seed) \(rule)")
            }
        }
    }

    @Test func `the order of rows and of baskets makes no difference`() throws {
        var random = SeededGenerator(seed: 11)
        let rows = (0..<400).map { _ in
            (basket: "b\(random.next(below: 90))", product: ["é", "e\u{301}", "x", "y", "z"][random.next(below: 5)])
        }
        let analysis = BasketAssociation(minimumSupport: .baskets(1))
        let first = try encodedForm(try analysis.analyze(ProductBaskets(rows: rows)))
        #expect(try encodedForm(try analysis.analyze(ProductBaskets(rows: rows.shuffled(using: &random)))) == first)
        #expect(ProductBaskets(rows: rows).products.count == 5)
    }

    @Test func `rules stand in the order that is promised`() throws {
        var random = SeededGenerator(seed: 12)
        let baskets = (0..<60).map { _ in (0..<4).map { _ in random.next(below: 6) } }
        let rules = try BasketAssociation(minimumSupport: .baskets(2)).analyze(ProductBaskets(baskets)).rules
        for (first, second) in zip(rules, rules.dropFirst()) {
            #expect(first.lift >= second.lift)
            guard first.lift == second.lift else { continue }
            #expect(first.support >= second.support)
            guard first.support == second.support else { continue }
            let (left, right) = ([first.antecedent, first.consequent], [second.antecedent, second.consequent])
            #expect(left[0] == right[0] ? left[1].lexicographicallyPrecedes(right[1]) : left[0].lexicographicallyPrecedes(right[0]))
        }
    }

    @Test func `a share of support is rounded up to whole baskets exactly`() throws {
        #expect(MinimumSupport.share(try Share(decimal: "0.1")).count(of: 30) == 3)
        #expect(MinimumSupport.share(try Share(decimal: "0.1")).count(of: 31) == 4)
        #expect(MinimumSupport.share(try Share(decimal: "0.07")).count(of: 100) == 7)
        #expect(MinimumSupport.share(try Share(1, of: 3)).count(of: 3) == 1)
        #expect(MinimumSupport.share(try Share(0, of: 1)).count(of: 100) == 1)
        #expect(MinimumSupport.baskets(-4).count(of: 100) == 1)
    }

    @Test func `a certain rule has a conviction of null in JSON`() throws {
        let result = try BasketAssociation(minimumSupport: .baskets(1)).analyze(ProductBaskets([[1, 2], [2]]))
        let text = String(decoding: try encodedForm(result), as: UTF8.self)
        #expect(text.contains("\"antecedent\":[\"1\"],\"confidence\":1,\"consequent\":[\"2\"],\"conviction\":null"))
        #expect(try JSONDecoder().decode(BasketAssociationResult.self, from: encodedForm(result)) == result)
    }

    @Test func `no baskets, empty baskets and single products give no rules`() throws {
        for baskets in [[], [[]], [[], [1], [2]]] as [[[Int]]] {
            let result = try BasketAssociation(minimumSupport: .baskets(1)).analyze(ProductBaskets(baskets))
            #expect(result.rules.isEmpty)
            #expect(result.baskets == baskets.count)
        }
    }

    @Test func `too many sets or rules end in an error that says what to do`() throws {
        let alike = ProductBaskets([Array(0..<60), Array(0..<60)])
        let error = #expect(throws: ClienteleError.self) { try BasketAssociation(itemsetLimit: 20_000).analyze(alike) }
        #expect(error?.code == .overflow)
        #expect(error?.remedy.contains("longestItemset") == true)
        #expect(try BasketAssociation(longestItemset: 1).analyze(alike).itemsets == 60)
        #expect(try BasketAssociation(longestItemset: 2).analyze(alike).rules.count == 60 * 59)
        #expect(throws: ClienteleError.self) { try BasketAssociation(longestItemset: 2, ruleLimit: 1_000).analyze(alike) }
        #expect(throws: ClienteleError.self) { try BasketAssociation(longestItemset: 0).analyze(alike) }
        // Exactly as many sets as there are is enough.
        let three = ProductBaskets([[1, 2, 3]])
        #expect(try BasketAssociation(itemsetLimit: 7).analyze(three).itemsets == 7)
        #expect(throws: ClienteleError.self) { try BasketAssociation(itemsetLimit: 6).analyze(three) }
    }
}
