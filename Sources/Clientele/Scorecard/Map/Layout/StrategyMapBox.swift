/// The box of an objective in a drawn strategy map.
public struct StrategyMapBox: Sendable, Hashable, Codable {
    /// The id of the objective.
    public var objective: String
    /// The left edge.
    public var x: Int
    /// The upper edge.
    public var y: Int
    /// The width.
    public var width: Int
    /// The height.
    public var height: Int
}
