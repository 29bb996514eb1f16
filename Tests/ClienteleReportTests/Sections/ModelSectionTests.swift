import Clientele
import ClienteleReport
import Testing

/// Forecast, survival and retention as sections, in both languages.
struct ModelSectionTests {
    /// A section by its name, full and at its edges.
    static func sections() throws -> [(name: String, section: any ReportSection)] {
        let shop = try SampleShop.purchases(customers: 150)
        let once = try (0..<12).map { try purchase($0, day: 9 * $0) }
        let twice = try once + (0..<12).map { try purchase($0, day: 9 * $0 + 40) }
        let cohorts = CohortRetention(period: .month)
        let long = (0..<40).map { "group \($0) with a name that is longer than there is room for in a legend" }
        let base = try CustomerBase(purchases: shop)
        return [
            ("forecast", ForecastSection(try ModelResults.forecast(shop))),
            ("forecast without holdout", ForecastSection(try ModelResults.forecast(shop, calibrationEnd: "2023-03-31"))),
            ("Pareto/NBD by day", ForecastSection(try ModelResults.forecast(shop, model: .paretoNBD, timeUnit: .day))),
            ("BG/BB by month", ForecastSection(try ModelResults.forecast(shop, model: .bgBB, timeUnit: .month))),
            ("nobody bought again", ForecastSection(try ModelResults.forecast(once))),
            ("all alike", ForecastSection(try ModelResults.forecast(twice))),
            ("one customer", ForecastSection(try ModelResults.forecast([twice[0], twice[12]]))),
            ("cohorts", RetentionSection(try cohorts.analyze(base, in: AnalysisContext(asOf: CalendarDay("2023-02-10"))))),
            ("one cohort", RetentionSection(try cohorts.analyze(base, in: AnalysisContext(asOf: CalendarDay("2022-01-20"))))),
            ("no cohort", RetentionSection(try cohorts.analyze(base, in: AnalysisContext(asOf: CalendarDay("2020-01-20"))))),
            ("many cohorts", RetentionSection(try cohorts.analyze(base, in: AnalysisContext(asOf: CalendarDay("2029-05-31"))))),
            ("contracts", try contracts([1000, 869, 743, 653, 593, 551, 517, 491])),
            ("nobody leaves", try contracts([10, 10, 10])), ("one renewal", try contracts([10, 4])), ("all leave", try contracts([9, 0])),
            ("survival", SurvivalSection(try ModelResults.survival(groups: ["6-MP", "placebo"]))),
            ("many groups", SurvivalSection(try ModelResults.survival(groups: long))),
            ("no events", SurvivalSection(try ModelResults.survival(groups: ["a", "\u{200B}"], events: false))),
            ("nobody at a time", SurvivalSection(try SurvivalAnalysis().analyze(SurvivalSample(durations: [0], events: [true])))),
            ("long curve", SurvivalSection(try ModelResults.survival(groups: ["a"], size: 3_000))),
        ]
    }

    private static func purchase(_ customer: Int, day: Int) throws -> Purchase {
        let day = try CalendarDay("2022-01-01").advanced(by: day)
        return Purchase(customerID: CustomerID("c\(customer)"), day: day, amount: try Money("5", in: .cny))
    }

    private static func contracts(_ survivors: [Int]) throws -> RetentionForecastSection {
        RetentionForecastSection(try RetentionForecast(horizon: 5).forecast(RetentionCounts(survivors: survivors)))
    }

    @Test(arguments: ReportLanguage.allCases)
    func `every section is a well-formed page whose tables are full`(language: ReportLanguage) throws {
        for (name, section) in try Self.sections() {
            let document = ModelResults.document(section, language)
            #expect(PageReader(HTMLRenderer().render(document)).failure == nil, "\(name)")
            for table in document.tables.values {
                #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(name): \(table.caption)")
            }
            for figure in ModelResults.figures(section, language) { #expect(!figure.description.isEmpty, "\(name): \(figure.title)") }
        }
    }

    @Test(arguments: ReportLanguage.allCases)
    func `no text of a picture lies on another or leaves it`(language: ReportLanguage) throws {
        for (name, section) in try Self.sections() {
            for figure in ModelResults.figures(section, language) {
                let texts = figure.drawing.texts.filter { !$0.content.isEmpty }
                for (index, text) in texts.enumerated() {
                    let frame = text.frame
                    #expect(frame.x >= -0.5 && frame.x + frame.width <= figure.drawing.width + 0.5, "\(name): \(text.content)")
                    for other in texts.dropFirst(index + 1) {
                        #expect(!frame.overlaps(other.frame), "\(name), \(figure.title): \(text.content) on \(other.content)")
                    }
                }
            }
        }
    }

    @Test func `nothing of a Chinese section is left in English`() throws {
        let allowed: Set<String> = [
            "BG", "NBD", "MBG", "Pareto", "BB", "Gamma", "CNY", "Wilson", "Kaplan", "Meier", "Gehan", "Breslow", "Tarone", "Ware", "Peto",
            "sBG", "MP", "placebo",
        ]
        for (name, section) in try Self.sections() where name != "many groups" {
            let page = HTMLRenderer().render(ModelResults.document(section, .simplifiedChinese))
            for element in PageReader(page).elements where ["h2", "h3", "p", "li", "th", "td", "text", "desc"].contains(element.name) {
                let words = element.text.split { !($0.isASCII && $0.isLetter) }.map(String.init).filter { $0.count > 1 }
                #expect(Set(words).subtracting(allowed) == [], "\(name): \(element.text)")
            }
        }
    }

    @Test func `what the data do not tell is said in words, and has a dash for a value`() throws {
        for (name, section) in try Self.sections() where ["nobody bought again", "all alike", "one customer"].contains(name) {
            let forecast = try #require(section as? ForecastSection).forecast
            try #require(!forecast.identifiability.isIdentified, "\(name)")
            for language in ReportLanguage.allCases {
                let blocks = ModelResults.content(section, language).blocks
                let points = blocks.flatMap { block -> [String] in if case .list(let points) = block { points } else { [] } }
                for finding in forecast.identifiability.findings {
                    #expect(points.contains(Vocabulary(language: language).text(.forecastFinding(finding.kind))), "\(name)")
                }
                let table = ModelResults.document(section, language).tables["BG/NBD"]
                let dashes = try #require(table).rows.count { $0[1] == "–" }
                #expect(dashes == forecast.estimates.count { $0.value == nil } && dashes > 0, "\(name)")
            }
        }
    }

    @Test func `both intervals of the forecast stand apart, and the predictive one is the wider`() throws {
        let forecast = try ModelResults.forecast(SampleShop.purchases(customers: 150))
        let total = try #require(forecast.total)
        let table = ModelResults.document(ForecastSection(forecast), .english).table(.forecastTotals)
        let numbers = NumberText(language: .english)
        let expected = [total.expectedPurchases, total.purchases].map { estimate in
            [estimate.value, estimate.lower, estimate.upper].map { numbers.decimal($0, places: 1) }
        }
        #expect(table.rows[1...2].map { Array($0.dropFirst()) } == expected)
        #expect(total.purchases.lower < total.expectedPurchases.lower && total.purchases.upper > total.expectedPurchases.upper)
    }

    @Test func `numbers at risk count those whose time is not over`() throws {
        let sample = try SurvivalSample(durations: [1, 2, 3, 4, 5, 6], events: [true, false, true, true, false, true])
        let section = SurvivalSection(try SurvivalAnalysis().analyze(sample))
        let table = ModelResults.document(section, .english).table(.numbersAtRisk)
        #expect(table.columns.map(\.title) == ["Group", "0", "1", "2", "3", "4", "5", "6"])
        #expect(table.rows == [["All", "6", "6", "5", "4", "3", "2", "1"]])
    }

    @Test func `of more than twenty-four cohorts the latest are drawn, and it is said`() throws {
        let section = try #require(try Self.sections().first { $0.name == "many cohorts" }?.section as? RetentionSection)
        var result = section.retention
        let cohorts = result.cohorts
        result.cohorts = (0..<30).map { cohorts[$0 % cohorts.count] }
        let content = ModelResults.content(RetentionSection(result), .english)
        #expect(content.blocks.contains(.note(Vocabulary(language: .english).text(.partShown(shown: 24, of: 30)))))
        #expect(ModelResults.figures(RetentionSection(result), .english).first?.data.rows.count == 24)
    }

    @Test func `a shop where nobody bought again has a report without a forecast`() throws {
        let purchases = try ["ann", "bob"].map {
            Purchase(customerID: CustomerID($0), day: try CalendarDay("2023-01-05"), amount: try Money("5", in: .eur))
        }
        let result = try SampleShop.result(purchases, segmentation: CustomerSegmentation())
        #expect(result.forecast == nil && result.retention?.customers == 2)
    }
}
