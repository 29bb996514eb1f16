import Clientele
import ClienteleReport

/// `report`: everything on one page.
struct ReportCommand: Command {
    let name = "report"
    let summary = "Put the analyses on one page that opens in any browser, or into one JSON result."
    let inputs = "PURCHASES.csv … | STORE"
    let options: [CommandOption] =
        [
            .asOf,
            .language,
            CommandOption(name: "--format", value: "html|json", help: "a page or the results (html for a file named .html, else json)"),
            .output,
        ] + CommandOption.reading + RecordFile.options
        + SegmentationOptions.options
    let example = "\(CommandLineTool.name) report Documentation/Data/cdnow-sample.csv --as-of 1998-06-30 --output report.html"

    func run(_ arguments: ParsedArguments) throws {
        let input = try PurchaseInput(arguments)
        let language = try SectionPage.language(arguments)
        let output = arguments.text("--output")
        let isPage = try arguments.choice("--format", of: ["html", "json"]).map { $0 == "html" } ?? ResultFormat.isPage(output)
        let analysis = CustomerReportAnalysis(segmentation: try SegmentationOptions.segmentation(arguments))
        let (base, rejectedRows) = try input.base(
            with: RecordFile.files(arguments), netting: analysis.segmentation.refunds.netting, details: .all)
        let context = try input.context(latest: base.days?.upperBound)
        var result = try analysis.analyze(base, in: context)
        input.finishProgress()
        result.rejectedRows = rejectedRows
        result.data.rowsRejected = rejectedRows.count
        try Output.write(isPage ? CustomerReport(result, language: language).html : Output.json(result), to: output)
    }
}
