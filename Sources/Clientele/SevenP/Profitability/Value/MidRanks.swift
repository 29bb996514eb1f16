/// Where values stand among all, from 0 to 100: the share below, and half of those that are equal.
///
/// The mid-rank of Conover & Iman (1981, "Rank Transformations", The American Statistician 35) as a percentage; its mean is always 50.
struct MidRanks: Sendable {
    private var distinct: [Int64] = []
    private var scores: [Double] = []

    init(_ values: [Int64]) {
        let sorted = values.sorted()
        var index = 0
        while index < sorted.count {
            var end = index + 1
            while end < sorted.count, sorted[end] == sorted[index] { end += 1 }
            distinct.append(sorted[index])
            scores.append(50 * Double(index + end) / Double(sorted.count))
            index = end
        }
    }

    /// How many different values there are.
    var count: Int { distinct.count }

    /// The score of one of the values.
    func score(_ value: Int64) -> Double {
        var low = 0
        var high = distinct.count
        while low < high {
            let middle = (low + high) / 2
            if distinct[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low < scores.count ? scores[low] : 100
    }
}
