import Testing

/// `--skip-bad-rows` goes on, and says without what.
struct SkipBadRowsTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private let mixed = """
        customer_id,date,amount
        a,2024-01-05,5.00
        a,2024-13-05,5.00
        b"c,2024-01-06,1.00
        b,2024-01-06,1.00,
        b,2024-01-07,2.00
        ,2024-01-07,2.00

        """

    private let good = "customer_id,date,amount\na,2024-01-05,5.00\nb,2024-01-07,2.00\n"

    @Test(arguments: ["segment", "lifecycle", "report"])
    func `bad rows are left out, counted and listed`(command: String) throws {
        let input = try workspace.write(mixed, to: "mixed.csv")
        let run = try Tool.run([command, input, "--as-of", "2024-02-01", "--skip-bad-rows"])
        let result = try JSONReader(run)
        #expect(run.errorLines.count == 1 && run.errorLines[0].contains("4 rows"), "\(run.error)")
        let rejected = try result["rejectedRows"].items
        #expect(try rejected.map { try $0["line"].integer } == [3, 4, 5, 7])
        #expect(try rejected.map { try $0["column"].integer } == [2, 1, nil, 1])
        for row in rejected {
            #expect(try row["file"].text == input)
            #expect(try row["message"].text?.isEmpty == false)
        }
        // But for the list, the result is that of the good rows alone.
        let clean = try JSONReader(try Tool.run([command, try workspace.write(good, to: "good.csv"), "--as-of", "2024-02-01"]))
        #expect(try clean["rejectedRows"].items.isEmpty)
        if command != "report" {
            for key in clean.keys.subtracting(["rejectedRows"]) {
                #expect(try clean[key].canonical == result[key].canonical, "\(key)")
            }
        }
    }

    @Test func `nothing is printed about bad rows when there are none`() throws {
        let input = try workspace.write(good, to: "good.csv")
        let run = try Tool.run(["segment", input, "--as-of", "2024-02-01", "--skip-bad-rows"])
        #expect(run.status == 0 && run.error.isEmpty)
        #expect(try Tool.run(["segment", input, "--as-of", "2024-02-01"]).output == run.output)
    }

    @Test func `a file of bad rows alone is refused all the same`() throws {
        let input = try workspace.write("customer_id,date,amount\na,x,1\n", to: "p.csv")
        let run = try Tool.run(["segment", input, "--as-of", "2024-02-01", "--skip-bad-rows"])
        #expect(run.status == 2 && run.output.isEmpty)
    }

    @Test func `all rejected rows are kept, not only twenty`() throws {
        let input = try workspace.write(good + String(repeating: "a,x,1\n", count: 300), to: "p.csv")
        let result = try JSONReader(try Tool.run(["segment", input, "--as-of", "2024-02-01", "--skip-bad-rows"]))
        #expect(try result["rejectedRows"].items.count == 300)
    }
}
