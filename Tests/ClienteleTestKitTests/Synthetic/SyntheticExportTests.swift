import Clientele
import ClienteleTestKit
import Foundation
import Testing

@Suite("Synthetic base: the files of an export")
struct SyntheticExportTests {
    private static let names = [
        "campaign_responses.csv", "campaigns.csv", "contacts.csv", "contracts.csv", "customers.csv", "invoices.csv", "leads.csv",
        "purchases.csv", "README.txt", "service_cases.csv", "stage_changes.csv", "surveys.csv",
    ]

    /// Writes a base to a folder of its own, hands its files over, and clears away.
    private func withExport(customers: Int, seed: UInt64, _ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "synthetic-\(UUID().uuidString)/deeper")
        defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
        try SyntheticBase(customers: customers, seed: seed).write(to: folder.path(percentEncoded: false))
        try body(folder)
    }

    private func files(customers: Int, seed: UInt64) throws -> [String: Data] {
        var files: [String: Data] = [:]
        try withExport(customers: customers, seed: seed) { folder in
            for name in try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)) {
                files[name] = try Data(contentsOf: folder.appending(path: name))
            }
        }
        return files
    }

    @Test("The same seed writes the same bytes, another seed others")
    func bytes() throws {
        let first = try files(customers: 400, seed: 5)
        #expect(first.keys.sorted() == Self.names.sorted())
        #expect(try files(customers: 400, seed: 5) == first)
        let other = try files(customers: 400, seed: 6)
        for name in Self.names where name != "campaigns.csv" { #expect(other[name] != first[name], "\(name)") }
    }

    @Test("Every row says that it is synthetic, and has as many fields as its header")
    func synthetic() throws {
        for (name, data) in try files(customers: 400, seed: 5) {
            let lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            #expect(lines.count > 2, "\(name)")
            guard name.hasSuffix(".csv"), let header = lines.first else { continue }
            for line in lines.dropFirst() {
                #expect(line.contains("synthetic"), "\(name): \(line)")
                #expect(line.filter { $0 == "," }.count == header.filter { $0 == "," }.count, "\(name): \(line)")
            }
        }
    }

    @Test("The purchases read from their file are those of the base")
    func purchases() throws {
        try withExport(customers: 400, seed: 5) { folder in
            let path = folder.appending(path: "purchases.csv").path(percentEncoded: false)
            let text = try String(contentsOfFile: path, encoding: .utf8)
            #expect(text.hasPrefix("customer_id,date,amount,quantity,product,category,channel,region,order_id,cost,currency\n"))
            var options = CSVReadingOptions()
            options.currency = .eur
            let read = try CustomerBase.reading(csv: [path], options: options).base
            let made = try CustomerBase(purchases: SyntheticBase(customers: 400, seed: 5).purchases)
            #expect(Array(read.purchases) == Array(made.purchases))
            #expect(read.purchases.count > 3_000)
        }
    }

    @Test("Every kind read from its file is what the base made")
    func everyKind() throws {
        try withExport(customers: 400, seed: 5) { folder in
            let base = try SyntheticBase(customers: 400, seed: 5)
            var options = CSVReadingOptions()
            options.currency = .eur
            let reader = RecordCSVReader(options: options)
            func path(_ name: String) -> String { folder.appending(path: "\(name).csv").path(percentEncoded: false) }
            #expect(try reader.customers(from: path("customers")).records == Array(base.customers))
            #expect(try reader.purchases(from: path("purchases")).records == Array(base.purchases))
            #expect(try reader.contacts(from: path("contacts")).records == Array(base.contacts))
            #expect(try reader.serviceCases(from: path("service_cases")).records == Array(base.serviceCases))
            #expect(try reader.campaigns(from: path("campaigns")).records == base.campaigns)
            #expect(try reader.campaignResponses(from: path("campaign_responses")).records == Array(base.campaignResponses))
            #expect(try reader.leads(from: path("leads")).records == Array(base.leads))
            #expect(try reader.stageChanges(from: path("stage_changes")).records == Array(base.stageChanges))
            #expect(try reader.contracts(from: path("contracts")).records == Array(base.contracts))
            #expect(try reader.invoices(from: path("invoices")).records == Array(base.invoices))
            #expect(try reader.surveys(from: path("surveys")).records == Array(base.surveys))
        }
    }

    @Test("A place that is no folder is refused with the place named")
    func refused() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "synthetic-\(UUID().uuidString)")
        try Data("x".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        #expect {
            try SyntheticBase(customers: 1, seed: 1).write(to: file.appending(path: "sub").path(percentEncoded: false))
        } throws: {
            ($0 as? ClienteleError)?.code == .fileAccess && "\($0)".contains("sub")
        }
    }
}
