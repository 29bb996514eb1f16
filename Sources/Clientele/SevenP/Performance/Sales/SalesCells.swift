/// The cells of a crossing that have rows, in the order of their numbers.
struct SalesCells: Sendable {
    private(set) var numbers: [UInt64]
    private(set) var tallies: [SalesTally]

    init(plain tallies: [SalesTally]) {
        let used = tallies.indices.filter { !tallies[$0].isEmpty }
        numbers = used.map { UInt64($0) }
        self.tallies = used.map { tallies[$0] }
    }

    init(numbers: [UInt64], tallies: [SalesTally]) {
        let order = numbers.indices.sorted { numbers[$0] < numbers[$1] }
        self.numbers = order.map { numbers[$0] }
        self.tallies = order.map { tallies[$0] }
    }

    /// Adds the cells of other customers.
    mutating func merge(_ other: SalesCells) {
        var merged = SalesCells(numbers: [], tallies: [])
        var (left, right) = (0, 0)
        while left < numbers.count || right < other.numbers.count {
            let leftNumber = left < numbers.count ? numbers[left] : .max
            let rightNumber = right < other.numbers.count ? other.numbers[right] : .max
            var tally = SalesTally()
            let takesLeft = left < numbers.count && (leftNumber <= rightNumber || right == other.numbers.count)
            let takesRight = right < other.numbers.count && (rightNumber <= leftNumber || left == numbers.count)
            if takesLeft { tally.merge(tallies[left]) }
            if takesRight { tally.merge(other.tallies[right]) }
            merged.numbers.append(takesLeft ? leftNumber : rightNumber)
            merged.tallies.append(tally)
            if takesLeft { left += 1 }
            if takesRight { right += 1 }
        }
        self = merged
    }
}
