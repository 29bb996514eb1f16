/// A ``SegmentNamingPolicy`` from rules; the built-in one has the ten customary names.
public struct SegmentRules: SegmentNamingPolicy, Hashable, Codable {
    /// The rules, in the order in which their segments are shown.
    public var rules: [SegmentRule]

    /// Makes a policy.
    ///
    /// - Parameter rules: The rules; ``SegmentTable`` checks that they cover each cell exactly once.
    public init(_ rules: [SegmentRule]) {
        self.rules = rules
    }

    /// The segments' names, each once, in the order of the rules.
    public var segmentNames: [String] {
        var names: [String] = []
        for rule in rules where !names.contains(rule.segment) { names.append(rule.segment) }
        return names
    }

    /// The segments of all rules that cover a cell.
    ///
    /// - Parameter cell: The cell.
    /// - Returns: One name a rule that covers it.
    public func claims(on cell: RFMCell) -> [String] {
        rules.filter { $0.covers(cell) }.map(\.segment)
    }

    /// The ten names that are the field's custom, by recency and frequency.
    ///
    /// Neither names nor borders are a standard. Monetary value is left to the value classes, which stand beside the segment.
    ///
    /// | frequency → | 1 | 2 | 3 | 4 | 5 |
    /// | --- | --- | --- | --- | --- | --- |
    /// | recency 5 | New Customers | Potential Loyalists | Potential Loyalists | Champions | Champions |
    /// | recency 4 | Promising | Potential Loyalists | Potential Loyalists | Loyal Customers | Loyal Customers |
    /// | recency 3 | About to Sleep | About to Sleep | Need Attention | Loyal Customers | Loyal Customers |
    /// | recency 2 | Lost | Lost | At Risk | At Risk | Can't Lose Them |
    /// | recency 1 | Lost | Lost | At Risk | At Risk | Can't Lose Them |
    public static let customary = SegmentRules([
        SegmentRule("Champions", recency: 5...5, frequency: 4...5),
        SegmentRule("Loyal Customers", recency: 3...4, frequency: 4...5),
        SegmentRule("Potential Loyalists", recency: 4...5, frequency: 2...3),
        SegmentRule("New Customers", recency: 5...5, frequency: 1...1),
        SegmentRule("Promising", recency: 4...4, frequency: 1...1),
        SegmentRule("Need Attention", recency: 3...3, frequency: 3...3),
        SegmentRule("About to Sleep", recency: 3...3, frequency: 1...2),
        SegmentRule("At Risk", recency: 1...2, frequency: 3...4),
        SegmentRule("Can't Lose Them", recency: 1...2, frequency: 5...5),
        SegmentRule("Lost", recency: 1...2, frequency: 1...2),
    ])
}
