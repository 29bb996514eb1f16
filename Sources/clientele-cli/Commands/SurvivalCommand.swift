import Clientele
import ClienteleReport

/// `survival`: how long until something happens, by group.
struct SurvivalCommand: Command {
    let name = "survival"
    let summary = "Estimate how long customers stay, or how long until anything else happens, and compare groups."
    let inputs = "DURATIONS.csv | -"
    let options: [CommandOption] = [
        .formatOrPage, .language, .output,
        CommandOption(name: "--interval", value: "log-log|log|plain", help: "how the interval of a curve is made (log-log)"),
        CommandOption(name: "--restricted-to", value: "TIME", help: "the horizon of the restricted mean (the shortest curve's end)"),
        CommandOption(name: "--column", value: "ROLE=HEADER", help: "the header of a column that is named otherwise", repeats: true),
        CommandOption(name: "--skip-bad-rows", value: nil, help: "go on without rows that cannot be read, and list them"),
    ]
    let example = "\(CommandLineTool.name) survival Documentation/Data/freireich.csv --format text"

    func run(_ arguments: ParsedArguments) throws {
        try OutputPaths.check(arguments)
        let format = try ResultFormat(arguments)
        let page = try SectionPage(arguments)
        let restricted = try arguments.number("--restricted-to", in: 0...1e15)
        let interval = try SurvivalCommand.interval(arguments)
        guard let path = arguments.inputs.first, arguments.inputs.count == 1 else {
            throw InputProblems("survival reads one file; give the durations of all groups in one")
        }
        let options = try ReadingOptions.options(arguments)
        let (sample, outcome) = try InputProblems.reading { try SurvivalSample.reading(csv: path, options: options) }
        try ReadingOptions.check([outcome], skips: ReadingOptions.skipsBadRows(arguments))
        guard let sample else { throw InputProblems("\(path): there is no row to look at; give at least one duration") }
        let weightings: [LogRankWeighting] = [.gehanBreslow, .taroneWare, .petoPeto]
        var result = try SurvivalAnalysis(interval: interval, weightings: weightings, restrictedTo: restricted).analyze(sample)
        result.rejectedRows = outcome.rejectedRows
        let text =
            switch format {
            case .text: SurvivalText.text(of: result)
            case .json: try Output.json(result)
            case .html: page.html(SurvivalSection(result), rejectedRows: result.rejectedRows.count)
            }
        try Output.write(text, to: arguments.text("--output"))
    }

    private static func interval(_ arguments: ParsedArguments) throws -> SurvivalInterval {
        switch try arguments.choice("--interval", of: ["log-log", "log", "plain"]) {
        case "log": .log
        case "plain": .plain
        default: .logLog
        }
    }
}
