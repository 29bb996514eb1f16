/// Corrections of p-values for how many hypotheses were tested.
package enum MultipleComparisons {
    /// Holm's adjusted p-values: told at a level, the chance of even one false finding is at most that level, however the tests depend on
    /// each other.
    ///
    /// Holm (1979), "A Simple Sequentially Rejective Multiple Test Procedure": the *k*-th smallest of *m* values counts *m* − *k* + 1 times, and
    /// never less than the one before it.
    ///
    /// - Parameter pValues: The p-values, 0 to 1.
    /// - Returns: The adjusted values in the same order.
    /// - Complexity: O(*m* log *m*).
    package static func holm(_ pValues: [Double]) -> [Double] {
        let order = pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
        var adjusted = pValues
        var most = 0.0
        for (rank, index) in order.enumerated() {
            most = max(most, min(pValues[index] * Double(pValues.count - rank), 1))
            adjusted[index] = most
        }
        return adjusted
    }

    /// Benjamini and Hochberg's adjusted p-values: of what is told at a level, the expected share that is false is at most that level where
    /// the tests are independent.
    ///
    /// Benjamini & Hochberg (1995), "Controlling the False Discovery Rate": the *k*-th smallest of *m* values counts *m*/*k* times, and never more
    /// than the one after it.
    ///
    /// - Parameter pValues: The p-values, 0 to 1.
    /// - Returns: The adjusted values in the same order.
    /// - Complexity: O(*m* log *m*).
    package static func benjaminiHochberg(_ pValues: [Double]) -> [Double] {
        let order = pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
        var adjusted = pValues
        var least = 1.0
        for (rank, index) in order.enumerated().reversed() {
            least = min(least, pValues[index] * Double(pValues.count) / Double(rank + 1))
            adjusted[index] = least
        }
        return adjusted
    }
}
