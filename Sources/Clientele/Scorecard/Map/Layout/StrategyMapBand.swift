/// The band of a perspective in a drawn strategy map, over the whole width.
public struct StrategyMapBand: Sendable, Hashable, Codable {
    /// The id of the perspective.
    public var perspective: String
    /// The upper edge.
    public var y: Int
    /// The height.
    public var height: Int
}
