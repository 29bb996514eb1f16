extension RiskTable {
    /// The table of all rows of a sample, every cause counted as the event.
    init(_ sample: SurvivalSample) {
        self = RiskTable.tables(of: sample, cells: nil, count: 1).first ?? RiskTable()
    }

    /// The tables of the parts of a sample.
    ///
    /// - Parameters:
    ///   - sample: The sample.
    ///   - cells: The part each row belongs to; `nil` for one part.
    ///   - count: How many parts there are.
    /// - Returns: One table a part; without rows for a part that has none.
    static func tables(of sample: SurvivalSample, cells: [UInt32]?, count: Int) -> [RiskTable] {
        if let counted = RiskTable.counted(sample, cells: cells, count: count) { return counted }
        let parts = RiskTable.rows(byCell: cells, count: count, rows: sample.rows)
        let build: @Sendable (Int) -> RiskTable = { part in
            guard let parts else { return table(of: sample, rows: 0..<sample.rows) { $0 } }
            let order = parts.order
            return table(of: sample, rows: parts.starts[part]..<parts.starts[part + 1]) { Int(order[$0]) }
        }
        return (try? Parallel.map(count: count, build)) ?? []
    }

    /// The rows in order of their part, and where each part starts.
    private static func rows(byCell cells: [UInt32]?, count: Int, rows: Int) -> (order: [UInt32], starts: [Int])? {
        guard let cells, count > 1 else { return nil }
        var starts = [Int](repeating: 0, count: count + 1)
        for cell in cells { starts[Int(cell) + 1] += 1 }
        for cell in 0..<count { starts[cell + 1] += starts[cell] }
        var places = starts
        var order = [UInt32](repeating: 0, count: rows)
        for row in 0..<rows {
            let cell = Int(cells[row])
            order[places[cell]] = UInt32(truncatingIfNeeded: row)
            places[cell] += 1
        }
        return (order, starts)
    }

    @inline(__always)
    private static func table(of sample: SurvivalSample, rows: Range<Int>, _ row: @Sendable (Int) -> Int) -> RiskTable {
        let chunks = ParallelFill.chunks(of: rows.count)
        let first = rows.lowerBound
        var keys = ParallelFill.array(count: rows.count, chunks: chunks.count) { chunk, keys in
            for place in chunks[chunk] {
                let row = row(first + place)
                keys.initializeElement(at: place, to: TimeOrder.key(sample.durations[row], isEvent: sample.events[row]))
            }
        }
        var table: RiskTable
        if let weights = sample.weights {
            let sorted = RiskTable.sorted(keys, weights: rows.map { weights[row($0)] })
            keys = sorted.keys
            table = RiskTable(sortedKeys: keys, weights: sorted.weights)
        } else {
            KeySort.sort(&keys)
            table = RiskTable(sortedKeys: keys)
        }
        guard let entries = sample.entries else { return table }
        // Who comes in at 0 is there from the start.
        let late = rows.filter { entries[row($0)] > 0 }
        guard !late.isEmpty else { return table }
        var entryKeys = late.map { TimeOrder.bits(entries[row($0)]) }
        var entryWeights: [Double]?
        if let weights = sample.weights {
            let sorted = RiskTable.sorted(entryKeys, weights: late.map { weights[row($0)] })
            entryKeys = sorted.keys
            entryWeights = sorted.weights
        } else {
            KeySort.sort(&entryKeys)
        }
        table.enter(at: entryKeys.map { Double(bitPattern: $0) }, weights: entryWeights, keys: keys)
        return table
    }

    /// Keys in ascending order with their weights, those of equal keys ascending, so that sums do not depend on the order of the rows.
    private static func sorted(_ keys: [UInt64], weights: [Double]) -> (keys: [UInt64], weights: [Double]) {
        let order = TimeOrder.order(keys)
        let sortedKeys = order.map { keys[Int($0)] }
        var sortedWeights = order.map { weights[Int($0)] }
        var start = 0
        while start < sortedKeys.count {
            var end = start + 1
            while end < sortedKeys.count, sortedKeys[end] == sortedKeys[start] { end += 1 }
            if end - start > 1 { sortedWeights[start..<end].sort() }
            start = end
        }
        return (sortedKeys, sortedWeights)
    }
}
