/// The route of a link in a drawn strategy map.
public struct StrategyMapRoute: Sendable, Hashable, Codable {
    /// The id of the objective that is the cause.
    public var from: String
    /// The id of the objective that is the effect.
    public var to: String
    /// Where it starts, bends and ends, from the cause to the effect.
    public var points: [StrategyMapPoint]
}
