/// One step of a funnel: how many got at least that far.
public struct FunnelStep: Sendable, Hashable, Codable {
    /// The step's stable name.
    public var step: String
    /// How many customers got at least that far.
    public var customers: Int
    /// Their share of the first step; `nil` when nobody took it.
    @ExplicitNull public var shareOfFirst: Double?
    /// Their share of the step before; `nil` for the first step or when nobody took the one before.
    @ExplicitNull public var shareOfPrevious: Double?

    /// The steps of a funnel from their names and counts.
    static func steps(_ counts: [(step: String, customers: Int)]) -> [FunnelStep] {
        counts.indices.map { index in
            FunnelStep(
                step: counts[index].step, customers: counts[index].customers,
                shareOfFirst: share(counts[index].customers, of: counts[0].customers),
                shareOfPrevious: index == 0 ? nil : share(counts[index].customers, of: counts[index - 1].customers))
        }
    }

    static func share(_ part: Int, of whole: Int) -> Double? { whole > 0 ? Double(part) / Double(whole) : nil }
}
