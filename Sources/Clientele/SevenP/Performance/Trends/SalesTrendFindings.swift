/// Says in words which trends and seasons there are, and lists what was tested.
struct SalesTrendFindings {
    let trends: SalesTrends
    let currency: Currency

    /// One test a trend and a season that could be judged.
    var tests: [FindingTest] {
        trends.series.flatMap { series in
            let trend = series.relativeTrend.flatMap { trend in
                kind(of: series, trend).map { FindingTest($0, subject: series.name, pValue: trend.pValue) }
            }
            let season = series.relativeSeason.map { FindingTest(.seasonalCategory, subject: series.name, pValue: $0.pValue) }
            return [trend, season].compactMap { $0 }
        }
    }

    /// The findings before any correction.
    var candidates: [Finding] {
        trends.series.flatMap { series in [trend(of: series), season(of: series)].compactMap { $0 } }
    }

    private func kind(of series: SalesSeries, _ trend: RelativeTrend) -> FindingKind? {
        let falls = trend.yearlyChange.value < 0
        switch series.dimension {
        case .category: return falls ? .decliningCategory : .growingCategory
        case .region: return falls ? .decliningRegion : .growingRegion
        case .channel: return falls ? .decliningChannel : .growingChannel
        default: return nil
        }
    }

    /// A trend that stands against the others and in the series' own sales alike: who merely grows less than the others does not decline.
    private func trend(of series: SalesSeries) -> Finding? {
        guard let trend = series.relativeTrend, let kind = kind(of: series, trend), let dimension = series.dimension,
            (trend.yearlyChange.value < 0) == (trend.ownYearlyChange < 0)
        else { return nil }
        let falls = trend.yearlyChange.value < 0
        let lastYear = sum(series, year: years - 1)
        return Finding(
            .performance, kind, subject: series.name,
            statement: "The \(dimension.rawValue) \(series.name ?? "") \(falls ? "falls behind" : "outgrows") the others by "
                + "\(PlainFigure.percent(abs(trend.yearlyChange.value))) a year; its own sales "
                + "\(falls ? "fall" : "rise") by \(PlainFigure.percent(abs(trend.ownYearlyChange))) a year.",
            evidence: [
                FindingFigure("yearlyChangeAgainstOthers", trend.yearlyChange), FindingFigure("ownYearlyChange", trend.ownYearlyChange),
                FindingFigure("revenueLastYear", DecimalAmount(minorUnits: lastYear, in: currency)),
            ], effect: effect(of: series, trend), pValue: trend.pValue)
    }

    private var years: Int { trends.months.count / RelativeSales.seasons }

    private func sum(_ series: SalesSeries, year: Int) -> Int128 {
        let start = year * RelativeSales.seasons
        return series.revenue[start..<start + RelativeSales.seasons].reduce(0) { $0 &+ $1.minorUnits }
    }

    private func others(of series: SalesSeries, _ names: [String]) -> [SalesSeries] {
        trends.series.filter { other in
            other.dimension == series.dimension && names.contains { $0.utf8.elementsEqual((other.name ?? "").utf8) }
        }
    }

    /// The last year's revenue less the first year's at the others' pace.
    private func effect(of series: SalesSeries, _ trend: RelativeTrend) -> DecimalAmount? {
        let references = others(of: series, trend.judgedAgainst)
        let first = references.reduce(Int128(0)) { $0 &+ sum($1, year: 0) }
        let last = references.reduce(Int128(0)) { $0 &+ sum($1, year: years - 1) }
        guard first > 0 else { return nil }
        return difference(sum(series, year: years - 1), Double(sum(series, year: 0)) * (Double(last) / Double(first)))
    }

    private func difference(_ units: Int128, _ expected: Double) -> DecimalAmount? {
        guard abs(expected) < 1e36 else { return nil }
        return DecimalAmount(minorUnits: units - Int128(expected.rounded()), in: currency)
    }

    private func season(of series: SalesSeries) -> Finding? {
        guard let season = series.relativeSeason, let start = season.seasonMonths.first else { return nil }
        let first = trends.months.count - RelativeSales.seasons
        // The window begins with some month: its number stands in its name.
        let calendar = trends.months.map { Int($0.suffix(2)) ?? 0 }
        var own: (inside: Int128, outside: Int128) = (0, 0)
        var all: (inside: Int128, outside: Int128) = (0, 0)
        for month in max(first, 0)..<trends.months.count {
            let (revenue, total) = (series.revenue[month].minorUnits, trends.total.revenue[month].minorUnits)
            if season.seasonMonths.contains(calendar[month]) {
                own.inside &+= revenue
                all.inside &+= total
            } else {
                own.outside &+= revenue
                all.outside &+= total
            }
        }
        let effect =
            all.outside > 0 ? difference(own.inside, Double(own.outside) * (Double(all.inside) / Double(all.outside))) : nil
        return Finding(
            .performance, .seasonalCategory, subject: series.name,
            statement:
                "The category \(series.name ?? "") has a season of its own: in \(MonthList.text(of: season.seasonMonths)) it "
                + "sells \(PlainFigure.decimal(season.seasonRatio)) times as much against the others as in the other months.",
            evidence: [
                FindingFigure("seasonRatio", season.seasonRatio), FindingFigure("swing", season.swing),
                FindingFigure("firstSeasonMonth", Double(start)), FindingFigure("seasonMonths", Double(season.seasonMonths.count)),
                FindingFigure("revenueInSeason", DecimalAmount(minorUnits: own.inside, in: currency)),
            ], effect: effect, pValue: season.pValue)
    }
}
