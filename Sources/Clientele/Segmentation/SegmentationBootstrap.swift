/// Draws customers with replacement and recomputes concentration and class borders for each draw.
struct SegmentationBootstrap: Sendable {
    /// What one draw gives.
    struct Draw: Sendable {
        var gini: Double
        var topFifthShare: Double
        var customerShareForEightyPercent: Double
        /// For each class but the last the lowest value that is in it or above.
        var borders: [Int64]
    }

    private let descending: [Int64]
    private let cuts: [ShareCut]

    init(values: [Int64], cuts: [ShareCut]) {
        descending = values.sorted(by: >)
        self.cuts = Array(cuts.dropLast())
    }

    /// The draws, each from a stream of its own of the seed, so that no number of cores changes them.
    ///
    /// - Complexity: O(*n* · *resamples*), on all cores, without sorting anything again.
    func draws(_ options: BootstrapOptions, context: AnalysisContext) throws -> [Draw] {
        // Streams belong to draws, so how draws are put together changes nothing; a chunk is some tens of milliseconds of work.
        let chunk = min(max(1_000_000 / max(descending.count, 1), 1), 16)
        var result: [Draw] = []
        let chunks = (options.resamples + chunk - 1) / chunk
        // Two chunks at a time and more, so that progress and cancellation are heard of in between.
        let round = 8
        for first in stride(from: 0, to: chunks, by: round) {
            try context.report("bootstrap", completed: min(first * chunk, options.resamples), total: options.resamples)
            let count = min(round, chunks - first)
            let parts = try Parallel.map(count: count) { part in
                let start = (first + part) * chunk
                return draws(numbered: start..<min(start + chunk, options.resamples), seed: context.seed)
            }
            result.append(contentsOf: parts.joined())
        }
        try context.report("bootstrap", completed: options.resamples, total: options.resamples)
        return result
    }

    private func draws(numbered range: Range<Int>, seed: UInt64) -> [Draw] {
        var counts = [UInt32](repeating: 0, count: descending.count)
        return range.compactMap { number in
            var generator = SeededGenerator(seed: seed, stream: UInt64(number) + 1)
            for index in counts.indices { counts[index] = 0 }
            for _ in descending.indices { counts[generator.next(below: descending.count)] += 1 }
            return draw(counts)
        }
    }

    /// Concentration and borders of one draw; `nil` in the rare draw without anything above zero.
    private func draw(_ counts: [UInt32]) -> Draw? {
        var total: Int128 = 0
        var nonNegative: Int128 = 0
        for index in descending.indices where descending[index] >= 0 {
            total += Int128(descending[index]) * Int128(counts[index])
            nonNegative += Int128(counts[index])
        }
        guard total > 0 else { return nil }
        let customers = Int128(descending.count)
        var above: Int128 = 0
        var sum: Int128 = 0
        // Twice the rank-weighted sum: a block of c equal values above which `above` customers lie has the mean rank n − above − (c − 1)/2.
        var weighted: Int128 = 0
        var borders = [Int64?](repeating: nil, count: cuts.count)
        var topFifth: Double?
        var eighty: Double?
        for index in descending.indices where counts[index] > 0 && descending[index] > 0 {
            let value = Int128(descending[index])
            let count = Int128(counts[index])
            let block = value * count
            weighted += block * (2 * (nonNegative - above) - count + 1)
            if topFifth == nil, 5 * (above + count) >= customers {
                topFifth = (Double(sum) + Double(value) * (Double(customers) / 5 - Double(above))) / Double(total)
            }
            if eighty == nil, 5 * (sum + block) >= 4 * total {
                eighty = (Double(above) + (Double(4 * total - 5 * sum) / 5) / Double(value)) / Double(customers)
            }
            for place in cuts.indices where borders[place] == nil && !cuts[place].upTo.isAbove(sum + block, of: total) {
                borders[place] = descending[index]
            }
            above += count
            sum += block
        }
        return Draw(
            gini: Double(weighted - (nonNegative + 1) * total) / Double(nonNegative * total), topFifthShare: topFifth ?? 1,
            customerShareForEightyPercent: eighty ?? 1, borders: borders.map { $0 ?? 1 })
    }
}
