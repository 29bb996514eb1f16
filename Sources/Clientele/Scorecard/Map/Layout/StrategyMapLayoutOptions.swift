/// The sizes of a drawn strategy map, in the units of the layout; what is below 1 counts as 1, what is above 10,000 as 10,000.
public struct StrategyMapLayoutOptions: Sendable, Hashable {
    /// The width of a box.
    public var boxWidth: Int
    /// The height of a box.
    public var boxHeight: Int
    /// The room between two boxes side by side.
    public var horizontalGap: Int
    /// The room between two rows.
    public var verticalGap: Int
    /// The width of the lane in which a link passes a row.
    public var laneWidth: Int
    /// The room on the left for the names of perspectives.
    public var titleWidth: Int
    /// The room around the boxes of a band.
    public var margin: Int

    /// Chooses sizes.
    ///
    /// - Parameters:
    ///   - boxWidth: The width of a box.
    ///   - boxHeight: The height of a box.
    ///   - horizontalGap: The room between two boxes side by side.
    ///   - verticalGap: The room between two rows.
    ///   - laneWidth: The width of the lane in which a link passes a row.
    ///   - titleWidth: The room on the left for the names of perspectives.
    ///   - margin: The room around the boxes of a band.
    public init(
        boxWidth: Int = 190, boxHeight: Int = 64, horizontalGap: Int = 30, verticalGap: Int = 56, laneWidth: Int = 14,
        titleWidth: Int = 130,
        margin: Int = 26
    ) {
        func usable(_ size: Int) -> Int { min(max(size, 1), 10_000) }
        self.boxWidth = usable(boxWidth)
        self.boxHeight = usable(boxHeight)
        self.horizontalGap = usable(horizontalGap)
        self.verticalGap = usable(verticalGap)
        self.laneWidth = usable(laneWidth)
        self.titleWidth = usable(titleWidth)
        self.margin = usable(margin)
    }
}
