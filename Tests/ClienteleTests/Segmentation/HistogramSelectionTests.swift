import Clientele
import Testing

@Suite("Selection by histograms equals selection by sorting")
struct HistogramSelectionTests {
    /// Numbers with ties, both signs and both ends of the range.
    private func numbers(_ random: inout SeededGenerator) -> [Int64] {
        let kind = random.next(below: 4)
        return (0..<random.next(below: 60)).map { _ in
            switch kind {
            case 0: Int64(bitPattern: random.next())
            case 1: Int64(random.next(below: 5)) - 2
            case 2: [Int64.min, .max, 0, -1, 1, .max - 1, .min + 1][random.next(below: 7)]
            default: Int64(bitPattern: random.next()) >> Int64(random.next(below: 63))
            }
        }
    }

    /// The smallest number that is inside, by looking at each one.
    private func oracle(_ values: [Int64], _ isInside: (Int, Int128) -> Bool) -> (value: Int64, count: Int, sum: Int128)? {
        values.map { value in
            let above = values.filter { $0 > value }
            return (value: value, count: above.count, sum: LedgerOracle.sum(above))
        }.filter { isInside($0.count, $0.sum) }.min { $0.value < $1.value }
    }

    @Test("Order statistics of random numbers, both ends included")
    func orderStatistics() {
        for seed in UInt64(1)...100 {
            var random = SeededGenerator(seed: seed)
            let values = numbers(&random)
            let sorted = values.sorted(by: >)
            for rank in [0, 1, values.count, random.next(below: values.count + 1)] where rank <= values.count {
                let found = HistogramSelection.smallest(of: values) { count, _ in count < rank }
                // The smallest number with fewer than `rank` above it is the one at that place, highest first.
                #expect(found?.value == (rank == 0 || values.isEmpty ? nil : sorted[rank - 1]), "seed \(seed), rank \(rank)")
                let expected = oracle(values) { count, _ in count < rank }
                #expect(found?.above.count == expected?.count && found?.above.sum == expected?.sum, "seed \(seed), rank \(rank)")
            }
        }
    }

    @Test("Cuts by accumulated sums of numbers that are not negative")
    func sums() {
        for seed in UInt64(1)...60 {
            var random = SeededGenerator(seed: seed)
            let values = numbers(&random).map { $0 < 0 ? -($0 + 1) : $0 }
            let total = LedgerOracle.sum(values)
            for tenth in [Int128(0), 3, 8, 10] {
                let isInside = { (_: Int, sum: Int128) in sum * 10 < total * tenth }
                let found = HistogramSelection.smallest(of: values, isInside: isInside)
                #expect(found?.value == oracle(values, isInside)?.value, "seed \(seed), \(tenth) tenths")
            }
        }
    }

    @Test("Histograms of parts, merged in any order, lead to the same cut")
    func parts() {
        for seed in UInt64(1)...60 {
            var random = SeededGenerator(seed: seed)
            let values = numbers(&random)
            let rank = random.next(below: values.count + 1)
            var parts = [[Int64]](repeating: [], count: 1 + random.next(below: 5))
            for value in values { parts[random.next(below: parts.count)].append(value) }
            var selection = HistogramSelection()
            var exists = true
            while exists, !selection.isFinished {
                parts.shuffle(using: &random)
                var histogram = selection.histogram(of: parts[0])
                for part in parts.dropFirst() { histogram.merge(selection.histogram(of: part)) }
                exists = selection.narrow(with: histogram) { count, _ in count < rank }
            }
            let whole = HistogramSelection.smallest(of: values) { count, _ in count < rank }
            #expect((exists ? selection.value : nil) == whole?.value, "seed \(seed)")
        }
    }
}
