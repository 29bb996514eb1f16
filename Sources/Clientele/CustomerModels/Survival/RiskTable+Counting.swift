extension RiskTable {
    /// Up to this many counts stay in the cache.
    private static let mostCounts = 1 << 16

    /// The tables of the parts of a sample by counting, without sorting.
    ///
    /// - Parameters:
    ///   - sample: The sample.
    ///   - cells: The part each row belongs to; `nil` for one part.
    ///   - count: How many parts there are.
    /// - Returns: One table a part; `nil` unless all durations are whole numbers that are small for the number of rows, and all rows count one
    ///   from the start on.
    static func counted(_ sample: SurvivalSample, cells: [UInt32]?, count: Int) -> [RiskTable]? {
        guard sample.weights == nil, sample.entries == nil else { return nil }
        guard sample.longest < Double(mostCounts), let last = Int(exactly: sample.longest) else { return nil }
        // A power of two above every duration.
        let times = 1 << (Int.bitWidth - last.leadingZeroBitCount)
        let (size, overflow) = (2 * times).multipliedReportingOverflow(by: count)
        guard !overflow, size <= mostCounts, size <= 4 * sample.rows else { return nil }
        let chunks = ParallelFill.chunks(of: sample.rows)
        let counts = try? Parallel.map(count: chunks.count) { chunk in
            sample.counts(of: chunks[chunk], cells: count > 1 ? cells : nil, times: times, size: size)
        }
        var sum = [UInt32](repeating: 0, count: size)
        for chunk in counts ?? [] {
            guard let chunk else { return nil }
            for place in sum.indices { sum[place] &+= chunk[place] }
        }
        return (0..<count).map { RiskTable(counts: sum[$0 * 2 * times..<($0 + 1) * 2 * times]) }
    }

    /// The table of how many are censored, and how many have the event, at 0, at 1, and so on.
    private init(counts: ArraySlice<UInt32>) {
        var place = counts.endIndex
        while place > counts.startIndex {
            place -= 2
            let (censored, events) = (Int(counts[place]), Int(counts[place + 1]))
            guard censored + events > 0 else { continue }
            rows += censored + events
            let time = Double((place - counts.startIndex) / 2)
            append(time: time, events: Double(events), censored: Double(censored), endingFrom: Double(rows))
        }
        finish()
    }
}

extension SurvivalSample {
    /// How many rows of a range are censored, and how many have the event, at each whole time of each part, in this order.
    ///
    /// - Parameters:
    ///   - rows: The rows.
    ///   - cells: The part of each row; `nil` for one part.
    ///   - times: How many times a part has: a power of two above every duration.
    ///   - size: How many counts there are.
    /// - Returns: The counts; `nil` when a duration is not whole.
    fileprivate func counts(of rows: Range<Int>, cells: [UInt32]?, times: Int, size: Int) -> [UInt32]? {
        var counts = [UInt32](repeating: 0, count: size)
        let mask = UInt64(times - 1)
        for row in rows {
            // Adding 2⁵² leaves the whole part of a small number in the lowest bits.
            let shifted = durations[row] + 0x1p52
            guard shifted - 0x1p52 == durations[row] else { return nil }
            var place = Int(truncatingIfNeeded: shifted.bitPattern & mask)
            if let cells { place += Int(cells[row]) * times }
            counts[2 * place + (events[row] ? 1 : 0)] &+= 1
        }
        return counts
    }
}
