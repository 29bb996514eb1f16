import Foundation
import Testing

/// `forecast`, `survival` and `retention` as pages.
struct SectionPageTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private static let durations = URL(fileURLWithPath: Sample.path).deletingLastPathComponent().appendingPathComponent("freireich.csv")
        .path

    static let calls = [
        ["forecast", Sample.path, "--calibration-end", "1997-09-30", "--horizon", "39"], ["survival", durations],
        ["retention", Sample.path, "--as-of", Sample.asOf], ["retention", "--survivors", "1000,869,743,653,593"],
    ]

    @Test(arguments: calls, ["en", "zh-Hans"])
    func `a file named as a page is one, whole in itself and in its language`(call: [String], language: String) throws {
        let run = try Tool.run(call + ["--language", language, "--output", workspace.file("page.html")])
        #expect(run.status == 0 && run.output.isEmpty && run.error.isEmpty, "\(run.error)")
        let page = try PageCheck(try workspace.read("page.html"))
        #expect(page.language == language)
        #expect(page.elements["section", default: 0] >= 1 && page.elements["svg", default: 0] >= 1)
        #expect(page.elements["table", default: 0] >= 1 && page.elements["script"] == nil)
        #expect(page.outsideReferences.isEmpty, "\(page.outsideReferences)")
        let printed = try Tool.run(call + ["--language", language, "--format", "html"])
        #expect(printed.output == (try workspace.read("page.html")))
    }

    @Test(arguments: calls)
    func `a format that is none is refused, and JSON goes into a page's file where it is asked for`(call: [String]) throws {
        expectRefusal(try Tool.run(call + ["--format", "pdf"]))
        expectRefusal(try Tool.run(call + ["--format", "html", "--language", "xx"]))
        let run = try Tool.run(call + ["--format", "json", "--output", workspace.file("page.html")])
        #expect(run.status == 0, "\(run.error)")
        #expect(try workspace.read("page.html").first == UInt8(ascii: "{"))
    }
}
