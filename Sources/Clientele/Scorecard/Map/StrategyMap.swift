/// The hypotheses of cause and effect of a scorecard as a graph, with what can be told from its shape.
///
/// ```swift
/// let objectives = [
///     ScorecardObjective(id: "profit", name: "Profit", perspective: "financial"),
///     ScorecardObjective(id: "loyalty", name: "Loyalty", perspective: "customer"),
///     ScorecardObjective(id: "skills", name: "Skills", perspective: "learningAndGrowth"),
/// ]
/// let links = [CauseEffectLink(from: "loyalty", to: "profit", lag: 2)]
/// let map = Scorecard(name: "Shop", objectives: objectives, links: links).strategyMap
/// print(map.leadingNowhere)  // ["skills"]
/// ```
public struct StrategyMap: Sendable, Hashable, Codable {
    /// The perspectives in order, the one that the others lead to first.
    public var perspectives: [ScorecardPerspective]
    /// The objectives that belong to one of them, in the order of the scorecard.
    public var objectives: [ScorecardObjective]
    /// The links between two different ones of them, in the order of the scorecard, each only once.
    public var links: [CauseEffectLink]
    /// Objectives that lead to each other in a circle: for each knot of circles the shortest through its first objective, by id.
    public var circles: [[String]]
    /// The ids of the objectives from which no chain of positive links leads to a goal of the strategy.
    ///
    /// Its goals are the financial objectives or, where no perspective is financial, those of the first perspective.
    public var leadingNowhere: [String]
    /// The ids of the objectives that no link touches.
    public var unlinked: [String]
    /// What is wrong with the map, the weightiest first.
    public var findings: [ScorecardFinding]

    init(_ index: ScorecardIndex) {
        let known = ScorecardIndex.distinct(index.card.objectives, \.id).filter { index.perspectives[$0.perspective] != nil }
        let ids = Set(known.map(\.id))
        let usable = index.card.links.filter { $0.from != $0.to && ids.contains($0.from) && ids.contains($0.to) }
        perspectives = index.distinctPerspectives
        objectives = known
        links = ScorecardIndex.distinct(usable) { LinkEnds($0) }
        let graph = StrategyGraph(ids: known.map(\.id), links: links)
        circles = graph.circles
        let touched = Set(links.flatMap { [$0.from, $0.to] })
        unlinked = known.map(\.id).filter { !touched.contains($0) }
        let hasFinancial = index.card.perspectives.contains { $0.kind == .financial }
        let first = perspectives.first?.id
        let goals = known.filter { hasFinancial ? index.kind(ofObjective: $0.id) == .financial : $0.perspective == first }.map(\.id)
        let leading = graph.leading(to: goals)
        leadingNowhere = known.map(\.id).filter { !leading.contains($0) }
        findings = []
        findings = ScorecardFinding.ordered(MapCheck.findings(in: self, index))
    }
}

extension Scorecard {
    /// Its hypotheses of cause and effect as a graph, with what can be told from its shape.
    ///
    /// - Complexity: O(*n* log *n*) in the number of objectives and links.
    public var strategyMap: StrategyMap { StrategyMap(ScorecardIndex(self)) }
}
