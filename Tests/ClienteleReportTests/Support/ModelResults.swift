import Clientele
import ClienteleReport

/// Results of the customer models on small data.
enum ModelResults {
    /// A forecast for the made-up shop, held against the time after the calibration where one is given.
    static func forecast(
        _ purchases: [Purchase], model: RepeatBuyingModelKind = .bgNBD, timeUnit: RepeatPurchaseTimeUnit = .week,
        calibrationEnd: String = "2022-10-31"
    ) throws -> PurchaseForecastResult {
        let plan = try LifetimeValuePlan(
            horizon: LifetimeHorizon(months: 12), discounting: AnnualDiscounting(rate: 0.1), missingMean: .useMedian)
        return try PurchaseForecast(model: model, timeUnit: timeUnit, horizon: 26, valuation: plan)
            .forecast(CustomerBase(purchases: purchases).summaries(), calibrationEnd: CalendarDay(calibrationEnd))
    }

    /// Curves of some groups, each with a name, in which every third was lost from sight.
    static func survival(groups: [String], size: Int = 12, events: Bool = true) throws -> SurvivalAnalysisResult {
        let rows = groups.enumerated().flatMap { place, name in
            (0..<size).map { (name: name, time: Double(1 + ($0 * (7 + place)) % 40), event: events && $0 % 3 != 2) }
        }
        let sample = try SurvivalSample(durations: rows.map(\.time), events: rows.map(\.event), groups: rows.map(\.name))
        return try SurvivalAnalysis(weightings: [.gehanBreslow, .taroneWare, .petoPeto]).analyze(sample)
    }

    /// Everything that a section draws.
    static func figures(_ section: some ReportSection, _ language: ReportLanguage) -> [ReportFigure] {
        content(section, language).blocks.compactMap { block in
            if case .figure(let figure) = block { figure } else { nil }
        }
    }

    static func content(_ section: some ReportSection, _ language: ReportLanguage) -> SectionContent {
        section.content(in: ReportContext(vocabulary: Vocabulary(language: language), currency: "CNY"))
    }

    /// The page of one section.
    static func document(_ section: some ReportSection, _ language: ReportLanguage) -> ReportDocument {
        let vocabulary = Vocabulary(language: language)
        return ReportDocument(title: "T", vocabulary: vocabulary, sections: [content(section, language)])
    }
}
