import Clientele
import ClienteleReport

/// `report`: everything on one page.
struct ReportCommand: Command {
    let name = "report"
    let summary = "Put the analyses on one page that opens in any browser, or into one JSON result."
    let inputs = "PURCHASES.csv …"
    let options: [CommandOption] =
        [
            .asOf,
            CommandOption(name: "--language", value: "en|zh-Hans", help: "the language of the page (en)"),
            CommandOption(name: "--format", value: "html|json", help: "a page or the results (html for a file named .html, else json)"),
            .output,
        ] + CommandOption.reading + [.customersFile] + SegmentationOptions.options
    let example = "\(CommandLineTool.name) report Documentation/Data/cdnow-sample.csv --as-of 1998-06-30 --output report.html"

    func run(_ arguments: ParsedArguments) throws {
        throw InputProblems("not there yet; wait")
    }
}
