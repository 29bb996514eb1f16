/// How many are at risk, have the event and are censored at each time, of one group: rows sorted once, the rest linear.
///
/// All counts are sums of weights.
struct RiskTable: Sendable, Equatable {
    /// The different times at which rows end, ascending.
    var times: [Double] = []
    /// How many have the event at each time.
    var events: [Double] = []
    /// How many are censored at each time.
    var censored: [Double] = []
    /// How many are at risk at each time, those who end there included.
    var atRisk: [Double] = []
    /// How many end at each time or later; the same as ``atRisk`` where nobody came in late.
    var endingFrom: [Double] = []
    /// The different times at which rows come in, ascending; empty where all are there from the start.
    var entryTimes: [Double] = []
    /// How many come in at each of these times or later.
    var enteringFrom: [Double] = []
    /// How many rows there are.
    var rows = 0

    /// How many there are: the sum of the weights.
    var size: Double { endingFrom.first ?? 0 }

    /// How many have the event.
    var eventCount = 0.0

    /// A table without rows.
    init() {}

    /// The table of rows in the order of their keys, with weights, of which equal keys have ascending ones.
    init(sortedKeys keys: [UInt64], weights: [Double]) {
        rows = keys.count
        var end = keys.count
        var total = 0.0
        while end > 0 {
            let time = keys[end - 1] >> 1
            var start = end
            var sums = (events: 0.0, censored: 0.0)
            while start > 0, keys[start - 1] >> 1 == time {
                start -= 1
                if keys[start] & 1 == 0 { sums.events += weights[start] } else { sums.censored += weights[start] }
            }
            // Added as one number, so that at the last time events are all that is at risk, to the last bit.
            total += sums.events + sums.censored
            append(time: Double(bitPattern: time), events: sums.events, censored: sums.censored, endingFrom: total)
            end = start
        }
        finish()
    }

    mutating func append(time: Double, events: Double, censored: Double, endingFrom: Double) {
        times.append(time)
        self.events.append(events)
        self.censored.append(censored)
        self.endingFrom.append(endingFrom)
    }

    mutating func finish() {
        times.reverse()
        events.reverse()
        censored.reverse()
        endingFrom.reverse()
        atRisk = endingFrom
        eventCount = events.reversed().reduce(0, +)
    }

    /// Takes late entries into account.
    ///
    /// - Parameters:
    ///   - times: The entries above 0 in ascending order.
    ///   - weights: The weights in the same order; `nil` for one each.
    ///   - keys: The sorted keys of the rows' ends, to count rows beside weights.
    mutating func enter(at times: [Double], weights: [Double]?, keys: [UInt64]) {
        var end = times.count
        var total = 0.0
        while end > 0 {
            var sum = 0.0
            let time = times[end - 1]
            while end > 0, times[end - 1] == time {
                end -= 1
                sum += weights?[end] ?? 1
            }
            total += sum
            entryTimes.append(time)
            enteringFrom.append(total)
        }
        entryTimes.reverse()
        enteringFrom.reverse()
        var entry = 0
        var (entered, ended) = (0, 0)
        for index in self.times.indices {
            let time = self.times[index]
            while entry < entryTimes.count, entryTimes[entry] < time { entry += 1 }
            while entered < times.count, times[entered] < time { entered += 1 }
            atRisk[index] = endingFrom[index] - (entry < enteringFrom.count ? enteringFrom[entry] : 0)
            let rowsAtRisk = (keys.count - ended) - (times.count - entered)
            var eventRows = 0
            while ended < keys.count, Double(bitPattern: keys[ended] >> 1) == time {
                if keys[ended] & 1 == 0 { eventRows += 1 }
                ended += 1
            }
            // Differences of sums of weights round; where every row at risk has the event, that must not leave a remainder.
            if rowsAtRisk == eventRows { atRisk[index] = events[index] }
            atRisk[index] = max(atRisk[index], events[index] + censored[index])
        }
    }
}
