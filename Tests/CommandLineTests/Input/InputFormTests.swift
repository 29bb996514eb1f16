import Foundation
import Testing

/// The same purchases in other clothes give the same bytes.
struct InputFormTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    /// The result and the customers file of a run.
    private func outcome(_ inputs: [String], input: Data? = nil, _ options: String...) throws -> [Data] {
        let name = "customers-\(UUID().uuidString).csv"
        let run = try Tool.run(
            ["segment"] + inputs + ["--as-of", Sample.asOf, "--customers", workspace.file(name)] + options, input: input)
        #expect(run.status == 0 && run.error.isEmpty, "\(run.error)")
        return [run.output, try workspace.read(name)]
    }

    @Test func `neither the order of rows nor the shape of lines and columns shows in the result`() throws {
        let plain = try outcome([Sample.path])
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SplitMix(seed: seed)
        let rows = try Sample.rows
        let shuffled = ([Sample.header] + rows.shuffled(using: &generator)).joined(separator: "\n") + "\n"
        #expect(try outcome([try workspace.write(shuffled, to: "shuffled.csv")]) == plain, "shuffled, seed \(seed)")
        let returns = ([Sample.header] + rows).joined(separator: "\r\n")
        #expect(try outcome([try workspace.write("\u{FEFF}" + returns, to: "returns.csv")]) == plain, "BOM and CRLF, no last line end")
        let other = rows.map { row -> String in
            let cells = row.split(separator: ",")
            return "\"\(cells[3])\",note,\"\(cells[1])\",\"\(cells[0])\""
        }
        let columns = (["AMOUNT,\"a note, of \"\"no\"\" use\",Date,Customer"] + other).joined(separator: "\n")
        #expect(try outcome([try workspace.write(columns, to: "columns.csv")]) == plain, "other columns, quotes and header case")
        let mapped = (["wer,wann,menge,wieviel"] + rows).joined(separator: "\n")
        let mappedFile = try workspace.write(mapped, to: "mapped.csv")
        #expect(
            try outcome([mappedFile], "--column", "customer_id=wer", "--column", "date=Wann", "--column=amount=wieviel") == plain, "mapped")
    }

    @Test func `standard input, a pipe with a name and several files read like one file`() throws {
        let plain = try outcome([Sample.path])
        #expect(try outcome(["-"], input: Data(try Sample.text.utf8)) == plain, "standard input")
        let rows = try Sample.rows
        let first = try workspace.write(([Sample.header] + rows[..<2_000]).joined(separator: "\n"), to: "first.csv")
        // The files need not have the same columns.
        let second = rows[2_000...].map { $0.split(separator: ",") }.map { "\($0[3]),\($0[0]),\($0[1])" }
        let other = (["amount,customer,date"] + second).joined(separator: "\r\n")
        #expect(try outcome([first, try workspace.write(other, to: "second.csv")]) == plain, "two files")
        #expect(try outcome(["-", first], input: Data(other.utf8)) == plain, "standard input and a file")
        let script = "mkfifo \"$2\" && { cat \"$1\" > \"$2\" & \"$0\" segment \"$2\" --as-of \(Sample.asOf); }"
        let run = try Tool.shell(script, [Sample.path, workspace.file("pipe")])
        #expect(run.status == 0 && run.output == plain[0], "\(run.error)")
    }

    @Test func `the customers file is in the order of value, then of the bytes of the id`() throws {
        let ids = ["a", "Z", "\u{E9}", "e\u{301}", "z", "10", "9", "ab", "A", "\u{FF5E}", "\u{1F600}", "~"]
        let rows = ids.map { "\($0),2024-01-05,5.00" } + ["last,2024-01-05,1.00", "first,2024-01-05,9.00"]
        let input = try workspace.write((["customer_id,date,amount"] + rows).joined(separator: "\n"), to: "p.csv")
        let run = try Tool.run(["segment", input, "--as-of", "2024-02-01", "--customers", workspace.file("c.csv")])
        #expect(try JSONReader(run).count("customers") == 14)
        let found = try workspace.text("c.csv").split(separator: "\n").dropFirst().map { Array($0.utf8.prefix { $0 != UInt8(ascii: ",") }) }
        // In bytes "Z" comes before "a", a decomposed letter before a composed one, and U+FF5E before U+1F600, unlike in UTF-16.
        let order = ["first", "10", "9", "A", "Z", "a", "ab", "e\u{301}", "z", "~", "\u{E9}", "\u{FF5E}", "\u{1F600}", "last"]
        #expect(Array(found) == order.map { Array($0.utf8) })
    }

    @Test func `ids with commas, quotes, line ends and formula characters are kept and written safely`() throws {
        let ids = ["a,b", "say \"hi\"", "two\nlines", "=1+1", "+49", "-7", "@home", " padded "]
        var text = "customer_id,date,amount\n"
        for id in ids { text += "\"\(id.replacingOccurrences(of: "\"", with: "\"\""))\",2024-01-05,5.00\n" }
        text += "debtor,2024-01-05,5.00\ndebtor,2024-01-06,-9.00\n"
        let run = try Tool.run(
            ["segment", try workspace.write(text, to: "p.csv"), "--as-of", "2024-02-01", "--customers", workspace.file("c.csv")])
        #expect(try JSONReader(run).count("customers") == ids.count + 1)
        let records = try CSVReference.records(try workspace.text("c.csv"))
        for cell in records.dropFirst().map({ $0[0] }) { #expect(!"=+-@".contains(cell.prefix(1)) || cell.isEmpty, "\(cell)") }
        let back = records.dropFirst().map { $0[0].hasPrefix("'") ? String($0[0].dropFirst()) : $0[0] }
        #expect(Set(back) == Set(ids + ["debtor"]))
        // An amount below zero is a number, not a formula.
        #expect(records.contains { $0[0] == "debtor" && $0[3] == "-4.00" })
        // What is written is read back as the same customers.
        let again = records.dropFirst().map { "\(CSVReference.quoted($0[0])),2024-01-05,5.00" }
        let second = try workspace.write((["customer_id,date,amount"] + again).joined(separator: "\n"), to: "again.csv")
        _ = try Tool.run(["segment", second, "--as-of", "2024-02-01", "--customers", workspace.file("d.csv")])
        let ids2 = try CSVReference.records(try workspace.text("d.csv")).dropFirst().map { $0[0] }
        #expect(Set(ids2) == Set(records.dropFirst().map { $0[0] }))
    }

    @Test func `currencies say how many digits amounts have`() throws {
        let yen = try workspace.write("customer_id,date,amount,currency\na,2024-01-05,500,JPY\n", to: "yen.csv")
        let result = try JSONReader(try Tool.run(["segment", yen, "--as-of", "2024-02-01"]))
        #expect(try result["currency"].text == "JPY")
        #expect(try result["totalValue"].text == "500")
        let dinar = try workspace.write("customer_id,date,amount\na,2024-01-05,+1.234\n", to: "dinar.csv")
        let other = try JSONReader(try Tool.run(["segment", dinar, "--as-of", "2024-02-01", "--currency", "KWD"]))
        #expect(try other["totalValue"].text == "1.234")
        let large = try workspace.write("customer_id,date,amount\na,2024-01-05,92233720368547758.07\n", to: "large.csv")
        let largest = try JSONReader(try Tool.run(["segment", large, "--as-of", "2024-02-01"]))
        #expect(try largest["totalValue"].text == "92233720368547758.07")
    }

    @Test(arguments: ["segment", "lifecycle", "report"])
    func `optional columns may be empty in any row`(command: String) throws {
        let header = "customer_id,date,amount,quantity,product,category,channel,region,order_id,cost"
        let full = "a,2024-01-05,5.00,2,p,c,ch,r,o,1.00"
        let bare = "b,2024-01-06,3.00,,,,,,,"
        func result(_ rows: [String]) throws -> JSONReader {
            let input = try workspace.write(([header] + rows).joined(separator: "\n"), to: "p.csv")
            return try JSONReader(try Tool.run([command, input, "--as-of", "2024-02-01"]))
        }
        let results = try [[full, bare], [bare, full]].map { try result($0).canonical }
        #expect(results[0] == results[1])
        for rows in [[full, full], [bare, bare], [bare, full, bare], [full, bare, full]] { _ = try result(rows) }
    }
}
