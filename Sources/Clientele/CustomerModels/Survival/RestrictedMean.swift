/// The mean time without the event up to a horizon: the area under the survival curve.
///
/// Unlike the mean it always exists within the time that was watched, and unlike the median it does not depend on the curve reaching one half.
public struct RestrictedMean: Sendable, Hashable, Codable {
    /// The horizon.
    public let horizon: Double
    /// The mean of the time without the event, counted up to the horizon.
    public let mean: Double
    /// Its standard error.
    public let standardError: Double
}
