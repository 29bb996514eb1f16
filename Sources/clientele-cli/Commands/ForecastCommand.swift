import Clientele
import ClienteleReport

/// `forecast`: what customers will buy, who is still there, what they are worth.
struct ForecastCommand: Command {
    let name = "forecast"
    let summary = "Fit a repeat-buying model, and tell who is still there, what they will buy and what they are worth."
    let inputs = "[PURCHASES.csv … | STORE]"
    let options: [CommandOption] =
        [
            CommandOption(name: "--model", value: "bg-nbd|mbg-nbd|pareto-nbd|bg-bb", help: "the repeat-buying model (bg-nbd)"),
            CommandOption(name: "--calibration-end", value: "DATE", help: "the last day that the model may know (required with purchases)"),
            CommandOption(name: "--holdout-end", value: "DATE", help: "the last day to hold the forecast against (the last in the data)"),
            CommandOption(name: "--time-unit", value: "day|week", help: "in what ages and the horizon are counted (week)"),
            CommandOption(name: "--horizon", value: "N", help: "how many time units to forecast (52 weeks, 365 days)"),
            CommandOption(
                name: "--summary", value: "FILE", help: "read x,t_x,T[,mean_spend][,weight] (n for T with bg-bb) instead of purchases"),
            CommandOption(name: "--penalty", value: "N", help: "the weight of the L2 penalty on the logarithms of the parameters (0)"),
            CommandOption(name: "--clv-months", value: "N", help: "how many months a customer's value looks ahead (24)"),
            CommandOption(name: "--discount-rate", value: "RATE", help: "the yearly discount rate of a customer's value (0.1)"),
            CommandOption(name: "--margin", value: "SHARE", help: "the share of what a customer spends that remains (1)"),
            .customers, .formatOrPage, .language, .output,
        ] + CommandOption.reading + [.refunds]
    let example =
        "\(CommandLineTool.name) forecast Documentation/Data/cdnow-sample.csv --calibration-end 1997-09-30 --horizon 39 --format text"

    func run(_ arguments: ParsedArguments) throws {
        let format = try ResultFormat(arguments)
        let page = try SectionPage(arguments)
        let forecast = try ForecastOptions.forecast(arguments)
        let result = try arguments.has("--summary") ? ofTable(forecast, arguments) : ofPurchases(forecast, arguments)
        if result.rows.isEmpty { throw InputProblems("there is no customer to forecast; choose a later end of the calibration") }
        if let path = arguments.text("--customers") { try ForecastCustomerFile.write(result.rows, to: path) }
        let text =
            switch format {
            case .text: ForecastText.text(of: result)
            case .json: try Output.json(result)
            case .html:
                page.html(
                    ForecastSection(result), day: result.calibrationEnd, currency: result.lifetimeValue?.description.currency,
                    rejectedRows: result.rejectedRows.count)
            }
        try Output.write(text, to: arguments.text("--output"))
    }

    private func ofTable(_ forecast: PurchaseForecast, _ arguments: ParsedArguments) throws -> PurchaseForecastResult {
        try OutputPaths.check(arguments)
        guard arguments.inputs.isEmpty, let path = arguments.text("--summary") else {
            throw InputProblems("--summary takes the place of purchases, but '\(arguments.inputs.first ?? "")' is given; leave it out")
        }
        let strange = ["--holdout-end", "--refunds", "--time-zone"].filter(arguments.has)
        guard strange.isEmpty else { throw InputProblems("\(strange[0]) goes with purchases; leave it out with --summary") }
        let options = try ReadingOptions.options(arguments)
        let end = try arguments.day("--calibration-end")
        let (summaries, outcome) = try InputProblems.reading {
            try RepeatPurchaseSummaries.reading(csv: path, timeUnit: forecast.timeUnit, calibrationEnd: end, options: options)
        }
        try ReadingOptions.check([outcome], skips: ReadingOptions.skipsBadRows(arguments))
        guard !summaries.isEmpty else { throw InputProblems("\(path): there is no row to fit a model to; give at least one") }
        var result = try forecast.forecast(summaries)
        result.rejectedRows = outcome.rejectedRows
        return result
    }

    private func ofPurchases(_ forecast: PurchaseForecast, _ arguments: ParsedArguments) throws -> PurchaseForecastResult {
        guard !arguments.inputs.isEmpty else { throw InputProblems("no input is given; name PURCHASES.csv …, or --summary FILE") }
        let input = try PurchaseInput(arguments)
        let (summaries, rejectedRows) = try input.summaries(netting: forecast.refunds.netting)
        defer { input.finishProgress() }
        guard let end = try arguments.day("--calibration-end") else {
            let hint = summaries.days.map {
                "the data reach from \($0.lowerBound) to \($0.upperBound), so write --calibration-end with a day between them"
            }
            throw InputProblems("--calibration-end is missing; \(hint ?? "write --calibration-end yyyy-MM-dd")")
        }
        let holdoutEnd = try arguments.day("--holdout-end")
        if let holdoutEnd, holdoutEnd <= end {
            throw InputProblems("--holdout-end: \(holdoutEnd) is not after the calibration, which ends \(end); give a later day")
        }
        var result: PurchaseForecastResult
        do {
            result = try forecast.forecast(summaries, calibrationEnd: end, holdoutEnd: holdoutEnd)
        } catch let error as ClienteleError where error.code == .emptyBase {
            throw InputProblems("nobody has bought by \(end); choose a later end of the calibration, or check the purchases")
        }
        result.rejectedRows = rejectedRows
        return result
    }
}
