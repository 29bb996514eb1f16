import Clientele
import ClienteleReport

/// `scorecard`: how a balanced scorecard stands, and what both loops find.
struct ScorecardCommand: Command {
    let name = "scorecard"
    let summary = "Judge a balanced scorecard: scores, strategy map, what is off plan, and whether the strategy holds."
    let inputs = "CARD.json | -"
    let options: [CommandOption] = [
        CommandOption(name: "--as-of", value: "DATE", help: "the day to judge, yyyy-MM-dd (the last one with a value)"),
        CommandOption(name: "--map", value: "FILE.svg", help: "draw the strategy map"),
        CommandOption(name: "--report", value: "FILE.html", help: "write a page beside the result"),
        .formatOrPage,
        CommandOption(name: "--language", value: "en|zh-Hans", help: "the language of the page and of the map (en)"), .output,
    ]
    let example = "\(CommandLineTool.name) scorecard Documentation/Data/xcmg-scorecard.json --map map.svg --format text"

    func run(_ arguments: ParsedArguments) throws {
        try OutputPaths.check(arguments)
        let format = try ResultFormat(arguments)
        let page = try SectionPage(arguments)
        let context = ReportContext(vocabulary: Vocabulary(language: try SectionPage.language(arguments)))
        let day = try arguments.day("--as-of")
        guard let path = arguments.inputs.first, arguments.inputs.count == 1 else {
            throw InputProblems("scorecard reads one file; give one scorecard, or - for standard input")
        }
        let card = try StrictJSONInput.decode(Scorecard.self, path: path, shape: ScorecardShape.card)
        guard day != nil || ScorecardCommand.hasValue(card) else {
            throw InputProblems("--as-of is missing, and no measure has a value to take the day from; write --as-of with a date")
        }
        let result = try InputProblems.reading(path) { try ScorecardReportResult(card, asOf: day) }
        let section = ScorecardSection(result, includesName: false)
        // Everything that can fail comes before the first file is written.
        let map = try arguments.text("--map").map { file in (file, try ScorecardCommand.map(section, context, path)) }
        let title = card.name.isEmpty ? context.vocabulary.scorecardWord(.scorecard) : card.name
        let isPageAsked = format == .html || arguments.has("--report")
        let html = isPageAsked ? page.html(section, day: result.asOf, currency: card.currency, title: title) : ""
        let text =
            switch format {
            case .text: ScorecardText.text(of: result)
            case .json: try Output.json(result)
            case .html: html
            }
        if let (file, drawing) = map { try Output.write(drawing, to: file) }
        if let file = arguments.text("--report") { try Output.write(html, to: file) }
        try Output.write(text, to: arguments.text("--output"))
    }

    private static func hasValue(_ card: Scorecard) -> Bool {
        (card.measures.map(\.series) + card.objectives.map(\.series)).contains { $0.contains { $0.value != nil } }
    }

    private static func map(_ section: ScorecardSection, _ context: ReportContext, _ path: String) throws -> String {
        let chart = try InputProblems.reading(path) { try section.chart(in: context) }
        let title =
            context.vocabulary.scorecardWord(.strategyMap) + (section.result.card.name.isEmpty ? "" : " · " + section.result.card.name)
        return SVGRenderer().render(chart.drawing, title: title, description: section.mapDescription(in: context))
    }
}
