/// The rows of a sample stratum by stratum, in ascending order of time, in one order whatever the order they came in.
struct SurvivalOrder: Sendable {
    /// The rows of the sample, in order.
    let rows: [UInt32]
    /// Their durations.
    let times: [Double]
    /// Whether they end with the event.
    let isEvent: [Bool]
    /// Their weights.
    let weights: [Double]
    /// The places of each stratum.
    let strata: [Range<Int>]
    /// The places of rows that come in late, stratum by stratum, the latest first.
    let late: [UInt32]
    /// Their entries.
    let lateEntries: [Double]
    /// The places of each stratum among the late rows.
    let lateStrata: [Range<Int>]

    /// Orders rows by stratum, time, events before censorings, and then by all that tells them apart.
    ///
    /// - Parameters:
    ///   - sample: The sample.
    ///   - columns: What else of a row matters, so that rows that are equal in all can change places.
    init(_ sample: SurvivalSample, columns: [[Double]]) {
        let keys = (0..<sample.rows).map { TimeOrder.key(sample.durations[$0], isEvent: sample.events[$0]) }
        var order = TimeOrder.order(keys)
        strata = SurvivalOrder.split(&order, by: sample.strataLabels)
        let tieBreakers = [sample.entries, sample.weights].compactMap { $0 } + columns
        for stratum in strata { SurvivalOrder.settleTies(&order, in: stratum, keys: keys, columns: tieBreakers) }
        rows = order
        times = order.map { sample.durations[Int($0)] }
        isEvent = order.map { sample.events[Int($0)] }
        weights = order.map { sample.weights?[Int($0)] ?? 1 }
        let entries = sample.entries.map { entries in order.map { entries[Int($0)] } }
        (late, lateStrata) = SurvivalOrder.late(entries ?? [], in: strata)
        lateEntries = late.map { entries?[Int($0)] ?? 0 }
    }

    /// Puts the strata one after another, each in the order given.
    private static func split(_ order: inout [UInt32], by labels: SurvivalLabels?) -> [Range<Int>] {
        guard let labels else { return [order.indices] }
        var starts = [Int](repeating: 0, count: labels.names.count + 1)
        for code in labels.codes { starts[Int(code) + 1] += 1 }
        for stratum in labels.names.indices { starts[stratum + 1] += starts[stratum] }
        var places = starts
        var split = order
        for row in order {
            let code = Int(labels.codes[Int(row)])
            split[places[code]] = row
            places[code] += 1
        }
        order = split
        return labels.names.indices.map { starts[$0]..<starts[$0 + 1] }
    }

    private static func settleTies(_ order: inout [UInt32], in stratum: Range<Int>, keys: [UInt64], columns: [[Double]]) {
        guard !columns.isEmpty else { return }
        var start = stratum.lowerBound
        while start < stratum.upperBound {
            let key = keys[Int(order[start])]
            var end = start + 1
            while end < stratum.upperBound, keys[Int(order[end])] == key { end += 1 }
            if end - start > 1 {
                order[start..<end].sort { left, right in
                    for column in columns {
                        let (first, second) = (column[Int(left)], column[Int(right)])
                        if first != second { return first < second }
                    }
                    return false
                }
            }
            start = end
        }
    }

    private static func late(_ entries: [Double], in strata: [Range<Int>]) -> (places: [UInt32], strata: [Range<Int>]) {
        guard !entries.isEmpty else { return ([], strata.map { _ in 0..<0 }) }
        var places: [UInt32] = []
        var ranges: [Range<Int>] = []
        for stratum in strata {
            let start = places.count
            let late = stratum.filter { entries[$0] > 0 }
            let order = TimeOrder.order(late.map { TimeOrder.bits(entries[$0]) })
            places.append(contentsOf: order.reversed().map { UInt32(truncatingIfNeeded: late[Int($0)]) })
            ranges.append(start..<places.count)
        }
        return (places, ranges)
    }
}
