/// The second loop: whether a strategy's hypotheses of cause and effect hold, as far as the data can tell.
///
/// The first loop asks whether the plan is carried out, the second whether the plan was right (Argyris & Schön 1978, "Organizational
/// Learning"; Kaplan & Norton 1996, "The Balanced Scorecard", chapter 10). Every link is tested by ``CauseEffectTest``; Holm's correction
/// keeps the chance to tell even one that is not there at the level, however many links there are. Apart from the links, a strategy whose
/// leading measures improve while the lagging ones they are to move do not is reported as failing, naming both.
///
/// ```swift
/// let calls: [Double?] = [3, 5, 4, 8, 6, 9, 5, 7, 10, 6, 8, 11]
/// let sales: [Double?] = [50, 52, 55, 53, 60, 57, 63, 55, 59, 65, 58, 62]
/// let review = try StrategyHypothesisReview(
///     series: [
///         StrategySeries(id: "calls", timing: .leading, values: calls),
///         StrategySeries(id: "sales", timing: .lagging, values: sales),
///     ],
///     links: [StrategyLink(cause: "calls", effect: "sales", lag: 1)])
/// print(review.links[0].verdict.rawValue, review.standing.rawValue)  // supported holds
/// ```
public struct StrategyHypothesisReview: Sendable, Equatable, Codable {
    /// The level: the chance to tell even one link that is not there.
    public var level: Double
    /// The links in the order given.
    public var links: [ReviewedLink]
    /// The trends of the series in the order given.
    public var trends: [StrategyTrend]
    /// Whether the strategy does what it was thought to do.
    public var standing: StrategyStanding
    /// What was found, the weightiest first.
    public var findings: [ScorecardFinding]

    /// Reviews a strategy.
    ///
    /// - Parameters:
    ///   - series: The measures over the same periods, turned so that more is better.
    ///   - links: The hypotheses.
    ///   - periodsPerCycle: How many periods a cycle of the seasons has, such as 12 for months; `nil` for no seasons.
    ///   - confidence: The coverage of intervals, between 0 and 1; links are told at the level that it leaves.
    /// - Throws: ``ClienteleError`` with code `invalidArgument` for series of different lengths or with the same id, a link to a series that
    ///   is not there or with a lag below 0, a value that is not finite, a cycle below 1, or a confidence outside 0 to 1.
    public init(series: [StrategySeries], links: [StrategyLink], periodsPerCycle: Int? = nil, confidence: Double = 0.95) throws {
        var byID: [String: StrategySeries] = [:]
        for one in series where byID.updateValue(one, forKey: one.id) != nil {
            throw ClienteleError(.invalidArgument, "two series are called '\(one.id)'", remedy: "give each an id of its own")
        }
        try StrategyHypothesisReview.check(series)
        let tests = try links.map { link -> CauseEffectResult in
            guard let cause = byID[link.cause], let effect = byID[link.effect] else {
                let missing = byID[link.cause] == nil ? link.cause : link.effect
                throw ClienteleError(
                    .invalidArgument, "the link from '\(link.cause)' to '\(link.effect)' names '\(missing)', which is no series",
                    remedy: "name ids of series")
            }
            let test = CauseEffectTest(
                lag: link.lag, direction: link.direction, periodsPerCycle: periodsPerCycle, confidence: confidence)
            return try test.test(cause: cause.values, effect: effect.values)
        }
        let trendTest = StrategyTrendTest(cycle: periodsPerCycle, confidence: confidence)
        let after = links.map { link in byID[link.effect].map { trendTest.trend(of: $0, from: link.lag) } }
        self.init(
            links, tests, after, trends: series.map { trendTest.trend(of: $0) }, names: byID.mapValues(\.name), level: 1 - confidence)
    }

    /// Puts tests that have been made together.
    init(
        _ links: [StrategyLink], _ tests: [CauseEffectResult?], _ after: [StrategyTrend?], trends: [StrategyTrend],
        names: [String: String], level: Double
    ) {
        let places = tests.indices.filter { tests[$0]?.pValue != nil }
        let adjusted = MultipleComparisons.holm(places.compactMap { tests[$0]?.pValue })
        let byPlace = Dictionary(zip(places, adjusted)) { first, _ in first }
        self.level = level
        self.trends = trends
        self.links = links.indices.map { place in
            let verdict = byPlace[place].flatMap { tests[place]?.verdict(pValue: $0, level: level) } ?? .notEnoughData
            return ReviewedLink(
                link: links[place], test: tests[place], effectAfterLag: after[place], adjustedPValue: byPlace[place], verdict: verdict)
        }
        standing = .notEnoughData
        findings = []
        let reading = StrategyReading(self, names: names)
        standing = reading.standing
        findings = reading.findings
    }

    /// Throws unless the series are equally long and finite.
    private static func check(_ series: [StrategySeries]) throws {
        for one in series {
            guard one.values.count == series[0].values.count else {
                throw ClienteleError(
                    .invalidArgument, "'\(series[0].id)' has \(series[0].values.count) periods and '\(one.id)' \(one.values.count)",
                    remedy: "give a place for each period to every series, empty where there is no value")
            }
            if let place = one.values.firstIndex(where: { $0?.isFinite == false }) {
                throw ClienteleError(
                    .invalidArgument, "'\(one.id)' has no finite value in period \(place + 1)", remedy: "leave the place empty")
            }
        }
    }
}
