/// One run of a ``PerformanceAnalysis``, part by part.
struct PerformanceRun {
    let options: PerformanceAnalysis
    let base: CustomerBase
    let context: AnalysisContext
    private let rows: SalesRows
    /// The rows by order, which several parts need.
    private let parts: [SalesPart]

    init(options: PerformanceAnalysis, base: CustomerBase, context: AnalysisContext) throws {
        self.options = options
        self.base = base
        self.context = context
        rows = SalesRows(base.purchases, asOf: context.asOf)
        parts = try SalesPart.all(rows, in: context)
    }

    func result() throws -> PerformanceResult {
        var unavailable: [UnavailablePart] = []
        let byMonth = try RevenueByMonthAnalysis(refunds: options.refunds).analyze(base, in: context)
        try context.report("revenueByMonth", completed: 1, total: 1)
        let (sales, trends, categories) = try salesAndTrends(&unavailable)
        var result = PerformanceResult(
            asOf: context.asOf, currency: base.currency, revenueByMonth: byMonth, sales: sales, growth: try growth(&unavailable),
            trends: trends, concentration: try concentration(categories, &unavailable), targets: try targets(&unavailable),
            scorecards: try scorecards(&unavailable), payments: try payments(&unavailable), service: try service(&unavailable),
            satisfaction: try satisfaction(&unavailable), unavailable: unavailable, findings: [], tests: [])
        result.tests = trends.map { SalesTrendFindings(trends: $0, currency: base.currency).tests } ?? []
        result.findings = FindingSelection.told(PerformanceFindings(result: result).candidates, tests: result.tests)
        return result
    }

    // MARK: Sales

    private func hasColumn(_ dimension: SalesDimension) -> Bool {
        dimension.isPeriod || !SalesAxis.column(dimension, of: base.purchases).codes.isEmpty
    }

    private func salesAndTrends(
        _ unavailable: inout [UnavailablePart]
    ) throws -> (sales: [SalesPivotResult], trends: SalesTrends?, categories: SalesAxis?) {
        if rows.isEmpty {
            unavailable.append(UnavailablePart("sales", needs: ["purchase"], because: "there is no purchase by the day of the analysis"))
            unavailable.append(UnavailablePart("trends", needs: ["purchase"], because: "there is no purchase by the day of the analysis"))
            return ([], nil, nil)
        }
        for dimension in SalesDimension.allCases
        where !hasColumn(dimension) && options.crossings.contains(where: { $0.contains(dimension) }) {
            unavailable.append(
                UnavailablePart("sales", needs: ["purchase.\(dimension.rawValue)"], because: "no purchase names a \(dimension.rawValue)"))
        }
        let crossings = options.crossings.filter { $0.allSatisfy(hasColumn) }
        let analysis = SalesTrendAnalysis(rules: options.trendRules)
        let window = SalesWindow(rows, asOf: context.asOf, mostYears: options.trendRules.mostYears)
        if window == nil {
            unavailable.append(
                UnavailablePart(
                    "trends", needs: ["purchase"], because: "there are no two whole years of purchases by the day of the analysis"))
        }
        // One pass fills what was asked for and what trends need.
        var book = try SalesBook(rows, crossings: crossings + (window == nil ? [] : SalesTrendAnalysis.crossings), topN: options.topN)
        book.pass.samples = window.map { analysis.samples(of: book, window: $0) } ?? []
        let filled = try book.pass.filled(parts, in: context, phase: "sales")
        let results = book.results(filled, asOf: context.asOf, currency: base.currency)
        let trends = window.map {
            analysis.trends(
                book, filled, firstCrossing: crossings.count, window: $0, currency: base.currency, seed: context.seed)
        }
        let known = book.pass.axes.first { $0.dimension == .category }
        let categories = try known ?? SalesBook(rows, crossings: [[.category]], topN: options.topN).pass.axes.first
        return (Array(results.prefix(crossings.count)), trends, categories)
    }

    private func growth(_ unavailable: inout [UnavailablePart]) throws -> RevenueGrowth? {
        let start = try context.asOf.adding(months: -2 * max(options.months, 0)).advanced(by: 1)
        guard !rows.isEmpty else {
            unavailable.append(UnavailablePart("growth", needs: ["purchase"], because: "there is no purchase by the day of the analysis"))
            return nil
        }
        // Days that the ledger does not hold would pass for growth. Within the first month they may as well be days without sales.
        guard rows.firstMonth <= CalendarMonths.number(of: start.daysSince1970) else {
            let length = CalendarDay.length(ofMonth: start.month, inYear: start.year)
            let needed = CalendarDay(validYear: start.year, month: start.month, day: length) ?? start
            unavailable.append(
                UnavailablePart(
                    "growth", needs: ["purchase"],
                    because: "purchases begin on \(CalendarDay(daysSince1970: rows.firstDay)); to compare \(options.months) months with as "
                        + "many before, they have to begin by \(needed), as the period before begins on \(start)"))
            return nil
        }
        let growth = try RevenueGrowthAnalysis(months: options.months).analyze(rows, parts: parts, currency: base.currency, in: context)
        if growth.factors == nil {
            unavailable.append(
                UnavailablePart(
                    "growth.factors", needs: ["purchase"], because: "there are no orders, or no pieces sold, in one of the periods"))
        }
        return growth
    }

    private func concentration(_ categories: SalesAxis?, _ unavailable: inout [UnavailablePart]) throws -> SpendConcentration? {
        let analysis = SpendConcentrationAnalysis(months: options.months, wallet: options.wallet, topN: options.topN)
        let result = try analysis.concentration(rows, base: base, categories: categories, in: context)
        if result == nil {
            unavailable.append(
                UnavailablePart("concentration", needs: ["purchase"], because: "no customer has revenue above zero in the period"))
        } else if result?.wallet == nil {
            unavailable.append(
                UnavailablePart(
                    "concentration.wallet", needs: ["customer.attributes", "survey"],
                    because: options.wallet == nil
                        ? "no attribute or survey question was named that tells a customer's whole spending"
                        : "no customer has told its whole spending"))
        }
        return result
    }

    private func targets(_ unavailable: inout [UnavailablePart]) throws -> [TargetAchievement] {
        if options.targets.isEmpty { unavailable.append(UnavailablePart("targets", needs: ["targets"], because: "no target was set")) }
        return try SalesTargetAnalysis(targets: options.targets).analyze(base, in: context)
    }

    // MARK: People and service

    private func scorecards(_ unavailable: inout [UnavailablePart]) throws -> AccountScorecards? {
        var analysis = options.scorecards
        analysis.months = options.months
        let cards = try analysis.analyze(base, in: context)
        guard cards.people.isEmpty else { return cards }
        unavailable.append(
            UnavailablePart(
                "scorecards", needs: ["customer.accountManager", "contact.handler"],
                because: "no customer names an account manager and no record a handler"))
        return nil
    }

    private func payments(_ unavailable: inout [UnavailablePart]) throws -> PaymentDelay? {
        try available("payments", needs: "invoice", &unavailable) { try options.payments.analyze(base, in: context) }
    }

    private func service(_ unavailable: inout [UnavailablePart]) throws -> ServicePerformance? {
        try available("service", needs: "serviceCase", &unavailable) {
            try ServicePerformanceAnalysis(levels: options.serviceLevels, months: options.months).analyze(base, in: context)
        }
    }

    private func satisfaction(_ unavailable: inout [UnavailablePart]) throws -> CustomerSatisfaction? {
        try available("satisfaction", needs: "survey", &unavailable) {
            try CustomerSatisfactionAnalysis(months: options.months).analyze(base, in: context)
        }
    }

    /// A part, or `nil` with the reason noted where the data it needs are missing.
    private func available<Part>(
        _ part: String, needs kind: String, _ unavailable: inout [UnavailablePart], _ analyze: () throws -> Part
    ) throws -> Part? {
        do {
            return try analyze()
        } catch let error as ClienteleError where error.code == .missingData {
            unavailable.append(UnavailablePart(part, needs: [kind], because: error.message))
            return nil
        }
    }
}
