/// Draws the Qini curve of a score against the outcome of an experiment.
///
/// The score must not have been made from the same outcomes, or the curve flatters it; ``PromotionAnalysis`` scores each customer from the
/// others.
///
/// ```swift
/// let result = try QiniAnalysis(draws: 100).analyze(
///     scores: [2, 2, 1, 1], isTreated: [true, false, true, false], hasConverted: [true, false, false, false], seed: 1)
/// print(result.points.map(\.incrementalConversions), result.qini.value)  // [0.0, 1.0, 1.0] 0.125
/// ```
public struct QiniAnalysis: Sendable, Hashable {
    /// How often customers are drawn anew for the intervals.
    public var draws: Int
    /// The confidence of the intervals.
    public var confidence: Double
    /// How many points of the curve the result shows at the most, from 2.
    public var mostPoints: Int

    /// Into how many classes of neighbouring scores customers are joined for drawing anew.
    private static let mostClasses = 200

    /// Makes the analysis.
    ///
    /// - Parameters:
    ///   - draws: How often customers are drawn anew for the intervals.
    ///   - confidence: The confidence of the intervals.
    ///   - mostPoints: How many points of the curve the result shows at the most.
    public init(draws: Int = 200, confidence: Double = 0.95, mostPoints: Int = 101) {
        self.draws = draws
        self.confidence = confidence
        self.mostPoints = mostPoints
    }

    /// Draws the curve.
    ///
    /// - Parameters:
    ///   - scores: The score of each customer: the higher, the sooner to be contacted.
    ///   - isTreated: Whether each customer was treated.
    ///   - hasConverted: Whether each customer responded.
    ///   - seed: The seed of drawing anew.
    /// - Returns: The curve and its areas.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for columns of different lengths, a score that is no number, or options out of
    ///   range;
    ///   ``ClienteleError/Code/missingData`` where a group is empty.
    /// - Complexity: O(*n* log *n*).
    public func analyze(scores: [Double], isTreated: [Bool], hasConverted: [Bool], seed: UInt64 = 0) throws -> QiniResult {
        guard scores.count == isTreated.count, scores.count == hasConverted.count, scores.allSatisfy({ !$0.isNaN }) else {
            throw ClienteleError(
                .invalidArgument, "the columns differ in length, or a score is no number",
                remedy: "give each customer a score and both facts")
        }
        return try analyze(QiniStep.steps(scores: scores, isTreated: isTreated, hasConverted: hasConverted), seed: seed)
    }

    /// Draws the curve of customers who stand by score already, the highest first.
    func analyze(_ steps: [QiniStep], seed: UInt64) throws -> QiniResult {
        guard draws > 0, confidence > 0, confidence < 1, mostPoints > 1 else {
            throw ClienteleError(
                .invalidArgument, "the options of the curve are out of range",
                remedy: "draw at least once, with a confidence between 0 and 1 and two points or more")
        }
        let total = steps.reduce(QiniStep()) { $0.joined(with: $1) }
        guard total.treated > 0, total.control > 0 else {
            throw ClienteleError(.missingData, "one of the groups is empty", remedy: "hold a part of the customers back")
        }
        let curve = QiniCurve(steps)
        let areas = try intervals(of: steps, curve: curve, seed: seed)
        return QiniResult(
            customers: total.treated + total.control, distinctScores: steps.count, points: curve.points(most: mostPoints),
            overall: curve.overall, qini: areas.qini, areaUnderUpliftCurve: areas.uplift, draws: draws)
    }

    /// Percentile intervals of drawing the customers of each group anew (Efron 1979), neighbouring scores joined.
    private func intervals(of steps: [QiniStep], curve: QiniCurve, seed: UInt64) throws -> (qini: Estimate, uplift: Estimate) {
        let classes = QiniStep.joined(steps, most: QiniAnalysis.mostClasses)
        let (count, confidence) = (draws, confidence)
        let drawn: [(qini: Double, uplift: Double)] = try Parallel.map(count: count) { draw in
            var generator = SeededGenerator(seed: seed, stream: 0x7169_6e69_0000 &+ UInt64(draw))
            let curve = QiniCurve(QiniStep.drawn(classes, using: &generator))
            return (curve.qini, curve.areaUnderUpliftCurve)
        }
        func estimate(_ value: Double, _ values: [Double]) -> Estimate {
            let sorted = values.sorted()
            let tail = 0.5 * (1 - confidence)
            let low = min(Int(Double(count) * tail), count - 1)
            // Joining classes moves the areas a little: an interval always holds its own figure.
            return Estimate(value: value, lower: min(sorted[low], value), upper: max(sorted[count - 1 - low], value))
        }
        return (estimate(curve.qini, drawn.map(\.qini)), estimate(curve.areaUnderUpliftCurve, drawn.map(\.uplift)))
    }
}
