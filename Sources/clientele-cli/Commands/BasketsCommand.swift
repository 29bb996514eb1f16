import Clientele

/// `baskets`: what is bought together.
struct BasketsCommand: Command {
    let name = "baskets"
    let summary = "Find what is bought together: frequent sets of products, and their rules."
    let inputs = "BASKETS.csv | -"
    let options: [CommandOption] = [
        .format, .output,
        CommandOption(
            name: "--min-support", value: "SHARE|COUNT", help: "the share (0.01) or, from 1 on, number of baskets that hold a set (0.01)"),
        CommandOption(name: "--min-confidence", value: "SHARE", help: "the least confidence of a rule, 0 to 1 (0)"),
        CommandOption(name: "--max-length", value: "N", help: "the most products of a set (any number)"),
        CommandOption(name: "--column", value: "ROLE=HEADER", help: "the header of a column that is named otherwise", repeats: true),
        CommandOption(name: "--skip-bad-rows", value: nil, help: "go on without rows that cannot be read, and list them"),
    ]
    let example = "\(CommandLineTool.name) baskets Documentation/Data/baskets.csv --min-support 0.4 --min-confidence 0.6 --format text"

    func run(_ arguments: ParsedArguments) throws {
        try OutputPaths.check(arguments)
        let isText = try arguments.choice("--format", of: ["json", "text"]) == "text"
        let association = BasketAssociation(
            minimumSupport: try BasketsCommand.support(arguments),
            minimumConfidence: try BasketsCommand.share(arguments, "--min-confidence"),
            longestItemset: try arguments.integer("--max-length", in: 1...1_000))
        guard let path = arguments.inputs.first, arguments.inputs.count == 1 else {
            throw InputProblems("baskets reads one file; give the rows of all baskets in one")
        }
        let options = try ReadingOptions.options(arguments)
        let (baskets, outcome) = try InputProblems.reading { try ProductBaskets.reading(csv: path, options: options) }
        try ReadingOptions.check([outcome], skips: ReadingOptions.skipsBadRows(arguments))
        guard let baskets else { throw InputProblems("\(path): there is no row to look at; give at least one basket") }
        let result = try association.analyze(baskets)
        let text =
            isText
            ? BasketsText.text(of: result) : try Output.json(RejectedRowsBeside(result: result, rejectedRows: outcome.rejectedRows))
        try Output.write(text, to: arguments.text("--output"))
    }

    /// A whole number from 1 on is a number of baskets; a number up to 1 with a point, a share.
    private static func support(_ arguments: ParsedArguments) throws -> MinimumSupport {
        guard let text = arguments.text("--min-support") else { return .onePercent }
        if let count = Int(text), count >= 1 { return .baskets(count) }
        guard let share = try share(arguments, "--min-support") else { return .onePercent }
        return .share(share)
    }

    private static func share(_ arguments: ParsedArguments, _ option: String) throws -> Share? {
        do {
            return try arguments.text(option).map { try Share(decimal: $0) }
        } catch let error as ClienteleError {
            throw InputProblems("\(option): \(error)")
        }
    }
}
