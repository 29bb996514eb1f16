import Clientele
import ClienteleReport

/// `retention`: who comes back, by cohort, or how a contract cohort will go on.
struct RetentionCommand: Command {
    let name = "retention"
    let summary = "Follow cohorts of buyers period by period, or project how many of a contract cohort will stay."
    let inputs = "[PURCHASES.csv … | STORE]"
    let options: [CommandOption] =
        [
            .asOf,
            CommandOption(name: "--period", value: "month|quarter|year", help: "the calendar period of the cohorts (month)"),
            CommandOption(
                name: "--survivors", value: "N,N,…", help: "project these survivors of a contract cohort instead, the first being its size"),
            CommandOption(name: "--horizon", value: "N", help: "how many periods to project (12)"),
            CommandOption(name: "--discount-rate", value: "RATE", help: "the discount rate of one period (0.1)"),
            .formatOrPage, .language, .output,
        ] + CommandOption.reading + [.refunds]
    let example = "\(CommandLineTool.name) retention --survivors 1000,869,743,653,593,551,517,491 --format text"

    func run(_ arguments: ParsedArguments) throws {
        let format = try ResultFormat(arguments)
        let page = try SectionPage(arguments)
        if let survivors = arguments.text("--survivors") {
            return try project(survivors, arguments, format, page)
        }
        guard !arguments.inputs.isEmpty else {
            throw InputProblems("no input is given; name PURCHASES.csv …, or --survivors N,N,…")
        }
        let strange = ["--horizon", "--discount-rate"].filter(arguments.has)
        guard strange.isEmpty else { throw InputProblems("\(strange[0]) goes with --survivors; leave it out") }
        let input = try PurchaseInput(arguments)
        let period = try arguments.choice("--period", of: CohortPeriod.allCases.map(\.rawValue)).flatMap(CohortPeriod.init) ?? .month
        let netting = try SegmentationOptions.netting(arguments)
        let (summaries, rejectedRows) = try input.summaries(netting: netting)
        let context = try input.context(latest: summaries.days?.upperBound)
        var result = try CohortRetention(period: period, refunds: NetWithin(netting)).analyze(summaries, in: context)
        input.finishProgress()
        guard result.customers > 0 else {
            throw InputProblems("nobody has a purchase by \(context.asOf); choose a later day, or check the purchases")
        }
        result.rejectedRows = rejectedRows
        let text =
            switch format {
            case .text: RetentionText.text(of: result)
            case .json: try Output.json(result)
            case .html: page.html(RetentionSection(result), day: result.asOf, rejectedRows: rejectedRows.count)
            }
        try Output.write(text, to: arguments.text("--output"))
    }

    private func project(_ text: String, _ arguments: ParsedArguments, _ format: ResultFormat, _ page: SectionPage) throws {
        try OutputPaths.check(arguments)
        guard arguments.inputs.isEmpty else {
            throw InputProblems("--survivors takes no input, but '\(arguments.inputs[0])' is given; leave it out")
        }
        let strange = ["--as-of", "--period", "--refunds", "--currency", "--time-zone", "--column", "--skip-bad-rows"].filter(arguments.has)
        guard strange.isEmpty else { throw InputProblems("\(strange[0]) goes with purchases; leave it out with --survivors") }
        let survivors = try text.split(separator: ",", omittingEmptySubsequences: false).map { part -> Int in
            guard let number = Int(part), number >= 0 else {
                throw InputProblems("--survivors: '\(part)' is no number of customers; write whole numbers such as 1000,869,743")
            }
            return number
        }
        let horizon = try arguments.integer("--horizon", in: 0...1_000) ?? 12
        let rate = try arguments.number("--discount-rate", in: 0...1_000) ?? 0.1
        let counts = try RetentionCounts(survivors: survivors)
        let result = try RetentionForecast(horizon: horizon, discountRate: rate).forecast(counts)
        let text =
            switch format {
            case .text: RetentionText.text(of: result)
            case .json: try Output.json(result)
            case .html: page.html(RetentionForecastSection(result))
            }
        try Output.write(text, to: arguments.text("--output"))
    }
}
