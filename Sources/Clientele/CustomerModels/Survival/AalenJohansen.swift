/// The share of customers who have ended for each of several causes that exclude each other, over time (Aalen & Johansen 1978).
///
/// A customer who has died cannot lapse any more. One minus a Kaplan–Meier curve of lapses alone would give the share that lapses in a
/// world without deaths; this gives the share that does lapse. Variances are of Greenwood's type (Andersen, Borgan, Gill & Keiding 1993,
/// section IV.4), equal to those in Marubini & Valsecchi (1995, section 10.2).
///
/// ```swift
/// let sample = try SurvivalSample(durations: [1, 2, 3, 4], causes: ["lapse", "death", "lapse", nil])
/// let last = try AalenJohansen(sample).curve.last
/// print(last?.causes.map(\.incidence) ?? [], last?.survival ?? 1)  // [0.25, 0.5] 0.25
/// ```
public struct AalenJohansen: Sendable, Equatable {
    /// The causes in byte order.
    public let causes: [String]
    /// On which scale intervals are symmetric.
    public let interval: SurvivalInterval
    /// The confidence level of intervals.
    public let confidenceLevel: Double
    /// A point for each time at which rows ended, ascending.
    public let curve: [CompetingRisksPoint]

    /// Estimates the incidences of a whole sample.
    ///
    /// - Parameters:
    ///   - sample: The rows, with their causes.
    ///   - interval: On which scale intervals are symmetric.
    ///   - confidenceLevel: The level of intervals, above 0 and below 1.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for another confidence level.
    /// - Complexity: O(*c* *n*) for *c* causes.
    public init(_ sample: SurvivalSample, interval: SurvivalInterval = .logLog, confidenceLevel: Double = 0.95) throws {
        let z = try SurvivalInterval.z(confidenceLevel: confidenceLevel)
        let table = RiskTable(sample)
        // Every row is in the table of each cause, so that all have the same times.
        let events = try sample.causes.map { try RiskTable(sample.counting(cause: $0)).events }
        var state = IncidenceState(causes: events.count)
        self.interval = interval
        self.confidenceLevel = confidenceLevel
        causes = sample.causes
        curve = table.times.indices.map { index in
            state.advance(
                atRisk: table.atRisk[index], events: events.map { $0[index] }, isLast: table.events[index] >= table.atRisk[index])
            let incidences = sample.causes.indices.map { cause in
                let (incidence, error) = (state.incidences[cause], state.variances[cause].squareRoot())
                return CauseIncidence(
                    cause: sample.causes[cause], events: events[cause][index], incidence: incidence, standardError: error,
                    bounds: interval.bounds(of: incidence, standardError: error, z: z))
            }
            return CompetingRisksPoint(
                time: table.times[index], atRisk: table.atRisk[index], censored: table.censored[index], survival: state.survival,
                causes: incidences)
        }
    }
}
