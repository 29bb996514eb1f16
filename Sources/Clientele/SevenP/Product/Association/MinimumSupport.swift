/// How many baskets must hold a set of products for it to be frequent.
public enum MinimumSupport: Sendable, Hashable, Codable {
    /// At least so many baskets.
    case baskets(Int)
    /// At least such a share of all baskets, compared in integers.
    ///
    /// A share *p*/*q* of *n* baskets asks for the smallest count *c* with *c* · *q* ≥ *p* · *n*, the share of *n* rounded up.
    case share(Share)

    /// At least one basket in a hundred.
    public static let onePercent = MinimumSupport.share(Share(known: 1, 100))
    /// At least one basket in a thousand.
    public static let onePerMille = MinimumSupport.share(Share(known: 1, 1_000))

    /// The number of baskets that is asked for, at least 1.
    ///
    /// ```swift
    /// print(MinimumSupport.share(try Share(decimal: "0.001")).count(of: 9_835))  // 10
    /// ```
    ///
    /// - Parameter baskets: How many baskets there are.
    /// - Returns: The smallest number of baskets that is enough.
    public func count(of baskets: Int) -> Int {
        switch self {
        case .baskets(let count): return max(count, 1)
        case .share(let share):
            let needed = Int128(share.numerator) * Int128(baskets)
            let count = (needed + Int128(share.denominator) - 1) / Int128(share.denominator)
            return max(Int(clamping: count), 1)
        }
    }
}
