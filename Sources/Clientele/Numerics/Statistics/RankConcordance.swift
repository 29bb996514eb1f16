/// Kendall's coefficient of concordance *W* with the correction for ties (Kendall & Babington Smith 1939; Kendall 1948, *Rank
/// Correlation Methods*; Siegel & Castellan 1988, section 9.6).
///
/// Of *n* judges that each rank *m* items, *S* is the sum of the squared distances of the rank sums from their mean, and
/// W = 12 S / (n² (m³ − m) − n T), where *T* sums t³ − t over the groups of *t* tied items of every judge.
/// χ² = n (m − 1) W has *m* − 1 degrees of freedom; it is Friedman's statistic.
package struct RankConcordance: Sendable, Equatable {
    /// Of each judge twice the ranks of the items, whole numbers also for mid-ranks.
    let doubledRanks: [[Int]]
    /// Twice the rank sum of each item.
    let doubledSums: [Int]
    package let judges: Int
    package let items: Int
    /// The sum of squared distances of the rank sums from their mean.
    package let s: Double
    /// The coefficient, 0 to 1; `nil` where it is 0/0, since no judge tells any items apart.
    package let w: Double?

    /// Compares judges; `nil` unless there are two or more, an item or more, and all rows are of one length.
    ///
    /// - Parameter rows: Of each judge a number for every item, of which only the order counts.
    /// - Complexity: O(*n* *m* log *m*).
    package init?(_ rows: [[Double]]) {
        guard rows.count > 1, let items = rows.first?.count, items > 0, rows.allSatisfy({ $0.count == items }) else { return nil }
        judges = rows.count
        self.items = items
        let doubled = rows.map { row in SharedRanks.ranks(row).compactMap { Int(exactly: 2 * $0) } }
        doubledRanks = doubled
        doubledSums = (0..<items).map { item in doubled.reduce(0) { $0 + $1[item] } }
        let mean = rows.count * (items + 1)
        s = doubledSums.reduce(0) { $0 + Double($1 - mean) * Double($1 - mean) } / 4
        // Twelve times the variance of a judge's own ranks, times the items, is m³ − m less the judge's ties.
        let spread = doubled.reduce(0.0) { sum, row in
            sum + row.reduce(0.0) { $0 + Double($1 - items - 1) * Double($1 - items - 1) }
        }
        w = spread > 0 ? min(4 * s / (Double(rows.count) * spread), 1) : nil
    }

    package var degreesOfFreedom: Int { items - 1 }

    /// The statistic n (m − 1) W.
    package var chiSquare: Double? { w.map { Double(judges) * Double(items - 1) * $0 } }

    /// The chance of a χ² at least as large were the rankings independent; poor for few judges or items.
    package var p: Double? {
        chiSquare.map { ChiSquareDistribution(degreesOfFreedom: Double(degreesOfFreedom)).survival($0) }
    }
}
