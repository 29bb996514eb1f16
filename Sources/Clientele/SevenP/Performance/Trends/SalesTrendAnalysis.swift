/// Finds trend and season of all sales and of the largest categories, regions and channels.
///
/// Two kinds of chance are kept apart, and a trend or a season has to withstand both: which customers there happen to be (their lines hang
/// together, so customers, not lines, are what is drawn), and what single months and years bring. ``RelativeTrend`` and ``RelativeSeason`` say
/// how. At least two whole years are needed; from two alone only strong effects can be told.
///
/// ```swift
/// // Ten customers buy in every month of three years: of rain wear twice as often in autumn.
/// var purchases: [Purchase] = []
/// for month in 0..<36 {
///     let day = try CalendarDay("2021-01-15").adding(months: month)
///     for customer in 1...10 {
///         let isAutumn = (9...11).contains(day.month)
///         for category in ["hats", "shoes"] + [String](repeating: "rain wear", count: isAutumn ? 4 : 2) {
///             purchases.append(Purchase(
///                 customerID: CustomerID(customer), day: day, amount: try Money("10", in: .eur), category: category))
///         }
///     }
/// }
/// let trends = try SalesTrendAnalysis().analyze(
///     CustomerBase(purchases: purchases), in: AnalysisContext(asOf: CalendarDay("2023-12-31")))
/// let rain = trends.series.first { $0.name == "rain wear" }
/// print(rain?.relativeSeason?.seasonMonths ?? [])  // [9, 10, 11]
/// ```
public struct SalesTrendAnalysis: CustomerAnalysis {
    /// What is worth telling.
    public var rules: SalesTrendRules

    /// Makes the analysis.
    ///
    /// - Parameter rules: What is worth telling.
    public init(rules: SalesTrendRules = SalesTrendRules()) {
        self.rules = rules
    }

    /// Finds trends and seasons in a base.
    ///
    /// - Parameters:
    ///   - base: The purchases.
    ///   - context: The day of the analysis, and the seed of the shuffles.
    /// - Returns: The series with their tests.
    /// - Throws: ``ClienteleError/Code/missingData`` below two whole years of purchases, `CancellationError` when asked to stop.
    /// - Complexity: O(*n*) in the rows, and a fixed number of steps for each series.
    public func analyze(_ base: CustomerBase, in context: AnalysisContext) throws -> SalesTrends {
        let rows = SalesRows(base.purchases, asOf: context.asOf)
        guard let window = SalesWindow(rows, asOf: context.asOf, mostYears: rules.mostYears) else {
            throw ClienteleError(
                .missingData, "there are no two whole years of purchases by \(context.asOf)",
                remedy: "analyse sales of at least 24 months")
        }
        var book = try SalesBook(rows, crossings: SalesTrendAnalysis.crossings, topN: max(rules.mostSeries, 0))
        book.pass.samples = samples(of: book, window: window)
        let filled = try book.pass.filled(SalesPart.all(rows, in: context), in: context, phase: "trends")
        return trends(book, filled, firstCrossing: 0, window: window, currency: base.currency, seed: context.seed)
    }

    /// What is judged, in this order.
    static let judged: [SalesDimension] = [.category, .region, .channel]

    /// The crossings that trends are read from: months, and each judged dimension by month.
    static let crossings: [[SalesDimension]] = [[.month]] + judged.map { [$0, .month] }

    func samples(of book: SalesBook, window: SalesWindow) -> [SalesSamplePlan] {
        SalesTrendAnalysis.judged.compactMap { dimension in
            book.axis(dimension).map {
                SalesSamplePlan(axis: $0, mostGroups: max(rules.mostSeries, 0), firstMonth: window.start, monthCount: window.monthCount)
            }
        }
    }

    /// Reads the series from the crossings that begin at a place.
    func trends(
        _ book: SalesBook, _ filled: SalesPass.Filled, firstCrossing: Int, window: SalesWindow, currency: Currency, seed: UInt64
    ) -> SalesTrends {
        let total = book.monthly(filled, crossing: firstCrossing, place: nil, window: window)
        var trends = SalesTrends(
            months: window.names,
            total: SalesSeries(
                dimension: nil, name: nil, revenue: total.revenue, lines: total.lines, firstMonth: window.firstCalendarMonth,
                currency: currency), series: [])
        for (number, dimension) in SalesTrendAnalysis.judged.enumerated() {
            guard let place = book.axis(dimension), filled.samples.indices.contains(number) else { continue }
            let sample = filled.samples[number]
            let names = (0..<sample.groups).map { book.pass.axes[place].member($0).name ?? "" }
            let judgement = SalesJudgement(sample: sample, names: names, rules: rules, firstMonth: window.firstCalendarMonth)
            let relative = judgement.trends()
            let seasons = dimension == .category ? judgement.seasons(seed: seed) : [:]
            for group in names.indices {
                let months = book.monthly(filled, crossing: firstCrossing + 1 + number, place: group, window: window)
                var series = SalesSeries(
                    dimension: dimension, name: names[group], revenue: months.revenue, lines: months.lines,
                    firstMonth: window.firstCalendarMonth, currency: currency)
                series.relativeTrend = relative[group]
                series.relativeSeason = seasons[group]
                trends.series.append(series)
            }
        }
        return trends
    }
}
