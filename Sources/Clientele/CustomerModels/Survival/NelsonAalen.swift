/// The hazard of the event added up over time (Nelson 1969, Aalen 1978).
///
/// Its slope is the hazard: a straight line is a constant one, a curve that flattens out is customers who become more loyal the longer they
/// stay. Late entries count from their entry on; all causes count as the event.
///
/// ```swift
/// let sample = try SurvivalSample(durations: [1, 2, 4, 4], events: [true, true, true, false])
/// print(try NelsonAalen(sample).curve.map(\.events))  // [1.0, 1.0, 1.0]
/// print(try NelsonAalen(sample).cumulativeHazard(at: 1.5))  // 0.25
/// ```
public struct NelsonAalen: Sendable, Equatable {
    /// The confidence level of intervals, which are symmetric on the scale of the logarithm.
    public let confidenceLevel: Double
    /// Which variance was taken.
    public let variance: HazardVariance
    /// A point for each time at which rows ended, ascending.
    public let curve: [CumulativeHazardPoint]

    /// Adds up the hazard of a whole sample.
    ///
    /// - Parameters:
    ///   - sample: The rows.
    ///   - variance: Which variance to take.
    ///   - confidenceLevel: The level of intervals, above 0 and below 1.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for another confidence level.
    /// - Complexity: O(*n*).
    public init(_ sample: SurvivalSample, variance: HazardVariance = .poisson, confidenceLevel: Double = 0.95) throws {
        let z = try SurvivalInterval.z(confidenceLevel: confidenceLevel)
        let table = RiskTable(sample)
        var (hazard, sum) = (0.0, 0.0)
        self.confidenceLevel = confidenceLevel
        self.variance = variance
        curve = table.times.indices.map { index in
            let (atRisk, events) = (table.atRisk[index], table.events[index])
            hazard += events / atRisk
            switch variance {
            case .poisson: sum += events / atRisk / atRisk
            case .binomial: sum += events / atRisk * ((atRisk - events) / atRisk) / atRisk
            }
            return CumulativeHazardPoint(
                time: table.times[index], atRisk: atRisk, events: events, cumulativeHazard: hazard, standardError: sum.squareRoot(), z: z)
        }
    }

    /// The cumulative hazard at a time; after the last time of the curve, what it is there.
    ///
    /// - Parameter time: The time.
    /// - Returns: The hazard added up to the time; 0 before the first.
    /// - Complexity: O(log *count*).
    public func cumulativeHazard(at time: Double) -> Double {
        var (low, high) = (0, curve.count)
        while low < high {
            let middle = (low + high) / 2
            if curve[middle].time <= time { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? curve[low - 1].cumulativeHazard : 0
    }
}
