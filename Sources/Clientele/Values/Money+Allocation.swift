extension Money {
    /// Divides the amount in proportion to weights, to the last minor unit.
    ///
    /// The largest-remainder method (Hamilton 1792): every part first gets the whole minor units of its exact share, towards zero;
    /// the units left over go one each to the parts with the largest remainders, the earlier part first where remainders are equal.
    /// The parts always add up to the amount.
    ///
    /// ```swift
    /// let parts = try Money("100.00", in: .eur).allocated(by: [1, 1, 1])
    /// print(parts.map(\.decimalText))  // ["33.34", "33.33", "33.33"]
    /// ```
    ///
    /// - Parameter weights: What each part weighs; none negative, at least one above zero.
    /// - Returns: One amount a weight, in the same order.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` when the weights cannot divide anything.
    /// - Complexity: O(*n* log *n*) in the number of weights.
    public func allocated(by weights: [Int64]) throws -> [Money] {
        guard weights.allSatisfy({ $0 >= 0 }), weights.contains(where: { $0 > 0 }) else {
            throw ClienteleError(
                .invalidArgument, "an amount cannot be divided by weights of which \(weights.isEmpty ? "there are none" : "none counts")",
                remedy: "give weights that are not negative, at least one of them above zero")
        }
        let total = weights.reduce(into: Int128(0)) { $0 += Int128($1) }
        let magnitude = Int128(minorUnits.magnitude)
        var parts: [Int128] = []
        var remainders: [(remainder: Int128, index: Int)] = []
        for (index, weight) in weights.enumerated() {
            let (quotient, remainder) = (magnitude * Int128(weight)).quotientAndRemainder(dividingBy: total)
            parts.append(quotient)
            remainders.append((remainder, index))
        }
        let leftOver = Int(magnitude - parts.reduce(0, +))
        remainders.sort { ($1.remainder, $0.index) < ($0.remainder, $1.index) }
        for entry in remainders.prefix(leftOver) { parts[entry.index] += 1 }
        let sign: Int128 = minorUnits < 0 ? -1 : 1
        return parts.map { Money(minorUnits: Int64(sign * $0), currency: currency) }
    }
}
