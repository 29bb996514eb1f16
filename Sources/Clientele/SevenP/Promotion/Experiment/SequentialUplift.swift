/// Watches an experiment while it runs: a p-value and an interval that stay valid however often one looks, and whenever one stops.
///
/// An ordinary p-value that is looked at every day falls below 5 % sooner or later where there is nothing; this one does so with a chance
/// of
/// at most 5 % at any time (mixture sequential probability ratio test, Robbins 1970; Johari, Koomen, Pekelis & Walsh 2017, equation 5). The
/// price is a larger sample for the same power. It rests on normal means: at each look both groups should have some ten responses.
///
/// ```swift
/// var watch = SequentialUplift(expectedUplift: 0.02)
/// watch.look(treated: (conversions: 62, size: 500), control: (conversions: 41, size: 500))
/// watch.look(treated: (conversions: 151, size: 1_000), control: (conversions: 83, size: 1_000))
/// print(watch.pValue < 0.001)  // true
/// ```
public struct SequentialUplift: Sendable {
    /// The size of an uplift that is expected, the standard deviation of the mixture; to be chosen before the data are seen.
    public let expectedUplift: Double
    /// The confidence of intervals.
    public let confidence: Double
    private var mixture: SequentialMixture

    /// Begins without data.
    ///
    /// - Parameters:
    ///   - expectedUplift: The size of an uplift that is expected, above 0; the test finds uplifts of about this size soonest.
    ///   - confidence: The confidence of intervals.
    public init(expectedUplift: Double = 0.02, confidence: Double = 0.95) {
        self.expectedUplift = expectedUplift
        self.confidence = confidence
        mixture = SequentialMixture(scale: expectedUplift)
    }

    /// The least p-value of all looks so far; 1 before the first.
    public var pValue: Double { mixture.pValue }

    /// Looks at all data gathered so far.
    ///
    /// - Parameters:
    ///   - treated: The conversions and the number of treated customers so far.
    ///   - control: The conversions and the number of those held back so far.
    public mutating func look(treated: (conversions: Int, size: Int), control: (conversions: Int, size: Int)) {
        guard let (difference, variance) = SequentialUplift.difference(treated, control) else { return }
        mixture.look(difference: difference, variance: variance)
    }

    /// The interval of the uplift that holds it at all looks together with the stated confidence.
    ///
    /// - Parameters:
    ///   - treated: The conversions and the number of treated customers so far.
    ///   - control: The conversions and the number of those held back so far.
    /// - Returns: The uplift with its interval; `nil` where a group is empty or nothing varies.
    public func interval(treated: (conversions: Int, size: Int), control: (conversions: Int, size: Int)) -> Estimate? {
        guard let (difference, variance) = SequentialUplift.difference(treated, control),
            let half = SequentialMixture.halfWidth(variance: variance, scale: expectedUplift, confidence: confidence)
        else { return nil }
        return Estimate(value: difference, lower: max(-1, difference - half), upper: min(1, difference + half))
    }

    private static func difference(
        _ treated: (conversions: Int, size: Int), _ control: (conversions: Int, size: Int)
    ) -> (difference: Double, variance: Double)? {
        guard treated.size > 0, control.size > 0, (0...treated.size).contains(treated.conversions),
            (0...control.size).contains(control.conversions)
        else { return nil }
        let (p, q) = (Double(treated.conversions) / Double(treated.size), Double(control.conversions) / Double(control.size))
        return (p - q, p * (1 - p) / Double(treated.size) + q * (1 - q) / Double(control.size))
    }
}
