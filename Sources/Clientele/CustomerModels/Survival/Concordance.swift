/// How well a score puts customers in the order in which they have the event: Harrell's C (Harrell, Lee & Mark 1996).
///
/// A pair counts where it is known who had the event first: one had it while the other was at risk and stayed beyond, or was censored at
/// that very time. Pairs of different strata do not count. A C of one half is chance, 1 a perfect order.
///
/// ```swift
/// let sample = try SurvivalSample(durations: [1, 2, 3], events: [true, true, false])
/// print(try Concordance(ofRisks: [3, 1, 2], in: sample).value ?? 0.5)  // 0.6666666666666666
/// ```
public struct Concordance: Sendable, Hashable, Codable {
    /// The share of pairs that are in order, those of equal score counted half; `nil` without a pair that counts.
    @ExplicitNull public private(set) var value: Double?
    /// How many pairs have the higher score on the one with the earlier event.
    public let concordant: Double
    /// How many have it on the other.
    public let discordant: Double
    /// How many have equal scores.
    public let tied: Double

    /// Counts the pairs of a sample.
    ///
    /// - Parameters:
    ///   - risks: A score for each row, finite; higher for those expected to have the event earlier.
    ///   - sample: The rows; a pair counts as often as the product of its weights says.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` when there is not one finite score for each row.
    /// - Complexity: O(*n* log *n*).
    public init(ofRisks risks: [Double], in sample: SurvivalSample) throws {
        try SurvivalSample.requireCount(risks.count, of: "scores", rows: sample.rows)
        if let row = risks.firstIndex(where: { !$0.isFinite }) {
            throw SurvivalSample.bad(row, "the score is \(risks[row])", remedy: "give a finite number for every row")
        }
        let order = SurvivalOrder(sample, columns: [risks])
        self.init(order, risks: order.rows.map { risks[Int($0)] })
    }

    /// Counts the pairs of ordered rows with scores in the same order.
    init(_ order: SurvivalOrder, risks: [Double]) {
        var pairs = ConcordantPairs()
        for stratum in order.strata.indices { pairs.add(order, stratum: stratum, risks: risks) }
        concordant = pairs.concordant
        discordant = pairs.discordant
        tied = pairs.tied
        let all = concordant + discordant + tied
        _value = ExplicitNull(wrappedValue: all > 0 ? (concordant + tied / 2) / all : nil)
    }
}
