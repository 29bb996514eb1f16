import Testing

/// `forecast` reproduces what was published, in the keys of its interface.
struct ForecastTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private func close(_ reader: JSONReader, _ key: String, _ value: Double, within tolerance: Double) throws {
        #expect(abs(try #require(try reader[key].number) - value) <= tolerance, "\(key)")
    }

    @Test func `the model and the spend of CDNOW are those of Fader, Hardie and Lee 2005 and of their note of 2013`() throws {
        let file = workspace.file("customers.csv")
        let run = try Tool.run([
            "forecast", Sample.path, "--calibration-end", "1997-09-30", "--horizon", "39", "--customers", file,
        ])
        let result = try JSONReader(run)
        #expect(try result["model"].text == "bg-nbd")
        for (key, value, digit) in [("r", 0.243, 0.0005), ("alpha", 4.414, 0.0005), ("a", 0.793, 0.0005), ("b", 2.426, 0.0005)] {
            try close(result["parameters"], key, value, within: digit)
        }
        for (key, value) in [("r", 0.01256), ("alpha", 0.3782), ("a", 0.1857)] {
            try close(result["standardErrors"], key, value, within: 0.00006)
        }
        try close(result, "logLikelihood", -9582.4, within: 0.05)
        for (key, value) in [("p", 6.25), ("q", 3.74), ("gamma", 15.44)] { try close(result["spend"], key, value, within: 0.005) }
        try close(result["spend"], "logLikelihood", -4055.9, within: 0.05)
        try close(result, "customers", 2_357, within: 0)
        let records = try CSVReference.records(try workspace.text("customers.csv"))
        #expect(records.first == ["customer_id", "x", "t_x", "T", "p_alive", "expected_purchases", "expected_spend", "clv"])
        #expect(records.count == 2_358)
        // The customer of the published example: x = 2, t_x = 30.43, T = 38.86.
        let example = try #require(records.first { $0[1] == "2" && $0[2].hasPrefix("30.42857") && $0[3].hasPrefix("38.857") })
        #expect(abs(try #require(Double(example[5])) - 1.226) < 0.0005)
    }

    @Test func `the donations are those of Fader, Hardie and Shang 2010`() throws {
        let path = Sample.path.replacing("cdnow-sample.csv", with: "donations.csv")
        let result = try JSONReader(try Tool.run(["forecast", "--summary", path, "--model", "bg-bb", "--horizon", "5"]))
        for (key, value) in [("alpha", 1.204), ("beta", 0.75), ("gamma", 0.657), ("delta", 2.783)] {
            try close(result["parameters"], key, value, within: 0.0005)
        }
        try close(result, "logLikelihood", -33225.6, within: 0.05)
        try close(result, "customers", 11_104, within: 0)
    }

    @Test func `what is missing or wrong is told`() throws {
        let missing = try Tool.run(["forecast", Sample.path])
        expectRefusal(missing, says: ["--calibration-end", "1997-01-01", "1998-06-30"])
        expectRefusal(try Tool.run(["forecast"]), says: ["no input"])
        expectRefusal(try Tool.run(["forecast", Sample.path, "--calibration-end", "1996-01-01"]), says: ["nobody"])
        expectRefusal(try Tool.run(["forecast", Sample.path, "--calibration-end", "1997-09-30", "--horizon", "nan"]), says: ["--horizon"])
        let table = try workspace.write("x,t_x,T\n1,5,3\n0,0,9\n2,-1,9\n", to: "bad.csv")
        let run = try Tool.run(["forecast", "--summary", table])
        expectRefusal(run, at: "\(table):2")
        #expect(run.errorLines.count == 2)
    }

    @Test(arguments: ["bg-nbd", "mbg-nbd", "pareto-nbd", "bg-bb"], ["0,0,20,900", "500,900,1000,1", "3,10,20,1000"])
    func `where the data do not tell the parameters they are null, and why is said`(model: String, row: String) throws {
        let table = try workspace.write("x,t_x,n,weight\n\(row)\n", to: "t.csv")
        let result = try JSONReader(try Tool.run(["forecast", "--summary", table, "--model", model]))
        let findings = try result["identifiability"]["findings"].items
        #expect(!findings.isEmpty)
        for name in try result["parameters"].keys {
            if let value = try result["parameters"][name].number { #expect(value < 1_000, "\(name)") }
        }
    }
}
