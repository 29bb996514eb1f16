import Foundation
import Testing

/// `report` as JSON and as a page.
struct ReportTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    @Test(arguments: ["en", "zh-Hans"])
    func `the page is well-formed, whole in itself and in its language`(language: String) throws {
        let file = workspace.file("report.html")
        let run = try Tool.run(["report", Sample.path, "--as-of", Sample.asOf, "--language", language, "--output", file])
        #expect(run.status == 0 && run.output.isEmpty && run.error.isEmpty, "\(run.error)")
        let page = try PageCheck(try workspace.read("report.html"))
        #expect(page.language == language)
        #expect(page.elements["svg", default: 0] >= 4)
        #expect(page.elements["table", default: 0] >= 4)
        #expect(page.elements["script"] == nil)
        #expect(page.outsideReferences.isEmpty, "\(page.outsideReferences)")
        #expect(page.text.contains("244") && page.text.contains("2"))
        let hasChinese = page.text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
        #expect(hasChinese == (language == "zh-Hans"))
        let again = try Tool.run(["report", Sample.path, "--as-of", Sample.asOf, "--language", language, "--format", "html"])
        #expect(again.output == (try workspace.read("report.html")))
    }

    @Test func `the JSON holds what segment and lifecycle say`() throws {
        let report = try JSONReader(try Tool.run(["report", Sample.path, "--as-of", Sample.asOf]))
        for command in ["segment", "lifecycle"] {
            let alone = try JSONReader(try Tool.run([command, Sample.path, "--as-of", Sample.asOf]))
            let within = try report[command == "segment" ? "segmentation" : command]
            #expect(within.keys == alone.keys)
            for key in alone.keys { #expect(try alone[key].canonical == within[key].canonical, "\(command) \(key)") }
        }
    }

    @Test func `names with markup stay text`() throws {
        let text = "customer_id,date,amount,product,category,channel,region\n\"<b>&\"\"'</b>\",2024-01-05,5.00,<script>,&amp;,]]>,<!--\n"
        let input = try workspace.write(text, to: "p<&>.csv")
        let bad = try workspace.write(text + "<i>,x,1,,,,\n", to: "bad<&>.csv")
        for arguments in [[input], [bad, "--skip-bad-rows"]] {
            let run = try Tool.run(["report"] + arguments + ["--as-of", "2024-02-01", "--format", "html"])
            #expect(run.status == 0, "\(run.error)")
            #expect(try PageCheck(run.output).elements["script"] == nil)
        }
    }
}
