/// A point of a drawn strategy map.
public struct StrategyMapPoint: Sendable, Hashable, Codable {
    /// The distance from the left edge.
    public var x: Int
    /// The distance from the upper edge.
    public var y: Int
}
