/// Walks one group's ``RiskTable`` forward in time, at times that may be other groups'.
struct RiskCursor {
    private let table: RiskTable
    private var exit = 0
    private var entry = 0
    private var event = 0

    init(_ table: RiskTable) {
        self.table = table
        skipCensorings()
    }

    /// The earliest time with events that no group has passed yet.
    static func nextEvent(_ cursors: [RiskCursor]) -> Double? {
        var earliest: Double?
        for cursor in cursors where cursor.event < cursor.table.times.count {
            earliest = min(earliest ?? .infinity, cursor.table.times[cursor.event])
        }
        return earliest
    }

    /// How many are at risk, and have the event, at a time that is not before the last one asked for.
    mutating func advance(to time: Double) -> (atRisk: Double, events: Double) {
        while exit < table.times.count, table.times[exit] < time { exit += 1 }
        while entry < table.entryTimes.count, table.entryTimes[entry] < time { entry += 1 }
        guard exit < table.times.count else { return (0, 0) }
        if table.times[exit] == time {
            let events = table.events[exit]
            if event == exit {
                event += 1
                skipCensorings()
            }
            return (table.atRisk[exit], events)
        }
        let entering = entry < table.enteringFrom.count ? table.enteringFrom[entry] : 0
        return (max(table.endingFrom[exit] - entering, 0), 0)
    }

    private mutating func skipCensorings() {
        while event < table.times.count, table.events[event] == 0 { event += 1 }
    }
}
