/// Customers whose probability of being alive lies within a tenth: how many were to buy again, and how many did.
public struct ActivityCalibration: Sendable, Hashable, Codable {
    /// The lower end of the tenth.
    public var lower: Double
    /// The upper end of the tenth.
    public var upper: Double
    /// How many customers there are.
    public var customers: Double
    /// Their mean probability of being alive at the end of the calibration.
    public var meanProbabilityAlive: Double
    /// Their mean probability of at least one purchase in the holdout.
    public var expectedShare: Double
    /// The share who did buy, with Wilson's 95 % interval.
    public var actualShare: Estimate
}
