/// Sums that do not depend on the order of what is summed.
enum SortedSum {
    /// The sum of numbers, the smallest first.
    ///
    /// - Complexity: O(*n* log *n*); O(*n*) when all are whole numbers whose sum is exact in any order.
    static func of(_ numbers: [Double]) -> Double {
        var total = 0.0
        var isExact = true
        for number in numbers {
            total += number
            if number != number.rounded(.towardZero) { isExact = false }
        }
        if isExact, total.magnitude < 0x1p53 { return total }
        return numbers.sorted().reduce(0, +)
    }
}
