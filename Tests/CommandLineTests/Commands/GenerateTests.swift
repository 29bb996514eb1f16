import Foundation
import Testing

/// `generate`, and what the other commands make of it.
struct GenerateTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private func generate(_ name: String, seed: String, customers: String = "60") throws -> [String: Data] {
        let run = try Tool.run(["generate", "--customers", customers, "--seed", seed, "--output", workspace.file(name)])
        #expect(run.status == 0 && run.error.isEmpty, "\(run.error)")
        let names = try FileManager.default.contentsOfDirectory(atPath: workspace.file(name))
        return Dictionary(uniqueKeysWithValues: try names.map { ($0, try workspace.read("\(name)/\($0)")) })
    }

    @Test func `one seed gives the same bytes, another gives others`() throws {
        let first = try generate("a", seed: "7")
        #expect(try generate("deep/b", seed: "7") == first)
        #expect(try generate("a", seed: "7") == first, "over itself")
        let other = try generate("c", seed: "18446744073709551615")
        #expect(Set(other.keys) == Set(first.keys))
        #expect(other["purchases.csv"] != first["purchases.csv"])
    }

    @Test func `a folder that holds something else is left alone`() throws {
        _ = try workspace.write("mine", to: "customers.csv")
        expectRefusal(try Tool.run(["generate", "--customers", "5", "--output", workspace.path]), says: [workspace.path])
        #expect(try workspace.read("customers.csv") == Data("mine".utf8))
        #expect(try FileManager.default.contentsOfDirectory(atPath: workspace.path) == ["customers.csv"])
    }

    @Test func `every file parses, and says that it is synthetic`() throws {
        let files = try generate("base", seed: "3")
        #expect(files.count >= 7)
        for (name, bytes) in files {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(text.lowercased().contains("synthetic"), "\(name)")
            guard name.hasSuffix(".csv") else { continue }
            let records = try CSVReference.records(text)
            #expect(records.count > 1, "\(name)")
            #expect(records.allSatisfy { $0.count == records[0].count }, "\(name)")
            #expect(Set(records[0]).count == records[0].count, "\(name)")
        }
        let customers = try CSVReference.records(String(decoding: files["customers.csv"] ?? Data(), as: UTF8.self))
        #expect(Set(customers.dropFirst().map { $0[0] }).count == 60)
    }

    @Test(arguments: ["1", "400"])
    func `the other commands take what was generated`(customers: String) throws {
        let files = try generate("base", seed: "1", customers: customers)
        let base = workspace.file("base")
        let purchases = try CSVReference.records(String(decoding: files["purchases.csv"] ?? Data(), as: UTF8.self))
        guard purchases.count > 1 else { return }
        let column = try #require(purchases[0].firstIndex(of: "date"))
        let latest = try #require(purchases.dropFirst().map { $0[column] }.max())
        let segment = try JSONReader(try Tool.run(["segment", "\(base)/purchases.csv", "--as-of", latest]))
        let buyers = Set(purchases.dropFirst().map { $0[0] }).count
        #expect(try segment.count("customers") + segment.count("withoutPurchases") == buyers)
        _ = try JSONReader(
            try Tool.run([
                "lifecycle", "\(base)/purchases.csv", "--as-of", latest, "--customers-file", "\(base)/customers.csv",
            ]))
        let further = [
            "--customers-file", "\(base)/customers.csv", "--contacts", "\(base)/contacts.csv", "--cases", "\(base)/service_cases.csv",
            "--campaigns", "\(base)/campaigns.csv", "--leads", "\(base)/leads.csv",
        ]
        let report = try JSONReader(try Tool.run(["report", "\(base)/purchases.csv", "--as-of", latest] + further))
        #expect(try report["asOf"].text == latest)
        for language in ["en", "zh-Hans"] {
            let page = try Tool.run(
                ["report", "\(base)/purchases.csv", "--as-of", latest, "--format", "html", "--language", language] + further)
            #expect(page.status == 0, "\(page.error)")
            #expect(try PageCheck(page.output).language == language)
        }
    }
}
