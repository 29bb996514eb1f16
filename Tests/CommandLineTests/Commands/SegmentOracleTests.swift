import Foundation
import Testing

/// `segment` against a slow oracle that reads by plain splitting.
struct SegmentOracleTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private static let names: Set<String> = [
        "Champions", "Loyal Customers", "Potential Loyalists", "New Customers", "Promising", "Need Attention", "About to Sleep", "At Risk",
        "Can't Lose Them", "Lost",
    ]

    @Test(arguments: [Sample.asOf, "1997-04-15"])
    func `every customer of the sample is as the oracle has it`(asOf: String) throws {
        let file = workspace.file("customers.csv")
        let result = try JSONReader(try Tool.run(["segment", Sample.path, "--as-of", asOf, "--customers", file, "--resamples", "0"]))
        let day = try #require(ReferencePurchase.day(asOf))
        let oracle = ReferenceSegmentation(try ReferencePurchase.rows(ofSample: try Sample.text), asOf: day)
        try expectRows(try workspace.text("customers.csv"), of: oracle)
        try expectResult(result, of: oracle)
        #expect(try result["asOf"].text == asOf)
        let purchases = try ReferencePurchase.rows(ofSample: try Sample.text).count { $0.day <= day }
        #expect(try result.count("purchases") == purchases)
        try expectSegments(result, file: try workspace.text("customers.csv"))
    }

    @Test func `small bases with ties, refunds and zeros are as the oracle has them`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SplitMix(seed: seed)
        for round in 0..<25 {
            var lines = ["customer_id,date,quantity,amount"]
            for _ in 0..<Int.random(in: 1...60, using: &generator) {
                let id = ["a", "b", "Z", "é", "e\u{301}", "ab", "10", "9", "#"].randomElement(using: &generator) ?? ""
                let day = Int.random(in: 1...6, using: &generator)
                let amount = ["5.00", "-5.00", "0.00", "1.23", "-0.01", "40.00", "-2.00"].randomElement(using: &generator) ?? ""
                lines.append("\(id),2024-02-0\(day),1,\(amount)")
            }
            let text = lines.joined(separator: "\n") + "\n"
            let input = try workspace.write(text, to: "purchases.csv")
            let file = workspace.file("customers.csv")
            let oracle = ReferenceSegmentation(
                try ReferencePurchase.rows(ofSample: text), asOf: try #require(ReferencePurchase.day("2024-02-05")))
            let run = try Tool.run(["segment", input, "--as-of", "2024-02-05", "--customers", file, "--resamples", "5"])
            if oracle.total == 0 {
                expectRefusal(run)
            } else {
                let result = try JSONReader(run)
                try expectRows(try workspace.text("customers.csv"), of: oracle, note: "seed \(seed), round \(round)")
                try expectResult(result, of: oracle, note: "seed \(seed), round \(round)\n\(text)")
            }
        }
    }

    private func expectRows(_ text: String, of oracle: ReferenceSegmentation, note: String = "") throws {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(
            lines.first
                == "customer_id,recency_days,frequency,monetary,recency_score,frequency_score,monetary_score,segment,value_class")
        #expect(lines.last == "", "the last line has no end")
        var found: [[String]] = []
        for line in lines.dropFirst().dropLast() {
            var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            try #require(cells.count == 9, "\(line)")
            #expect(SegmentOracleTests.names.contains(cells.remove(at: 7)), "\(line)")
            found.append(cells)
        }
        let expected = oracle.customers.map(\.cells)
        // Compared as bytes: Swift would take "é" and "e◌́" for the same text.
        let isEqual = found.map { $0.map { Array($0.utf8) } } == expected.map { $0.map { Array($0.utf8) } }
        let difference = zip(found, expected).first { $0.joined() != $1.joined() }
        #expect(isEqual, "\(note) \(String(describing: difference)) \(found.count) for \(expected.count)")
    }

    private func expectResult(_ result: JSONReader, of oracle: ReferenceSegmentation, note: String = "") throws {
        let needed: Set = [
            "asOf", "currency", "customers", "purchases", "totalValue", "gini", "classes", "cuts", "reconciliation", "withoutPurchases",
            "rejectedRows",
        ]
        #expect(needed.isSubset(of: result.keys))
        #expect(try result["currency"].text == "XXX")
        #expect(try result.count("customers") == oracle.customers.count, "\(note)")
        #expect(try result.count("withoutPurchases") == oracle.withoutPurchases, "\(note)")
        #expect(try result.cents("totalValue") == oracle.total, "\(note)")
        #expect(abs(try #require(try result["gini"].number) - oracle.gini) < 1e-12, "\(note)")
        #expect(try result["rejectedRows"].items.isEmpty)
        let classes = try result["classes"].items
        #expect(try classes.map { try $0["class"].text } == ["A", "B", "C"])
        for one in classes {
            #expect(one.keys == ["class", "customers", "value", "customerShare", "valueShare"])
            let name = try one["class"].text
            let members = oracle.customers.filter { $0.valueClass == name }
            #expect(try one.count("customers") == members.count, "\(note)")
            let share = Double(members.count) / Double(oracle.customers.count)
            #expect(abs(try #require(try one["customerShare"].number) - share) < 1e-12, "\(note)")
            let value = members.reduce(0) { $0 + max($1.monetary, 0) }
            #expect(abs(try #require(try one["valueShare"].number) - Double(value) / Double(oracle.total)) < 1e-12, "\(note)")
        }
        let reconciliation = try result["reconciliation"]
        #expect(reconciliation.keys == ["positive", "negative", "withoutPurchases", "net"])
        #expect(try reconciliation.cents("net") == oracle.net, "\(note)")
        let parts = try ["positive", "negative", "withoutPurchases"].map { try reconciliation.cents($0) }
        #expect(parts.reduce(0, +) == oracle.net, "\(note)")
    }

    private func expectSegments(_ result: JSONReader, file: String) throws {
        var namesByScores: [String: Set<String>] = [:]
        var customersByName: [String: Int] = [:]
        for line in file.split(separator: "\n").dropFirst() {
            let cells = line.split(separator: ",").map(String.init)
            namesByScores[cells[4...6].joined(separator: "-"), default: []].insert(cells[7])
            customersByName[cells[7], default: 0] += 1
        }
        #expect(namesByScores.values.allSatisfy { $0.count == 1 }, "one score cell has two names")
        let segments = try result["segments"].items
        #expect(Set(try segments.compactMap { try $0["segment"].text }) == SegmentOracleTests.names)
        for segment in segments {
            #expect(try segment.count("customers") == customersByName[try #require(try segment["segment"].text)] ?? 0)
        }
    }
}
