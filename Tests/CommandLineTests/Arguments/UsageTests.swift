import Foundation
import Testing

/// What is called wrongly is refused with a hint.
struct UsageTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private static let commands = ["segment", "lifecycle", "report", "generate", "store"]
    private static let storeCommands = ["info", "import", "append", "export", "verify", "compact", "erase"].map { "store \($0)" }

    @Test(arguments: [
        ([], ["segment", "--help"]), (["sgement"], ["segment"]), (["lifecycles"], ["lifecycle"]), (["Report"], ["report"]),
        (["--bogus"], ["--bogus"]), ([""], [""]), (["xyzzy"], ["xyzzy"]), (["segment"], ["input"]),
        (["segment", "P", "--as-off", "2024-01-01"], ["--as-off", "--as-of"]), (["segment", "P", "--coustomers=x"], ["--customers"]),
        (["segment", "P", "-x"], ["-x"]), (["segment", "P", "--as-of"], ["--as-of", "value"]),
        (["segment", "P", "--as-of", "--skip-bad-rows"], ["--as-of", "value"]),
        (["segment", "P", "--as-of", "2024-01-01", "--as-of", "2024-01-01"], ["--as-of", "twice"]),
        (["segment", "P", "--as-of", "2024-01-01", "--skip-bad-rows", "--skip-bad-rows"], ["--skip-bad-rows", "twice"]),
        (["segment", "P", "--as-of", "2024-01-01", "--skip-bad-rows=yes"], ["--skip-bad-rows"]),
        (["segment", "P", "--as-of", "2024-02-30"], ["--as-of", "2024-02-30"]), (["segment", "P", "--as-of", ""], ["--as-of"]),
        (["segment", "P", "--as-of="], ["--as-of"]), (["segment", "P", "--as-of", "2024-01-01T00:00:00Z"], ["--as-of"]),
        (["segment", "P", "--as-of", "2024-01-01", "--format", "xml"], ["--format", "xml", "json"]),
        (["segment", "P", "--as-of", "2024-01-01", "--currency", "QQQ"], ["QQQ"]),
        (["segment", "P", "--as-of", "2024-01-01", "--time-zone", "Mars/Olympus"], ["Mars/Olympus"]),
        (["segment", "P", "--as-of", "2024-01-01", "--time-zone", ""], ["--time-zone"]),
        (["segment", "P", "--as-of", "2024-01-01", "--column", "amount"], ["amount"]),
        (["segment", "P", "--as-of", "2024-01-01", "--column", "amuont=price"], ["amuont"]),
        (["segment", "P", "--as-of", "2024-01-01", "--column", "amount="], []),
        (["segment", "P", "--as-of", "2024-01-01", "--column", "amount=x", "--column", "amount=y"], ["amount", "twice"]),
        (["segment", "P", "--as-of", "2024-01-01", "--seed", "x"], ["--seed", "'x'"]),
        (["segment", "P", "--as-of", "2024-01-01", "--seed", "-1"], ["--seed"]),
        (["segment", "P", "--as-of", "2024-01-01", "--seed", "18446744073709551616"], ["--seed"]),
        (["segment", "P", "--as-of", "2024-01-01", "--resamples", "1.5"], ["--resamples"]),
        (["segment", "P", "--as-of", "2024-01-01", "--output", ""], ["--output"]),
        (["segment", "P", "--as-of", "2024-01-01", "--customers", ""], ["--customers"]),
        (["segment", "-", "-", "--as-of", "2024-01-01"], ["standard input"]),
        (["report", "P", "--as-of", "2024-01-01", "--language", "fr"], ["--language", "fr", "zh-Hans"]),
        (["report", "P", "--as-of", "2024-01-01", "--format", "text"], ["--format", "html"]),
        (["generate", "--customers", "0", "--output", "D"], ["--customers"]),
        (["generate", "--customers", "-5", "--output", "D"], ["--customers"]),
        (["generate", "--customers", "ten", "--output", "D"], ["--customers", "ten"]),
        (["generate", "--customers", "99999999999999999999", "--output", "D"], ["--customers"]),
        (["generate", "--seed", "1.0", "--output", "D"], ["--seed"]), (["generate"], ["--output"]),
        (["store"], ["import", "verify"]), (["store", "--bogus"], ["--bogus"]), (["store", "apend"], ["append"]),
        (["store", "verify"], ["DIR"]), (["store", "append", "D", "--bach", "3"], ["--bach", "--batch"]),
        (["generate", "--output", ""], ["--output"]), (["generate", "extra", "--output", "D"], ["extra"]),
    ])
    func `a wrong call is refused and told what to do`(call: [String], words: [String]) throws {
        try workspace.write("customer_id,date,amount\na,2023-01-05,1\n", to: "P")
        expectRefusal(try Tool.run(call, in: workspace.path), says: words)
        #expect(workspace.contents == ["P"])
    }

    @Test func `everything that is wrong with a call is told at once`() throws {
        let run = try Tool.run(["segment", "p.csv", "--as-off", "2024-01-01", "--formt", "json"])
        expectRefusal(run)
        #expect(run.errorLines.count == 2)
    }

    @Test(arguments: commands + storeCommands)
    func `help tells of every option, and every option told of exists`(command: String) throws {
        let words = command.split(separator: " ").map(String.init)
        let run = try Tool.run(words + ["--help"])
        #expect(run.status == 0 && run.error.isEmpty)
        let purchases = ["--as-of", "--output", "--currency", "--time-zone", "--column", "--skip-bad-rows"]
        let named = [
            "segment": purchases + ["--customers", "--format"], "lifecycle": purchases + ["--customers", "--format"],
            "report": purchases + ["--customers-file", "--contacts", "--cases", "--campaigns", "--leads", "--language"],
            "generate": ["--customers", "--seed", "--output"], "store append": ["--batch", "--key", "--skip-bad-rows"],
            "store import": ["--contacts", "--invoices", "--currency"], "store export": ["--kind", "--customer"],
            "store erase": ["--customer", "--compact"],
        ]
        let told = Set(run.text.split { !($0.isLetter || $0 == "-") }.filter { $0.hasPrefix("--") }.map(String.init))
        #expect(told.isSuperset(of: named[command] ?? []), "\(told)")
        for option in told.subtracting(["--option", "--help"]) {
            let refused = try Tool.run(words + [option])
            #expect(refused.status == 2 && !refused.error.contains("is no option"), "\(option): \(refused.error)")
        }
    }

    @Test func `the overview names every command, and the version is one line`() throws {
        let help = try Tool.run(["--help"])
        #expect(help.status == 0 && help.error.isEmpty)
        for command in UsageTests.commands { #expect(help.text.contains("\n  \(command) ")) }
        let version = try Tool.run(["--version"])
        #expect(version.status == 0 && version.error.isEmpty)
        #expect(version.text.wholeMatch(of: /clientele-cli \d+\.\d+\.\d+\n/) != nil)
    }

    @Test func `an equals sign before the value does as well as a space, and order does not matter`() throws {
        let one = try Tool.run(["segment", Sample.path, "--as-of", Sample.asOf, "--resamples", "0"])
        let two = try Tool.run(["segment", "--resamples=0", "--as-of=\(Sample.asOf)", "--", Sample.path])
        #expect(one.status == 0 && one.output == two.output)
    }
}
