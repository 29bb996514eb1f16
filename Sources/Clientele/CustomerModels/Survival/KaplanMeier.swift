/// The share of customers who stay without the event, over time, by the product-limit estimator (Kaplan & Meier 1958).
///
/// Assumes that a censored row was no more and no less likely to have the event than those still watched; that fails, for example, where
/// customers at risk of leaving are moved out of the data first. Late entries count from their entry on. All causes count as the event.
///
/// ```swift
/// let sample = try SurvivalSample(durations: [6, 6, 6, 6, 7, 9], events: [true, true, true, false, true, false])
/// let curve = try KaplanMeier(sample)
/// print(curve.survival(at: 6.5), curve.median.time ?? 0)  // 0.5 6.0
/// ```
public struct KaplanMeier: Sendable, Equatable {
    /// How many rows the curve is of.
    public let rows: Int
    /// How many the rows stand for: the sum of their weights.
    public let size: Double
    /// How many had the event.
    public let eventCount: Double
    /// On which scale intervals are symmetric.
    public let interval: SurvivalInterval
    /// The confidence level of intervals.
    public let confidenceLevel: Double

    let table: RiskTable
    /// The share without the event after each time of the table.
    let survivals: [Double]
    /// Greenwood's sum of d / (n (n − d)) up to each time, of which the variance is the share squared times.
    let hazardVariances: [Double]
    let z: Double

    /// Estimates the curve of a whole sample; ``SurvivalAnalysis`` does it group by group.
    ///
    /// - Parameters:
    ///   - sample: The rows.
    ///   - interval: On which scale intervals are symmetric.
    ///   - confidenceLevel: The level of intervals, above 0 and below 1.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for another confidence level.
    /// - Complexity: O(*n*).
    public init(_ sample: SurvivalSample, interval: SurvivalInterval = .logLog, confidenceLevel: Double = 0.95) throws {
        try self.init(table: RiskTable(sample), interval: interval, confidenceLevel: confidenceLevel)
    }

    init(table: RiskTable, interval: SurvivalInterval, confidenceLevel: Double) throws {
        z = try SurvivalInterval.z(confidenceLevel: confidenceLevel)
        self.table = table
        self.interval = interval
        self.confidenceLevel = confidenceLevel
        rows = table.rows
        size = table.size
        eventCount = table.eventCount
        (survivals, hazardVariances) = KaplanMeier.estimate(table)
    }

    private static func estimate(_ table: RiskTable) -> (survivals: [Double], variances: [Double]) {
        let count = table.times.count
        var survivals = [Double](repeating: 1, count: count)
        var variances = [Double](repeating: 0, count: count)
        // As long as only events change the number at risk, the product telescopes into one fraction, which rounds once.
        var (base, start, remaining, survival, variance) = (1.0, -1.0, -1.0, 1.0, 0.0)
        for index in 0..<count {
            let (atRisk, events) = (table.atRisk[index], table.events[index])
            if atRisk != remaining { (base, start) = (survival, atRisk) }
            remaining = atRisk - events
            if events > 0 {
                survival = base * (remaining / start)
                variance += remaining > 0 ? events / (atRisk * remaining) : 0
            }
            survivals[index] = survival
            variances[index] = variance
        }
        return (survivals, variances)
    }

    /// How many points the curve has: the different times at which rows ended.
    public var count: Int { table.times.count }

    /// The curve: a point for each time at which rows ended, ascending.
    ///
    /// - Complexity: O(*count*), anew each time it is asked for.
    public var curve: SurvivalCurve { SurvivalCurve(self) }

    /// One point of the curve, of a place below ``count``, with what the interval around it is known to be.
    @inline(__always)
    func point(_ index: Int, bounds: (lower: Double, upper: Double)?) -> SurvivalPoint {
        SurvivalPoint(
            time: table.times[index], atRisk: table.atRisk[index], events: table.events[index], censored: table.censored[index],
            survival: survivals[index], standardError: standardError(index), bounds: bounds)
    }

    private func standardError(_ index: Int) -> Double? {
        survivals[index] > 0 ? survivals[index] * hazardVariances[index].squareRoot() : nil
    }

    func bounds(_ index: Int) -> (lower: Double, upper: Double)? {
        standardError(index).flatMap { interval.bounds(of: survivals[index], standardError: $0, z: z) }
    }

    /// The place of the last time that is not after a time; `nil` before the first.
    func place(at time: Double) -> Int? {
        var (low, high) = (0, table.times.count)
        while low < high {
            let middle = (low + high) / 2
            if table.times[middle] <= time { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? low - 1 : nil
    }

    /// The share that stays without the event beyond a time.
    ///
    /// After the last time of the curve it is the share there, unless that is above 0: how the curve goes on is not known then.
    ///
    /// - Parameter time: The time.
    /// - Returns: The share, 0 to 1; 1 before the first time.
    /// - Complexity: O(log *count*).
    public func survival(at time: Double) -> Double {
        place(at: time).map { survivals[$0] } ?? 1
    }

    /// The point of the curve that holds at a time: the last one not after it.
    ///
    /// - Parameter time: The time.
    /// - Returns: The point; `nil` before the first.
    /// - Complexity: O(log *count*).
    public func point(at time: Double) -> SurvivalPoint? {
        place(at: time).map { point($0, bounds: bounds($0)) }
    }
}
