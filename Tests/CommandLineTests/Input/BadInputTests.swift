import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Bad input ends with exit 2, a line that says where, and nothing else anywhere.
struct BadInputTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    @Test(arguments: BadInput.rows)
    func `a row that cannot be read is named by file, line and column`(bad: BadInput) throws {
        let input = try workspace.write(bad.bytes, to: "p.csv")
        let outputs = ["--output", workspace.file("out.json"), "--customers", workspace.file("customers.csv")]
        let run = try Tool.run(["segment", input, "--as-of", "2024-12-31"] + outputs + bad.options)
        expectRefusal(run, at: bad.place.map { "\(input):\($0)" }, says: bad.words)
        #expect(run.errorLines.count == 1, "\(run.error)")
        #expect(workspace.contents == ["p.csv"])
    }

    @Test(arguments: BadInput.files)
    func `a file that cannot be read is named, also when bad rows are skipped`(bad: BadInput) throws {
        let input = try workspace.write(bad.bytes, to: "p.csv")
        for command in ["segment", "lifecycle", "report"] {
            for skipping in [[], ["--skip-bad-rows"]] {
                let arguments = [command, input, "--as-of", "2024-12-31", "--output", workspace.file("out")] + bad.options
                let place = bad.place.map { $0.isEmpty ? input : "\(input):\($0)" }
                expectRefusal(try Tool.run(arguments + skipping), at: place, says: bad.words)
                #expect(workspace.contents == ["p.csv"])
            }
        }
    }

    @Test func `at most twenty problems are listed, then counted`() throws {
        func refused(_ count: Int) throws -> Tool.Run {
            let rows = (0..<count).map { _ in "a,x,1" }.joined(separator: "\n")
            return try Tool.run(["segment", try workspace.write("customer_id,date,amount\n" + rows, to: "p.csv"), "--as-of", "2024-12-31"])
        }
        let twenty = try refused(20)
        expectRefusal(twenty, at: "\(workspace.file("p.csv")):2:2")
        #expect(twenty.errorLines.count == 20)
        #expect(twenty.errorLines.last?.contains("p.csv:21:2: ") == true)
        let more = try refused(1_057)
        expectRefusal(more)
        #expect(more.errorLines.count == 21)
        #expect(more.errorLines.last?.contains("1037 more") == true, "\(more.error)")
    }

    @Test func `twenty are listed over all files, and the second file is named`() throws {
        let bad = "customer_id,date,amount\n" + String(repeating: "a,x,1\n", count: 15)
        let files = [try workspace.write(bad, to: "one.csv"), try workspace.write(bad, to: "two.csv")]
        let run = try Tool.run(["segment"] + files + ["--as-of", "2024-12-31"])
        expectRefusal(run, at: "\(files[0]):2:2")
        #expect(run.errorLines.count == 21)
        #expect(run.errorLines[15].hasPrefix("clientele-cli: \(files[1]):2:2: "))
        #expect(run.errorLines.last?.contains("10 more") == true)
        let dollars = try workspace.write("customer_id,date,amount,currency\na,2024-01-05,1,USD\n", to: "dollars.csv")
        let euros = try workspace.write("customer_id,date,amount,currency\na,2024-01-05,1,EUR\n", to: "euros.csv")
        let mixed = try Tool.run(["segment", dollars, euros, "--as-of", "2024-12-31"])
        expectRefusal(mixed, says: ["euros.csv", "EUR"])
    }

    @Test func `what is no file is refused`() throws {
        expectRefusal(try Tool.run(["segment", workspace.path, "--as-of", "2024-12-31"]), at: workspace.path, says: ["folder"])
        let missing = workspace.file("missing.csv")
        expectRefusal(try Tool.run(["segment", missing, "--as-of", "2024-12-31"]), at: missing)
        expectRefusal(try Tool.run(["segment", "", "--as-of", "2024-12-31"]))
        expectRefusal(try Tool.run(["segment", "-", "--as-of", "2024-12-31"], input: Data()), at: "-", says: ["empty"])
        let purchases = try workspace.write("customer_id,date,amount\na,2024-01-05,1\n", to: "p.csv")
        expectRefusal(try Tool.run(["lifecycle", purchases, "--as-of", "2024-12-31", "--customers-file", missing]), at: missing)
    }

    @Test(.enabled(if: geteuid() != 0, "root may read everything"))
    func `a file that may not be read is refused`() throws {
        let input = try workspace.write("customer_id,date,amount\na,2024-01-05,1\n", to: "p.csv")
        #expect(chmod(input, 0) == 0)
        expectRefusal(try Tool.run(["segment", input, "--as-of", "2024-12-31"]), at: input)
    }

    @Test func `the day to judge from is asked for with the latest day in the data`() throws {
        for command in ["segment", "lifecycle", "report"] {
            expectRefusal(try Tool.run([command, Sample.path]), says: ["--as-of", "1998-06-30"])
        }
        let input = try workspace.write("customer_id,date,amount\na,2024-03-05,1\nb,2024-11-05,-1\nc,2024-01-05,1\n", to: "p.csv")
        expectRefusal(try Tool.run(["segment", input]), says: ["--as-of", "2024-11-05"])
    }

    @Test func `where nobody has bought yet there is nothing to say`() throws {
        let header = try workspace.write("customer_id,date,amount\n", to: "header.csv")
        for command in ["segment", "lifecycle", "report"] {
            expectRefusal(try Tool.run([command, Sample.path, "--as-of", "1996-12-31"]), says: ["1996-12-31"])
            expectRefusal(try Tool.run([command, header, "--as-of", "2024-12-31"]))
        }
        expectRefusal(try Tool.run(["segment", header]), says: ["--as-of"])
    }

    @Test func `a customer whose sum is beyond the range is refused by name`() throws {
        let row = "a,2024-01-05,92233720368547758.07\n"
        let input = try workspace.write("customer_id,date,amount\n\(row)\(row)", to: "p.csv")
        for command in ["segment", "lifecycle", "report"] {
            let run = try Tool.run([command, input, "--as-of", "2024-12-31"])
            if command == "lifecycle", run.status == 0 { continue }
            expectRefusal(run, says: ["'a'", "64 bits"])
        }
    }

    @Test func `refunds are not netted by an order that no row names`() throws {
        let rows = "customer_id,date,amount,order_id\na,2024-01-05,5,\n"
        let none = try workspace.write(rows, to: "none.csv")
        let some = try workspace.write(rows + "a,2024-01-05,5,o\n", to: "some.csv")
        for command in ["segment", "lifecycle", "report"] {
            expectRefusal(try Tool.run([command, none, "--as-of", "2024-12-31", "--refunds", "order"]), says: ["order_id"])
            #expect(try Tool.run([command, some, "--as-of", "2024-12-31", "--refunds", "order"]).status == 0)
        }
    }

    @Test func `two purchases of one id are named by file, line and column, also when bad rows are skipped`() throws {
        let rows = "customer_id,date,amount,purchase_id\na,2024-01-05,5,x\na,2024-01-05,5,x\n"
        let input = try workspace.write(rows + "b,2024-01-05,5,x\n", to: "p.csv")
        for command in ["segment", "lifecycle", "report"] {
            let run = try Tool.run([command, input, "--as-of", "2024-12-31", "--skip-bad-rows"])
            expectRefusal(run, at: "\(input):4:4", says: ["'x'"])
        }
        let same = try workspace.write(rows, to: "same.csv")
        let result = try JSONSerialization.jsonObject(with: Tool.run(["segment", same, "--as-of", "2024-12-31"]).output)
        #expect((result as? [String: Any])?["repeatedRecords"] as? Int == 1)
        #expect((result as? [String: Any])?["purchases"] as? Int == 1)
    }

    @Test func `two currencies are named at the second, in whatever order they stand`() throws {
        for (first, second) in [("USD", "EUR"), ("EUR", "USD")] {
            let rows = "customer_id,date,amount,currency\na,2024-01-05,1,\(first)\nb,2024-01-05,1,\(second)\n"
            let input = try workspace.write(rows, to: "p.csv")
            let run = try Tool.run(["segment", input, "--as-of", "2024-12-31", "--skip-bad-rows"])
            expectRefusal(run, at: "\(input):3:4", says: [first, second])
        }
    }

    @Test func `what a terminal would obey is shown by its number`() throws {
        let input = try workspace.write("customer_id,date,amount,cost\n\u{1B}[31ma,2024-01-05,5,\n", to: "p.csv")
        let run = try Tool.run(["segment", input, "--as-of", "2024-12-31", "--value", "profit"])
        expectRefusal(run, says: ["\\u{1B}[31ma"])
        #expect(!run.error.contains("\u{1B}"))
    }

    @Test func `standard input is read once`() throws {
        let input = try workspace.write("customer_id,date,amount\na,2024-01-05,1\n", to: "p.csv")
        for arguments in [["report", "-", "--contacts", "-"], ["report", input, "--contacts", "-", "--leads", "-"]] {
            expectRefusal(try Tool.run(arguments + ["--as-of", "2024-12-31"]), says: ["only once"])
        }
    }
}
