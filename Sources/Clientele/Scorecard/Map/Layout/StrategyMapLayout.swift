/// Where the parts of a strategy map stand when it is drawn, in whole units from the upper left corner.
///
/// Perspectives are bands, the first on top. Links run upwards from the upper edge of their cause to the lower edge of their effect; past a
/// row that they do not stop in they run straight up through a lane of their own, so that no link runs behind a box.
public struct StrategyMapLayout: Sendable, Hashable, Codable {
    /// The width of the whole.
    public var width: Int
    /// The height of the whole.
    public var height: Int
    /// One band a perspective, from top to bottom.
    public var bands: [StrategyMapBand]
    /// One box an objective, row by row from the upper left.
    public var boxes: [StrategyMapBox]
    /// One route a link, in the order of the map.
    public var routes: [StrategyMapRoute]
    /// How often two routes cross.
    public var crossings: Int
}
