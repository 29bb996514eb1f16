extension StrategyMap {
    /// The most objectives that are laid out; a map of more cannot be read.
    public static let maximumObjectives = 300
    /// The most links that are laid out.
    public static let maximumLinks = 1_000

    /// The most rows that links may pass in all, so that a drawing takes seconds and not hours.
    private static let maximumPieces = 2_000

    /// Lays the map out, perspective by perspective in layers, with few crossings.
    ///
    /// The same map gives the same layout, to the unit.
    ///
    /// ```swift
    /// let objectives = [
    ///     ScorecardObjective(id: "profit", name: "Profit", perspective: "financial"),
    ///     ScorecardObjective(id: "loyalty", name: "Loyalty", perspective: "customer"),
    /// ]
    /// let links = [CauseEffectLink(from: "loyalty", to: "profit", lag: 2)]
    /// let layout = try Scorecard(name: "Shop", objectives: objectives, links: links).strategyMap.layout()
    /// print(layout.boxes.map(\.objective), layout.crossings)  // ["profit", "loyalty"] 0
    /// ```
    ///
    /// - Parameter options: The sizes of boxes and of the room between them.
    /// - Returns: Where everything stands.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a map of more than ``maximumObjectives`` or ``maximumLinks``, of more than 50
    ///   perspectives, or whose links pass more than 2,000 rows in all.
    /// - Complexity: In the worst case the square of the links, times the rows that they pass.
    public func layout(_ options: StrategyMapLayoutOptions = StrategyMapLayoutOptions()) throws -> StrategyMapLayout {
        guard objectives.count <= StrategyMap.maximumObjectives, links.count <= StrategyMap.maximumLinks, perspectives.count <= 50 else {
            throw ClienteleError(
                .invalidArgument,
                "a map of \(objectives.count) objectives, \(links.count) links and \(perspectives.count) perspectives cannot be read",
                remedy: "draw a part of it: at most \(StrategyMap.maximumObjectives) objectives, \(StrategyMap.maximumLinks) links and "
                    + "50 perspectives")
        }
        // The map may have been decoded: what does not fit together is left out as it is when a map is made from a scorecard.
        let card = Scorecard(name: "", perspectives: perspectives, objectives: objectives, links: links)
        let map = StrategyMap(ScorecardIndex(card))
        let layered = LayeredMap(map)
        guard layered.pieces.count <= StrategyMap.maximumPieces else {
            throw ClienteleError(
                .invalidArgument, "the links of the map pass \(layered.pieces.count) rows in all, which cannot be read",
                remedy: "draw a part of it, or shorten the chains of links within one perspective")
        }
        return MapDrawing(map, layered, options).layout
    }
}
