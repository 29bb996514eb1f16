/// The objectives at the two ends of a link.
struct StrategyMapLinkEnds: Sendable, Hashable {
    let from: String
    let to: String
}
