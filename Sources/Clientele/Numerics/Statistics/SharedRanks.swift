/// Ranks in which equal values share the mean of the places that they take.
package enum SharedRanks {
    /// The ranks of values, 1 for the smallest.
    ///
    /// - Parameter values: Finite numbers.
    /// - Returns: A rank for each, in their order; they sum to *n* (*n* + 1) / 2.
    /// - Complexity: O(*n* log *n*).
    package static func ranks(_ values: [Double]) -> [Double] {
        let order = values.indices.sorted { values[$0] < values[$1] }
        var ranks = [Double](repeating: 0, count: values.count)
        var start = 0
        while start < order.count {
            var end = start
            while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
            for place in start..<end { ranks[order[place]] = Double(start + end + 1) / 2 }
            start = end
        }
        return ranks
    }
}
