/// A figure with an interval of confidence around it.
public struct Estimate: Codable, Sendable, Hashable {
    /// The figure in the data.
    public var value: Double
    /// The lower end of the interval.
    public var lower: Double
    /// The upper end of the interval.
    public var upper: Double

    /// Makes an estimate.
    ///
    /// - Parameters:
    ///   - value: The figure in the data.
    ///   - lower: The lower end of the interval.
    ///   - upper: The upper end of the interval.
    public init(value: Double, lower: Double, upper: Double) {
        self.value = value
        self.lower = lower
        self.upper = upper
    }
}
