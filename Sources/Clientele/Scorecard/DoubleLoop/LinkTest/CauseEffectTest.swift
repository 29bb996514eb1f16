/// Tests whether one series follows another, a number of periods later, in a way that holds its level under autocorrelation.
///
/// Series of periods remember: two that have nothing to do with each other look related in most short histories, and two that both grow
/// always do (Yule 1926, "Why do we Sometimes get Nonsense-Correlations between Time-Series?"). So, before cause and effect are compared,
///
/// 1. a linear trend is taken out of both;
/// 2. where a cycle is named and both series span two or more, each place of the cycle gets its own mean (with Lovell 1963, "Seasonal
///    Adjustment of Economic Time Series", by columns of the regression, so that the degrees of freedom are paid for);
/// 3. both are filtered by the noise of the effect (Box & Jenkins 1976, "Time Series Analysis", chapter 11; Prais & Winsten 1954), whose
///    memory is estimated from the effect alone and corrected for the bias of short series. The noise is autoregressive of order 1, or 2
///    where the effect has 24 values or more and Akaike's corrected criterion tells an oscillation.
///
/// What is left of the effect is regressed on what is left of the cause, and judged by Student's t. The lag and the direction are inputs:
/// chosen to fit the data they would test nothing.
///
/// A period without a value is not filled in: a pair counts where the effect has a value and the cause has one `lag` periods before, and the
/// filter knows how far apart the pairs are. Of longer series the latest ``maximumPeriods`` are looked at.
///
/// Where a cycle is named and a series spans less than two of it, nothing is tested: a season that both share would look like a link. Name no
/// cycle where there are no seasons.
///
/// A link that is told is no proof of a cause: a third series may move both, one early and one late.
///
/// ```swift
/// let training: [Double?] = [3, 5, 4, 8, 6, 9, 5, 7, 10, 6, 8, 11]
/// let quality: [Double?] = [50, 52, 55, 53, 60, 57, 63, 55, 59, 65, 58, 62]
/// let result = try CauseEffectTest(lag: 1).test(cause: training, effect: quality)
/// print(result.verdict.rawValue)  // supported
/// ```
public struct CauseEffectTest: Sendable, Hashable {
    /// The most periods that are looked at: the latest.
    public static let maximumPeriods = 480
    /// The fewest degrees of freedom that the test is run with.
    static let fewestDegrees = 4

    /// After how many periods the effect is expected, at least 0.
    public var lag: Int
    /// Whether more of the cause is to bring more or less of the effect.
    public var direction: LinkDirection
    /// How many periods a cycle of the seasons has; `nil` or 1 for no seasons.
    public var periodsPerCycle: Int?
    /// The coverage of intervals; what is beyond it is told.
    public var confidence: Double

    /// Declares what is expected.
    ///
    /// - Parameters:
    ///   - lag: After how many periods the effect is expected, at least 0.
    ///   - direction: Whether more of the cause is to bring more or less of the effect.
    ///   - periodsPerCycle: How many periods a cycle of the seasons has, such as 12 for months; `nil` or 1 for no seasons.
    ///   - confidence: The coverage of intervals, between 0 and 1; links are told at the level that it leaves.
    public init(lag: Int, direction: LinkDirection = .positive, periodsPerCycle: Int? = nil, confidence: Double = 0.95) {
        self.lag = lag
        self.direction = direction
        self.periodsPerCycle = periodsPerCycle
        self.confidence = confidence
    }

    /// Tests the link.
    ///
    /// - Parameters:
    ///   - cause: The values of the cause, one for each period from the first to the last, `nil` where there is none.
    ///   - effect: The values of the effect over the same periods.
    /// - Returns: What was found; too few data are a result, no error.
    /// - Throws: ``ClienteleError`` with code `invalidArgument` for a lag below 0, a cycle below 1, a confidence outside 0 to 1, series of
    ///   different lengths, or a value that is not finite.
    /// - Complexity: O(*n*³) in the number of pairs.
    public func test(cause: [Double?], effect: [Double?]) throws -> CauseEffectResult {
        try check(cause, effect)
        return CauseEffectWork(self, cause: cause, effect: effect).result
    }

    private func check(_ cause: [Double?], _ effect: [Double?]) throws {
        try Estimate.check(confidence: confidence)
        guard lag >= 0 else {
            throw ClienteleError(.invalidArgument, "a lag of \(lag) periods lies before the cause", remedy: "give a lag of 0 or more")
        }
        if let periodsPerCycle, periodsPerCycle < 1 {
            throw ClienteleError(
                .invalidArgument, "a cycle of \(periodsPerCycle) periods does not exist", remedy: "give the periods of a year, such as 12")
        }
        guard cause.count == effect.count else {
            throw ClienteleError(
                .invalidArgument, "the cause has \(cause.count) periods and the effect \(effect.count)",
                remedy: "give a place for each period to both, empty where there is no value")
        }
        for (name, series) in [("cause", cause), ("effect", effect)] {
            if let place = series.firstIndex(where: { $0?.isFinite == false }) {
                throw ClienteleError(
                    .invalidArgument, "the \(name) has no finite value in period \(place + 1)", remedy: "leave the place empty")
            }
        }
    }
}
