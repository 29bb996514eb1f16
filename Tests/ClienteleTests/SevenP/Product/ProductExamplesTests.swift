import Clientele
import Testing

struct ProductExamplesTests {
    @Test func `the example of the analysis prints what it says`() throws {
        let rows = [("ann", "tea"), ("ann", "milk"), ("bob", "tea"), ("bob", "milk"), ("eve", "tea"), ("joe", "bread")]
        let purchases = try rows.map { customer, product in
            Purchase(
                customerID: CustomerID(customer), day: try CalendarDay("2024-05-01"), amount: try Money("10", in: .eur), product: product)
        }
        let base = try CustomerBase(purchases: purchases)
        let result = try ProductAnalysis().analyze(base, in: AnalysisContext(asOf: CalendarDay("2024-06-30")))
        let printed = (result.penetration ?? []).map { "\($0.name) \($0.customers) \($0.customerShare.value)" }
        #expect(printed == ["tea 3 0.75", "milk 2 0.5", "bread 1 0.25"])
    }

    @Test func `the example of the association prints what it says`() throws {
        let baskets = ProductBaskets(rows: [
            ("1", "tea"), ("1", "milk"), ("2", "tea"), ("2", "milk"), ("3", "tea"), ("4", "bread"),
        ])
        let result = try BasketAssociation(minimumSupport: .baskets(2)).analyze(baskets)
        let printed = result.rules.map { "\($0.antecedent) \($0.consequent) \($0.lift) \($0.conviction ?? .infinity)" }
        #expect(printed == [#"["milk"] ["tea"] 1.3333333333333333 inf"#, #"["tea"] ["milk"] 1.3333333333333333 1.5"#])
        #expect(MinimumSupport.share(try Share(decimal: "0.001")).count(of: 9_835) == 10)
        #expect(ProductBaskets([[1, 2, 2], [2]]).products == ["1", "2"])
        var builder = ProductBaskets.Builder()
        builder.add(basket: "1", product: "tea")
        builder.add(basket: "1", product: "milk")
        #expect(builder.build().products == ["milk", "tea"])
    }
}
