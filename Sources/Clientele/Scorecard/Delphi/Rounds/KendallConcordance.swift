/// How far experts agree on the order of factors: Kendall's *W* with its tests.
///
/// Only experts who answered all factors take part (complete cases); ties share mid-ranks and are corrected for. *W* is 1 when all give the
/// same order and near 0 when the orders have nothing in common. Sources: Kendall & Babington Smith 1939; Siegel & Castellan 1988, section
/// 9.6; Legendre 2005, "Species associations: the Kendall coefficient of concordance revisited" (the permutation test).
///
/// ```swift
/// let concordance = KendallConcordance(of: [[1, 2, 3], [1, 2, 3], [2, 1, 3]])
/// print(concordance.s, concordance.degreesOfFreedom)  // 14.0 2
/// ```
public struct KendallConcordance: Codable, Sendable, Hashable {
    /// How many experts answered all factors.
    public let experts: Int
    /// The sum of squared distances of the rank sums from their mean; 0 where there is nobody to compare.
    public let s: Double
    /// The coefficient, 0 to 1; `nil` where fewer than two experts answered in full, and where it is 0/0: nobody tells any factors apart.
    @ExplicitNull public private(set) var w: Double?
    /// The statistic *n* (*m* − 1) *W* of *n* experts and *m* factors; `nil` without *W*.
    @ExplicitNull public private(set) var chiSquare: Double?
    /// One less than the factors.
    public let degreesOfFreedom: Int
    /// The chance of such a χ² were the rankings independent, poor for few experts or factors; `nil` without *W*.
    @ExplicitNull public private(set) var p: Double?
    /// The same chance by permutation, right for any size; `nil` without *W*.
    @ExplicitNull public private(set) var permutationP: Double?
    /// Whether all permutations were counted, as they are where they are few.
    public let isExact: Bool
    /// How many permutations were drawn otherwise.
    public let permutations: Int

    /// Compares experts.
    ///
    /// - Parameters:
    ///   - rows: Of each expert a number for every factor, of which only the order counts; `nil` or a number that is not finite where the
    ///     answer is missing. Rows shorter than the first are missing answers too.
    ///   - permutations: How many permutations are drawn where they are too many to count, from 1.
    ///   - seed: The seed of the draws.
    /// - Complexity: O(*permutations* · *n* · *m*).
    public init(of rows: [[Double?]], permutations: Int = 9_999, seed: UInt64 = 1) {
        let width = rows.map(\.count).max() ?? 0
        let complete = rows.map { row in row.compactMap { $0 }.filter(\.isFinite) }.filter { $0.count == width && width > 0 }
        experts = complete.count
        degreesOfFreedom = max(width - 1, 0)
        let concordance = RankConcordance(complete)
        s = concordance?.s ?? 0
        _w = ExplicitNull(wrappedValue: concordance?.w)
        _chiSquare = ExplicitNull(wrappedValue: concordance?.chiSquare)
        _p = ExplicitNull(wrappedValue: concordance?.p)
        let tested = concordance.flatMap { found in
            found.w.map { _ in ConcordancePermutation(found, draws: max(permutations, 1), seed: seed) }
        }
        _permutationP = ExplicitNull(wrappedValue: tested?.p)
        isExact = tested?.isExact ?? false
        self.permutations = tested?.draws ?? 0
    }
}
