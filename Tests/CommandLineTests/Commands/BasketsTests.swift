import Testing

/// `baskets` reproduces the published example, in the keys of its interface.
struct BasketsTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private var path: String { Sample.path.replacing("cdnow-sample.csv", with: "baskets.csv") }

    /// The rule between two products.
    private func rule(_ antecedent: String, _ consequent: String, in result: JSONReader) throws -> JSONReader {
        try #require(
            try result["rules"].items.first {
                try $0["antecedent"].items.map(\.text) == [antecedent] && $0["consequent"].items.map(\.text) == [consequent]
            })
    }

    @Test func `onion and eggs are as in the published table`() throws {
        let result = try JSONReader(try Tool.run(["baskets", path, "--min-support", "0.6"]))
        #expect(try result.count("baskets") == 5)
        #expect(try result.count("products") == 11)
        let forth = try rule("onion", "eggs", in: result)
        #expect(
            forth.keys == ["antecedent", "consequent", "support", "confidence", "lift", "leverage", "conviction", "zhang"])
        for (key, value) in [("support", 0.6), ("confidence", 1), ("lift", 1.25), ("leverage", 0.12), ("zhang", 0.5)] {
            #expect(abs(try #require(try forth[key].number) - value) < 1e-12, "\(key)")
        }
        // Infinite, and JSON has no infinity.
        #expect(try forth["conviction"].number == nil)
        let back = try rule("eggs", "onion", in: result)
        for (key, value) in [("confidence", 0.75), ("conviction", 1.6), ("zhang", 1)] {
            #expect(abs(try #require(try back[key].number) - value) < 1e-12, "\(key)")
        }
    }

    @Test func `support as a count and as a share are the same, and confidence cuts`() throws {
        let share = try JSONReader(try Tool.run(["baskets", path, "--min-support", "0.6"]))
        let count = try JSONReader(try Tool.run(["baskets", path, "--min-support", "3"]))
        #expect(try share.canonical == count.canonical)
        let sure = try JSONReader(try Tool.run(["baskets", path, "--min-support", "3", "--min-confidence", "0.8"]))
        let confidences = try sure["rules"].items.map { try $0["confidence"].number ?? 0 }
        #expect(!confidences.isEmpty && confidences.allSatisfy { $0 >= 0.8 })
        let all = try count["rules"].items.map { try $0["confidence"].number ?? 0 }
        #expect(confidences.count == all.count { $0 >= 0.8 })
        let text = try Tool.run(["baskets", path, "--min-support", "3", "--format", "text"])
        #expect(text.status == 0 && text.text.contains("infinite"))
    }

    @Test func `bad rows and options are told`() throws {
        let file = try workspace.write("basket_id,product\n1,tea\n,milk\n2,\n2,tea\n", to: "b.csv")
        expectRefusal(try Tool.run(["baskets", file]), at: "\(file):3:1")
        let result = try JSONReader(try Tool.run(["baskets", file, "--skip-bad-rows"]))
        #expect(try result["rejectedRows"].items.count == 2)
        #expect(try result.count("baskets") == 2)
        expectRefusal(try Tool.run(["baskets", file, "--min-support", "1.5"]), says: ["--min-support"])
        expectRefusal(try Tool.run(["baskets", file, "--min-confidence", "-1"]), says: ["--min-confidence"])
        expectRefusal(try Tool.run(["baskets", try workspace.write("basket_id,product\n", to: "e.csv")]), says: ["no row"])
        expectRefusal(try Tool.run(["baskets", try workspace.write("product\ntea\n", to: "h.csv")]), says: ["basket_id"])
    }
}
