import Clientele

/// `uplift`: what a campaign changed, against those it left out.
struct UpliftCommand: Command {
    let name = "uplift"
    let summary = "Compare those a campaign reached with a control group: uplift, interval, p-value and return."
    let inputs = "CUSTOMERS.csv | -"
    let options: [CommandOption] = [
        .format, .output, .seed,
        CommandOption(name: "--interval", value: "miettinen-nurminen|newcombe", help: "how the interval is made (miettinen-nurminen)"),
        CommandOption(name: "--margin", value: "SHARE", help: "the share of revenue that is profit, 0 to 1 (1)"),
        CommandOption(name: "--currency", value: "CODE", help: "the currency of all amounts, ISO 4217 (XXX)"),
        CommandOption(name: "--column", value: "ROLE=HEADER", help: "the header of a column that is named otherwise", repeats: true),
        CommandOption(name: "--skip-bad-rows", value: nil, help: "go on without rows that cannot be read, and list them"),
    ]
    let example = "\(CommandLineTool.name) uplift Documentation/Data/campaign.csv --format text"

    func run(_ arguments: ParsedArguments) throws {
        try OutputPaths.check(arguments)
        let isText = try arguments.choice("--format", of: ["json", "text"]) == "text"
        let analysis = try UpliftCommand.analysis(arguments)
        guard let path = arguments.inputs.first, arguments.inputs.count == 1 else {
            throw InputProblems("uplift reads one file; give treated and control customers in one")
        }
        let options = try ReadingOptions.options(arguments)
        let (sample, outcome) = try InputProblems.reading { try UpliftSample.reading(csv: path, options: options) }
        try ReadingOptions.check([outcome], skips: ReadingOptions.skipsBadRows(arguments))
        guard let sample else { throw InputProblems("\(path): there is no row to look at; give at least one customer") }
        let result = try analysis.analyze(sample)
        let text =
            isText ? UpliftText.text(of: result) : try Output.json(RejectedRowsBeside(result: result, rejectedRows: outcome.rejectedRows))
        try Output.write(text, to: arguments.text("--output"))
    }

    private static func analysis(_ arguments: ParsedArguments) throws -> UpliftAnalysis {
        var analysis = UpliftAnalysis()
        if try arguments.choice("--interval", of: ["miettinen-nurminen", "newcombe"]) == "newcombe" { analysis.interval = .newcombe }
        if let seed = try arguments.integer("--seed", in: UInt64.min ... .max) { analysis.seed = seed }
        do {
            if let text = arguments.text("--margin") { analysis.marginShare = try Share(decimal: text) }
        } catch let error as ClienteleError {
            throw InputProblems("--margin: \(error)")
        }
        return analysis
    }
}
