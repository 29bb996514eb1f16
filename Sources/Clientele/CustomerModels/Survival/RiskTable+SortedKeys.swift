extension RiskTable {
    /// The table of rows whose keys are sorted, each of weight one; a time belongs to the chunk of keys in which its first one is.
    init(sortedKeys keys: [UInt64]) {
        rows = keys.count
        let chunks = ParallelFill.chunks(of: keys.count)
        let counts = (try? Parallel.map(count: chunks.count) { RiskTable.times(beginningIn: chunks[$0], of: keys) }) ?? []
        var starts = [0]
        for count in counts { starts.append((starts.last ?? 0) + count.times) }
        let total = starts.last ?? 0
        let firsts = starts
        fill(count: total, chunks: chunks.count) { chunk, columns in
            keys.withUnsafeBufferPointer { RiskTable.write($0, of: chunks[chunk], from: firsts[chunk], to: columns) }
        }
        endingFrom = atRisk
        eventCount = Double(counts.reduce(0) { $0 + $1.events })
    }

    /// The columns of a table while it is written.
    private struct Columns {
        let times: UnsafeMutableBufferPointer<Double>
        let events: UnsafeMutableBufferPointer<Double>
        let censored: UnsafeMutableBufferPointer<Double>
        let atRisk: UnsafeMutableBufferPointer<Double>
    }

    private mutating func fill(count: Int, chunks: Int, _ body: @Sendable (Int, Columns) -> Void) {
        var (events, censored, atRisk): ([Double], [Double], [Double]) = ([], [], [])
        times = [Double](unsafeUninitializedCapacity: count) { times, timesFilled in
            events = [Double](unsafeUninitializedCapacity: count) { events, eventsFilled in
                censored = [Double](unsafeUninitializedCapacity: count) { censored, censoredFilled in
                    nonisolated(unsafe) let columns = (times, events, censored)
                    atRisk = ParallelFill.array(count: count, chunks: chunks) { chunk, atRisk in
                        body(chunk, Columns(times: columns.0, events: columns.1, censored: columns.2, atRisk: atRisk))
                    }
                    censoredFilled = count
                }
                eventsFilled = count
            }
            timesFilled = count
        }
        self.events = events
        self.censored = censored
        self.atRisk = atRisk
    }

    /// How many different times begin among some sorted keys, and how many of these keys are events.
    private static func times(beginningIn places: Range<Int>, of keys: [UInt64]) -> (times: Int, events: Int) {
        keys.withUnsafeBufferPointer { keys in
            // No key has the time of this one.
            var before = places.lowerBound > 0 ? keys[places.lowerBound - 1] : UInt64.max
            var (times, events) = (0, 0)
            for place in places {
                let key = keys[place]
                times &+= (key ^ before) > 1 ? 1 : 0
                events &+= Int(truncatingIfNeeded: ~key & 1)
                before = key
            }
            return (times, events)
        }
    }

    private static func write(_ keys: UnsafeBufferPointer<UInt64>, of places: Range<Int>, from first: Int, to columns: Columns) {
        var place = places.lowerBound
        var index = first
        // A time that began in the chunk before is written there.
        while place > 0, place < places.upperBound, (keys[place] ^ keys[place - 1]) <= 1 { place += 1 }
        while place < places.upperBound {
            let start = place
            let time = keys[start] >> 1
            var censorings: UInt64 = 0
            repeat {
                censorings &+= keys[place] & 1
                place += 1
            } while place < keys.count && keys[place] >> 1 == time
            columns.times.initializeElement(at: index, to: Double(bitPattern: time))
            columns.events.initializeElement(at: index, to: Double(UInt64(place - start) &- censorings))
            columns.censored.initializeElement(at: index, to: Double(censorings))
            columns.atRisk.initializeElement(at: index, to: Double(keys.count - start))
            index += 1
        }
    }
}
