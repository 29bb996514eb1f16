/// Sorting of lengths in whole days.
enum SortedDays {
    /// Lengths in days, none negative, in ascending order.
    ///
    /// There are seldom more different lengths than a few thousand, so they are counted rather than compared.
    static func ascending(_ lengths: [Int]) -> [Double] {
        guard let longest = lengths.max(), longest < max(4_096, lengths.count), lengths.allSatisfy({ $0 >= 0 }) else {
            return lengths.sorted().map(Double.init)
        }
        var counts = [Int](repeating: 0, count: longest + 1)
        for length in lengths { counts[length] += 1 }
        var sorted: [Double] = []
        sorted.reserveCapacity(lengths.count)
        for (length, count) in counts.enumerated() { sorted.append(contentsOf: repeatElement(Double(length), count: count)) }
        return sorted
    }
}
