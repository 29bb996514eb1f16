import Testing

/// Refunds lower value; they are not occasions, and they can take one away.
struct RefundTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private let purchases = """
        customer_id,date,amount
        voided,2024-01-05,5.00
        voided,2024-01-05,-5.00
        voided,2024-02-01,3.00
        netted,2024-01-05,10.00
        netted,2024-01-05,-4.00
        refundOnly,2024-01-05,-2.00
        allVoided,2024-01-05,5.00
        allVoided,2024-01-05,-5.00
        zeroVoided,2024-01-05,0.00
        zeroVoided,2024-01-05,-1.00
        free,2024-01-05,0.00
        debtor,2024-01-05,5.00
        debtor,2024-01-06,-9.00
        later,2024-06-01,100.00

        """

    @Test func `a day voided by refunds is no occasion, and a free one is`() throws {
        let input = try workspace.write(purchases, to: "p.csv")
        let run = try Tool.run(["segment", input, "--as-of", "2024-02-02", "--customers", workspace.file("c.csv")])
        let rows = try workspace.text("c.csv").split(separator: "\n").dropFirst()
        let cells = rows.map { $0.split(separator: ",")[..<4].joined(separator: ",") }
        #expect(cells == ["netted,28,1,6.00", "voided,1,1,3.00", "free,28,1,0.00", "debtor,28,1,-4.00"])
        #expect(rows.map { $0.hasSuffix(",C") } == [false, false, true, true])
        let result = try JSONReader(run)
        #expect(try result.count("customers") == 4)
        #expect(try result.count("withoutPurchases") == 3)
        #expect(try result["totalValue"].text == "9.00")
        let reconciliation = try result["reconciliation"]
        #expect(try reconciliation["net"].text == "2.00")
        #expect(try reconciliation["withoutPurchases"].text == "-3.00")
        #expect(
            try reconciliation.cents("positive") + reconciliation.cents("negative") + reconciliation.cents("withoutPurchases") == 200)
    }

    @Test func `a total that is not above zero is refused and says so`() throws {
        let free = try workspace.write("customer_id,date,amount\na,2024-01-05,0.00\nb,2024-01-05,0\n", to: "free.csv")
        expectRefusal(try Tool.run(["segment", free, "--as-of", "2024-12-31"]), says: ["total", "not above zero"])
        let debts = try workspace.write("customer_id,date,amount\na,2024-01-05,1.00\na,2024-01-06,-2.00\n", to: "debts.csv")
        expectRefusal(try Tool.run(["segment", debts, "--as-of", "2024-12-31"]), says: ["total", "not above zero"])
        let refunds = try workspace.write("customer_id,date,amount\na,2024-01-05,-1.00\n", to: "refunds.csv")
        expectRefusal(try Tool.run(["segment", refunds, "--as-of", "2024-12-31"]))
    }

    @Test func `lifecycle counts the same occasions`() throws {
        let input = try workspace.write(purchases, to: "p.csv")
        let result = try JSONReader(try Tool.run(["lifecycle", input, "--as-of", "2024-02-02"]))
        #expect(try result.count("customers") == 4)
        #expect(try result.count("withoutPurchases") == 3)
    }
}
