import Foundation
import Testing

/// Where results go, and what stays as it was when there are none.
struct OutputTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private let purchases = "customer_id,date,amount\na,2024-01-05,5.00\nb,2024-01-07,2.00\n"

    @Test(arguments: ["segment", "lifecycle", "report"])
    func `a file holds what standard output would, and nothing else is left`(command: String) throws {
        let input = try workspace.write(purchases, to: "p.csv")
        let printed = try Tool.run([command, input, "--as-of", "2024-02-01"])
        let written = try Tool.run([command, input, "--as-of", "2024-02-01", "--output", workspace.file("out.json")])
        #expect(written.status == 0 && written.output.isEmpty && written.error.isEmpty)
        #expect(try workspace.read("out.json") == printed.output)
        #expect(printed.output.last == UInt8(ascii: "\n"))
        #expect(workspace.contents == ["out.json", "p.csv"])
    }

    @Test func `a run that fails leaves the old files as they were`() throws {
        let bad = try workspace.write(purchases + "a,x,1\n", to: "bad.csv")
        for name in ["out", "customers"] { try workspace.write("keep me", to: name) }
        for command in ["segment", "lifecycle"] {
            let options = ["--output", workspace.file("out"), "--customers", workspace.file("customers")]
            expectRefusal(try Tool.run([command, bad, "--as-of", "2024-02-01"] + options))
            let early = try workspace.write(purchases, to: "p.csv")
            expectRefusal(try Tool.run([command, early, "--as-of", "2023-02-01"] + options))
        }
        for name in ["out", "customers"] { #expect(try workspace.text(name) == "keep me") }
        #expect(workspace.contents == ["bad.csv", "customers", "out", "p.csv"])
    }

    @Test func `an output that cannot be written is a failure of its own`() throws {
        let input = try workspace.write(purchases, to: "p.csv")
        for output in [workspace.file("no/such/folder"), workspace.path, workspace.file("p.csv/x")] {
            for command in ["segment", "lifecycle", "report"] {
                let run = try Tool.run([command, input, "--as-of", "2024-02-01", "--output", output])
                #expect(run.status == 1 && run.output.isEmpty, "\(run.error)")
                #expect(run.errorLines.count == 1 && run.error.hasPrefix("clientele-cli: \(output): "), "\(run.error)")
            }
            let run = try Tool.run(["segment", input, "--as-of", "2024-02-01", "--customers", output])
            #expect(run.status == 1 && run.output.isEmpty, "\(run.error)")
        }
        #expect(try Tool.run(["generate", "--customers", "2", "--output", input]).status == 1)
        #expect(workspace.contents == ["p.csv"])
        #if os(Linux)
            let full = try Tool.shell("\"$0\" segment \"$1\" --as-of 2024-02-01 > /dev/full", [input])
            #expect(full.status == 1 && full.errorLines.count == 1, "\(full.error)")
            let closed = try Tool.shell("\"$0\" segment \"$1\" --as-of 2024-02-01 >&-", [input])
            #expect(closed.status == 1 && closed.errorLines.count == 1, "\(closed.error)")
        #endif
    }

    @Test func `two outputs in one place, or an output over an input, are refused`() throws {
        let input = try workspace.write(purchases, to: "p.csv")
        let same = workspace.file("same")
        for command in ["segment", "lifecycle"] {
            let call = [command, input, "--as-of", "2024-02-01"]
            expectRefusal(try Tool.run(call + ["--output", same, "--customers", same]))
            expectRefusal(try Tool.run(call + ["--output", same, "--customers", workspace.file("./same")]))
            expectRefusal(try Tool.run(call + ["--customers", "-"]))
            expectRefusal(try Tool.run(call + ["--output", input]))
            expectRefusal(
                try Tool.run(call + ["--customers", workspace.file("../\(URL(fileURLWithPath: workspace.path).lastPathComponent)/p.csv")]))
        }
        let nowhere = try Tool.run(["segment", input, "--as-of", "2024-02-01", "--output", "/dev/null", "--customers", "/dev/null"])
        #expect(nowhere.status == 0, "\(nowhere.error)")
        let link = workspace.file("link")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: input)
        expectRefusal(try Tool.run(["segment", input, "--as-of", "2024-02-01", "--output", link]))
        try FileManager.default.removeItem(atPath: link)
        #expect(try workspace.text("p.csv") == purchases)
        #expect(workspace.contents == ["p.csv"])
    }

    @Test(arguments: ["segment", "lifecycle"])
    func `text for people has the same figures`(command: String) throws {
        let json = try JSONReader(try Tool.run([command, Sample.path, "--as-of", Sample.asOf]))
        let run = try Tool.run([command, Sample.path, "--as-of", Sample.asOf, "--format", "text"])
        #expect(run.status == 0 && run.error.isEmpty)
        #expect(run.text.contains("\(try json.count("customers"))"))
        if command == "segment" {
            #expect(run.text.contains(try #require(try json["totalValue"].text)))
            for one in try json["classes"].items { #expect(run.text.contains(try #require(try one["value"].text))) }
        }
    }

    @Test func `a reader that goes away ends the tool quietly`() throws {
        for command in ["segment", "report"] {
            let script = "{ \"$0\" \(command) \"$1\" --as-of \(Sample.asOf); echo \"exit $?\" >&2; } | :"
            let run = try Tool.shell(script, [Sample.path])
            let code = try #require(run.error.split(separator: "exit ").last.flatMap { Int($0.dropLast()) })
            #expect([0, 1, 141].contains(code), "\(run.error)")
            #expect(!run.error.contains("atal") && !run.error.contains("rash"), "\(run.error)")
        }
        let head = try Tool.shell("\"$0\" segment \"$1\" --as-of \(Sample.asOf) | head -1", [Sample.path])
        #expect(head.text == "{\n" && head.error.isEmpty)
    }
}
