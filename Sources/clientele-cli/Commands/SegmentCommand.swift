import Clientele

/// `segment`: value classes, RFM scores, segments and tiers.
struct SegmentCommand: Command {
    let name = "segment"
    let summary = "Find the few customers who bring most of the value, and score every customer by recency, frequency and value."
    let inputs = "PURCHASES.csv … | STORE"
    let options: [CommandOption] =
        [.asOf, .customers, .format, .output] + CommandOption.reading + SegmentationOptions.options
    let example = "\(CommandLineTool.name) segment Documentation/Data/cdnow-sample.csv --as-of 1998-06-30 --customers customers.csv"

    func run(_ arguments: ParsedArguments) throws {
        let input = try PurchaseInput(arguments)
        let asText = try arguments.choice("--format", of: ["json", "text"]) == "text"
        let settings = try SegmentationOptions.segmentation(arguments)
        let (summaries, rejectedRows) = try input.summaries(netting: settings.refunds.netting)
        let context = try input.context(latest: summaries.days?.upperBound)
        var result = try settings.segment(summaries, in: context)
        input.finishProgress()
        result.overview.rejectedRows = rejectedRows
        if let path = arguments.text("--customers") { try SegmentedCustomerFile.write(result.customers, to: path) }
        try Output.write(asText ? SegmentText.text(of: result.overview) : Output.json(result.overview), to: arguments.text("--output"))
    }
}
