/// How much revenue hangs on few.
///
/// Only those with revenue above zero count, since shares of the others do not exist.
///
/// ```swift
/// let concentration = RevenueConcentration([500, 250, 250], leftOut: 0, in: .eur)
/// print(concentration?.herfindahl ?? 0)  // 0.375
/// ```
public struct RevenueConcentration: Sendable, Hashable, Codable {
    /// How many have revenue above zero.
    public var count: Int
    /// How many have rows but no revenue above zero.
    public var leftOut: Int
    /// The revenue of those that count.
    public var revenue: DecimalAmount
    /// The sum of the squares of the shares, from 1 / ``count`` to 1 (Herfindahl 1950; Hirschman 1945).
    public var herfindahl: Double
    /// How many equal ones would give the same sum of squares: its reciprocal.
    public var effectiveCount: Double
    /// The entropy of the shares in nats, 0 to the logarithm of ``count`` (Shannon 1948).
    public var entropy: Double
    /// The entropy as a share of the most there could be; 1 where all are equal, `null` for one alone.
    @ExplicitNull public var evenness: Double?
    /// What the largest bring: the first 1 and 10, and the first 1, 5, 10, 20 and 50 %, rounded up.
    public var top: [TopCustomersShare]

    private static let parts = [0.01, 0.05, 0.1, 0.2, 0.5]

    /// Works out how concentrated revenues are; there is nothing to say where nobody has revenue above zero.
    ///
    /// - Parameters:
    ///   - revenues: The revenues in minor units; those not above zero are left out.
    ///   - leftOut: How many more have no revenue above zero.
    ///   - currency: The currency.
    /// - Complexity: O(*n* log *n*).
    public init?(_ revenues: [Int128], leftOut: Int, in currency: Currency) {
        let sorted = revenues.filter { $0 > 0 }.sorted(by: >)
        let total = sorted.reduce(0, +)
        guard total > 0 else { return nil }
        count = sorted.count
        self.leftOut = leftOut + revenues.count - sorted.count
        revenue = DecimalAmount(minorUnits: total, in: currency)
        var squares = 0.0
        var entropy = 0.0
        let whole = total.approximate
        for value in sorted {
            let share = value.approximate / whole
            squares += share * share
            entropy -= share * Libm.log(share)
        }
        herfindahl = squares
        effectiveCount = 1 / squares
        self.entropy = max(entropy, 0)
        _evenness = ExplicitNull(wrappedValue: sorted.count > 1 ? entropy / Libm.log(Double(sorted.count)) : nil)
        var sums: [Int128] = [0]
        sums.reserveCapacity(sorted.count + 1)
        for value in sorted { sums.append((sums.last ?? 0) + value) }
        func top(_ part: Double?, _ wanted: Int) -> TopCustomersShare {
            let most = min(wanted, sorted.count)
            return TopCustomersShare(
                part: part, count: most, revenue: DecimalAmount(minorUnits: sums[most], in: currency),
                share: sums[most].approximate / whole)
        }
        let size = Double(sorted.count)
        self.top =
            [1, 10].map { top(nil, $0) } + RevenueConcentration.parts.map { top($0, Int((size * $0 - 1e-9).rounded(.up))) }
    }
}
