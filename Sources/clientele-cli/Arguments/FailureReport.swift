/// What has failed though the call and its input were right: a line each on standard error, at most twenty and then a count.
struct FailureReport: Error {
    private static let shown = 20
    let lines: [String]

    func print() {
        for line in lines.prefix(FailureReport.shown) { StandardError.write("\(CommandLineTool.name): \(line)") }
        if lines.count > FailureReport.shown {
            StandardError.write("\(CommandLineTool.name): and \(lines.count - FailureReport.shown) more")
        }
    }
}
