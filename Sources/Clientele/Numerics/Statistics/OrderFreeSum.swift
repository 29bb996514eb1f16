/// Sums of floating-point numbers that do not depend on the order in which the numbers come.
package enum OrderFreeSum {
    /// The sum of finite numbers, added from the smallest up with compensation (Neumaier 1974).
    ///
    /// - Complexity: O(*n* log *n*).
    package static func of(_ numbers: [Double]) -> Double {
        var sum = 0.0
        var lost = 0.0
        for number in numbers.sorted() {
            let next = sum + number
            lost += abs(sum) >= abs(number) ? (sum - next) + number : (number - next) + sum
            sum = next
        }
        let total = sum + lost
        return total.isFinite ? total : sum
    }

    /// Numbers divided by their sum; `nil` unless all are finite and not negative and one is above zero.
    ///
    /// - Complexity: O(*n* log *n*).
    package static func shares(_ numbers: [Double]) -> [Double]? {
        guard numbers.allSatisfy({ $0 >= 0 && $0.isFinite }), let largest = numbers.max(), largest > 0 else { return nil }
        // A power of two, so that dividing by it is exact.
        let unit = Double(sign: .plus, exponent: largest.exponent, significand: 1)
        let scaled = numbers.map { $0 / unit }
        let total = of(scaled)
        return scaled.map { $0 / total }
    }
}
