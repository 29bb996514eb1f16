import ClienteleTestKit
import Foundation
import Testing

@testable import Clientele

struct ProductAnalysisTests {
    @Test func `the synthetic base's pair is found, and nothing else`() throws {
        let synthetic = try SyntheticBase(customers: 2_500, seed: 5)
        let base = try CustomerBase(purchases: synthetic.purchases)
        let result = try ProductAnalysis().analyze(base, in: AnalysisContext(asOf: synthetic.lastDay))
        let finding = try #require(result.findings.first)
        #expect(result.findings.count == 1)
        #expect(finding.kind == .complements)
        #expect(finding.subject == "Coffee filters + Coffee maker")
        let pair = try #require(result.pairs?.pairs.first)
        #expect(pair.relation == .complement)
        // The planted lift, four standard deviations of some 160 baskets around it.
        #expect(abs(pair.lift - SyntheticEffects.pairLift) < 1.4)
        let pairs = try #require(result.pairs).pairs
        #expect(result.tests.count == pairs.count + pairs.compactMap(\.substitutePValue).count)
    }

    @Test func `a common season is no bond`() throws {
        // Two products in one basket in ten of the first month each, independently, and in none of the others.
        var rows: [ProductRow] = []
        for basket in 0..<4_000 {
            let day: Int32 = basket < 1_000 ? 18_993 : 18_993 + 31 + Int32(basket % 28)
            rows.append(ProductRow("c\(basket)", day, 100, "other"))
            if basket < 1_000, basket % 10 == 0 { rows.append(ProductRow("c\(basket)", day, 100, "spade")) }
            if basket < 1_000, basket / 10 % 10 == 0 { rows.append(ProductRow("c\(basket)", day, 100, "seeds")) }
        }
        let result = try ProductAnalysis().analyze(try CustomerBase(purchases: rows), in: RandomProducts.context)
        let pair = try #require(result.pairs?.pairs.first { $0.first == "seeds" && $0.second == "spade" })
        #expect(abs(pair.crudeLift - 4) < 1e-12)
        #expect(abs(pair.lift - 1) < 1e-12)
        #expect(result.findings.isEmpty)
    }

    @Test func `two brands that the same customers buy in turn are substitutes`() throws {
        var random = SeededGenerator(seed: 9)
        var rows: [ProductRow] = []
        for customer in 0..<600 {
            let drinksCola = random.next(below: 2) == 0
            for visit in 0..<6 {
                let day = 18_993 + Int32(visit * 40 + random.next(below: 30))
                let brand = drinksCola ? ["red cola", "blue cola"][random.next(below: 2)] : "water"
                rows.append(ProductRow("c\(customer)", day, 100, brand, category: "drinks"))
                rows.append(ProductRow("c\(customer)", day, 100, "bread", category: "food"))
            }
        }
        let result = try ProductAnalysis().analyze(try CustomerBase(purchases: rows), in: RandomProducts.context)
        let relations = Dictionary(
            uniqueKeysWithValues: (result.pairs?.pairs ?? []).map { ("\($0.first) \($0.second)", $0.relation) })
        #expect(relations["blue cola red cola"] == .substitute)
        #expect(relations["red cola water"] == .unrelated)
        #expect(result.findings.map(\.kind) == [.substitutes])
        #expect(result.findings.first?.effect == nil)
    }

    @Test func `neither the order of rows nor the scale of money changes what is found`() throws {
        for seed in UInt64(40)...43 {
            var rows = RandomProducts(seed: seed).rows
            let first = try ProductAnalysis().analyze(try CustomerBase(purchases: rows), in: RandomProducts.context)
            var random = SeededGenerator(seed: seed)
            rows.shuffle(using: &random)
            let second = try ProductAnalysis().analyze(try CustomerBase(purchases: rows), in: RandomProducts.context)
            #expect(try encodedForm(first) == encodedForm(second))
            let dearer = rows.map { row in
                var row = row
                row.units *= 100
                return row
            }
            let third = try ProductAnalysis().analyze(try CustomerBase(purchases: dearer), in: RandomProducts.context)
            #expect(third.pairs?.pairs.map(\.complementPValue) == first.pairs?.pairs.map(\.complementPValue))
            #expect(third.classes?.products.map(\.valueClass) == first.classes?.products.map(\.valueClass))
            #expect(third.penetration?.map(\.revenue.minorUnits) == first.penetration?.map { $0.revenue.minorUnits * 100 })
        }
    }

    @Test func `many chunks give what one gives`() throws {
        let synthetic = try SyntheticBase(customers: 300, seed: 3)
        let rows = Array(synthetic.purchases)
        let alone = try ProductAnalysis().analyze(try CustomerBase(purchases: rows), in: AnalysisContext(asOf: synthetic.lastDay))
        // Customers without a purchase push the others into several chunks.
        var builder = CustomerBase.Builder()
        try builder.add(purchases: rows)
        try builder.add(customers: (0..<70_000).map { Customer(customerID: CustomerID("synthetic-1x\($0)")) })
        let spread = try ProductAnalysis().analyze(try builder.build(), in: AnalysisContext(asOf: synthetic.lastDay))
        #expect(try encodedForm(alone) == encodedForm(spread))
    }

    @Test func `a result survives JSON`() throws {
        let base = try RandomProducts(seed: 50).base()
        let result = try ProductAnalysis().analyze(base, in: RandomProducts.context)
        let data = try encodedForm(result)
        #expect(try JSONDecoder().decode(ProductResult.self, from: data) == result)
        let keys = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any]).keys.sorted()
        #expect(
            keys == [
                "asOf", "association", "baskets", "categories", "classes", "crossSell", "currency", "customers", "findings", "level",
                "life",
                "lines", "linesWithoutProduct", "nextProducts", "pairs", "penetration", "products", "tests", "unavailable",
            ])
    }

    @Test func `bases without what a part needs say so`() throws {
        let context = AnalysisContext(asOf: CalendarDay(daysSince1970: 200))
        let empty = try ProductAnalysis().analyze(try CustomerBase(purchases: [ProductRow]()), in: context)
        #expect(empty.baskets == 0)
        #expect(
            empty.unavailable.map(\.part) == [
                "penetration", "categories", "classes", "association", "pairs", "nextProducts", "crossSell", "life",
            ])
        let unnamed = try ProductAnalysis().analyze(try CustomerBase(purchases: [ProductRow("a", 100, 5, nil)]), in: context)
        #expect(unnamed.lines == 1)
        #expect(unnamed.linesWithoutProduct == 1)
        #expect(unnamed.penetration == nil)
        let refunds = try ProductAnalysis().analyze(try CustomerBase(purchases: [ProductRow("a", 100, -5, "tea")]), in: context)
        #expect(refunds.baskets == 0)
        let later = try ProductAnalysis().analyze(try CustomerBase(purchases: [ProductRow("a", 201, 5, "tea")]), in: context)
        #expect(later.baskets == 0)
        let single = try ProductAnalysis().analyze(try CustomerBase(purchases: [ProductRow("a", 100, 5, "tea")]), in: context)
        #expect(single.unavailable.map(\.part) == ["categories", "pairs", "nextProducts"])
        #expect(single.penetration?.first?.customerShare.value == 1)
        #expect(single.life?.first?.phase == .introduction)
        let byCategory = try ProductAnalysis().analyze(
            try CustomerBase(purchases: [ProductRow("a", 100, 5, nil, category: "drinks")]), in: context)
        #expect(byCategory.level == .category)
        #expect(byCategory.penetration?.map(\.name) == ["drinks"])
    }

    @Test func `the farthest days and the largest amounts break nothing`() throws {
        let rows = [
            ProductRow("a", .min, .max, "tea", pieces: .max), ProductRow("a", .max, .max, "tea", pieces: .max),
            ProductRow("b", 0, .max, "tea", pieces: .max), ProductRow("b", 0, 1, "milk", pieces: 0),
            ProductRow("c", 0, .max, "tea", pieces: .max),
        ]
        let base = try CustomerBase(purchases: rows)
        for day in [Int32.min, 0, .max] {
            let result = try ProductAnalysis().analyze(base, in: AnalysisContext(asOf: CalendarDay(daysSince1970: day)))
            #expect(result.baskets > 0)
            _ = try encodedForm(result)
        }
    }

    @Test func `an option outside its range is refused, and a crowd of sets leaves its part out`() throws {
        let base = try RandomProducts(seed: 51).base()
        var analysis = ProductAnalysis()
        analysis.complementRatio = 0.5
        #expect(throws: ClienteleError.self) { try analysis.analyze(base, in: RandomProducts.context) }
        analysis = ProductAnalysis()
        analysis.association.itemsetLimit = 3
        let result = try analysis.analyze(base, in: RandomProducts.context)
        #expect(result.association == nil)
        #expect(result.unavailable.first { $0.part == "association" }?.reason.contains("itemsetLimit") == true)
        let none = ProductAnalysis(listed: 0)
        #expect(try none.analyze(base, in: RandomProducts.context).penetration == [])
    }

    @Test func `refunds netted over the order take a product out of it whenever they come`() throws {
        let rows = [
            ProductRow("a", 100, 500, "tea", order: "1"), ProductRow("a", 100, 300, "milk", order: "1"),
            ProductRow("a", 130, -500, "tea", order: "1"),
        ]
        let base = try CustomerBase(purchases: rows)
        let context = AnalysisContext(asOf: CalendarDay(daysSince1970: 200))
        #expect(try ProductAnalysis().analyze(base, in: context).penetration?.map(\.name) == ["milk", "tea"])
        #expect(try ProductAnalysis(refunds: .netWithinOrder).analyze(base, in: context).penetration?.map(\.name) == ["milk"])
        let never = ClosureRefundPolicy(netting: .day) { _ in false }
        #expect(try ProductAnalysis(refunds: never).analyze(base, in: context).baskets == 0)
    }

    @Test func `a cancelled analysis stops`() throws {
        let context = RandomProducts.context
        context.cancellation.cancel()
        let base = try RandomProducts(seed: 52).base()
        #expect(throws: CancellationError.self) { try ProductAnalysis().analyze(base, in: context) }
    }
}
